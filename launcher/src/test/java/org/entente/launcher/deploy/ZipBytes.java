package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** A zip file changed behind the back of what wrote it. */
final class ZipBytes {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int LOCAL_SIZE = 30;
    private static final int CENTRAL_SIZE = 46;

    private final Path file;
    private final ByteBuffer bytes;

    private ZipBytes(Path file, byte[] bytes) {
        this.file = file;
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    static ZipBytes of(Path file) throws IOException {
        return new ZipBytes(file, Files.readAllBytes(file));
    }

    /** Cuts the file in two and throws the end away. */
    void cut(int length) throws IOException {
        Files.write(file, Arrays.copyOf(bytes.array(), length));
    }

    /** Gives an entry another name of the same length. */
    ZipBytes rename(String from, String to) {
        byte[] name = to.getBytes(StandardCharsets.UTF_8);
        bytes.position(local(from) + LOCAL_SIZE).put(name);
        bytes.position(central(from) + CENTRAL_SIZE).put(name);
        return this;
    }

    /** Makes an entry a symbolic link, as zip --symlinks does. */
    ZipBytes link(String entry) {
        bytes.putInt(central(entry) + 38, 0120777 << 16);
        return this;
    }

    /** Changes a byte of the packed content of an entry. */
    ZipBytes damage(String entry) {
        int local = local(entry);
        int content = local + LOCAL_SIZE + bytes.getShort(local + 26) + bytes.getShort(local + 28);
        int middle = content + bytes.getInt(central(entry) + 20) / 2;
        bytes.put(middle, (byte) (bytes.get(middle) ^ 0x55));
        return this;
    }

    /** Says in the directory that an entry unpacks to another size. */
    ZipBytes pretend(String entry, int size) {
        bytes.putInt(central(entry) + 24, size);
        return this;
    }

    /** Says in the directory that an entry is packed by another method. */
    ZipBytes method(String entry, int method) {
        bytes.putShort(central(entry) + 10, (short) method);
        return this;
    }

    Path write() throws IOException {
        return Files.write(file, bytes.array());
    }

    private int local(String entry) {
        return find(LOCAL, LOCAL_SIZE, entry);
    }

    private int central(String entry) {
        return find(CENTRAL, CENTRAL_SIZE, entry);
    }

    private int find(int signature, int size, String entry) {
        byte[] name = entry.getBytes(StandardCharsets.UTF_8);
        for (int at = 0; at + size + name.length <= bytes.limit(); at++) {
            if (bytes.getInt(at) == signature
                    && Arrays.equals(name, Arrays.copyOfRange(bytes.array(), at + size, at + size + name.length))) {
                return at;
            }
        }
        throw new IllegalArgumentException("There is no entry " + entry);
    }
}
