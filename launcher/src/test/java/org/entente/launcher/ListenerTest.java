package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.entente.launch.Call;
import org.entente.launch.User;
import org.entente.launch.Verbs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 20, threadMode = ThreadMode.SEPARATE_THREAD)
class ListenerTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void argumentsStreamsAndStatusComeThrough() throws Exception {
        Verbs verbs = call -> {
            try {
                call.out()
                        .write((call.user().name() + " " + call.directory() + " " + call.args() + " ")
                                .getBytes(StandardCharsets.UTF_8));
                call.in().transferTo(call.out());
                call.err().write("Açık.".getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                return 3;
            }
            return 1;
        };
        byte[] input = "x".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        try (Listener listener = Listener.open(verbs)) {
            assertThat(run(listener, new ByteArrayInputStream(input), "brief", "İŞ", ""))
                    .isEqualTo(1);
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo("zoë /somewhere [brief, İŞ, ] " + "x".repeat(200_000));
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo("Açık.");
    }

    @Test
    void aVerbThatReadsNothingTakesNothing() throws Exception {
        InputStream untouched = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("read");
            }
        };
        try (Listener listener = Listener.open(call -> 0)) {
            assertThat(run(listener, untouched)).isZero();
        }
    }

    @Test
    void aWrongTokenIsTurnedAway() throws Exception {
        try (Listener listener = Listener.open(call -> 0);
                Wire wire = wire(listener)) {
            wire.send(Wire.Kind.HELLO, "0".repeat(64).getBytes(StandardCharsets.US_ASCII));
            assertThatThrownBy(() -> wire.receive(0)).isInstanceOf(EOFException.class);
        }
    }

    @Test
    void aFrameBeyondTheLimitEndsTheConversation() throws Exception {
        try (Listener listener = Listener.open(call -> 0);
                Socket socket = socket(listener)) {
            DataOutputStream data = new DataOutputStream(socket.getOutputStream());
            data.writeByte(Wire.Kind.HELLO.ordinal());
            data.writeInt(Integer.MAX_VALUE);
            assertThat(endOf(socket)).isTrue();
        }
    }

    @Test
    void aCallWhoseLengthsLieIsRefused() throws Exception {
        byte[] lying = {0, 0, 0, 1, '/', 127, 127, 127, 127};
        assertThatThrownBy(() -> Wire.Request.of(lying)).isInstanceOf(IOException.class);
    }

    @Test
    void cancelReachesTheCall() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        Verbs verbs = waiting(started, new CountDownLatch(1));
        try (Listener listener = Listener.open(verbs);
                Client client = client(listener)) {
            new Thread(() -> {
                        awaitQuietly(started);
                        client.cancel();
                    })
                    .start();
            assertThat(client.run(call(InputStream.nullInputStream()))).isEqualTo(Exit.CANCELLED);
        }
    }

    @Test
    void aDroppedClientCancelsItsCall() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        try (Listener listener = Listener.open(waiting(started, cancelled))) {
            try (Wire wire = wire(listener)) {
                wire.send(Wire.Kind.HELLO, listener.endpoint().token().getBytes(StandardCharsets.US_ASCII));
                wire.receive(0);
                wire.send(Wire.Kind.CALL, new Wire.Request("zoë", "/", List.of("import")).toBytes());
                started.await();
            }
            assertThat(cancelled.await(1, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void callsRunSideBySide() throws Exception {
        CountDownLatch both = new CountDownLatch(2);
        Verbs verbs = call -> {
            both.countDown();
            both.await();
            return 0;
        };
        try (Listener listener = Listener.open(verbs)) {
            Client first = client(listener);
            Client second = client(listener);
            Thread other = new Thread(() -> {
                try {
                    first.run(call(InputStream.nullInputStream()));
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            });
            other.start();
            assertThat(second.run(call(InputStream.nullInputStream()))).isZero();
            other.join();
        }
    }

    private static Verbs waiting(CountDownLatch started, CountDownLatch cancelled) {
        return call -> {
            started.countDown();
            try {
                new CountDownLatch(1).await();
                return 0;
            } finally {
                if (call.cancelled().getAsBoolean()) {
                    cancelled.countDown();
                }
            }
        };
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean endOf(Socket socket) throws IOException {
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketException e) {
            return true;
        }
    }

    private int run(Listener listener, InputStream in, String... args) throws IOException {
        try (Client client = client(listener)) {
            return client.run(call(in, args));
        }
    }

    private Client client(Listener listener) throws IOException {
        listener.endpoint().write(folder);
        return Client.find(folder).orElseThrow();
    }

    private Call call(InputStream in, String... args) {
        return new Call(List.of(args), new User("zoë"), Path.of("/somewhere"), in, out, err, () -> false);
    }

    private static Wire wire(Listener listener) throws IOException {
        return new Wire(socket(listener));
    }

    private static Socket socket(Listener listener) throws IOException {
        return new Socket(InetAddress.getLoopbackAddress(), listener.endpoint().port());
    }
}
