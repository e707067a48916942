package org.entente.workbench.preference;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** What people have chosen, kept beyond the process: a line for each preference, its values parted by line breaks. */
final class PreferenceFile {

    private final Path file;

    PreferenceFile(Path file) {
        this.file = file;
    }

    /** The values by declaration and attribute. */
    synchronized Map<String, Map<String, List<String>>> read() throws IOException {
        Map<String, Map<String, List<String>>> all = new TreeMap<>();
        if (Files.exists(file)) {
            Properties lines = new Properties();
            try (Reader reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
                lines.load(reader);
            } catch (IllegalArgumentException e) {
                throw new IOException(
                        "The preferences in " + file + " cannot be read; delete the file to begin anew.", e);
            }
            for (String name : lines.stringPropertyNames()) {
                int slash = name.indexOf('/');
                if (slash > 0) {
                    all.computeIfAbsent(name.substring(0, slash), pid -> new TreeMap<>())
                            .put(
                                    name.substring(slash + 1),
                                    List.of(lines.getProperty(name).split("\n", -1)));
                }
            }
        }
        return all;
    }

    /** Puts the values of one declaration in place of what was kept of it; none forgets it. */
    synchronized void put(String pid, Map<String, List<String>> values) throws IOException {
        Map<String, Map<String, List<String>>> all = read();
        all.put(pid, values);
        Properties lines = new Properties();
        all.forEach((of, chosen) ->
                chosen.forEach((name, each) -> lines.setProperty(of + "/" + name, String.join("\n", each))));
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try (Writer writer = Files.newBufferedWriter(beside, StandardCharsets.UTF_8)) {
            lines.store(writer, null);
        }
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }
}
