package org.entente.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where the parts of an installed distribution lie. */
record Installation(Path home) {

    /** The system property that names the installation; the start script sets it. */
    static final String PROPERTY = "entente.home";

    static Installation current() throws IOException {
        String home = System.getProperty(PROPERTY);
        if (home == null) {
            throw new IOException("The installation is not known; start Entente by its script bin/entente.");
        }
        return new Installation(Path.of(home).toAbsolutePath().normalize());
    }

    /** Jars of the class path that bundles share with the launcher. */
    Path shared() {
        return home.resolve("lib");
    }

    Path platform() {
        return home.resolve("lib").resolve("platform");
    }

    /** What only a process that stays needs: it serves browsers. */
    Path web() {
        return home.resolve("lib").resolve("web");
    }

    Path core() {
        return home.resolve("lib").resolve("core");
    }

    Path shipped() {
        return home.resolve("bundles");
    }

    Path plugins() {
        return home.resolve("plugins");
    }

    /** The folder of the settings. */
    Path settings() {
        return home.resolve("etc");
    }

    Path state() {
        return home.resolve("var");
    }

    Path lock() {
        return state().resolve("lock");
    }

    Path log() {
        return state().resolve("log").resolve("entente.log");
    }

    /** Lists the jars of a folder in the order of their names; none if there is no such folder. */
    static List<Path> jars(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Installation::isJar).sorted().toList();
        }
    }

    /** Lists the bundles of a folder in the order of their names: jars, and folders that hold what a jar would. */
    static List<Path> bundles(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isJar(file) || Files.isRegularFile(file.resolve("META-INF/MANIFEST.MF")))
                    .sorted()
                    .toList();
        }
    }

    private static boolean isJar(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".jar") && !name.startsWith(".") && Files.isRegularFile(file);
    }
}
