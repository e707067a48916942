package org.entente.launcher.deploy;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import java.util.zip.ZipException;

/**
 * A zip file as its directory tells it, read without trust.
 *
 * <p>The classes of java.util.zip show neither links nor entries of the same name, and their words differ by version.
 */
final class Archive implements AutoCloseable {

    private static final int LOCAL = 0x04034b50;
    private static final int CENTRAL = 0x02014b50;
    private static final int END = 0x06054b50;
    private static final int LOCATOR = 0x07064b50;
    private static final int LOCAL_SIZE = 30;
    private static final int CENTRAL_SIZE = 46;
    private static final int END_SIZE = 22;
    private static final int LOCATOR_SIZE = 20;
    private static final int LONGEST_COMMENT = 0xffff;
    private static final int ENCRYPTED = 1;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int FORMAT_OF_FILE = 0170000;
    private static final int LINK = 0120000;

    private static final String CUT = "is cut off: it begins like a jar and does not end like one; copy it again";
    private static final String NO_JAR =
            "is no jar, or its beginning is not written yet; copy it again or take it away";
    private static final String DIRECTORY = "is damaged in its list of entries; copy it again";

    private final FileChannel channel;
    private final List<Entry> entries;
    private final Inflater inflater = new Inflater(true);

    private Archive(FileChannel channel, List<Entry> entries) {
        this.channel = channel;
        this.entries = entries;
    }

    /**
     * An entry, as the directory tells it.
     *
     * @param packed its bytes in the file
     * @param size its bytes when unpacked
     * @param offset where its own header begins
     */
    record Entry(String name, boolean link, boolean deflated, long crc, long packed, long size, long offset) {

        /** What to say of it when its content is not what the directory tells. */
        Flaw damaged() {
            return Flaw.growing("is damaged at its entry " + name + "; copy it again");
        }
    }

    /**
     * Opens a file and reads its directory.
     *
     * @param most how many entries there may be
     */
    static Archive open(Path file, int most) throws IOException, Flaw {
        FileChannel channel = FileChannel.open(file);
        try {
            return new Archive(channel, directory(channel, most));
        } catch (IOException | Flaw | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    List<Entry> entries() {
        return entries;
    }

    private InputStream content(Entry entry) throws IOException, Flaw {
        byte[] name = entry.name().getBytes(StandardCharsets.UTF_8);
        ByteBuffer local = read(channel, entry.offset(), LOCAL_SIZE + name.length);
        long start = entry.offset() + LOCAL_SIZE + name.length + Short.toUnsignedInt(local.getShort(28));
        if (local.getInt(0) != LOCAL
                || Short.toUnsignedInt(local.getShort(26)) != name.length
                || !Arrays.equals(name, Arrays.copyOfRange(local.array(), LOCAL_SIZE, LOCAL_SIZE + name.length))) {
            throw entry.damaged();
        }
        InputStream raw = new Section(channel, start, entry.packed());
        inflater.reset();
        int buffer = (int) Math.max(1, Math.min(entry.packed(), Section.BUFFER));
        return entry.deflated() ? new InflaterInputStream(raw, inflater, buffer) : raw;
    }

    /**
     * Unpacks an entry to its end, never to more than the directory tells.
     *
     * @param sink takes the bytes
     */
    void unpack(Entry entry, Sink sink) throws IOException, Flaw {
        byte[] buffer = new byte[(int) Math.min(entry.size() + 1, Section.BUFFER)];
        long total = 0;
        CRC32 crc = new CRC32();
        try (InputStream in = new CheckedInputStream(content(entry), crc)) {
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                total += count;
                if (total > entry.size()) {
                    throw entry.damaged();
                }
                sink.take(buffer, count);
            }
        } catch (ZipException | EOFException e) {
            throw entry.damaged();
        }
        boolean consumed = !entry.deflated() || inflater.getBytesRead() == entry.packed();
        if (total != entry.size() || crc.getValue() != entry.crc() || !consumed) {
            throw entry.damaged();
        }
    }

    /** Takes the bytes of an entry, piece by piece. */
    interface Sink {
        void take(byte[] bytes, int count);
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        channel.close();
    }

    private static List<Entry> directory(FileChannel channel, int most) throws IOException, Flaw {
        long size = channel.size();
        if (size == 0) {
            throw Flaw.growing("is empty; copy it again");
        }
        int first = size < Integer.BYTES ? 0 : read(channel, 0, Integer.BYTES).getInt(0);
        if (first != LOCAL && first != END) {
            throw Flaw.growing(NO_JAR);
        }
        ByteBuffer tail = tail(channel, size);
        int end = end(tail);
        int count = Short.toUnsignedInt(tail.getShort(end + 10));
        long length = Integer.toUnsignedLong(tail.getInt(end + 12));
        long start = Integer.toUnsignedLong(tail.getInt(end + 16));
        long endsAt = size - tail.limit() + end;
        if (end >= LOCATOR_SIZE && tail.getInt(end - LOCATOR_SIZE) == LOCATOR) {
            throw new Flaw(
                    "is a zip of the large kind (Zip64), which no plugin needs; build it with the jar tool or bnd");
        }
        // Elsewhere than told: the end belongs to a jar within this one, whose own end is not there yet.
        if (start + length != endsAt) {
            throw Flaw.growing(CUT);
        }
        if (count > most) {
            throw new Flaw("has " + count + " entries and may have " + most
                    + "; make it smaller or raise 'entries' in etc/deployment.properties");
        }
        return entries(read(channel, start, (int) length), count, start);
    }

    private static ByteBuffer tail(FileChannel channel, long size) throws IOException, Flaw {
        int length = (int) Math.min(size, LOCATOR_SIZE + END_SIZE + LONGEST_COMMENT);
        return read(channel, size - length, length);
    }

    private static int end(ByteBuffer tail) throws Flaw {
        for (int at = tail.limit() - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END) {
                if (at + END_SIZE + Short.toUnsignedInt(tail.getShort(at + 20)) == tail.limit()) {
                    return at;
                }
                break;
            }
        }
        throw Flaw.growing(CUT);
    }

