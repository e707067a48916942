package org.entente.workbench.resource;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A file that a job has written, to be fetched.
 *
 * @param withheld how much of what was left out for the sake of its marking, by what it is
 */
public record WrittenFile(@JsonIgnore Path file, String name, long size, Map<String, Long> withheld) {

    public WrittenFile {
        withheld = Map.copyOf(withheld);
    }

    static WrittenFile of(Path file, String name, Map<String, Long> withheld) throws IOException {
        return new WrittenFile(file, name, Files.size(file), withheld);
    }
}
