package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.entente.command.Scores.Attribute;
import org.entente.command.Scores.Found;
import org.junit.jupiter.api.Test;

class ScoringTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static String resource(String name) throws IOException {
        try (InputStream in = ScoringTest.class.getResourceAsStream("evaluate/" + name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Account account(JsonNode object) throws IOException {
        return new AccountReader("a test", resource("harbour.txt")).read(object);
    }

    private static JsonNode read() throws IOException {
        return JSON.readTree(resource("read.jsonl").lines().findFirst().orElseThrow());
    }

    private static Scores scored(Consumer<JsonNode> change) throws IOException {
        JsonNode read = read();
        change.accept(read);
        return Scoring.of(account(JSON.readTree(resource("harbour.json"))), account(read));
    }

    private static ObjectNode tie(JsonNode read, int number) {
        return (ObjectNode) read.get("ties").get(number);
    }

    private static ObjectNode party(JsonNode read, int tie, int number) {
        return (ObjectNode) tie(read, tie).get("parties").get(number);
    }

    @Test
    void theAnnotationItselfIsRightInEveryFigure() throws IOException {
        Account gold = account(JSON.readTree(resource("harbour.json")));
        Scores scores = Scoring.of(gold, gold);
        for (Found found : Found.values()) {
            assertThat(scores.of(found).f1()).as(found.name()).isEqualTo(1.0);
        }
        for (Attribute attribute : Attribute.values()) {
            assertThat(scores.of(attribute).share()).as(attribute.name()).isIn(null, attribute.fault() ? 0.0 : 1.0);
        }
        assertThat(scores.of(Found.EXACT_PARTIES).right()).isEqualTo(scores.required());
        assertThat(scores.misses()).isEmpty();
    }

    @Test
    void theSampleHasTheFiguresThatWereCountedByHand() throws IOException {
        Scores scores = scored(read -> {});
        assertThat(scores.of(Found.PAIRS)).isEqualTo(new Tally(2, 1, 1));
        assertThat(scores.of(Found.TYPED_PAIRS)).isEqualTo(new Tally(2, 1, 1));
        assertThat(scores.of(Found.EXACT_PARTIES)).isEqualTo(new Tally(1, 2, 2));
        assertThat(scores.of(Found.OBSERVATIONS)).isEqualTo(new Tally(0, 1, 1));
        assertThat(scores.of(Found.FIGURES)).isEqualTo(new Tally(1, 0, 0));
        assertThat(scores.of(Found.ACTORS)).isEqualTo(new Tally(3, 0, 1));
        assertThat(scores.of(Found.SYSTEMS)).isEqualTo(new Tally(1, 1, 0));
        assertThat(scores.of(Attribute.ROLES)).isEqualTo(new Rate(1, 2));
        assertThat(scores.of(Attribute.ROLES_SWAPPED)).isEqualTo(new Rate(1, 1));
        assertThat(scores.of(Attribute.STAGE)).isEqualTo(new Rate(1, 2));
        assertThat(scores.of(Attribute.INSTRUMENT_SPURIOUS)).isEqualTo(new Rate(1, 2));
        assertThat(scores.of(Attribute.COMMITMENT)).isEqualTo(new Rate(1, 2));
        assertThat(scores.of(Attribute.QUANTITY)).isEqualTo(new Rate(1, 1));
        assertThat(scores.of(Attribute.QUANTITY_SPURIOUS)).isEqualTo(new Rate(1, 1));
        assertThat(scores.of(Attribute.VALUE)).isEqualTo(new Rate(1, 1));
        assertThat(scores.of(Attribute.DATE)).isEqualTo(new Rate(1, 1));
        assertThat(scores.of(Attribute.EVIDENCE)).isEqualTo(new Rate(2, 2));
        assertThat(scores.types())
                .containsEntry("TRANSFER", new Tally(1, 0, 0))
                .containsEntry("AGREEMENT", new Tally(0, 1, 0))
                .containsEntry("PRODUCTION", new Tally(0, 0, 1));
        assertThat(scores.bands()).containsEntry(0.6, new Rate(0, 1)).containsEntry(0.9, new Rate(2, 2));
    }

    @Test
    void whatIsMissedAndTooMuchIsToldWithItsWords() throws IOException {
        assertThat(scored(read -> {}).misses())
                .contains(
                        new Scores.Miss(
                                "harbour",
                                true,
                                "PRODUCTION",
                                "EST PARTNER, NOR PARTNER",
                                "Estonia may build a yard with Norway."),
                        new Scores.Miss("harbour", false, "AGREEMENT", "FIN PARTNER, NOR PARTNER", "Nordi"),
                        new Scores.Miss("harbour", false, "SYSTEM", "gull", ""));
    }

    @Test
    void anOptionalTieIsNeitherRewardedNorPunished() throws IOException {
        Scores scores = scored(read -> tie(read, 1).put("type", "DIALOGUE"));
        assertThat(scores.of(Found.TYPED_PAIRS)).isEqualTo(new Tally(1, 1, 2));
        assertThat(scores.bands()).containsEntry(0.9, new Rate(1, 1));
    }

    @Test
    void anAcceptedTypeMatchesAndItsRolesAreNotJudged() throws IOException {
        Scores scores = scored(read -> {
            tie(read, 2).put("type", "INVESTMENT");
            party(read, 2, 0).put("actor", "EST");
        });
        assertThat(scores.of(Found.EXACT_PARTIES)).isEqualTo(new Tally(2, 1, 1));
        assertThat(scores.of(Attribute.ROLES).of()).isEqualTo(2);
        assertThat(scores.of(Attribute.TOLD_AS_FIRM)).isEqualTo(new Rate(1, 3));
    }

    @Test
    void aWrongTypeCostsTheTypedPairAndNotThePair() throws IOException {
        Scores scores = scored(read -> tie(read, 1).put("type", "TRAINING"));
        assertThat(scores.of(Found.PAIRS)).isEqualTo(new Tally(2, 1, 1));
        assertThat(scores.of(Found.TYPED_PAIRS)).isEqualTo(new Tally(1, 2, 2));
    }

    @Test
    void anActorIsKnownByItsNameInSpiteOfItsIdCaseAndLegalForm() throws IOException {
        Scores scores = scored(read -> {
            ObjectNode actor = JSON.createObjectNode().put("id", "c1").put("kind", "COMPANY");
            actor.putArray("names").add("NORDIC WINGS Inc.");
            ((ArrayNode) read.get("actors")).add(actor);
            party(read, 0, 0).put("actor", "c1");
        });
        assertThat(scores.of(Found.EXACT_PARTIES)).isEqualTo(new Tally(2, 1, 1));
    }

    @Test
    void aValueInAnotherCurrencyOrOffByMoreThanAHundredthIsWrong() throws IOException {
        assertThat(scored(read -> ((ObjectNode) tie(read, 0).get("value")).put("currency", "EUR"))
                        .of(Attribute.VALUE))
                .isEqualTo(new Rate(0, 1));
        assertThat(scored(read -> ((ObjectNode) tie(read, 0).get("value")).put("amount", 31_000_000))
                        .of(Attribute.VALUE))
                .isEqualTo(new Rate(0, 1));
    }

    @Test
    void datesAreComparedByTheirWholeParts() {
        assertThat(Closeness.compatible("2021-05", "2021")).isTrue();
        assertThat(Closeness.compatible("2021-1", "2021-11")).isFalse();
        assertThat(Closeness.compatible("2016/2019", "2016")).isTrue();
        assertThat(Closeness.compatible("2016/2018", "2016/2019")).isFalse();
    }

    @Test
    void theIntervalIsWilsons() {
        Rate rate = new Rate(8, 10);
        assertThat(rate.lower()).isCloseTo(0.490162, offset(1e-6));
        assertThat(rate.upper()).isCloseTo(0.943318, offset(1e-6));
        assertThat(new Rate(5, 5).upper()).isEqualTo(1.0);
        assertThat(new Rate(0, 5).lower()).isEqualTo(0.0);
        assertThat(Rate.NONE.lower()).isNull();
    }
}
