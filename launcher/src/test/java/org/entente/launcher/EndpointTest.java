package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EndpointTest {

    @TempDir
    Path folder;

    @Test
    void whatWasWrittenIsRead() throws IOException {
        Endpoint endpoint = new Endpoint(42, 4711, "secret");
        endpoint.write(folder);
        assertThat(Endpoint.of(folder)).contains(endpoint);
        assertThat(folder).isDirectoryContaining("glob:**.running").isDirectoryNotContaining("glob:**.running.*");
    }

    @Test
    void onlyTheOwnerMayReadIt() throws IOException {
        new Endpoint(42, 4711, "secret").write(folder);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(Endpoint.FILE))))
                .isEqualTo("rw-------");
    }

    @Test
    void aFileThatMakesNoSenseIsNone() throws IOException {
        Files.writeString(folder.resolve(Endpoint.FILE), "pid=x\nport=1\ntoken=t\n");
        assertThat(Endpoint.of(folder)).isEmpty();
        Files.write(folder.resolve(Endpoint.FILE), new byte[] {(byte) 0xff, 0});
        assertThat(Endpoint.of(folder)).isEmpty();
    }

    @Test
    void theFileOfALaterProcessIsLeftAlone() throws IOException {
        Endpoint later = new Endpoint(43, 4712, "other");
        later.write(folder);
        new Endpoint(42, 4711, "secret").remove(folder);
        assertThat(Endpoint.of(folder)).contains(later);
    }

    @Test
    void aStaleFileIsRemoved() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        new Endpoint(42, port, "secret").write(folder);
        assertThat(Client.find(folder)).isEmpty();
        assertThat(folder.resolve(Endpoint.FILE)).doesNotExist();
    }
}
