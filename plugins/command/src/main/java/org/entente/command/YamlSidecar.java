package org.entente.command;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.spi.Sidecar;
import org.osgi.service.component.annotations.Component;

/** Reads a sidecar written in YAML: a plain map of names to texts. */
@Component
public final class YamlSidecar implements Sidecar {

    private static final int LARGEST = 64 * 1024;

    /** What a source keeps; a slip in one of these would be lost without a word. */
    private static final List<String> NAMES = List.of(
            "title",
            "publisher",
            "genre",
            "published",
            "url",
            "language",
            "reliability",
            "handling",
            "licence",
            "longest_quote");

    @Override
    public Map<String, String> read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            throw refused(file, 1, "is larger than " + LARGEST + " bytes");
        }
        String text;
        try {
            text = Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw refused(file, 1, "is not in UTF-8");
        }
        try (JsonParser yaml = new YAMLFactory().createParser(text)) {
            return entries(yaml, file);
        } catch (JsonParseException e) {
            throw refused(file, line(e), "is not YAML");
        }
    }

    private static Map<String, String> entries(JsonParser yaml, Path file) throws IOException {
        Map<String, String> entries = new LinkedHashMap<>();
        JsonToken first = yaml.nextToken();
        if (first == null) {
            return entries;
        } else if (first != JsonToken.START_OBJECT) {
            throw refused(file, line(yaml), "is not a map of names to texts");
        }
        while (yaml.nextToken() == JsonToken.FIELD_NAME) {
            String name = yaml.currentName();
            if (!NAMES.contains(name)) {
                throw new IllegalArgumentException("The sidecar " + file.getFileName() + " has the name " + name
                        + " (line " + line(yaml) + "), which says nothing of a source" + Closest.hint(name, NAMES));
            }
            JsonToken value = yaml.nextToken();
            if (value == JsonToken.VALUE_NULL) {
                continue;
            } else if (!value.isScalarValue()) {
                throw refused(file, line(yaml), "has no plain text for " + name);
            } else if (entries.put(name, yaml.getText().strip()) != null) {
                throw refused(file, line(yaml), "names " + name + " twice");
            }
        }
        return entries;
    }

    private static int line(JsonParser yaml) {
        return yaml.currentTokenLocation().getLineNr();
    }

    private static int line(JsonProcessingException e) {
        return e.getLocation() == null ? 1 : e.getLocation().getLineNr();
    }

    private static IllegalArgumentException refused(Path file, int line, String why) {
        return new IllegalArgumentException(
                "The sidecar " + file.getFileName() + " " + why + " (line " + line + "); write one name: text a line.");
    }
}
