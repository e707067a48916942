package org.entente.itest;

import aQute.bnd.osgi.Builder;
import aQute.bnd.osgi.Jar;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Makes bundles of packages of these tests, with what bnd reads from their annotations. */
final class BundleMaker {

    private final Path classes;
    private final List<File> classPath;

    /**
     * @param classes the folder with the compiled tests
     * @param bundles the bundles whose packages they import
     */
    BundleMaker(Path classes, List<Path> bundles) {
        this.classes = classes;
        this.classPath = bundles.stream().map(Path::toFile).toList();
    }

    /** Makes a bundle that holds one package and is named after it. */
    Path make(String name, Path folder) throws IOException {
        try (Builder builder = new Builder()) {
            builder.addClasspath(classes.toFile());
            builder.addClasspath(classPath);
            builder.setBundleSymbolicName(name);
            builder.setBundleVersion("1.0.0");
            builder.setProperty("Private-Package", name);
            builder.setProperty("Import-Package", "org.jspecify.annotations;resolution:=optional,*");
            builder.setProperty("-noimportjava", "true");
            Jar jar = build(builder);
            if (!builder.isOk()) {
                throw new IOException("bnd cannot make " + name + ": " + builder.getErrors() + builder.getWarnings());
            }
            Files.createDirectories(folder);
            Path file = folder.resolve(name + ".jar");
            write(jar, file);
            return file;
        }
    }

    // bnd declares any exception at all, and means those of reading and writing.
    @SuppressWarnings("PMD")
    private static Jar build(Builder builder) throws IOException {
        try {
            return builder.build();
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }

    private static void write(Jar jar, Path file) throws IOException {
        try {
            jar.write(file.toFile());
        } catch (IOException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IOException(e);
        }
    }
}
