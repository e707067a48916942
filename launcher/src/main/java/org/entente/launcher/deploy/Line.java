package org.entente.launcher.deploy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;

/**
 * A line of the journal: {@code kind}, tab-separated {@code key=value} and the checksum of all that stands before it.
 *
 * <p>In a value a backslash begins the name of a character that would break the line: {@code \\}, {@code \t}, {@code \n}
 * or {@code u} and four hexadecimal digits, for the other control characters and for halves of a surrogate pair.
 *
 * @param kind what happened
 * @param fields with what, in order; a key may come several times
 */
record Line(String kind, List<Field> fields) {

    private static final String SUM = "\tsum=";
    private static final int SUM_LENGTH = SUM.length() + 8;
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:u([0-9a-f]{4})|(.))");

    Line {
        fields = List.copyOf(fields);
    }

    /** A value and what it is. */
    record Field(String key, String value) {

        private static Optional<Field> read(String text) {
            int sign = text.indexOf('=');
            return sign < 0
                    ? Optional.empty()
                    : Optional.of(new Field(text.substring(0, sign), unescaped(text.substring(sign + 1))));
        }
    }

    /**
     * Reads a line that is whole; empty if it is not.
     *
     * @param bytes the text in which the line stands
     * @param from where it begins
     * @param to where its line feed stands
     */
    static Optional<Line> read(byte[] bytes, int from, int to) {
        int end = to - SUM_LENGTH;
        if (end < from || !text(bytes, end, to).equals(SUM + sum(bytes, from, end))) {
            return Optional.empty();
        }
        String[] parts = text(bytes, from, end).split("\t", -1);
        List<Field> fields = new ArrayList<>();
        for (int i = 1; i < parts.length; i++) {
            Field.read(parts[i]).ifPresent(fields::add);
        }
        return Optional.of(new Line(parts[0], fields));
    }

    /** The line as it is written, with its line feed. */
    byte[] bytes() {
        StringBuilder text = new StringBuilder(kind);
        for (Field field : fields) {
            text.append('\t').append(field.key()).append('=').append(escaped(field.value()));
        }
        byte[] content = text.toString().getBytes(StandardCharsets.UTF_8);
        return text.append(SUM)
                .append(sum(content, 0, content.length))
                .append('\n')
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The first value of that key; empty if there is none. */
    String first(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .map(Field::value)
                .findFirst()
                .orElse("");
    }

    /** All values of that key. */
    List<String> all(String key) {
        return fields.stream()
                .filter(field -> field.key().equals(key))
                .map(Field::value)
                .toList();
    }

    private static String text(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }

    private static String sum(byte[] bytes, int from, int to) {
        CRC32C sum = new CRC32C();
        sum.update(bytes, from, to - from);
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    private static String escaped(String value) {
        StringBuilder escaped = new StringBuilder();
        value.codePoints().forEach(character -> {
            switch (character) {
                case '\\' -> escaped.append("\\\\");
                case '\t' -> escaped.append("\\t");
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (Character.isISOControl(character) || Character.getType(character) == Character.SURROGATE) {
                        escaped.append("\\u").append(HexFormat.of().toHexDigits((char) character));
                    } else {
                        escaped.appendCodePoint(character);
                    }
                }
            }
        });
        return escaped.toString();
    }

    private static String unescaped(String text) {
        return ESCAPE.matcher(text).replaceAll(escape -> Matcher.quoteReplacement(meaning(escape)));
    }

    private static String meaning(MatchResult escape) {
        String digits = escape.group(1);
        if (digits != null) {
            return String.valueOf((char) HexFormat.fromHexDigits(digits));
        }
        return switch (escape.group(2)) {
            case "t" -> "\t";
            case "n" -> "\n";
            default -> escape.group(2);
        };
    }
}
