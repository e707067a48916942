package org.entente.importer.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Some entries of a packed file; what unpacks to more than it may is refused, whether it is asked for or not. */
final class Unzipped {

    private static final int BLOCK = 64 * 1024;
    private static final int ENTRIES = 10_000;

    private final Map<String, byte[]> entries = new HashMap<>();

    private Unzipped() {}

    /** Unpacks the entries that are wanted. */
    static Unzipped of(Piece piece, Predicate<String> wanted, Desk desk) throws Unreadable {
        Unzipped unzipped = new Unzipped();
        byte[] block = new byte[BLOCK];
        long all = 0;
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(piece.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                ByteArrayOutputStream kept = wanted.test(entry.getName()) ? new ByteArrayOutputStream() : null;
                for (int read = zip.read(block); read >= 0; read = zip.read(block)) {
                    desk.check();
                    all += read;
                    if (kept != null) {
                        kept.write(block, 0, read);
                    }
                    if (all > Limits.UNPACKED) {
                        throw bomb(Limits.UNPACKED);
                    }
                    if (kept != null && kept.size() > Limits.TEXT) {
                        throw bomb(Limits.TEXT);
                    }
                }
                if (++count > ENTRIES) {
                    throw new Unreadable(
                            "bomb",
                            "holds more than " + ENTRIES + " packed files, which no document needs, and was not read.");
                }
                if (kept != null) {
                    unzipped.entries.putIfAbsent(entry.getName(), kept.toByteArray());
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Unreadable("damaged", "is damaged and cannot be unpacked: save it again and import that.");
        }
        return unzipped;
    }

    private static Unreadable bomb(long limit) {
        return new Unreadable(
                "bomb", "unpacks to more than " + (limit >> 20) + " MB, which no document needs, and was not read.");
    }

    Optional<byte[]> get(String name) {
        return Optional.ofNullable(entries.get(name));
    }
}
