package org.entente.workbench.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.entente.workbench.rest.Problem;

/** Changes the token, which the page finds in its address, for a cookie that scripts cannot read. */
public final class SessionServlet extends ByMethods {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 128;

    private final transient Token token;

    public SessionServlet(Token token) {
        super("POST");
        this.token = token;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String shown = new String(request.getInputStream().readNBytes(LONGEST), StandardCharsets.UTF_8);
        if (token.isShownBy(shown)) {
            response.addHeader(
                    "Set-Cookie",
                    Guard.cookie(request.getLocalPort()) + "=" + shown + "; Path=/; HttpOnly; SameSite=Strict");
            response.setStatus(204);
        } else {
            refusing()
                    .send(
                            response,
                            Problem.of(
                                    401,
                                    "This token is not the one of this workbench, which makes a new one at each start."));
        }
    }
}
