package org.entente.workbench.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends with an exception what goes on too long, however long it said to be. */
final class Limited extends FilterInputStream {

    private final long largest;
    private long read;

    Limited(InputStream in, long largest) {
        super(in);
        this.largest = largest;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int got = super.read(bytes, from, length);
        count(Math.max(0, got));
        return got;
    }

    private void count(int more) throws TooLarge {
        read += more;
        if (read > largest) {
            throw new TooLarge(largest);
        }
    }
}
