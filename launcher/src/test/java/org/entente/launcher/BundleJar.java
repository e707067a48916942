package org.entente.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A bundle made on the fly of classes of the tests. */
public final class BundleJar {

    private static final String COMPONENTS = "OSGI-INF/component.xml";

    private final Manifest manifest = new Manifest();
    private final Map<String, byte[]> entries = new TreeMap<>();

    private BundleJar() {}

    /** A bundle of no classes. */
    public static BundleJar named(String name, String version) {
        return new BundleJar()
                .header(Attributes.Name.MANIFEST_VERSION.toString(), "1.0")
                .header("Bundle-ManifestVersion", "2")
                .header("Bundle-SymbolicName", name)
                .header("Bundle-Version", version)
                .header("Import-Package", "org.osgi.framework,org.entente.launch;resolution:=optional");
    }

    /** Sets a header of the manifest. */
    public BundleJar header(String name, String value) {
        manifest.getMainAttributes().putValue(name, value);
        return this;
    }

    /** Takes a header out of the manifest. */
    public BundleJar without(String name) {
        manifest.getMainAttributes().remove(new Attributes.Name(name));
        return this;
    }

    /** Adds a file, or puts it in the place of one of its name. */
    public BundleJar entry(String name, byte[] content) {
        entries.put(name, content);
        return this;
    }

    /** Adds a class that is told of the start. */
    public BundleJar activator(Class<?> type) {
        return code(type).header("Bundle-Activator", type.getName());
    }

    /** Adds a component that is a plugin, as bnd would do it from annotations. */
    public BundleJar plugin(Class<?> service, Class<?> type, Class<? extends Record> parameters, String id) {
        return plugin(service, type, parameters, id, "");
    }

    /** Adds a component that is a plugin and has references. */
    public BundleJar plugin(
            Class<?> service, Class<?> type, Class<? extends Record> parameters, String id, String references) {
        String declaration = String.format(
                Locale.ROOT, """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%1$s">
                  <property name="entente.id" value="%2$s"/>
                  <property name="entente.title" value="%2$s"/>
                  <property name="entente.parameters" value="%3$s"/>
                  <service><provide interface="%4$s"/></service>%5$s
                  <implementation class="%1$s"/>
                </scr:component>
                """, type.getName(), id, parameters.getName(), service.getName(), references);
        return code(type)
                .code(parameters)
                .entry(COMPONENTS, declaration.getBytes(StandardCharsets.UTF_8))
                .header("Service-Component", COMPONENTS)
                .header("Import-Package", "org.entente.core.spi,org.entente.core.api,org.entente.core.model");
    }

    /** Adds a class of the tests. */
    public BundleJar code(Class<?> type) {
        return entry(file(type), bytes(type));
    }

    /** The name of the entry of a class. */
    public static String file(Class<?> type) {
        return type.getName().replace('.', '/') + ".class";
    }

    /** A class of the tests as it was compiled. */
    public static byte[] bytes(Class<?> type) {
        try (InputStream in = type.getClassLoader().getResourceAsStream(file(type))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the jar at once. */
    public Path writeTo(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                JarOutputStream jar = new JarOutputStream(out, manifest)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                jar.putNextEntry(new ZipEntry(entry.getKey()));
                jar.write(entry.getValue());
                jar.closeEntry();
            }
        }
        return file;
    }
}
