package org.entente.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/** The packages that bundles get from the launcher's own class path. */
final class Shared {

    private Shared() {}

    /**
     * Reads what the jars of a folder export, so that the versions are said once, by the jars themselves.
     *
     * @return the value of {@code org.osgi.framework.system.packages.extra}
     */
    static String packages(Path folder) throws IOException {
        List<String> exports = new ArrayList<>();
        for (Path file : Installation.jars(folder)) {
            try (JarFile jar = new JarFile(file.toFile(), false)) {
                Manifest manifest = jar.getManifest();
                String exported =
                        manifest == null ? null : manifest.getMainAttributes().getValue("Export-Package");
                if (exported != null) {
                    exports.add(exported);
                }
            }
        }
        return String.join(",", exports);
    }
}
