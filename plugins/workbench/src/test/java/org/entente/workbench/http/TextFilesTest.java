package org.entente.workbench.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceReference;

class TextFilesTest {

    private static final Set<String> NETWORK = Set.of("analyzer.network");

    @TempDir
    private Path folder;

    private final List<URL> files = new ArrayList<>();

    private void file(String name, String text) throws IOException {
        files.add(Files.writeString(folder.resolve(name), text).toUri().toURL());
    }

    /** One whose fragments bring the files, and which registers one view. */
    private Bundle bundle(boolean gone) {
        ServiceReference<?> view = (ServiceReference<?>) Proxy.newProxyInstance(
                ServiceReference.class.getClassLoader(),
                new Class<?>[] {ServiceReference.class},
                (proxy, method, arguments) -> "most-tied");
        return (Bundle) Proxy.newProxyInstance(
                Bundle.class.getClassLoader(),
                new Class<?>[] {Bundle.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getSymbolicName" -> "org.example.plugin";
                    case "getRegisteredServices", "findEntries" -> {
                        if (gone) {
                            throw new IllegalStateException("uninstalled");
                        }
                        yield method.getName().equals("findEntries")
                                ? Collections.enumeration(files)
                                : new ServiceReference<?>[] {view};
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    private Map<String, String> read(Set<String> plugins) {
        return new TextFiles(bundle(false), plugins).read("bundle_tr.properties");
    }

    @Test
    void aPluginSpeaksForItselfAndItsViewsOnly() throws IOException {
        file(
                "own",
                "analyzer.network=A\u011f\nanalyzer.network.said.1=S\u00f6z\nview.most-tied=En \u00e7ok\nanalyzer.networks=no\n"
                        + "analyzer.other=no\nview.other=no\n");

        assertThat(read(NETWORK))
                .containsOnly(
                        Map.entry("analyzer.network", "A\u011f"),
                        Map.entry("analyzer.network.said.1", "S\u00f6z"),
                        Map.entry("view.most-tied", "En \u00e7ok"));
    }

    @Test
    void nonsenseInOneFileCostsTheOthersNothing() throws IOException {
        file("broken", "analyzer.network=\\u12");
        file("fragment", "analyzer.network=A\u011f");

        assertThat(read(NETWORK)).containsExactly(Map.entry("analyzer.network", "A\u011f"));
    }

    @Test
    void aFileThatHasGoneSaysNothing() throws IOException {
        file("gone", "analyzer.network=A\u011f");
        Files.delete(folder.resolve("gone"));

        assertThat(read(NETWORK)).isEmpty();
    }

    @Test
    void aBundleThatHasGoneSaysNothing() {
        assertThat(new TextFiles(bundle(true), NETWORK).read("bundle.properties"))
                .isEmpty();
    }
}
