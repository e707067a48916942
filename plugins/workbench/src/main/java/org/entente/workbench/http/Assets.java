package org.entente.workbench.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** The files of the page, each read and packed once. */
public final class Assets {

    /** Names of our own making only: no dot but before the ending, so that nothing leads elsewhere. */
    private static final Pattern PATH = Pattern.compile("/(?:[A-Za-z0-9_-]+/)*[A-Za-z0-9_-]+(?:\\.[a-z]+)*\\.([a-z]+)");

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html;charset=utf-8",
            "css", "text/css;charset=utf-8",
            "js", "text/javascript;charset=utf-8",
            "mjs", "text/javascript;charset=utf-8",
            "json", "application/json",
            "svg", "image/svg+xml");

    private final Function<String, @Nullable URL> files;
    private final Map<String, Asset> read = new ConcurrentHashMap<>();

    /**
     * Makes the assets.
     *
     * @param files where the file with a path lies, or null
     */
    public Assets(Function<String, @Nullable URL> files) {
        this.files = files;
    }

    /** A file as it is sent. */
    record Asset(String type, String tag, byte[] plain, byte[] packed) {}

    Optional<Asset> find(String path) {
        Matcher matcher = PATH.matcher(path);
        if (!matcher.matches() || !TYPES.containsKey(matcher.group(1))) {
            return Optional.empty();
        }
        URL file = files.apply(path.substring(1));
        return file == null
                ? Optional.empty()
                : Optional.of(read.computeIfAbsent(path, key -> read(file, TYPES.get(matcher.group(1)))));
    }

    private static Asset read(URL file, String type) {
        try (InputStream in = file.openStream()) {
            byte[] bytes = in.readAllBytes();
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                out.write(bytes);
            }
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return new Asset(type, "\"" + HexFormat.of().formatHex(digest, 0, 8) + "\"", bytes, packed.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
