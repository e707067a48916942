package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReviewVerbTest extends VerbTest {

    private static final String GIVEN = "parties=PROVIDER:TUR,RECIPIENT:PAK";

    private String tie = "";

    @BeforeEach
    void read() throws InterruptedException {
        imported();
        tie = Long.toString(workbench.tie);
    }

    private String state() throws InterruptedException {
        assertThat(verb("sql", "--review", "all", "--csv", "SELECT review FROM tie WHERE id = " + tie))
                .as(err)
                .isZero();
        return out.strip().lines().skip(1).findFirst().orElse("");
    }

    @Test
    void whatIsReadIsNewUntilSomeoneDecides() throws Exception {
        assertThat(state()).isEqualTo("NEW");
        assertThat(verb("review", "accept", tie, "--by", "ann", "--note", "Seen."))
                .as(err)
                .isZero();
        assertThat(err).contains("Revision 2: Accepted record " + tie);
        assertThat(state()).isEqualTo("ACCEPTED");
        assertThat(verb("review", "reject", tie, "--by", "bob")).as(err).isZero();
        assertThat(state()).isEqualTo("REJECTED");
        assertThat(verb("sql", "--csv", "SELECT count(*) FROM tie")).isZero();
        assertThat(out).endsWith("0\r\n");
        assertThat(verb("review", "show", tie)).as(err).isZero();
        assertThat(out).contains("ann").contains("bob").contains("Seen.");
    }

    @Test
    void whoCallsIsTheCoderWhoeverServes() throws Exception {
        user = "ann";
        assertThat(verb("review", "accept", tie, "--blind")).as(err).isZero();
        user = "bob";
        assertThat(verb("review", "reject", tie, "--blind")).as(err).isZero();
        assertThat(verb("review", "show", tie, "--csv")).as(err).isZero();
        assertThat(out).contains("ann,ACCEPTED,").contains("bob,REJECTED,");
        assertThat(verb("log", "--csv")).as(err).isZero();
        assertThat(out).contains(",zoe,Imported.").contains(",ann,\"Accepted ").contains(",bob,\"Rejected ");
    }

    @Test
    void anEditIsShownBesideWhatWasRead() throws Exception {
        assertThat(verb(
                        "review",
                        "edit",
                        tie,
                        "--set",
                        "type=PRODUCTION",
                        "--set",
                        "stage=SIGNED@2025-07",
                        "--by",
                        "ann"))
                .as(err)
                .isZero();
        assertThat(state()).isEqualTo("EDITED");
        assertThat(verb("evidence", tie)).as(err).isZero();
        assertThat(out).contains("TRANSFER").contains("PRODUCTION").contains("SIGNED@2025-07");
        assertThat(verb("review", "edit", tie, "--set", "modality=PLANNED", "--by", "bob"))
                .as(err)
                .isZero();
        assertThat(verb("sql", "--csv", "SELECT type, modality, stage FROM tie"))
                .isZero();
        assertThat(out).endsWith("PRODUCTION,PLANNED,SIGNED\r\n");
        assertThat(verb("review", "adjudicate", tie, "--for", "machine", "--by", "cem"))
                .as(err)
                .isZero();
        assertThat(verb("sql", "--csv", "SELECT type, modality, review FROM tie"))
                .isZero();
        assertThat(out).endsWith("TRANSFER,ASSERTED,ACCEPTED\r\n");
    }

    @Test
    void whatDoesNotFitIsRefusedAndNothingChanges() throws Exception {
        assertThat(verb("review", "edit", tie, "--set", "stage=SINGED")).isEqualTo(2);
        assertThat(err).contains("stage=SINGED");
        assertThat(verb("review", "edit", tie, "--set", "parties=SUPPLIER:XXX")).isEqualTo(2);
        assertThat(err).contains("XXX");
        assertThat(verb("review", "accept", "999999")).isEqualTo(2);
        assertThat(err).contains("999999");
        assertThat(verb("review", "accept")).isEqualTo(2);
        assertThat(verb("review", "accept", "2x")).isEqualTo(2);
        assertThat(err).contains("An id is a number", "2x");
        assertThat(verb("review", "adjudicate", "2x", "--for", "ann")).isEqualTo(2);
        assertThat(err).contains("An id is a number", "2x");
        for (String wrong : List.of("parties=SUPPLIER:TUR", "type=TRAINING", "amount=1e30 USD", "programme=foo")) {
            for (String how : List.of("edit --blind", "edit")) {
                String[] words = ("review " + how + " " + tie + " --set").split(" ");
                String[] all = Arrays.copyOf(words, words.length + 1);
                all[words.length] = wrong;
                assertThat(verb(all)).as(wrong).isEqualTo(2);
                assertThat(err).contains(wrong.substring(wrong.indexOf('=') + 1).split(" ")[0]);
            }
        }
        assertThat(verb(
                        "review",
                        "add",
                        "tie",
                        "--note",
                        "Told.",
                        "--set",
                        "type=TRANSFER",
                        "--set",
                        "parties=SUPPLIER:TUR"))
                .isEqualTo(2);
        assertThat(err).contains("between two actors");
        assertThat(verb("log", "--csv")).isZero();
        assertThat(out.strip().lines()).hasSize(2);
        assertThat(state()).isEqualTo("NEW");
    }

    @Test
    void anEditThatChangesNothingIsToldAndNotKept() throws Exception {
        assertThat(verb("review", "edit", tie, "--set", "type=TRANSFER")).isEqualTo(2);
        assertThat(err).contains("Nothing changes: record " + tie + " says so already");
        assertThat(verb("review", "edit", tie, "--blind", "--set", "type=TRANSFER"))
                .isEqualTo(2);
        assertThat(state()).isEqualTo("NEW");
        assertThat(verb("review", "edit", tie, "--set", "type=PRODUCTION"))
                .as(err)
                .isZero();
        assertThat(verb("review", "edit", tie, "--set", "type=PRODUCTION")).isEqualTo(2);
        assertThat(verb("review", "edit", tie, "--set", "type=TRANSFER"))
                .as(err)
                .isZero();
        assertThat(verb("sql", "--csv", "SELECT type FROM tie")).isZero();
        assertThat(out).endsWith("TRANSFER\r\n");
    }

    @Test
    void codingsAreReadAsTheyWere() throws Exception {
        assertThat(verb("review", "reject", tie, "--by", "ann", "--note", "No deal."))
                .as(err)
                .isZero();
        assertThat(verb("review", "list", "--csv")).as(err).isZero();
        assertThat(out).contains("REJECTED,");
        assertThat(verb("review", "list", "--csv", "--as-of", "1")).as(err).isZero();
        assertThat(out).contains("NEW,").doesNotContain("REJECTED");
        assertThat(verb("review", "show", tie, "--as-of", "1")).as(err).isZero();
        assertThat(out).contains("TRANSFER").doesNotContain("No deal.");
        assertThat(verb("evidence", tie, "--as-of", "1")).as(err).isZero();
        assertThat(out).doesNotContain("No deal.");
        assertThat(verb("agreement", "--csv")).as(err).isZero();
        assertThat(out).contains("human-machine,decision,1,");
        assertThat(verb("agreement", "--csv", "--as-of", "1")).as(err).isZero();
        assertThat(out).doesNotContain("decision,1,");
    }

    @Test
    void listAndAgreementTakeSomeStatesAlone() throws Exception {
        assertThat(verb("review", "reject", tie, "--by", "ann")).as(err).isZero();
        assertThat(verb("review", "list", "--csv", "--review", "accepted"))
                .as(err)
                .isZero();
        assertThat(out).doesNotContain("REJECTED");
        assertThat(verb("review", "list", "--csv", "--review", "rejected"))
                .as(err)
                .isZero();
        assertThat(out).contains("REJECTED,");
        assertThat(verb("review", "list", "--review", "rejected", "--blind")).isEqualTo(2);
        assertThat(err).contains("--review and --state away with --blind");
        assertThat(verb("agreement", "--csv", "--review", "rejected")).as(err).isZero();
        assertThat(out).contains("human-machine,decision,1,");
        assertThat(verb("agreement", "--csv", "--review", "new,accepted"))
                .as(err)
                .isZero();
        assertThat(out).doesNotContain("decision,1,");
    }

    @Test
    void nobodyIsTheMachine() throws Exception {
        assertThat(verb("review", "accept", tie, "--by", "Machine")).isEqualTo(2);
        assertThat(err).contains("Machine, which stands for what was read");
        assertThat(verb("review", "adjudicate", tie, "--for", "machine", "--by", "machine"))
                .isEqualTo(2);
        user = "machine";
        assertThat(verb(
                        "review",
                        "add",
                        "capability",
                        "--note",
                        "x",
                        "--set",
                        "actor=PAK",
                        "--set",
                        "stance=SEEKS",
                        "--set",
                        "class=UAV"))
                .isEqualTo(2);
        assertThat(state()).isEqualTo("NEW");
    }

    @Test
    void manyAreDecidedByFilterOnceAgreedTo() throws Exception {
        assertThat(verb("review", "reject", "--actor", "PAK", "--type", "transfer"))
                .isZero();
        assertThat(err).contains("1 record would be rejected").contains("Nothing was changed");
        assertThat(state()).isEqualTo("NEW");
        assertThat(verb("review", "reject", "--actor", "PAK", "--source", "news.txt", "--yes"))
                .as(err)
                .isZero();
        assertThat(state()).isEqualTo("REJECTED");
        assertThat(verb("review", "accept", "--actor", "PAK", "--yes")).isZero();
        assertThat(err).contains("no record");
        assertThat(state()).isEqualTo("REJECTED");
    }

    @Test
    void whoCodesBlindChangesNothingAndSeesNothingOfOthers() throws Exception {
        assertThat(verb("review", "reject", tie, "--blind", "--by", "ann", "--note", "No deal."))
                .as(err)
                .isZero();
        assertThat(verb("review", "edit", tie, "--blind", "--by", "bob", "--set", "type=SUPPORT", "--set", GIVEN))
                .as(err)
                .isZero();
        assertThat(state()).isEqualTo("NEW");
        assertThat(verb("review", "show", tie, "--blind", "--by", "bob")).isZero();
        assertThat(out).contains("type=SUPPORT").doesNotContain("No deal.");
        assertThat(verb("review", "list", "--blind", "--by", "ann", "--csv"))
                .as(err)
                .isZero();
        assertThat(out).contains("REJECTED,").doesNotContain("EDITED");

        assertThat(verb("review", "adjudicate", tie, "--for", "bob", "--by", "cem"))
                .as(err)
                .isZero();
        assertThat(verb("sql", "--csv", "SELECT type, review FROM tie")).isZero();
        assertThat(out).endsWith("SUPPORT,EDITED\r\n");
        assertThat(verb("sql", "--csv", "SELECT coder, review, adjudicates FROM coding ORDER BY coder"))
                .isZero();
        assertThat(out).contains("ann,REJECTED,false").contains("bob,EDITED,true");
        assertThat(verb("review", "reject", tie, "--blind", "--by", "bob")).isEqualTo(2);
        assertThat(verb("review", "list", "--blind", "--by", "dan", "--csv")).isZero();
        assertThat(out).contains("NEW,").contains("TRANSFER").doesNotContain("SUPPORT");
    }

    @Test
    void agreementTellsPeopleAndTheMachineApart() throws Exception {
        verb("review", "accept", tie, "--blind", "--by", "ann");
        verb("review", "edit", tie, "--blind", "--by", "bob", "--set", "type=SUPPORT", "--set", GIVEN);
        assertThat(verb("agreement", "--field", "type", "--json")).as(err).isZero();
        JsonNode rows = json(out).path("rows");
        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get(0).asText()).isEqualTo("human-human");
        assertThat(rows.get(0).get(2).asInt()).isEqualTo(1);
        assertThat(rows.get(0).get(5).asDouble()).isZero();
        assertThat(rows.get(1).get(0).asText()).isEqualTo("human-machine");
        assertThat(rows.get(1).get(2).asInt()).isEqualTo(2);
        assertThat(rows.get(1).get(5).asDouble()).isEqualTo(0.5);
        assertThat(verb("agreement", "--field", "colour")).isEqualTo(2);
    }

    @Test
    void aTieIsAddedByMarkingText() throws Exception {
        assertThat(verb(
                        "review",
                        "add",
                        "tie",
                        "--set",
                        "type=TRANSFER",
                        "--set",
                        "parties=SUPPLIER:TUR,RECIPIENT:PAK",
                        "--source",
                        "news.txt",
                        "--quote",
                        "sold to Pakistan",
                        "--by",
                        "ann"))
                .as(err)
                .isZero();
        assertThat(verb(
                        "sql",
                        "--review",
                        "added",
                        "--csv",
                        "SELECT e.quote, e.start_at, t.review FROM tie t"
                                + " JOIN tie_evidence x ON x.tie = t.id JOIN evidence e ON e.id = x.evidence"))
                .as(err)
                .isZero();
        assertThat(out).endsWith("sold to Pakistan,15,ADDED\r\n");
        assertThat(verb(
                        "review",
                        "add",
                        "tie",
                        "--set",
                        "type=TRANSFER",
                        "--set",
                        "parties=SUPPLIER:TUR",
                        "--source",
                        "news.txt",
                        "--quote",
                        "never said"))
                .isEqualTo(2);
        assertThat(verb(
                        "review",
                        "add",
                        "tie",
                        "--set",
                        "type=TRANSFER",
                        "--set",
                        "parties=SUPPLIER:TUR",
                        "--source",
                        "news.txt",
                        "--span",
                        "4:900"))
                .isEqualTo(2);
        assertThat(err).contains("4:900");
    }

    @Test
    void aNoteIsASourceOfItsOwn() throws Exception {
        assertThat(verb(
                        "review",
                        "add",
                        "capability",
                        "--set",
                        "actor=PAK",
                        "--set",
                        "stance=SEEKS",
                        "--set",
                        "class=UAV",
                        "--note",
                        "Told at the fair.",
                        "--by",
                        "ann"))
                .as(err)
                .isZero();
        assertThat(verb(
                        "review",
                        "add",
                        "observation",
                        "--set",
                        "measure=DEFENCE_EXPORTS",
                        "--set",
                        "subject=TUR",
                        "--set",
                        "value=~7",
                        "--set",
                        "unit=USD",
                        "--note",
                        "Told at the fair."))
                .as(err)
                .isZero();
        assertThat(verb("sql", "--csv", "SELECT count(*), min(name) FROM source WHERE genre = 'ANALYST_NOTE'"))
                .isZero();
        assertThat(out).contains("1,note-");
        assertThat(verb("review", "list", "--kind", "capability", "--csv"))
                .as(err)
                .isZero();
        assertThat(out).contains("ADDED").contains("UAV").contains("Told at the fair.");
        assertThat(verb("review", "list", "--kind", "observation", "--csv"))
                .as(err)
                .isZero();
        assertThat(out).contains("DEFENCE_EXPORTS");
        assertThat(verb("review", "add", "capability", "--set", "actor=PAK")).isEqualTo(2);
    }

    @Test
    void theListNamesStateAndParties() throws IOException, InterruptedException {
        assertThat(verb("review", "--json")).as(err).isZero();
        JsonNode row = json(out).path("rows").get(0);
        assertThat(row.toString()).contains("NEW").contains("SUPPLIER:TUR,RECIPIENT:PAK");
    }
}
