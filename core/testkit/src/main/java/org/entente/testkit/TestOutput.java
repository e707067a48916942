package org.entente.testkit;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.core.api.Output;

/** Keeps what an exporter writes, by file name. */
public final class TestOutput implements Output {

    private final Map<String, ByteArrayOutputStream> files = new TreeMap<>();

    @Override
    public OutputStream open(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        files.put(name, bytes);
        return bytes;
    }

    /** The names of the files that were written; "" is the one that the user named. */
    public Set<String> names() {
        return files.keySet();
    }

    /** A file as UTF-8 text. */
    public String text(String name) {
        ByteArrayOutputStream bytes = files.get(name);
        if (bytes == null) {
            throw new IllegalArgumentException("No file was written under the name \"" + name + "\"");
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
