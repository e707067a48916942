package org.entente.core.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.osgi.framework.Bundle;

/** SHA-256 of files, and of the jars of bundles, each read once. */
final class Digests {

    private final Map<Key, String> known = new ConcurrentHashMap<>();

    // Another jar may come to lie at the same place.
    private record Key(long bundle, long modified) {}

    static String of(Path file) throws IOException {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                in.transferTo(java.io.OutputStream.nullOutputStream());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /** The digest of a bundle's jar; empty where the bundle is not a file. */
    String of(Bundle bundle) {
        return known.computeIfAbsent(
                new Key(bundle.getBundleId(), bundle.getLastModified()), key -> ofLocation(bundle.getLocation()));
    }

    private static String ofLocation(String location) {
        String url = location.startsWith("reference:") ? location.substring("reference:".length()) : location;
        if (!url.startsWith("file:")) {
            return "";
        }
        try {
            Path file = Path.of(URI.create(url));
            return Files.isRegularFile(file) ? of(file) : "";
        } catch (IOException | IllegalArgumentException e) {
            return "";
        }
    }
}
