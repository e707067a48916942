package org.entente.itest.inside;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/** Runs a class of tests; a result is a name and, where it failed, a failure. Called from outside by reflection. */
public final class InsideRunner implements Function<String, List<Map<String, Object>>> {

    @Override
    public List<Map<String, Object>> apply(String name) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(InsideRunner.class.getClassLoader());
        try {
            Results results = new Results();
            LauncherDiscoveryRequest request = LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(InsideRunner.class.getClassLoader(), name))
                    .build();
            LauncherFactory.create(engine()).execute(request, results);
            return results.all;
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    // The engine is named, since bundles do not see each other's META-INF/services.
    private static LauncherConfig engine() {
        return LauncherConfig.builder()
                .enableTestEngineAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .enableTestExecutionListenerAutoRegistration(false)
                .addTestEngines(new JupiterTestEngine())
                .build();
    }

    private static final class Results implements TestExecutionListener {
        private final List<Map<String, Object>> all = new ArrayList<>();

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            boolean successful = result.getStatus() == TestExecutionResult.Status.SUCCESSFUL;
            if (test.isTest() || !successful) {
                Map<String, Object> entry = new HashMap<>();
                entry.put("name", test.getDisplayName().replace("()", ""));
                if (!successful) {
                    entry.put("failure", result.getThrowable().orElseGet(() -> new AssertionError("aborted")));
                }
                all.add(entry);
            }
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            // Nothing here may be skipped.
            all.add(Map.of("name", test.getDisplayName(), "failure", new AssertionError("skipped: " + reason)));
        }
    }
}