    private static List<Entry> entries(ByteBuffer directory, int count, long start) throws Flaw {
        List<Entry> entries = new ArrayList<>(count);
        while (directory.hasRemaining()) {
            if (directory.remaining() < CENTRAL_SIZE || directory.getInt(directory.position()) != CENTRAL) {
                throw Flaw.growing(DIRECTORY);
            }
            ByteBuffer head = directory.slice().order(ByteOrder.LITTLE_ENDIAN);
            int name = Short.toUnsignedInt(head.getShort(28));
            int length = CENTRAL_SIZE
                    + name
                    + Short.toUnsignedInt(head.getShort(30))
                    + Short.toUnsignedInt(head.getShort(32));
            if (length > directory.remaining()) {
                throw Flaw.growing(DIRECTORY);
            }
            directory.position(directory.position() + length);
            entries.add(entry(head, name(head.slice(CENTRAL_SIZE, name)), start));
        }
        if (entries.size() != count) {
            throw Flaw.growing(DIRECTORY);
        }
        return List.copyOf(entries);
    }

    private static String name(ByteBuffer bytes) throws Flaw {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw Flaw.growing(DIRECTORY);
        }
    }

    private static Entry entry(ByteBuffer head, String name, long limit) throws Flaw {
        int method = head.getShort(10);
        long packed = Integer.toUnsignedLong(head.getInt(20));
        long size = Integer.toUnsignedLong(head.getInt(24));
        long offset = Integer.toUnsignedLong(head.getInt(42));
        if ((head.getShort(8) & ENCRYPTED) != 0 || method != STORED && method != DEFLATED) {
            throw new Flaw("has its entry " + name
                    + " encrypted or packed in a way that Java cannot read; build it with the jar tool or bnd");
        }
        if (offset + LOCAL_SIZE + packed > limit || method == STORED && packed != size) {
            throw Flaw.growing(DIRECTORY);
        }
        boolean link = (head.getInt(38) >>> 16 & FORMAT_OF_FILE) == LINK;
        long crc = Integer.toUnsignedLong(head.getInt(16));
        return new Entry(name, link, method == DEFLATED, crc, packed, size, offset);
    }

    private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException, Flaw {
        ByteBuffer bytes = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, from + bytes.position()) < 0) {
                throw Flaw.growing(CUT);
            }
        }
        return bytes.flip();
    }
}
