package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ShadowVerbTest extends VerbTest {

    private static final String END = System.lineSeparator();

    private final ToldDeployment deployment = new ToldDeployment();

    @BeforeEach
    void files() throws IOException, InterruptedException {
        for (String name : List.of("good.jar", "bad.jar")) {
            Files.writeString(folder.resolve(name), name);
        }
        Files.writeString(folder.resolve("more.txt"), "Two more were sold to Pakistan.");
        imported();
    }

    private int shadow(String... args) throws InterruptedException {
        return run(
                new CommandLineVerbs(workbench, deployment, null, Fronts.NONE, "1.2.3"),
                Stream.concat(Stream.of("-w", "W", "plugins", "shadow"), Stream.of(args))
                        .toArray(String[]::new));
    }

    @Test
    void whatMovesIsPrintedAsARerunPrintsIt() throws Exception {
        verb("analyze", "network");
        String kept = err.replaceAll("(?s).*Kept as ([0-9a-f]+);.*", "$1");
        assertThat(verb("import", "more.txt")).isZero();
        assertThat(shadow("good.jar")).isZero();
        assertThat(out).startsWith("network (").contains("), 1.0.0 → 1.1.0, both of revision 2:" + END);
        assertThat(err).isEqualTo("org.test 1.1.0 was not taken in." + END);
        String moved = out.lines().skip(1).collect(Collectors.joining(END));
        assertThat(verb("rerun", kept)).isZero();
        assertThat(out.lines().skip(1).collect(Collectors.joining(END))).isEqualTo(moved);
        assertThat(deployment.wishes).isEmpty();
    }

    @Test
    void everyComparisonIsARowWithItsAnalyzer() throws Exception {
        verb("analyze", "network");
        assertThat(verb("import", "more.txt")).isZero();
        assertThat(shadow("good.jar", "--strict", "--json")).isEqualTo(1);
        JsonNode object = json(out);
        assertThat(object.get("card").get("version").asText()).isEqualTo("1.1.0");
        assertThat(object.get("rows").get(0).get(0).asText()).isEqualTo("network");
        assertThat(shadow("good.jar", "--strict", "--csv")).isZero();
        assertThat(out).isEqualTo("analyzer,parameters,what,table,row,column,before,after,unit\r\n");
    }

    @Test
    void whatFailsOrIsRefusedIsSaidWithStatusThree() throws Exception {
        assertThat(shadow("good.jar", "--limit", "7")).isEqualTo(3);
        assertThat(err).isEqualTo("It has not ended within 7 s." + END + "org.test 1.1.0 was not taken in." + END);
        assertThat(shadow("bad.jar")).isEqualTo(3);
        assertThat(err).isEqualTo("bad.jar is no jar." + END);
        assertThat(shadow("good.jar", "--limit", "0")).isEqualTo(2);
        assertThat(err).isEqualTo("--limit is at least one second, not 0." + END);
        assertThat(shadow("missing.jar")).isEqualTo(3);
        assertThat(err).isEqualTo("There is no file " + folder.resolve("missing.jar") + "." + END);
    }
}
