package org.entente.launcher.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import org.entente.launcher.BundleJar;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.Constants;
import org.osgi.framework.launch.Framework;
import org.osgi.framework.launch.FrameworkFactory;
import org.osgi.framework.wiring.FrameworkWiring;

/** The kinds are broken where they say it, on a real framework. */
class BrokenJarsTest {

    @TempDir
    Path folder;

    private Framework framework;

    @BeforeEach
    void startTheFramework() throws Exception {
        framework = ServiceLoader.load(FrameworkFactory.class)
                .findFirst()
                .orElseThrow()
                .newFramework(Map.of(
                        Constants.FRAMEWORK_STORAGE, folder.resolve("storage").toString(), "felix.log.level", "0"));
        framework.start();
        for (BundleJar rival : BrokenJars.rivals()) {
            install(rival.writeTo(folder.resolve("rival.jar")));
        }
        assertThat(resolve(List.of(framework.getBundleContext().getBundles()))).isTrue();
    }

    @AfterEach
    void stopTheFramework() throws Exception {
        framework.stop();
        framework.waitForStop(5000);
    }

    static EnumSet<BrokenJars> unresolvable() {
        EnumSet<BrokenJars> kinds = EnumSet.allOf(BrokenJars.class);
        kinds.removeIf(kind -> kind.finder() != BrokenJars.Finder.RESOLVER);
        return kinds;
    }

    @ParameterizedTest
    @MethodSource("unresolvable")
    void aKindThatTheResolverFindsIsNotResolved(BrokenJars kind) throws Exception {
        assertThat(resolve(List.of(broken(kind)))).isFalse();
    }

    @Test
    void aThrowingActivatorDoesNotStart() throws Exception {
        Bundle bundle = broken(BrokenJars.ACTIVATOR_THROWS);
        assertThat(resolve(List.of(bundle))).isTrue();
        assertThatThrownBy(bundle::start).isInstanceOf(BundleException.class);
    }

    @Test
    void theGoodOneStarts() throws Exception {
        Bundle bundle = broken(BrokenJars.UNSIGNED);
        bundle.start();
        assertThat(bundle.getRegisteredServices()).hasSize(1);
    }

    private Bundle broken(BrokenJars kind) throws Exception {
        return install(kind.writeTo(folder.resolve("broken.jar"), "broken", "1.0.0"));
    }

    private Bundle install(Path file) throws Exception {
        return framework.getBundleContext().installBundle(file.toUri().toString());
    }

    private boolean resolve(List<Bundle> bundles) {
        return framework.adapt(FrameworkWiring.class).resolveBundles(bundles);
    }
}
