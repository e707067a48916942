package org.entente.core.internal;

import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.api.PluginInfo.ParameterInfo;
import org.entente.core.model.Edtf;
import org.entente.core.model.Word;
import org.entente.core.spi.Parameter;
import org.jspecify.annotations.Nullable;

/** Makes records of parameters from texts, and describes them. */
public final class Parameters {

    private final Class<? extends Record> type;

    /** @throws IllegalArgumentException if a component has no {@link Parameter} or a type that cannot be written as text */
    public Parameters(Class<? extends Record> type) {
        this.type = type;
        for (RecordComponent component : type.getRecordComponents()) {
            if (component.getAnnotation(Parameter.class) == null) {
                throw new IllegalArgumentException(
                        "The parameter " + component.getName() + " of " + type.getName() + " has no @Parameter");
            }
            element(component);
        }
    }

    /** The parameters, in their order. */
    public List<ParameterInfo> describe() {
        return Stream.of(type.getRecordComponents()).map(Parameters::describe).toList();
    }

    /**
     * Makes the record, with defaults for what is not given.
     *
     * @throws IllegalArgumentException with a sentence if a name is not known, a value does not fit or one is missing
     */
    public Record bind(Map<String, String> given) {
        RecordComponent[] components = type.getRecordComponents();
        List<String> known = Stream.of(components).map(RecordComponent::getName).toList();
        for (String name : given.keySet()) {
            if (!known.contains(name)) {
                throw new IllegalArgumentException(
                        known.isEmpty()
                                ? "There is no parameter " + name + ": none can be set here."
                                : "There is no parameter " + name + "; there are " + String.join(", ", known) + ".");
            }
        }
        Object[] values = new Object[components.length];
        for (int i = 0; i < components.length; i++) {
            values[i] = value(components[i], given.get(components[i].getName()));
        }
        return create(values);
    }

