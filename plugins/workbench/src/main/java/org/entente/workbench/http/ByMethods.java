package org.entente.workbench.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.entente.workbench.rest.Refusing;

/** Answers by some methods and refuses all others, TRACE among them, which would tell who asks what they must not see. */
abstract class ByMethods extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient List<String> allowed;
    private final transient Refusing refusing = new Refusing();

    ByMethods(String... allowed) {
        this.allowed = List.of(allowed);
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        if (allowed.contains(request.getMethod())) {
            super.service(request, response);
        } else {
            refusing.method(response, request.getMethod(), allowed);
        }
    }

    final Refusing refusing() {
        return refusing;
    }
}
