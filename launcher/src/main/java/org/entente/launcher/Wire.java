package org.entente.launcher;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.entente.launch.Call;

/**
 * A conversation between two processes in frames: a kind, a length, the content.
 *
 * <p>The caller says HELLO with the token and CALL with user, directory and arguments; then OUTPUT and ERROR flow back until
 * EXIT brings the status. Input is pulled: WANT asks for at most so many bytes, INPUT answers, empty at the end, so
 * that a call which reads nothing takes nothing from the caller's terminal. CANCEL asks for the end of the call.
 */
final class Wire implements AutoCloseable {

    enum Kind {
        HELLO,
        WELCOME,
        CALL,
        WANT,
        INPUT,
        OUTPUT,
        ERROR,
        CANCEL,
        EXIT
    }

    record Frame(Kind kind, byte[] content) {

        int number() throws IOException {
            if (content.length != Integer.BYTES) {
                throw new IOException("A frame " + kind + " of " + content.length + " bytes holds no number.");
            }
            return ByteBuffer.wrap(content).getInt();
        }
    }

    /** What a caller asks for. */
    record Request(String user, String directory, List<String> args) {

        static Request of(Call call) {
            return new Request(call.user().name(), call.directory().toString(), call.args());
        }

        byte[] toBytes() throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream data = new DataOutputStream(bytes);
            write(data, user);
            write(data, directory);
            data.writeInt(args.size());
            for (String arg : args) {
                write(data, arg);
            }
            return bytes.toByteArray();
        }

        static Request of(byte[] content) throws IOException {
            DataInputStream data = new DataInputStream(new ByteArrayInputStream(content));
            String user = read(data);
            String directory = read(data);
            int count = bounded(data.readInt(), data.available() / Integer.BYTES);
            List<String> args = new ArrayList<>(count);
            for (int i = 0; i < count; i++) {
                args.add(read(data));
            }
            return new Request(user, directory, args);
        }

        private static void write(DataOutputStream data, String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            data.writeInt(bytes.length);
            data.write(bytes);
        }

        private static String read(DataInputStream data) throws IOException {
            byte[] bytes = new byte[bounded(data.readInt(), data.available())];
            data.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** The largest frame but for CALL. */
    static final int CHUNK = 64 * 1024;

    /** The largest CALL: more than any shell hands over as arguments. */
    static final int LARGEST_CALL = 4 << 20;

    private final Socket socket;
    private final DataInputStream in;
    private final DataOutputStream out;

    Wire(Socket socket) throws IOException {
        this.socket = socket;
        socket.setTcpNoDelay(true);
        in = new DataInputStream(new BufferedInputStream(socket.getInputStream(), CHUNK));
        out = new DataOutputStream(socket.getOutputStream());
    }

    /** Limits the wait for a frame; 0 waits for ever. */
    void patience(int millis) throws IOException {
        socket.setSoTimeout(millis);
    }

    Frame receive(int limit) throws IOException {
        int kind = in.readUnsignedByte();
        if (kind >= Kind.values().length) {
            throw new IOException("A frame of unknown kind: " + kind);
        }
        byte[] content = new byte[bounded(in.readInt(), limit)];
        in.readFully(content);
        return new Frame(Kind.values()[kind], content);
    }

    void send(Kind kind, byte... content) throws IOException {
        send(kind, content, 0, content.length);
    }

    synchronized void send(Kind kind, byte[] bytes, int offset, int length) throws IOException {
        byte[] frame = new byte[1 + Integer.BYTES + length];
        ByteBuffer.wrap(frame).put((byte) kind.ordinal()).putInt(length).put(bytes, offset, length);
        out.write(frame);
    }

    void send(Kind kind, int number) throws IOException {
        send(kind, ByteBuffer.allocate(Integer.BYTES).putInt(number).array());
    }

    /** A stream whose bytes go out as frames of a kind. */
    OutputStream stream(Kind kind) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                send(kind, (byte) b);
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                for (int done = 0; done < length; done += CHUNK) {
                    send(kind, bytes, offset + done, Math.min(CHUNK, length - done));
                }
            }
        };
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }

    private static int bounded(int length, int limit) throws IOException {
        if (length < 0 || length > limit) {
            throw new IOException("A length of " + length + " is beyond the limit of " + limit + ".");
        }
        return length;
    }
}
