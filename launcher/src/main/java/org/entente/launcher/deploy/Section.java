package org.entente.launcher.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;

/** A part of a file as a stream; ends with the file if that is shorter. */
final class Section extends InputStream {

    /** How much is worth being read at once. */
    static final int BUFFER = 64 * 1024;

    private final FileChannel channel;
    private final long end;
    private long position;

    Section(FileChannel channel, long start, long length) {
        this.channel = channel;
        this.position = start;
        this.end = start + length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (position >= end) {
            return -1;
        }
        int wanted = (int) Math.min(length, end - position);
        int count = channel.read(ByteBuffer.wrap(bytes, offset, wanted), position);
        position += Math.max(0, count);
        return count;
    }
}
