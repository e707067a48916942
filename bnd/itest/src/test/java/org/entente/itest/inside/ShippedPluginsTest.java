package org.entente.itest.inside;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.core.api.PluginInfo;
import org.entente.core.api.Workbench;
import org.junit.jupiter.api.Test;
import org.osgi.framework.Bundle;

class ShippedPluginsTest {

    private final Bench bench = new Bench();

    @Test
    void everyShippedPluginIsListedByItsId() throws Exception {
        Workbench workbench = bench.workbench();
        assertThat(workbench.plugins())
                .extracting(plugin -> plugin.type() + " " + plugin.id())
                .containsExactly(
                        "IMPORTER table",
                        "IMPORTER text",
                        "ANALYZER brief",
                        "ANALYZER changes",
                        "ANALYZER consistency",
                        "ANALYZER dependence",
                        "ANALYZER identity",
                        "ANALYZER network",
                        "ANALYZER partnership",
                        "ANALYZER story",
                        "EXPORTER documents",
                        "EXPORTER graph",
                        "EXPORTER report",
                        "EXPORTER table",
                        "EXTRACTOR text",
                        "LEXICON defence",
                        "MATCHER story");
    }

    @Test
    void everyShippedPluginDescribesItselfForPeople() throws Exception {
        assertThat(bench.workbench().plugins()).isNotEmpty().allSatisfy(plugin -> {
            assertThat(plugin.title()).isNotBlank();
            assertThat(plugin.version()).startsWith("0.1.0");
            assertThat(plugin.parameters())
                    .extracting(PluginInfo.ParameterInfo::help)
                    .allSatisfy(help -> assertThat(help).endsWith("."));
        });
    }

    @Test
    void everyServiceOfAShippedPluginCanBeMade() throws Exception {
        bench.workbench();
        for (Bundle bundle : bench.context().getBundles()) {
            if (bundle.getSymbolicName().startsWith("org.entente.") && bundle.getRegisteredServices() != null) {
                for (var reference : bundle.getRegisteredServices()) {
                    assertThat(bench.context().getService(reference))
                            .as(reference.toString())
                            .isNotNull();
                }
            }
        }
    }
}
