package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArgumentsTest {

    private static final Path DIRECTORY = Path.of("/home/analyst");
    private static final Installation INSTALLATION = new Installation(Path.of("/opt/entente"));

    @ParameterizedTest
    @CsvSource({
        "brief TUR-PAK, /home/analyst/entente-workspace",
        "-w W brief TUR-PAK, /home/analyst/W",
        "brief TUR-PAK -w ../W, /home/W",
        "--workspace /data/W brief, /data/W",
        "--workspace=W brief, /home/analyst/W",
        "-w, /home/analyst/entente-workspace",
        "import -- -w W, /home/analyst/entente-workspace"
    })
    void theWorkspaceIsNamedAnywhere(String line, Path workspace) {
        assertThat(read(line).workspace()).isEqualTo(workspace);
    }

    @Test
    void theVerbIsTheFirstWordThatIsNoOption() {
        assertThat(read("-w W --quiet brief TUR-PAK").verb()).isEqualTo("brief");
    }

    @Test
    void noVerbMeansTheWorkbench() {
        assertThat(read("").words()).containsExactly("workbench");
        assertThat(read("-w W").words()).containsExactly("-w", "W", "workbench");
        assertThat(read("-w W").stays()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--version", "--help", "-w", "workbench --help", "brief workbench"})
    void whatOnlyAsksDoesNotStay(String line) {
        assertThat(read(line).stays()).isFalse();
    }

    @Test
    void pluginsAreTheMatterOfTheInstallation() {
        assertThat(read("plugins").answeredAt(INSTALLATION)).contains(Path.of("/opt/entente/var"));
        assertThat(read("-w W sql x").answeredAt(INSTALLATION)).contains(DIRECTORY.resolve("W"));
        assertThat(read("demo").answeredAt(INSTALLATION)).isEmpty();
    }

    @Test
    void aShadowNeedsAWorkspaceAndThePluginsToItsEnd() {
        Arguments shadow = read("-w W plugins --strict shadow a.jar");
        assertThat(shadow.answeredAt(INSTALLATION)).contains(DIRECTORY.resolve("W"));
        assertThat(shadow.needsWorkspace()).isTrue();
        assertThat(shadow.deploys()).isTrue();
        assertThat(read("plugins install shadow").needsWorkspace()).isFalse();
    }

    private static Arguments read(String line) {
        return Arguments.read(line.isEmpty() ? List.of() : List.of(line.split(" ")), DIRECTORY);
    }
}
