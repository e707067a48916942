package org.entente.workbench.http;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.workbench.rest.Problem;
import org.entente.workbench.rest.Refusing;
import org.entente.workbench.rest.RestServlet;
import org.osgi.service.servlet.context.ServletContextHelper;

/**
 * Asks every request who it is, before any servlet sees it.
 *
 * <ul>
 *   <li>The host must be a name of the loopback address with our port, so that no other name can be bound to it.
 *   <li>An origin, where a browser tells one, must be ours; what changes something by a cookie must tell one.
 *   <li>All but the page itself, which holds no data, and the exchange of the token needs the token, as a bearer or cookie.
 * </ul>
 */
public final class Guard extends ServletContextHelper {

    /** Below this path lies all that needs the token. */
    public static final String ROOT = "/api";

    /** Where the token is changed for a cookie. */
    public static final String SESSION = ROOT + "/session";

    private static final Set<String> HARMLESS = Set.of("GET", "HEAD");

    /** Names of letters, digits and marks that stand for nothing else, none of which begins with a dot or is empty. */
    private static final Pattern PLAIN = Pattern.compile("/|(/[A-Za-z0-9_@+~-][A-Za-z0-9_@+~.-]*)+/?");

    private static final String BEARER = "Bearer ";
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:;"
                    + " font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** What every answer tells browsers, those too that the server gives before anybody is asked. */
    public static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy", POLICY,
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin");

    private final Token token;
    private final Refusing refusing = new Refusing();

    public Guard(Token token) {
        this.token = token;
    }

    @Override
    public boolean handleSecurity(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HEADERS.forEach(response::setHeader);
        Optional<Problem> problem = problem(request);
        if (problem.isPresent()) {
            refusing.send(response, problem.get());
            response.flushBuffer();
        }
        return problem.isEmpty();
    }

    private Optional<Problem> problem(HttpServletRequest request) {
        String host = request.getHeader("Host");
        if (host == null || !hosts(request.getLocalPort()).contains(host)) {
            return refused(403, "This workbench is not " + host + "; use the address that it printed.");
        }
        String origin = request.getHeader("Origin");
        if (origin != null && !origin.equals("http://" + host)) {
            return refused(403, "Pages of " + origin + " may not use this workbench.");
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (open(request.getRequestURI())) {
            return Optional.empty();
        } else if (site != null && !site.equals("same-origin") && !site.equals("none")) {
            return refused(403, "Pages from elsewhere may not use this workbench.");
        } else if (bears(request)) {
            request.setAttribute(RestServlet.TOKEN_SHOWN, true);
            return Optional.empty();
        } else if (!holds(request)) {
            return refused(401, "Open the address that the workbench printed when it started; it carries the token.");
        }
        request.setAttribute(RestServlet.TOKEN_SHOWN, true);
        return origin == null && !HARMLESS.contains(request.getMethod())
                ? refused(403, "What changes something tells its origin, or shows the token as a bearer.")
                : Optional.empty();
    }

    /**
     * Whether a path, as it was sent, can only be one of the page's own files or the exchange of the token. The server reads "%61pi",
     * "/./api" and "/api;x" as "/api", so whatever is not written plainly needs the token.
     */
    private static boolean open(String path) {
        boolean page = PLAIN.matcher(path).matches() && !path.equals(ROOT) && !path.startsWith(ROOT + "/");
        return page || path.equals(SESSION);
    }

    private static Optional<Problem> refused(int status, String detail) {
        return Optional.of(Problem.of(status, detail));
    }

    private static Set<String> hosts(int port) {
        return Set.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }

    private boolean bears(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith(BEARER) && token.isShownBy(header.substring(BEARER.length()));
    }

    private boolean holds(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        if (cookies == null) {
            return false;
        }
        String name = cookie(request.getLocalPort());
        for (Cookie cookie : cookies) {
            if (cookie.getName().equals(name) && token.isShownBy(cookie.getValue())) {
                return true;
            }
        }
        return false;
    }

    /** The cookie's name: browsers do not tell ports of one host apart. */
    static String cookie(int port) {
        return "entente-" + port;
    }
}
