package org.entente.launcher.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Keeps a copy of every jar that is or was a plugin, under the digest of its content.
 *
 * <p>The copies can only be read. The time of a copy is when it was last staged, so that those out of use for long are
 * told from the others.
 */
final class Depot {

    private static final Pattern KEPT = Pattern.compile("([0-9a-f]{64})\\.jar");
    private static final Pattern ARRIVING = Pattern.compile("arriving-(\\d{1,18})-.*");
    private static final int CHUNK = 256 * 1024;

    private final Path folder;
    private final long largest;
    private final Clock clock;

    /**
     * Keeps copies in a folder, which is made when it is first needed.
     *
     * @param largest how many bytes a jar may have
     */
    Depot(Path folder, long largest, Clock clock) {
        this.folder = folder;
        this.largest = largest;
        this.clock = clock;
    }

    /**
     * Copies a file and hashes what it copies.
     *
     * @throws FileTooLarge if it has more bytes than a jar may have; at most that many were copied
     * @throws IOException if it is no file that can be read, or cannot be copied
     */
    Staged stage(Path file) throws IOException {
        BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
        if (!attributes.isRegularFile()) {
            // A named pipe would keep its reader waiting for ever.
            throw new IOException(file.getFileName() + " is not a regular file; put a jar in its place");
        }
        if (attributes.size() > largest) {
            throw new FileTooLarge(attributes.size());
        }
        Durable.makeFolder(folder);
        Path copy = folder.resolve("arriving-" + ProcessHandle.current().pid() + "-" + UUID.randomUUID());
        try {
            String digest = copy(file, copy);
            return new Staged(keep(copy, digest), digest);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** Where the copy of that content is, if it is kept. */
    Path jar(String digest) {
        return folder.resolve(digest + ".jar");
    }

    /** Whether a copy of that content is kept. */
    boolean holds(String digest) {
        return Files.isRegularFile(jar(digest));
    }

    /** Whether a copy of that content is kept and is that content still. */
    boolean isWhole(String digest) throws IOException {
        return holds(digest) && digest(jar(digest)).equals(digest);
    }

    /** Deletes the copy of that content, which nobody may use. */
    void forget(String digest) throws IOException {
        Files.deleteIfExists(jar(digest));
    }

    /** Returns when the copy of that content, and its name, have reached the disk. */
    void sync(String digest) throws IOException {
        Durable.sync(jar(digest));
        Durable.sync(folder);
    }

    /** The SHA-256 of a file in hexadecimal. */
    static String digest(Path file) throws IOException {
        MessageDigest sha = sha256();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = Files.newInputStream(file)) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                sha.update(chunk, 0, count);
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /**
     * Deletes what is of no more use, and what processes left behind that died while they copied.
     *
     * @param keep the digests of those that stay, whatever their age
     * @param olderThan others stay too if they were staged since then
     * @return how many copies were deleted
     */
    int prune(Set<String> keep, Instant olderThan) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        int deleted = 0;
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                Matcher kept = KEPT.matcher(name);
                if (kept.matches() && !keep.contains(kept.group(1)) && isOlder(file, olderThan)) {
                    Files.delete(file);
                    deleted++;
                } else if (isLeftBehind(name)) {
                    Files.deleteIfExists(file);
                }
            }
        }
        return deleted;
    }

    private String copy(Path file, Path copy) throws IOException {
        MessageDigest sha = sha256();
        byte[] chunk = new byte[CHUNK];
        long size = 0;
        try (InputStream in = Files.newInputStream(file);
                OutputStream out = Files.newOutputStream(copy, StandardOpenOption.CREATE_NEW)) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                size += count;
                if (size > largest) {
                    throw new FileTooLarge(Math.max(size, Files.size(file)));
                }
                sha.update(chunk, 0, count);
                out.write(chunk, 0, count);
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private Path keep(Path copy, String digest) throws IOException {
        Path jar = jar(digest);
        // What is kept may have rotted; a good copy of the same content mends it. One that is well is left as it is:
        // it has been synced, and the framework reads it.
        if (!holds(digest) || Files.mismatch(copy, jar) >= 0) {
            protect(copy);
            Files.move(copy, jar, StandardCopyOption.ATOMIC_MOVE);
        }
        Files.setLastModifiedTime(jar, FileTime.from(clock.instant()));
        return jar;
    }

    private static void protect(Path copy) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(copy, PosixFileAttributeView.class);
        if (view == null) {
            return;
        }
        Set<PosixFilePermission> permissions =
                EnumSet.copyOf(view.readAttributes().permissions());
        permissions.removeAll(EnumSet.of(
                PosixFilePermission.OWNER_WRITE, PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE));
        view.setPermissions(permissions);
    }

    private static boolean isOlder(Path file, Instant moment) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(moment);
    }

    private static boolean isLeftBehind(String name) {
        Matcher arriving = ARRIVING.matcher(name);
        return arriving.matches()
                && !ProcessHandle.of(Long.parseLong(arriving.group(1)))
                        .map(ProcessHandle::isAlive)
                        .orElse(false);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
