package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.core.model.Tie;
import org.entente.testkit.TestSink;
import org.junit.jupiter.api.Test;

/** Sides that a sentence leaves open and the text fills. */
class OpenSidesTest {

    private static final String CHILE =
            "Chile has ordered twelve radars from Norway. Chile bought six howitzers from Austria.";

    private static List<String> lines(String text) {
        return Reading.of(text).ties().stream()
                .map(t -> Reading.line(t.value()))
                .toList();
    }

    private static Tie last(TestSink sink) {
        return sink.ties().get(sink.ties().size() - 1).value();
    }

    @Test
    void whoBoughtAllTheOthersIsSoldTheNextToo() {
        Tie tie = last(Reading.of(CHILE + " Three cutters were delivered by Denmark."));
        assertThat(Reading.line(tie)).isEqualTo("TRANSFER COMPLETED ASSERTED CHL/REC DNK/SUP");
        assertThat(tie.rules()).contains("role:usual");
    }

    @Test
    void ofWhomTheTextTellsMostIsTheOtherSideOfAnAgreementToo() {
        Tie tie = last(Reading.of("An accord on training with Finland was signed. " + CHILE));
        assertThat(lines("An accord on training with Finland was signed. " + CHILE))
                .contains("AGREEMENT SIGNED ASSERTED CHL/PAR FIN/PAR");
        assertThat(tie.rules()).doesNotContain("role:hero");
    }

    @Test
    void theGovernmentIsThatOfWhichTheTextIs() {
        String text = "Chile spends more. Chile trains its soldiers. Chile and its fleet sail. Peru is near."
                + " The government has bought ten howitzers from Austria.";
        assertThat(lines(text)).contains("TRANSFER SIGNED ASSERTED AUT/SUP CHL/REC");
    }

    @Test
    void whereNobodyStandsOutASideStaysOpen() {
        assertThat(lines("Chile has ordered twelve radars from Norway. Sanctions were imposed on Mali."))
                .hasSize(1);
    }

    @Test
    void whatStandsBehindASemicolonIsNoSideOfIt() {
        assertThat(lines("Peru bought six howitzers from Austria. Norway offered jets; Turkey came with trainers."))
                .noneMatch(line -> line.contains("NOR") && line.contains("TUR"));
    }

    @Test
    void equipmentOfOneMakeInAnothersHandsWasTransferred() {
        Tie tie =
                last(Reading.of("Twenty-four Nora howitzers, built in Serbia, have been in Cypriot hands since 2020."));
        assertThat(tie.rules()).contains(Origins.RULE);
        assertThat(lines("Serbian howitzers fired at Cypriot positions.")).isEmpty();
    }

    @Test
    void itIsNotTheTechniciansOfWhomTheLastSentenceTold() {
        String text = "Peru bought six jets from Austria. Norwegian technicians instruct the ground crews."
                + " With Japan it signed an accord.";
        assertThat(lines(text)).contains("AGREEMENT SIGNED ASSERTED JPN/PAR PER/PAR");
    }

    @Test
    void whoseMarinesAreTrainedIsToldByTheSentenceAndWhoTrainsThemByTheText() {
        assertThat(lines(CHILE + " Peruvian marines will be trained at the naval base."))
                .contains("TRAINING PROPOSED PLANNED CHL/PRO PER/REC");
    }

    @Test
    void aBodyThatTheTextIsAboutIsMeantWhereNoneIsNamed() {
        String text =
                "NATO met on Monday. NATO's secretary general spoke. Sweden joined NATO in 2024. Ireland has never joined.";
        assertThat(lines(text)).contains("MEMBERSHIP ACTIVE DENIED IRL/MEM nato/BOD");
    }

    @Test
    void theStateOfWhichTheParagraphSpeaksIsTheOtherSide() {
        String text = """
                Kenya's coast is long, and Kenya has few boats. Denmark is paying for a maritime school at Nutekpor.

                Ghana bought drones from Turkey. Ghana's army wants more.

                Senegal signed an agreement with Spain. Senegal's navy will train with Portugal.
                """;
        assertThat(Reading.of(text).ties())
                .filteredOn(tie -> tie.value().rules().contains("role:paragraph"))
                .extracting(tie -> Reading.line(tie.value()))
                .containsExactly("SUPPORT ACTIVE ASSERTED DNK/PRO KEN/REC");
    }
}
