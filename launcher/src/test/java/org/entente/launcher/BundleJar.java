package org.entente.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** A bundle made on the fly of classes of the tests. */
final class BundleJar {

    private final Manifest manifest = new Manifest();
    private final List<Class<?>> classes = new ArrayList<>();
    private final Map<String, String> texts = new TreeMap<>();

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

    /** Adds a component that is a plugin, as bnd would do it from annotations. */
    BundleJar plugin(Class<?> service, Class<?> type, Class<? extends Record> parameters, String id) {
        classes.add(type);
        classes.add(parameters);
        texts.put(
                "OSGI-INF/component.xml",
                String.format(Locale.ROOT, """
                <scr:component xmlns:scr="http://www.osgi.org/xmlns/scr/v1.3.0" name="%1$s">
                  <property name="entente.id" value="%2$s"/>
                  <property name="entente.title" value="%2$s"/>
                  <property name="entente.parameters" value="%3$s"/>
                  <service><provide interface="%4$s"/></service>
                  <implementation class="%1$s"/>
                </scr:component>
                """, type.getName(), id, parameters.getName(), service.getName()));
        return header("Service-Component", "OSGI-INF/component.xml")
                .header("Import-Package", "org.entente.core.spi,org.entente.core.api,org.entente.core.model");
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
            for (Map.Entry<String, String> text : texts.entrySet()) {
                jar.putNextEntry(new ZipEntry(text.getKey()));
                jar.write(text.getValue().getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        }
        return file;
    }
}
