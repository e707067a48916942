package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a file system says of a file without reading it.
 *
 * <p>Where there is one, the time of the last change of status is part of it: unlike the time of the content it cannot be set
 * back.
 */
record Stamp(Map<String, Object> attributes) {

    /** The stamp of what is no file. */
    static final Stamp NONE = new Stamp(Map.of());

    private static final String BASIC = "size,lastModifiedTime,fileKey";

    /** The stamp of a file now; null if it is no file that can be read. */
    static @Nullable Stamp of(Path file) {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        try {
            boolean unix = file.getFileSystem().supportedFileAttributeViews().contains("unix");
            return new Stamp(Files.readAttributes(file, unix ? "unix:ctime," + BASIC : BASIC, new LinkOption[0]));
        } catch (IOException e) {
            return null;
        }
    }
}
