package org.entente.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.osgi.framework.Bundle;

/**
 * Runs the tests of the package {@code inside} in the framework, each class in one that is freshly started, and tells of
 * each test under its own name.
 */
class InsideTest {

    private static final String INSIDE = "org.entente.itest.inside";
    private static final String CONTROL = INSIDE + ".ControlTest";

    private final Path bundles = Path.of(System.getProperty("itest.bundles"));
    private final Path made = bundles.resolveSibling("itest");
    private final boolean control = Boolean.getBoolean("itest.control");

    /** Narrows the run to the classes whose name ends so. */
    private final String only = System.getProperty("itest.only", "");

    @TestFactory
    List<DynamicNode> insideTheFramework() throws Exception {
        List<Path> distribution = jars(bundles);
        Path classes = Path.of(InsideTest.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        BundleMaker maker = new BundleMaker(classes, distribution);
        for (Path sample : folders(classes.resolve("org/entente/itest/sample"))) {
            maker.make("org.entente.itest.sample." + sample.getFileName(), made);
        }
        Path tests = maker.make(INSIDE, made);

        List<DynamicNode> nodes = new ArrayList<>();
        for (String test : testClasses(classes)) {
            nodes.add(run(test, distribution, tests));
        }
        assertThat(nodes).as("no class of tests was found in " + INSIDE).isNotEmpty();
        return nodes;
    }

    private DynamicNode run(String test, List<Path> distribution, Path tests) throws Exception {
        String name = test.substring(test.lastIndexOf('.') + 1);
        List<DynamicNode> nodes = new ArrayList<>();
        try (Container container = Container.start(distribution, Map.of("itest.made", made.toString()))) {
            Bundle bundle = container.install(tests);
            bundle.start();
            for (Map<String, Object> result : runIn(bundle, test)) {
                nodes.add(DynamicTest.dynamicTest(name + "." + result.get("name"), () -> {
                    if (result.get("failure") instanceof Throwable failure) {
                        // Of another class loader, but a throwable to this one too.
                        throw new AssertionError(name + "." + result.get("name") + ": " + failure, failure);
                    }
                }));
            }
        }
        if (nodes.isEmpty()) {
            nodes.add(DynamicTest.dynamicTest(name, () -> {
                throw new AssertionError(name + " has no test");
            }));
        }
        return DynamicContainer.dynamicContainer(name, nodes);
    }

    // Classes of the JDK are all that both sides share.
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> runIn(Bundle bundle, String test) throws ReflectiveOperationException {
        Function<String, List<Map<String, Object>>> runner = (Function<String, List<Map<String, Object>>>)
                bundle.loadClass(INSIDE + ".InsideRunner").getConstructor().newInstance();
        return runner.apply(test);
    }

    private List<String> testClasses(Path classes) throws IOException {
        if (control) {
            return List.of(CONTROL);
        }
        try (Stream<Path> files = Files.list(classes.resolve(INSIDE.replace('.', '/')))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith("Test.class"))
                    .map(file -> INSIDE + "." + file.substring(0, file.length() - ".class".length()))
                    .filter(name -> !name.equals(CONTROL) && name.endsWith(only))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        }
    }

    private static List<Path> folders(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isDirectory).sorted().toList();
        }
    }
}
