package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class BrowserTest {

    private static final URI ADDRESS = URI.create("http://127.0.0.1:8181/#token=secret");

    private final List<List<String>> started = new ArrayList<>();

    private Path opened(String system, String... environment) throws IOException {
        Map<String, String> variables = environment.length == 0 ? Map.of() : Map.of(environment[0], environment[1]);
        new Browser(system, variables, started::add, 600).open(ADDRESS);
        assertThat(started).hasSize(1);
        List<String> command = started.get(0);
        return Path.of(command.get(command.size() - 1));
    }

    @Test
    void whereThereIsAScreenThePageIsOpenedByAFileOfTheUserAlone() throws IOException {
        Path file = opened("Linux", "WAYLAND_DISPLAY", "wayland-0");
        assertThat(started.get(0)).hasSize(2).startsWith("xdg-open");
        assertThat(started.toString()).as("all see what a program is given").doesNotContain("secret");
        assertThat(Files.readString(file)).contains("0;url=" + ADDRESS);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void everySystemHasAWayOfItsOwn() throws IOException {
        opened("Linux", "DISPLAY", ":0");
        started.clear();
        opened("Mac OS X");
        assertThat(started.get(0)).startsWith("open");
        started.clear();
        opened("Windows 11");
        assertThat(started.get(0)).startsWith("rundll32", "url.dll,FileProtocolHandler");
    }

    @Test
    void whereThereIsNoScreenNothingIsOpened() {
        new Browser("Linux", Map.of("TERM", "xterm"), started::add, 600).open(ADDRESS);
        assertThat(started).isEmpty();
    }

    @Test
    void thatNoBrowserOpensIsNoFailure() {
        Map<String, String> screen = Map.of("DISPLAY", ":0");
        new Browser(
                        "Linux",
                        screen,
                        command -> {
                            throw new IOException("no such program");
                        },
                        600)
                .open(ADDRESS);
    }

    @Test
    @Timeout(30)
    void theFileIsNotKept() throws Exception {
        new Browser("Linux", Map.of("DISPLAY", ":0"), started::add, 0).open(ADDRESS);
        Path file = Path.of(started.get(0).get(1));
        while (Files.exists(file)) {
            Thread.sleep(20);
        }
    }
}
