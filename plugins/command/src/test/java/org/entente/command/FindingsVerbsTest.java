package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FindingsVerbsTest extends VerbTest {

    @BeforeEach
    void start() throws InterruptedException {
        imported();
    }

    private void decide(String... choice) throws InterruptedException {
        List<String> call = new ArrayList<>(List.of("-w", "W", "decide", "0123"));
        call.addAll(List.of(choice));
        call.addAll(List.of("--by", "ann"));
        assertThat(run(call.toArray(String[]::new))).as(err).isZero();
    }

    @Test
    void anOpenFindingIsListedWithItsKeyAndBothSides() throws InterruptedException, IOException {
        assertThat(run("-w", "W", "findings")).isZero();
        assertThat(out).contains("They differ", "0123456789abcdef", "12 ships (news)", "10 ships (trade)");
        assertThat(run("-w", "W", "findings", "--json")).isZero();
        JsonNode row = json(out).at("/rows/0");
        assertThat(row.get(2).asText()).isEqualTo("high");
        assertThat(row.get(3).asText()).isEqualTo("open");
    }

    @Test
    void aDecisionTakesItOffTheOpenOnesAndSaysWhatItPrefers() throws InterruptedException {
        decide("prefer", "b");
        assertThat(out).contains("Decided: prefer b. This is revision 2.", "a: 12 ships (news)", "b: 10 ships (trade)");
        assertThat(run("-w", "W", "findings")).isZero();
        assertThat(out).contains("There is none such").doesNotContain("They differ");
        assertThat(run("-w", "W", "findings", "--state", "decided")).isZero();
        assertThat(out).contains("They differ", "ann prefers 10 ships (trade), 2026-03-01");
    }

    @Test
    void itIsStaleWhenASideHasChangedAndGoneWhenItIsNotFoundAnyMore() throws InterruptedException {
        decide("both");
        workbench.number = 11;
        assertThat(run("-w", "W", "findings")).isZero();
        assertThat(out).contains("stale", "ann holds both");
        workbench.found = false;
        assertThat(run("-w", "W", "findings")).isZero();
        assertThat(out).contains("There is none such");
        assertThat(run("-w", "W", "findings", "--state", "all")).isZero();
        assertThat(out).contains("not found any more", "ann holds both");
    }

    @Test
    void eachSideCanBeTheOneInError() throws InterruptedException {
        for (String[] words : new String[][] {{"error"}, {"error", "a"}}) {
            decide(words);
            assertThat(run("-w", "W", "findings", "--state", "decided")).isZero();
            assertThat(out).contains("ann takes 12 ships (news) for an error");
        }
        decide("error", "b");
        assertThat(run("-w", "W", "findings", "--state", "decided")).isZero();
        assertThat(out).contains("ann takes 10 ships (trade) for an error");
    }

    @Test
    void undoOpensItAgain() throws InterruptedException {
        decide("none");
        assertThat(run("-w", "W", "undo")).as(err).isZero();
        assertThat(run("-w", "W", "findings", "--strict")).isEqualTo(1);
        assertThat(out).contains("They differ");
    }

    @Test
    void theListIsNarrowedBySeverityRuleAndDyad() throws InterruptedException {
        for (String[] words : new String[][] {{"--severity", "doubt"}, {"--rule", "date"}}) {
            assertThat(run("-w", "W", "findings", words[0], words[1])).isZero();
            assertThat(out).contains("There is none such");
        }
        assertThat(run("-w", "W", "findings", "--dyad", "TUR-PAK")).isZero();
        assertThat(workbench.checked.get(workbench.checked.size() - 1)).contains("dyad=TUR-PAK");
    }

    @Test
    void aKeyThatIsNoFindingsAndAChoiceThatIsNoneAreWrongUse() throws InterruptedException {
        assertThat(run("-w", "W", "decide", "ffff", "both")).isEqualTo(2);
        assertThat(err).contains("no finding ffff");
        assertThat(run("-w", "W", "decide", "0123", "prefer")).isEqualTo(2);
        assertThat(err).contains("prefer a, prefer b, both, error a, error b or none");
        assertThat(run("-w", "W", "findings", "--state", "closed")).isEqualTo(2);
        assertThat(err).contains("open, stale, decided, gone");
    }

    @Test
    void theBriefEndsWithWhatDoesNotGoTogether() throws InterruptedException {
        assertThat(run("-w", "W", "brief", "TUR-PAK")).isZero();
        assertThat(out).contains("What does not go together", "They differ. · finding 0123456789abcdef");
        assertThat(run("-w", "W", "brief", "TUR-PAK", "--as-of", "2020")).isZero();
        assertThat(out).doesNotContain("They differ.");
    }

    @Test
    void aResultIsKeptWhereItIsAskedForOrItsIdIsTold() throws Exception {
        verb("findings");
        verb("runs", "--all", "--csv");
        assertThat(out).hasLineCount(1);
        assertThat(verb("findings", "--keep")).as(err).isZero();
        String id = err.replaceAll("(?s).*Kept as ([0-9a-f]{12});.*", "$1");
        assertThat(verb("evidence", id)).as(err).isZero();
        assertThat(verb("findings", "--json")).isZero();
        assertThat(verb("evidence", json(out).get("card").get("id").asText()))
                .as(err)
                .isZero();
    }
}
