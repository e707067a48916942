package org.entente.command;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens a page in the user's browser, where there is one. */
final class Browser {

    private static final System.Logger LOG = System.getLogger(Browser.class.getName());

    private Browser() {}

    /**
     * Opens the address by a file that only the user may read, since the arguments of a program are seen by all.
     *
     * <p>That no browser opens is no failure: the address was printed.
     */
    static void open(URI address) {
        Optional<List<String>> opener = opener();
        if (opener.isEmpty()) {
            return;
        }
        try {
            // Nobody else may read what createTempFile makes.
            Path file = Files.createTempFile("entente", ".html");
            file.toFile().deleteOnExit();
            Files.writeString(
                    file,
                    "<!doctype html><meta http-equiv=\"refresh\" content=\"0;url=" + address
                            + "\"><title>Entente</title>",
                    StandardCharsets.UTF_8);
            List<String> command = new ArrayList<>(opener.get());
            command.add(file.toString());
            new ProcessBuilder(command)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            LOG.log(Level.INFO, "No browser could be opened", e);
        }
    }

    private static Optional<List<String>> opener() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return Optional.of(List.of("open"));
        } else if (system.contains("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        boolean screen = System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null;
        return screen ? Optional.of(List.of("xdg-open")) : Optional.empty();
    }
}
