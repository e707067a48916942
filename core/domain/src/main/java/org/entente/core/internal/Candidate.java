package org.entente.core.internal;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.entente.core.api.JobException;
import org.entente.core.api.Workspace;

/**
 * A file to be imported.
 *
 * @param name its name; of a source that is held the name by which it is cited
 * @param named whether the user named it; else it lay in a folder
 */
record Candidate(Path file, String name, boolean named) {

    Candidate(Path file, boolean named) {
        this(file, file.getFileName().toString(), named);
    }

    /**
     * The files that paths stand for, in their order, those of a folder by name.
     *
     * <p>Workspaces are left out but for their inbox, for their files are the store's alone: even to read a database and close it again takes
     * away the lock of the one who has it open.
     *
     * @param holds whether a folder holds a workspace
     * @throws JobException if a path is not there or cannot be read
     */
    static List<Candidate> of(List<Path> paths, Predicate<Path> holds) throws JobException, IOException {
        List<Candidate> candidates = new ArrayList<>();
        for (Path path : paths) {
            if (!Files.exists(path)) {
                throw new JobException("There is no file " + path + ".");
            }
            if (!Files.isReadable(path)) {
                throw new JobException("The file " + path + " cannot be read: you have no permission.");
            }
            for (Path folder = path.toRealPath(); folder != null; folder = folder.getParent()) {
                if (Files.isDirectory(folder)
                        && holds.test(folder)
                        && !path.toRealPath().startsWith(folder.resolve(Workspace.INBOX))) {
                    throw new JobException(path + " is part of the workspace " + folder + " and cannot be imported.");
                }
            }
            if (Files.isDirectory(path)) {
                files(path, holds).forEach(file -> candidates.add(new Candidate(file, false)));
            } else {
                candidates.add(new Candidate(path, true));
            }
        }
        return candidates;
    }

    private static List<Path> files(Path root, Predicate<Path> holds) throws JobException, IOException {
        List<Path> files = new ArrayList<>();
        try {
            Files.walkFileTree(root, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                    boolean skipped = !folder.equals(root) && (hidden(folder) || holds.test(folder));
                    return skipped ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    // A link that leads nowhere is told of as a file that cannot be read is.
                    boolean fileOrNothing = Files.isRegularFile(file) || !Files.exists(file);
                    if (fileOrNothing && !hidden(file) && !Sidecars.beside(file)) {
                        files.add(file);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (AccessDeniedException e) {
            throw new JobException("The folder " + e.getFile() + " cannot be read: you have no permission.", e);
        }
        files.sort(null);
        return files;
    }

    private static boolean hidden(Path path) {
        return path.getFileName().toString().startsWith(".");
    }
}
