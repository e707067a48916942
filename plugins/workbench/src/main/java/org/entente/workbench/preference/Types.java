package org.entente.workbench.preference;

import java.lang.reflect.Array;
import java.util.List;
import java.util.Locale;
import org.osgi.service.metatype.AttributeDefinition;

/** Values of preferences as the types that Metatype knows. */
final class Types {

    private Types() {}

    /** The name of an attribute's type. */
    static String name(AttributeDefinition attribute) {
        return switch (attribute.getType()) {
            case AttributeDefinition.LONG -> "LONG";
            case AttributeDefinition.INTEGER -> "INTEGER";
            case AttributeDefinition.SHORT -> "SHORT";
            case AttributeDefinition.CHARACTER -> "CHARACTER";
            case AttributeDefinition.BYTE -> "BYTE";
            case AttributeDefinition.DOUBLE -> "DOUBLE";
            case AttributeDefinition.FLOAT -> "FLOAT";
            case AttributeDefinition.BOOLEAN -> "BOOLEAN";
            case AttributeDefinition.PASSWORD -> "PASSWORD";
            default -> "STRING";
        };
    }

    /** @throws IllegalArgumentException if the text is none of the type */
    static Object value(AttributeDefinition attribute, String text) {
        String stripped = text.strip();
        return switch (attribute.getType()) {
            case AttributeDefinition.LONG -> Long.valueOf(stripped);
            case AttributeDefinition.INTEGER -> Integer.valueOf(stripped);
            case AttributeDefinition.SHORT -> Short.valueOf(stripped);
            case AttributeDefinition.BYTE -> Byte.valueOf(stripped);
            case AttributeDefinition.DOUBLE -> Double.valueOf(stripped);
            case AttributeDefinition.FLOAT -> Float.valueOf(stripped);
            case AttributeDefinition.CHARACTER -> character(stripped);
            case AttributeDefinition.BOOLEAN -> yes(stripped);
            default -> text;
        };
    }

    private static Character character(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException("It is one letter");
        }
        return text.charAt(0);
    }

    private static Boolean yes(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException("It is true or false");
        };
    }

    /** One value, an array or a list, as the attribute's cardinality wants it. */
    static Object values(AttributeDefinition attribute, List<String> texts) {
        List<Object> values = texts.stream().map(text -> value(attribute, text)).toList();
        if (attribute.getCardinality() == 0) {
            return values.get(0);
        } else if (attribute.getCardinality() < 0) {
            return values;
        }
        Object array = Array.newInstance(values.get(0).getClass(), values.size());
        for (int i = 0; i < values.size(); i++) {
            Array.set(array, i, values.get(i));
        }
        return array;
    }
}
