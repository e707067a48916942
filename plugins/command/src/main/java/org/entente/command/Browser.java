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
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * Opens a page in the user's browser, where there is one.
 *
 * @param system what the system calls itself
 * @param environment its variables, which tell whether there is a screen
 * @param starting how a program is started
 * @param kept for how many seconds the file that leads to the page is kept: a workbench that is killed leaves it no longer
 */
record Browser(String system, Map<String, String> environment, Starting starting, long kept) {

    private static final System.Logger LOG = System.getLogger(Browser.class.getName());
    private static final long KEPT = 60;

    /** Starts a program, of which nothing is awaited. */
    @FunctionalInterface
    interface Starting {
        void start(List<String> command) throws IOException;
    }

    /** The one of this system. */
    static Browser ofTheSystem() {
        return new Browser(
                System.getProperty("os.name", ""),
                System.getenv(),
                command -> new ProcessBuilder(command)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start(),
                KEPT);
    }

    /**
     * Opens the address by a file that only the user may read, since the arguments of a program are seen by all.
     *
     * <p>That no browser opens is no failure: the address was printed.
     */
    void open(URI address) {
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
            CompletableFuture.delayedExecutor(kept, TimeUnit.SECONDS).execute(() -> delete(file));
            starting.start(command);
        } catch (IOException e) {
            LOG.log(Level.INFO, "No browser could be opened", e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "It goes with the process", e);
        }
    }

    private Optional<List<String>> opener() {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.contains("mac")) {
            return Optional.of(List.of("open"));
        } else if (name.contains("windows")) {
            return Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"));
        }
        boolean screen = environment.containsKey("DISPLAY") || environment.containsKey("WAYLAND_DISPLAY");
        return screen ? Optional.of(List.of("xdg-open")) : Optional.empty();
    }
}
