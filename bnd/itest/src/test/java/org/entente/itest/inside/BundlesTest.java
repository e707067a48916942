package org.entente.itest.inside;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;
import org.osgi.framework.namespace.PackageNamespace;
import org.osgi.framework.wiring.BundleCapability;
import org.osgi.framework.wiring.BundleWire;
import org.osgi.framework.wiring.BundleWiring;

class BundlesTest {

    private static final String CORE = "org.entente.core";

    private final List<Bundle> bundles =
            Stream.of(new Bench().context().getBundles()).toList();

    private List<Bundle> plugins() {
        return bundles.stream()
                .filter(bundle -> bundle.getSymbolicName().startsWith("org.entente."))
                .filter(bundle -> !bundle.getSymbolicName().equals(CORE)
                        && !bundle.getSymbolicName().startsWith("org.entente.itest"))
                .toList();
    }

    @Test
    void everyBundleIsThereOnce() {
        assertThat(bundles.stream().map(Bundle::getSymbolicName)).doesNotHaveDuplicates();
    }

    @Test
    void everyBundleIsActive() {
        assertThat(bundles)
                .filteredOn(bundle -> bundle.getHeaders("").get("Fragment-Host") == null)
                .allSatisfy(bundle ->
                        assertThat(bundle.getState()).as(bundle.toString()).isEqualTo(Bundle.ACTIVE));
    }

    @Test
    void coreExportsWhatPluginsImplementAndAreGivenAndNothingElse() {
        Bundle core = bundles.stream()
                .filter(bundle -> bundle.getSymbolicName().equals(CORE))
                .findFirst()
                .orElseThrow();
        assertThat(exports(core)).containsExactly(CORE + ".api", CORE + ".model", CORE + ".spi");
    }

    @Test
    void aPluginExportsNothing() {
        assertThat(plugins())
                .isNotEmpty()
                .allSatisfy(plugin ->
                        assertThat(exports(plugin)).as(plugin.getSymbolicName()).isEmpty());
    }

    @Test
    void aPluginHangsOnNoOtherPlugin() {
        Set<String> others = plugins().stream().map(Bundle::getSymbolicName).collect(Collectors.toSet());
        assertThat(plugins())
                .allSatisfy(plugin -> assertThat(providers(plugin))
                        .as(plugin.getSymbolicName())
                        .doesNotContainAnyElementsOf(others));
    }

    private static Set<String> exports(Bundle bundle) {
        return bundle.adapt(BundleWiring.class).getCapabilities(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .map(BundleCapability::getAttributes)
                .map(attributes ->
                        attributes.get(PackageNamespace.PACKAGE_NAMESPACE).toString())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> providers(Bundle bundle) {
        return bundle.adapt(BundleWiring.class).getRequiredWires(PackageNamespace.PACKAGE_NAMESPACE).stream()
                .map(BundleWire::getProvider)
                .map(provider -> provider.getBundle().getSymbolicName())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
