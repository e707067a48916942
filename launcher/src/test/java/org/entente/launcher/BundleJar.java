package org.entente.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A bundle made on the fly of classes of the tests. */
final class BundleJar {

    private final Manifest manifest = new Manifest();
    private final List<Class<?>> classes = new ArrayList<>();

    private BundleJar() {}

    static BundleJar named(String name, String version) {
        return new BundleJar()
                .header(Attributes.Name.MANIFEST_VERSION.toString(), "1.0")
                .header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", name)
                .header("Bundle-Version", version)
                .header("Import-Package", "org.osgi.framework,org.entente.launch;resolution:=optional");
    }

    BundleJar header(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    BundleJar activator(Class<?> type) {
        classes.add(type);
        return header("Bundle-Activator", type.getName());
    }

    /** Writes the jar at once. */
    Path writeTo(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Class<?> type : classes) {
                String entry = type.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new ZipEntry(entry));
                try (InputStream in = type.getClassLoader().getResourceAsStream(entry)) {
                    in.transferTo(jar);
                }
                jar.closeEntry();
            }
        }
        return file;
    }
}
