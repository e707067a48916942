package org.entente.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.entente.core.spi.Front;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LastPortTest {

    @TempDir
    private Path workspace;

    private static ServerSocket listening() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }

    @Test
    void aWorkspaceThatWasNeverServedHasNone() {
        assertThat(new LastPort(workspace).find()).isEqualTo(Front.ANY_PORT);
    }

    @Test
    void whatWasKeptIsFoundWhileNobodyElseListensThere() throws IOException {
        LastPort last = new LastPort(workspace);
        int port;
        try (ServerSocket other = listening()) {
            port = other.getLocalPort();
            last.keep(port);
            assertThat(last.find()).as("taken").isEqualTo(Front.ANY_PORT);
        }
        assertThat(new LastPort(workspace).find()).as("free").isEqualTo(port);
    }

    @Test
    void aPortThatWasAskedForBeatsTheOneThatWasKept() throws IOException {
        int port = kept();

        assertThat(new LastPort(workspace).choices(4711)).containsExactly(4711);
        assertThat(new LastPort(workspace).choices(Front.ANY_PORT)).containsExactly(port, Front.ANY_PORT);
    }

    @Test
    void whereNoneWasKeptAnyWillDo() {
        assertThat(new LastPort(workspace).choices(Front.ANY_PORT)).containsExactly(Front.ANY_PORT);
    }

    @Test
    void itIsKeptForThisUserAloneEvenWhereOthersCouldReadItBefore() throws IOException {
        Path file = Files.writeString(workspace.resolve(LastPort.FILE), "4711");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        int port = kept();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(file).hasContent(Integer.toString(port));
    }

    private int kept() throws IOException {
        try (ServerSocket free = listening()) {
            new LastPort(workspace).keep(free.getLocalPort());
            return free.getLocalPort();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "80", "-1", "70000", "many"})
    void whatIsNoPortForUsIsNotTaken(String text) throws IOException {
        Files.writeString(workspace.resolve(LastPort.FILE), text);

        assertThat(new LastPort(workspace).find()).isEqualTo(Front.ANY_PORT);
    }
}
