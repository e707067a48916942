package org.entente.workbench.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;

/** Requests without a server. */
public final class Asked {

    private Asked() {}

    /** A request with these parameters. */
    public static Request of(Map<String, String> parameters) {
        HttpServletRequest servlet = (HttpServletRequest) Proxy.newProxyInstance(
                Asked.class.getClassLoader(), new Class<?>[] {HttpServletRequest.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("getParameter")) {
                        return parameters.get((String) arguments[0]);
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
        return new Request(servlet, Map.of(), new JsonText(), 0, null);
    }
}
