package org.entente.workbench.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/** Answers by problems, with the headers that their status needs. */
public final class Refusing {

    private final JsonText json = new JsonText();

    /** Answers by a problem. */
    public void send(HttpServletResponse response, Problem problem) throws IOException {
        send(response, problem, Map.of());
    }

    /** Answers that a method is none of those that are allowed. */
    public void method(HttpServletResponse response, String method, Collection<String> allowed) throws IOException {
        Fault fault = Fault.method(
                "This is asked by " + String.join(" or ", allowed) + ", and not by " + method + ".", allowed);
        send(response, Problem.of(fault.status(), fault.getMessage()), fault.headers());
    }

    void send(HttpServletResponse response, Problem problem, Map<String, String> headers) throws IOException {
        headers.forEach(response::setHeader);
        if (problem.status() == 401) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        response.setStatus(problem.status());
        response.setContentType(Problem.MEDIA);
        response.setCharacterEncoding("UTF-8");
        json.write(problem, response.getOutputStream());
    }
}
