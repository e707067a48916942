package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Lines {@code key = value}, of which every one must be understood.
 *
 * <p>Not {@link java.util.Properties}, which takes the last of two equal keys, a line without a value, and a backslash out
 * of a password without a word.
 */
final class SettingsFile {

    private record Value(String text, int line) {}

    private final String name;
    private final Map<String, Value> values;
    private final Set<String> known = new TreeSet<>();

    private SettingsFile(String name, Map<String, Value> values) {
        this.name = name;
        this.values = values;
    }

    /** Reads a file; one that is not there says nothing. */
    static SettingsFile read(Path file) throws IOException {
        String name = Settings.shown(file);
        Map<String, Value> values = new TreeMap<>();
        List<String> lines = lines(file, name);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            int equals = line.indexOf('=');
            if (equals < 1) {
                throw new IOException(name + " has something else than key = value in line " + (i + 1)
                        + "; write key = value, or # before a remark.");
            }
            String key = line.substring(0, equals).strip();
            Value before = values.put(key, new Value(line.substring(equals + 1).strip(), i + 1));
            if (before != null) {
                throw new IOException(name + " has " + key + " in line " + before.line + " and again in line " + (i + 1)
                        + "; take one of them out.");
            }
        }
        return new SettingsFile(name, values);
    }

    private static List<String> lines(Path file, String name) throws IOException {
        try {
            String text = Files.readString(file);
            // Some editors begin a text with a mark of its encoding.
            return (text.startsWith("\uFEFF") ? text.substring(1) : text)
                    .lines()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw new IOException(name + " cannot be read; make it a text in UTF-8 that this account may read.", e);
        }
    }

    String text(String key, String otherwise) throws IOException {
        Optional<Value> value = value(key);
        if (value.isPresent() && value.get().text.isEmpty()) {
            throw wrong(key, value.get(), "write a value, or take the line out for " + otherwise);
        }
        return value.map(Value::text).orElse(otherwise);
    }

    Settings.Policy policy(String key, Settings.Policy otherwise) throws IOException {
        Optional<Value> value = value(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        return Arrays.stream(Settings.Policy.values())
                .filter(policy -> policy.word().equals(value.get().text))
                .findFirst()
                .orElseThrow(() -> wrong(key, value.get(), "write open, digest or signed"));
    }

    long number(String key, long least, long most, long otherwise) throws IOException {
        Optional<Value> value = value(key);
        if (value.isEmpty()) {
            return otherwise;
        }
        String text = value.get().text;
        long number = text.matches("[0-9]{1,9}") ? Long.parseLong(text) : -1;
        if (number < least || number > most) {
            throw wrong(key, value.get(), "write a whole number from " + least + " to " + most);
        }
        return number;
    }

    /** Refuses a key that nobody has asked for. */
    void checkThatAllIsKnown() throws IOException {
        for (Map.Entry<String, Value> entry : values.entrySet()) {
            if (!known.contains(entry.getKey())) {
                throw new IOException(name + " has the unknown key " + entry.getKey() + " in line "
                        + entry.getValue().line + "; write one of "
                        + known.stream().collect(Collectors.joining(", ")) + ".");
            }
        }
    }

    private Optional<Value> value(String key) {
        known.add(key);
        return Optional.ofNullable(values.get(key));
    }

    private IOException wrong(String key, Value value, String mend) {
        String what = value.text.isEmpty() ? key + " without a value" : key + " = " + value.text;
        return new IOException(name + " has " + what + " in line " + value.line + "; " + mend + ".");
    }
}
