package org.entente.workbench.rest;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.entente.core.model.Result;
import org.entente.core.model.Support;

/** Describes routes as OpenAPI 3.1 does, from the same list by which they are answered. */
public final class OpenApi {

    private static final Map<String, Object> PROBLEM =
            Map.of("description", "Why not", "content", media(Problem.MEDIA, reference("Problem")));

    private final Map<String, Object> schemas = new TreeMap<>();
    private final Map<String, Class<?>> types = new HashMap<>();

    private OpenApi() {}

    /** The document. */
    public static Map<String, Object> of(List<Route> routes, String root, String version) {
        OpenApi document = new OpenApi();
        document.schema(Problem.class);
        Map<String, Map<String, Object>> paths = new TreeMap<>();
        for (Route route : routes) {
            paths.computeIfAbsent(root + route.path(), path -> new LinkedHashMap<>())
                    .put(route.method().name().toLowerCase(Locale.ROOT), document.operation(route));
        }
        paths.put(root + "/session", Map.of("post", session()));
        Map<String, Object> whole = new LinkedHashMap<>();
        whole.put("openapi", "3.1.0");
        whole.put(
                "info",
                Map.of(
                        "title",
                        "Entente",
                        "version",
                        version,
                        "description",
                        "All that the workbench offers. Send the token as a bearer, or the cookie that POST"
                                + " /api/session gives for it."));
        whole.put("paths", paths);
        whole.put(
                "components",
                Map.of(
                        "schemas",
                        document.schemas,
                        "securitySchemes",
                        Map.of("token", Map.of("type", "http", "scheme", "bearer"))));
        whole.put("security", List.of(Map.of("token", List.of())));
        return whole;
    }

    private Map<String, Object> operation(Route route) {
        Map<String, Object> operation = new LinkedHashMap<>();
        operation.put("summary", route.summary());
        List<Object> parameters = new ArrayList<>();
        for (String part : route.path().split("/", -1)) {
            if (part.startsWith("{")) {
                parameters.add(Map.of(
                        "name",
                        part.substring(1, part.length() - 1),
                        "in",
                        "path",
                        "required",
                        true,
                        "schema",
                        Map.of("type", "string")));
            }
        }
        route.query().forEach(field -> parameters.add(parameter(field)));
        operation.put("parameters", parameters);
        Class<?> body = route.body();
        if (body != null) {
            operation.put(
                    "requestBody",
                    Map.of(
                            "required",
                            true,
                            "content",
                            body == byte[].class
                                    ? media("application/octet-stream", bytes())
                                    : media("application/json", schema(body))));
        }
        operation.put("responses", responses(route));
        return operation;
    }

    private static Map<String, Object> parameter(Route.Field field) {
        Map<String, Object> parameter = new LinkedHashMap<>();
        parameter.put("name", field.name());
        parameter.put("in", "query");
        parameter.put("description", field.help());
        if (field.needed()) {
            parameter.put("required", true);
        }
        if (field.form().many()) {
            parameter.put("explode", false);
        }
        parameter.put("schema", field.form().schema());
        return parameter;
    }

    private Map<String, Object> responses(Route route) {
        Map<String, Object> responses = new LinkedHashMap<>();
        Class<?> later = route.later();
        if (later != route.result()) {
            responses.put("200", Map.of("description", "Done", "content", content(route)));
        }
        if (later != null) {
            responses.put("202", Map.of("description", "Begun", "content", media("application/json", schema(later))));
        }
        if (route.revisioned()) {
            responses.put("304", Map.of("description", "As the ETag in If-None-Match says"));
        }
        responses.put("default", PROBLEM);
        return responses;
    }

    private Map<String, Object> content(Route route) {
        if (route.result() == byte[].class) {
            return media("application/octet-stream", bytes());
        } else if (route.result() == Stream.class) {
            return media(Stream.MEDIA, Map.of("type", "string"));
        }
        Map<String, Object> result = schema(route.result());
        return media("application/json", route.many() ? Map.of("type", "array", "items", result) : result);
    }

    /** What no route answers, since nobody has a token before. */
    private static Map<String, Object> session() {
        return Map.of(
                "summary",
                "Gives a cookie for the token, which is the whole body.",
                "security",
                List.of(),
                "parameters",
                List.of(),
                "requestBody",
                Map.of("required", true, "content", media("text/plain", Map.of("type", "string"))),
                "responses",
                Map.of(
                        "204",
                        Map.of(
                                "description",
                                "Let in",
                                "headers",
                                Map.of("Set-Cookie", Map.of("schema", Map.of("type", "string")))),
                        "default",
                        PROBLEM));
    }

    private Map<String, Object> schema(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Class<?> raw = (Class<?>) parameterized.getRawType();
            Type[] arguments = parameterized.getActualTypeArguments();
            if (Collection.class.isAssignableFrom(raw)) {
                return Map.of("type", "array", "items", schema(arguments[0]));
            }
            return Map.class.isAssignableFrom(raw)
                    ? Map.of("type", "object", "additionalProperties", schema(arguments[1]))
                    : Map.of();
        }
        return type instanceof Class<?> plain ? plain(plain) : Map.of();
    }

    private Map<String, Object> plain(Class<?> type) {
        if (type == byte[].class) {
            return bytes();
        } else if (type == String.class || type == LocalDate.class || type == Instant.class) {
            return Map.of("type", "string");
        } else if (type == boolean.class || type == Boolean.class) {
            return Map.of("type", "boolean");
        } else if (type == long.class || type == Long.class || type == int.class || type == Integer.class) {
            return Map.of("type", "integer");
        } else if (type == double.class || type == Double.class) {
            return Map.of("type", "number");
        } else if (type.isEnum()) {
            List<String> names = new ArrayList<>();
            for (Object constant : type.getEnumConstants()) {
                names.add(constant.toString());
            }
            return Map.of("type", "string", "enum", names);
        } else if (Result.class.isAssignableFrom(type) || Support.class == type) {
            return Map.of("type", "object");
        }
        return type.isRecord() ? recorded(type) : Map.of();
    }

    private Map<String, Object> recorded(Class<?> type) {
        String name = named(type);
        if (!schemas.containsKey(name)) {
            // Entered first, since a record may hold its like.
            Map<String, Object> properties = new LinkedHashMap<>();
            List<String> needed = new ArrayList<>();
            schemas.put(name, Map.of("type", "object", "properties", properties, "required", needed));
            for (RecordComponent component : type.getRecordComponents()) {
                properties.put(component.getName(), schema(component.getGenericType()));
                if (Needed.is(component)) {
                    needed.add(component.getName());
                }
            }
        }
        return reference(name);
    }

    /** Records of two classes may have one name; the second goes by that of its class too. */
    private String named(Class<?> type) {
        Class<?> holder = types.putIfAbsent(type.getSimpleName(), type);
        Class<?> outer = type.getDeclaringClass();
        return holder == null || holder == type || outer == null
                ? type.getSimpleName()
                : outer.getSimpleName() + type.getSimpleName();
    }

    private static Map<String, Object> bytes() {
        return Map.of("type", "string", "format", "binary");
    }

    private static Map<String, Object> reference(String name) {
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    private static Map<String, Object> media(String type, Map<String, Object> schema) {
        return Map.of(type, Map.of("schema", schema));
    }
}
