package org.entente.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.concurrent.LinkedBlockingQueue;
import org.entente.launch.Call;
import org.entente.launch.User;
import org.entente.launch.Verbs;

/** One call of another process: greeted, done, and cancelled when the caller says so or is gone. */
final class Conversation {

    private static final int PATIENCE_MILLIS = 5000;
    private static final int LARGEST_TOKEN = 128;

    private final Wire wire;
    private final LinkedBlockingQueue<byte[]> input = new LinkedBlockingQueue<>();
    private final Thread caller = Thread.currentThread();
    private final Object end = new Object();
    private volatile boolean cancelled;
    private boolean done;

    Conversation(Wire wire) {
        this.wire = wire;
    }

    /** Holds the conversation on this thread, to its end. */
    void hold(String token, Verbs verbs) throws IOException {
        wire.patience(PATIENCE_MILLIS);
        Wire.Frame hello = wire.receive(LARGEST_TOKEN);
        byte[] expected = token.getBytes(StandardCharsets.US_ASCII);
        if (hello.kind() != Wire.Kind.HELLO || !MessageDigest.isEqual(expected, hello.content())) {
            throw new IOException("A caller without the right token was turned away.");
        }
        wire.send(Wire.Kind.WELCOME);
        Wire.Frame call = wire.receive(Wire.LARGEST_CALL);
        if (call.kind() != Wire.Kind.CALL) {
            throw new IOException("A caller sent " + call.kind() + " in place of a call.");
        }
        Wire.Request request = Wire.Request.of(call.content());
        wire.patience(0);
        Thread listener = new Thread(this::listen, "entente-caller");
        listener.setDaemon(true);
        listener.start();
        int status = run(request, verbs);
        synchronized (end) {
            done = true;
        }
        // The flag may be left over from a cancel, and would close no socket but confuse whoever runs next.
        Thread.interrupted();
        wire.send(Wire.Kind.EXIT, status);
    }

    private int run(Wire.Request request, Verbs verbs) {
        try {
            return verbs.run(new Call(
                    request.args(),
                    new User(request.user()),
                    Path.of(request.directory()),
                    new Pulled(),
                    wire.stream(Wire.Kind.OUTPUT),
                    wire.stream(Wire.Kind.ERROR),
                    () -> cancelled));
        } catch (InterruptedException e) {
            return Exit.CANCELLED;
        }
    }

    private void listen() {
        try {
            while (true) {
                Wire.Frame frame = wire.receive(Wire.CHUNK);
                switch (frame.kind()) {
                    case INPUT -> input.add(frame.content());
                    case CANCEL -> cancel();
                    default -> throw new IOException("A caller sent " + frame.kind() + " during a call.");
                }
            }
        } catch (IOException e) {
            cancel();
        }
    }

    /** Ends the call, if it has not ended by itself. */
    void cancel() {
        synchronized (end) {
            if (!done && !cancelled) {
                cancelled = true;
                caller.interrupt();
            }
        }
    }

    /** The caller's standard input, asked for when read. */
    private final class Pulled extends InputStream {

        private byte[] current = new byte[0];
        private int position;
        private boolean ended;

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            if (position == current.length && !ended) {
                pull();
            }
            if (ended) {
                return -1;
            }
            int count = Math.min(length, current.length - position);
            System.arraycopy(current, position, bytes, offset, count);
            position += count;
            return count;
        }

        private void pull() throws IOException {
            wire.send(Wire.Kind.WANT, Wire.CHUNK);
            try {
                current = input.take();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("The call was cancelled.");
            }
            position = 0;
            ended = current.length == 0;
        }
    }
}