    /** The parameters of a record as texts, for its run card. */
    public Map<String, String> texts(Record record) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            texts.put(component.getName(), text(read(component, record)));
        }
        return texts;
    }

    private static @Nullable Object read(RecordComponent component, Record record) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("The parameter " + component.getName() + " cannot be read", e);
        }
    }

    private static String text(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Parameters::text).collect(Collectors.joining(","));
        }
        return value == null ? "" : value.toString();
    }

    private Record create(Object[] values) {
        try {
            Class<?>[] types = Stream.of(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new);
            Constructor<? extends Record> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refused) {
                throw refused;
            }
            throw new IllegalArgumentException("The parameters of " + type.getName() + " do not fit together", e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("The parameters of " + type.getName() + " cannot be made", e);
        }
    }

    private static ParameterInfo describe(RecordComponent component) {
        Parameter parameter = component.getAnnotation(Parameter.class);
        Class<?> element = element(component);
        boolean list = component.getType() == List.class;
        return new ParameterInfo(
                component.getName(),
                parameter.title(),
                parameter.help(),
                element.getSimpleName() + (list ? "..." : ""),
                choices(element),
                parameter.byDefault().equals(Parameter.REQUIRED) ? null : parameter.byDefault(),
                parameter.unit(),
                parameter.min(),
                parameter.max());
    }

    private static List<String> choices(Class<?> element) {
        if (element.isEnum()) {
            return Arrays.stream(element.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .toList();
        }
        if (element == boolean.class) {
            return List.of("true", "false");
        }
        if (Word.class.isAssignableFrom(element)) {
            try {
                List<?> known = (List<?>) element.getMethod("known").invoke(null);
                return known.stream().map(Object::toString).toList();
            } catch (ReflectiveOperationException e) {
                return List.of();
            }
        }
        return List.of();
    }

    private static @Nullable Object value(RecordComponent component, @Nullable String given) {
        Parameter parameter = component.getAnnotation(Parameter.class);
        String text = given == null ? parameter.byDefault() : given;
        if (text.equals(Parameter.REQUIRED)
                || text.isBlank() && parameter.byDefault().equals(Parameter.REQUIRED)) {
            throw new IllegalArgumentException(
                    "The parameter " + component.getName() + " must be given: " + parameter.help());
        }
        Class<?> element = element(component);
        if (component.getType() == List.class) {
            List<Object> values = new ArrayList<>();
            for (String part : text.isBlank() ? new String[0] : text.split(",", -1)) {
                values.add(within(parameter, component, one(component.getName(), element, part.strip())));
            }
            return List.copyOf(values);
        }
        if (text.isBlank() && element != String.class && !element.isPrimitive()) {
            return null;
        }
        return within(parameter, component, one(component.getName(), element, text));
    }

    private static Object within(Parameter parameter, RecordComponent component, Object value) {
        if (value instanceof Number number) {
            bounds(component.getName(), number.doubleValue(), parameter);
        }
        return value;
    }

    private static void bounds(String name, double value, Parameter parameter) {
        if (value < parameter.min() || value > parameter.max()) {
            String unit = parameter.unit().isEmpty() ? "" : " " + parameter.unit();
            throw new IllegalArgumentException("The parameter " + name + " is "
                    + (value < parameter.min()
                            ? "at least " + plain(parameter.min())
                            : "at most " + plain(parameter.max()))
                    + unit + ": " + plain(value) + " is out of range.");
        }
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private static Object one(String name, Class<?> type, String text) {
        try {
            if (type == String.class) {
                return text;
            } else if (type == int.class) {
                return Integer.valueOf(text.strip());
            } else if (type == long.class) {
                return Long.valueOf(text.strip());
            } else if (type == double.class) {
                double value = Double.parseDouble(text.strip());
                if (!Double.isFinite(value)) {
                    throw new NumberFormatException(text);
                }
                return value;
            } else if (type == boolean.class) {
                return truth(text);
            } else if (type == LocalDate.class) {
                return LocalDate.parse(text.strip());
            } else if (type == Edtf.class) {
                return new Edtf(text.strip());
            } else if (type.isEnum()) {
                return constant(type, text);
            }
            return word(type, text);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException(
                    "The parameter " + name + " cannot be \"" + text + "\": it is " + expected(type) + ".", e);
        }
    }

    private static boolean truth(String text) {
        String lower = text.strip().toLowerCase(Locale.ROOT);
        if (!lower.equals("true") && !lower.equals("false")) {
            throw new IllegalArgumentException(text);
        }
        return lower.equals("true");
    }

    private static Object constant(Class<?> type, String text) {
        String wanted = member(text);
        for (Object constant : type.getEnumConstants()) {
            if (((Enum<?>) constant).name().equals(wanted)) {
                return constant;
            }
        }
        throw new IllegalArgumentException(text);
    }

    private static Object word(Class<?> type, String text) {
        String wanted = member(text);
        if (!choices(type).contains(wanted) && !wanted.equals("UNKNOWN")) {
            throw new IllegalArgumentException(text);
        }
        try {
            return type.getConstructor(String.class).newInstance(wanted);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(text, e);
        }
    }

    private static String member(String text) {
        return text.strip().toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    }

    private static String expected(Class<?> type) {
        List<String> choices = choices(type);
        if (!choices.isEmpty()) {
            return "one of " + String.join(", ", choices);
        }
        return switch (type.getSimpleName()) {
            case "int", "long" -> "a whole number";
            case "double" -> "a number";
            case "LocalDate" -> "a day such as 2025-07-22";
            case "Edtf" -> "a date such as 2016, 2025-07 or 2016/2019";
            default -> "a " + type.getSimpleName();
        };
    }

    private static Class<?> element(RecordComponent component) {
        Class<?> type = component.getType();
        if (type == List.class
                && component.getGenericType() instanceof ParameterizedType list
                && list.getActualTypeArguments()[0] instanceof Class<?> member) {
            // A list has no primitive members, and is read and described as if it had.
            type = MethodType.methodType(member).unwrap().returnType();
        }
        boolean readable = type == String.class
                || type == int.class
                || type == long.class
                || type == double.class
                || type == boolean.class
                || type == LocalDate.class
                || type == Edtf.class
                || type.isEnum()
                || Word.class.isAssignableFrom(type);
        if (!readable) {
            throw new IllegalArgumentException("The parameter " + component.getName() + " has the type "
                    + type.getSimpleName() + ", which cannot be written as text");
        }
        return type;
    }
}
