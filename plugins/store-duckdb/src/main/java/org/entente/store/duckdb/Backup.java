package org.entente.store.duckdb;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.entente.core.model.Check;
import org.entente.core.model.Severity;

/** A workspace in one file: a zip of its database, sources and results, and last the SHA-256 of each. */
final class Backup {

    private static final String FORMAT = "format";
    private static final String DATABASE = "workspace.duckdb";
    private static final String DIGESTS = "digests";
    private static final Pattern NAMES =
            Pattern.compile("format|workspace\\.duckdb|sources/[0-9a-f]{64}(?:\\.txt)?|runs/[0-9a-f]+\\.json");

    /** How long the list of digests may be: that of some 200,000 sources. */
    private static final int LONGEST = 32 << 20;

    private final Path file;

    Backup(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** Writes the file; nobody may change the workspace meanwhile. */
    void write(Layout layout, Database database) throws IOException {
        Path folder = file.getParent();
        if (Files.exists(file)) {
            throw new IOException("The file " + file + " is there already; name another for the backup.");
        } else if (folder == null || !Files.isDirectory(folder)) {
            throw new IOException("There is no folder " + folder + " for the backup; make it first.");
        }
        Path copy = layout.scratch().resolve("backup.duckdb");
        Path draft = Files.createTempFile(folder, ".backup", ".part");
        try {
            database.copyTo(copy);
            write(layout, copy, draft);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (SQLException e) {
            throw Failure.of("The backup " + file + " could not be written", e);
        } catch (FileSystemException e) {
            throw new IOException("The backup " + file + " could not be written (" + e.getMessage() + ").", e);
        } finally {
            Files.deleteIfExists(copy);
            Files.deleteIfExists(draft);
        }
    }

    private static void write(Layout layout, Path database, Path draft) throws IOException {
        Map<String, Path> files = new TreeMap<>(Map.of(FORMAT, layout.format(), DATABASE, database));
        for (Path held : List.of(layout.sources(), layout.runs())) {
            try (Stream<Path> all = Files.list(held)) {
                all.forEach(one -> files.put(held.getFileName() + "/" + one.getFileName(), one));
            }
        }
        StringBuilder digests = new StringBuilder();
        try (ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(draft)))) {
            for (Map.Entry<String, Path> one : files.entrySet()) {
                if (NAMES.matcher(one.getKey()).matches()) {
                    MessageDigest sha = Originals.sha256();
                    out.putNextEntry(new ZipEntry(one.getKey()));
                    Files.copy(one.getValue(), new DigestOutputStream(out, sha));
                    digests.append(HexFormat.of().formatHex(sha.digest()))
                            .append("  ")
                            .append(one.getKey())
                            .append('\n');
                }
            }
            out.putNextEntry(new ZipEntry(DIGESTS));
            out.write(digests.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Unpacks it into a folder that holds nothing; the database last, so that half a workspace is none. */
    void restore(Layout layout) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new IOException("There is no file " + file + " to restore from.");
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, String> digests = digests(zip);
            layout.prepare();
            Path database = layout.scratch().resolve(DATABASE);
            unpack(zip, FORMAT, digests, layout.format());
            new Schema(layout).checkFile();
            for (String name : digests.keySet()) {
                if (name.contains("/")) {
                    unpack(zip, name, digests, layout.root().resolve(name));
                }
            }
            unpack(zip, DATABASE, digests, database);
            Files.move(database, layout.database(), StandardCopyOption.ATOMIC_MOVE);
        } catch (ZipException e) {
            throw new IOException("The file " + file + " is no backup, or not whole (" + e.getMessage() + ").", e);
        }
    }

    /**
     * Says what is not as it should be in a workspace that was restored, which is kept nevertheless: there may be no better one.
     *
     * @param checks what an examination of it came to
     */
    void check(Layout layout, List<Check> checks) throws IOException {
        String wrong = checks.stream()
                .filter(check -> check.severity().equals(Severity.LOSS))
                .map(check -> check.what() + ": " + check.found())
                .collect(Collectors.joining(" "));
        if (!wrong.isEmpty()) {
            throw new IOException(
                    "The workspace " + layout.root() + " is restored, but not all of it was in the backup " + file
                            + ", or is as it should be. " + wrong);
        }
    }

    private Map<String, String> digests(ZipFile zip) throws IOException {
        ZipEntry entry = zip.getEntry(DIGESTS);
        if (entry == null || zip.getEntry(DATABASE) == null) {
            throw new IOException("The file " + file + " is no backup of a workspace.");
        }
        Map<String, String> digests = new TreeMap<>();
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(LONGEST + 1);
            if (bytes.length > LONGEST) {
                throw new IOException("The file " + file + " is no backup: its list of digests has no end.");
            }
            for (String line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
                String[] parts = line.split("  ", 2);
                if (parts.length != 2 || !NAMES.matcher(parts[1]).matches()) {
                    throw new IOException("The backup " + file + " names something that no workspace holds: " + line);
                }
                digests.put(parts[1], parts[0]);
            }
        }
        return digests;
    }

    private void unpack(ZipFile zip, String name, Map<String, String> digests, Path target) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        MessageDigest sha = Originals.sha256();
        if (entry != null) {
            try (InputStream in = zip.getInputStream(entry);
                    OutputStream out = new DigestOutputStream(Files.newOutputStream(target), sha)) {
                in.transferTo(out);
            } catch (FileAlreadyExistsException e) {
                throw new IOException("The file " + target + " is there already; name an empty folder.", e);
            }
        }
        if (entry == null || !HexFormat.of().formatHex(sha.digest()).equals(digests.get(name))) {
            throw new IOException("The backup " + file + " is damaged at " + name + "; restore from another one.");
        }
    }
}
