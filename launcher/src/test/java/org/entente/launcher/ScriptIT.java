package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The two scripts on machines where something is missing. */
class ScriptIT {

    private static final List<String> TOOLS =
            List.of("bash", "sh", "dirname", "readlink", "find", "sed", "mkdir", "touch", "mv", "tee", "flock", "cat");

    @TempDir
    Path temporary;

    private Path tools;
    private Path builder;

    @BeforeEach
    void copyTheScripts() throws IOException {
        tools = Files.createDirectories(temporary.resolve("tools"));
        for (String tool : TOOLS) {
            Path found = Path.of("/usr/bin").resolve(tool);
            if (Files.exists(found)) {
                Files.createSymbolicLink(tools.resolve(tool), found);
            }
        }
        Path tree = temporary.resolve("a tree");
        for (String folder : List.of("bnd", "core", "plugins", "launcher")) {
            Files.createDirectories(tree.resolve(folder));
        }
        Files.writeString(tree.resolve("pom.xml"), "<project/>");
        builder = tree.resolve("launcher/entente");
        Files.copy(Path.of("entente"), builder);
        builder.toFile().setExecutable(true);
    }

    @Test
    void withoutAJdkThePackageIsNamed() throws Exception {
        assertThat(run(builder))
                .isEqualTo("3 Building Entente needs a JDK, and neither JAVA_HOME nor PATH has one;"
                        + " install it, on Debian by: apt install openjdk-17-jdk-headless\n");
    }

    @Test
    void withoutMavenThePackageIsNamed() throws Exception {
        tool("javac", "echo javac 17.0.1");
        assertThat(run(builder))
                .isEqualTo("3 Building Entente needs Maven, and PATH has no mvn;"
                        + " install it, on Debian by: apt install maven\n");
    }

    @Test
    void anOldJdkIsNotEnough() throws Exception {
        tool("javac", "echo javac 11.0.20");
        assertThat(run(builder)).contains("is older").endsWith("openjdk-17-jdk-headless\n");
    }

    @Test
    void aFailedBuildIsToldAndNotTakenForDone() throws Exception {
        tool("javac", "echo javac 17.0.1");
        tool("mvn", "echo 'no such module'; exit 1");
        for (int attempt = 0; attempt < 2; attempt++) {
            assertThat(run(builder)).startsWith("3 ").contains("no such module").contains("could not be built");
        }
    }

    @Test
    void itIsBuiltOnceAndAgainWhenASourceChanges() throws Exception {
        tool("javac", "echo javac 17.0.1");
        tool(
                "mvn",
                "mkdir -p launcher/target/entente/bin; mv \"$(dirname \"$0\")/run\" launcher/target/entente/bin/entente"
                        + " 2>/dev/null; echo built");
        tool("run", "echo \"ran $1\"");
        assertThat(run(builder, "brief"))
                .startsWith("0 Building")
                .contains("built\n")
                .endsWith("ran brief\n");
        assertThat(run(builder, "brief")).isEqualTo("0 ran brief\n");
        Path source = builder.getParent().resolveSibling("core/domain/src/main/java/A.java");
        Files.createDirectories(source.getParent());
        Files.writeString(source, "class A {}");
        assertThat(run(builder, "brief")).startsWith("0 Building").endsWith("ran brief\n");
    }

    @Test
    void withoutJavaThePackageIsNamed() throws Exception {
        Path script = Path.of("target/entente/bin/entente").toAbsolutePath();
        assertThat(run(script, "--version"))
                .isEqualTo("3 Entente needs Java 17 or newer, and neither JAVA_HOME nor PATH has one;"
                        + " install it, on Debian by: apt install openjdk-17-jre-headless\n");
    }

    @Test
    void anOldJavaIsNotEnough() throws Exception {
        tool("java", "echo 'openjdk version \"1.8.0_400\"' >&2");
        Path script = Path.of("target/entente/bin/entente").toAbsolutePath();
        assertThat(run(script, "--version")).startsWith("3 Entente needs Java 17 or newer");
    }

    @Test
    void anUnknownFrameworkIsRefused() throws Exception {
        Distribution entente =
                Distribution.bare(temporary.resolve("entente"), temporary).with("ENTENTE_FRAMEWORK", "knopflerfish");
        assertThat(entente.run("--version"))
                .isEqualTo(
                        new Distribution.Ended(
                                2,
                                "",
                                "Entente does not run on the framework knopflerfish; set ENTENTE_FRAMEWORK to felix or equinox\n"));
    }

    private void tool(String name, String line) throws IOException {
        Path file = tools.resolve(name);
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        file.toFile().setExecutable(true);
    }

    private String run(Path script, String... args) throws IOException, InterruptedException {
        ProcessBuilder process = new ProcessBuilder(script.toString()).redirectErrorStream(true);
        process.command().addAll(List.of(args));
        process.environment().clear();
        process.environment().put("PATH", tools.toString());
        Process started = process.start();
        String out = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return started.waitFor() + " " + out;
    }
}
