package org.entente.workbench.http;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.entente.workbench.rest.JsonText;
import org.entente.workbench.rest.Problem;

/** Changes the token, which the page finds in its address, for a cookie that scripts cannot read. */
public final class SessionServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private static final int LONGEST = 128;

    private final transient Token token;
    private final transient JsonText json = new JsonText();

    public SessionServlet(Token token) {
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
            response.setStatus(401);
            response.setContentType(Problem.MEDIA);
            response.setCharacterEncoding("UTF-8");
            json.write(
                    Problem.of(
                            401, "This token is not the one of this workbench, which makes a new one at each start."),
                    response.getOutputStream());
        }
    }
}
