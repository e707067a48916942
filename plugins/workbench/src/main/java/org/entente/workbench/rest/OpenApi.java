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
        for (Route.Field field : route.query()) {
            parameters.add(Map.of(
                    "name", field.name(),
                    "in", "query",
                    "description", field.help(),
                    "schema", Map.of("type", "string")));
        }
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
        Map<String, Object> result = schema(route.result());
        Map<String, Object> content = route.result() == byte[].class
                ? media("application/octet-stream", bytes())
                : media("application/json", route.many() ? Map.of("type", "array", "items", result) : result);
        operation.put(
                "responses", Map.of("2XX", Map.of("description", "Done", "content", content), "default", PROBLEM));
        return operation;
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
            schemas.put(name, Map.of("type", "object", "properties", properties));
            for (RecordComponent component : type.getRecordComponents()) {
                properties.put(component.getName(), schema(component.getGenericType()));
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
