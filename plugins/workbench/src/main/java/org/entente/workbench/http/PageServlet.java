package org.entente.workbench.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.entente.workbench.rest.Problem;

/** Serves the page and what it is made of. */
public final class PageServlet extends ByMethods {
    private static final long serialVersionUID = 1L;

    private final transient Assets assets;

    public PageServlet(Assets assets) {
        super("GET", "HEAD");
        this.assets = assets;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getRequestURI();
        Optional<Assets.Asset> found = assets.find(path.equals("/") ? "/index.html" : path);
        if (found.isEmpty()) {
            refusing()
                    .send(
                            response,
                            Problem.of(
                                    404, "There is no such page; open the workbench by its address without a path."));
            return;
        }
        Assets.Asset asset = found.get();
        response.setHeader("Cache-Control", "no-cache");
        response.setHeader("ETag", asset.tag());
        response.setHeader("Vary", "Accept-Encoding");
        if (asset.tag().equals(request.getHeader("If-None-Match"))) {
            response.setStatus(304);
            return;
        }
        response.setContentType(asset.type());
        boolean packs = Optional.ofNullable(request.getHeader("Accept-Encoding"))
                .filter(header -> header.contains("gzip"))
                .isPresent();
        byte[] bytes = packs ? asset.packed() : asset.plain();
        if (packs) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(bytes.length);
        response.getOutputStream().write(bytes);
    }
}
