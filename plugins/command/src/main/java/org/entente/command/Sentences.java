package org.entente.command;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what went wrong. */
final class Sentences {

    private Sentences() {}

    /** What a file system's bare path or errno means. */
    static String of(IOException e) {
        if (e instanceof FileSystemException fault && fault.getFile() != null) {
            return of(fault, fault.getFile());
        }
        return of(e.getMessage(), e);
    }

    /** A message as a sentence, or the sort of fault where there is none. */
    static String of(@Nullable String message, Throwable fault) {
        String text = message == null || message.isBlank() ? fault.getClass().getSimpleName() : message.strip();
        if (text.contains("No space left on device") && !text.contains("full")) {
            return "The disk is full: " + text + (text.endsWith(".") ? "" : ".");
        }
        char last = text.charAt(text.length() - 1);
        return last == '.' || last == '?' || last == '!' ? text : text + ".";
    }

    private static String of(FileSystemException fault, String file) {
        if (fault instanceof NoSuchFileException) {
            return "There is no file " + file + ".";
        } else if (fault instanceof AccessDeniedException) {
            return "This user may not read or write " + file + ".";
        } else if (fault instanceof NotDirectoryException) {
            return file + " is not a folder.";
        } else if (fault instanceof FileAlreadyExistsException) {
            return file + " is there already and is no folder.";
        }
        return of(fault.getReason() == null ? file : file + ": " + fault.getReason(), fault);
    }
}
