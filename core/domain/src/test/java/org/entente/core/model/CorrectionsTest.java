package org.entente.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    private static final Tie SALE = Tie.of(TieType.TRANSFER)
            .with(new Participant("TUR", Role.SUPPLIER, null, "Ankara"))
            .with("PAK", Role.RECIPIENT)
            .status(new Status(Stage.NEGOTIATING, Detail.UNKNOWN, new Edtf("2016")))
            .status(new Status(Stage.SIGNED, Detail.UNKNOWN, new Edtf("2018")))
            .item(Item.of("t129", "T129 ATAK", Quantity.of(30)))
            .amount(Amount.of(new BigDecimal("1500000000"), "USD", Basis.CONTRACT))
            .date(DateKind.SIGNED, new Edtf("2018"))
            .date(DateKind.REPORTED, new Edtf("2019"))
            .rule("frame:sale-of")
            .confidence(0.8)
            .build();

    private static Tie with(String field, String text) {
        return Corrections.apply(SALE, Map.of(field, text));
    }

    @Test
    void figuresKeepTheirUncertainty() {
        assertThat(with("quantity", "~40").items().get(0).ordered()).isEqualTo(Quantity.about(40));
        assertThat(with("amount", "<=2000000000 USD").amounts())
                .containsExactly(
                        new Amount(new BigDecimal("2000000000"), null, Certainty.AT_MOST, "USD", Basis.UNKNOWN));
        assertThat(with("quantity", "30..40").items().get(0).ordered())
                .isEqualTo(new Quantity(BigDecimal.valueOf(30), BigDecimal.valueOf(40), Certainty.RANGE));
    }

    @Test
    void aStageReplacesTheCurrentOneAndKeepsItsDateAndWhatWasBefore() {
        assertThat(with("stage", "ended/cancelled").history())
                .containsExactly(
                        new Status(Stage.NEGOTIATING, Detail.UNKNOWN, new Edtf("2016")),
                        new Status(Stage.ENDED, Detail.CANCELLED, new Edtf("2018")));
        assertThat(with("stage", "SIGNED@2018-07").status())
                .contains(new Status(Stage.SIGNED, Detail.UNKNOWN, new Edtf("2018-07")));
        assertThat(with("stage", "").history()).isEmpty();
    }

    @Test
    void aDateReplacesThoseOfItsKindAndLeavesOthers() {
        assertThat(with("date", "SIGNED:2018-07").dates())
                .containsExactlyInAnyOrder(
                        new TieDate(DateKind.SIGNED, new Edtf("2018-07")),
                        new TieDate(DateKind.REPORTED, new Edtf("2019")));
        assertThat(with("date", "SIGNED:").dates()).containsExactly(new TieDate(DateKind.REPORTED, new Edtf("2019")));
        assertThat(with("date", "DELIVERED:{2016,2019},SIGNED:2015").dates())
                .contains(new TieDate(DateKind.DELIVERED, new Edtf("{2016,2019}")));
    }

    @Test
    void whoStaysInHisRoleKeepsWhatWasReadOfHim() {
        assertThat(with("parties", "SUPPLIER:TUR, RECIPIENT:AZE").participants())
                .containsExactly(
                        new Participant("TUR", Role.SUPPLIER, null, "Ankara"), new Participant("AZE", Role.RECIPIENT));
    }

    @Test
    void anEmptyTextTakesAway() {
        assertThat(with("quantity", "").items().get(0).ordered()).isNull();
        assertThat(with("amount", "").amounts()).isEmpty();
        assertThat(with("title", "").title()).isNull();
    }

    @Test
    void whatIsNotCorrectedStays() {
        Tie corrected = with("type", "production");
        assertThat(corrected)
                .isEqualTo(SALE.toBuilder().type(TieType.PRODUCTION).build());
    }

    @Test
    void severalItemsAreToldByNumber() {
        Tie two = SALE.toBuilder().item(Item.of(null, "Hisar", null)).build();
        Tie corrected = Corrections.apply(two, Map.of("quantity", "2:>=4"));
        assertThat(corrected.items().get(1).ordered())
                .isEqualTo(new Quantity(BigDecimal.valueOf(4), null, Certainty.AT_LEAST));
        assertThat(corrected.items().get(0)).isEqualTo(two.items().get(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Corrections.apply(two, Map.of("quantity", "4")))
                .withMessageContaining("quantity=4")
                .withMessageContaining("2");
    }

    @Test
    void aSystemLetsItsQuantityIn() {
        Tie bare = Tie.of(TieType.TRANSFER).with("TUR", Role.SUPPLIER).build();
        assertThat(Corrections.apply(bare, Map.of("quantity", "4", "system", "anka"))
                        .items())
                .containsExactly(Item.of("anka", "anka", Quantity.of(4)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Corrections.apply(bare, Map.of("quantity", "4")))
                .withMessageContaining("quantity=4");
    }

    @Test
    void whatDoesNotFitIsRefusedByName() {
        for (String[] wrong : List.<String[]>of(
                new String[] {"stage", "SINGED"},
                new String[] {"type", "TRANSFERS"},
                new String[] {"parties", "TUR"},
                new String[] {"parties", ""},
                new String[] {"quantity", "many"},
                new String[] {"quantity", "-4"},
                new String[] {"amount", "2 billion dollars of"},
                new String[] {"amount", "200"},
                new String[] {"quantity", "1e400"},
                new String[] {"quantity", "1..1e400"},
                new String[] {"quantity", "1e2147483647"},
                new String[] {"quantity", "0.0000000001"},
                new String[] {"date", "2025"},
                new String[] {"date", "SIGNED:next year"})) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> with(wrong[0], wrong[1]))
                    .withMessageContaining(wrong[0] + "=")
                    .withMessageContaining(wrong[1].substring(wrong[1].indexOf(':') + 1));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with("amount", "1e30 USD"))
                .withMessageStartingWith("amount=1e30 does not fit: give at most ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> with("colour", "red"))
                .withMessageContaining("colour");
    }

    @Test
    void aTieIsMadeOfTheFieldsOfAnother() {
        Tie plain = SALE.toBuilder().confidence(null).build();
        Map<String, String> fields = Corrections.fields(plain);
        assertThat(Corrections.fields(Corrections.tie(fields))).isEqualTo(fields);
        assertThat(fields)
                .containsEntry("parties", "RECIPIENT:PAK,SUPPLIER:TUR")
                .containsEntry("stage", "SIGNED@2018")
                .containsEntry("amount", "1500000000 USD CONTRACT")
                .containsEntry("quantity", "30");
        assertThatIllegalArgumentException().isThrownBy(() -> Corrections.tie(Map.of("type", "TRANSFER")));
    }

    @Test
    void figuresAndCapabilitiesAreMadeAndCorrectedTheSameWay() {
        Map<String, String> fields =
                Map.of("measure", "DEFENCE_EXPORTS", "subject", "TUR", "value", "~7.1", "unit", "usd", "date", "2024");
        Observation made = Corrections.observation(fields);
        assertThat(made.certainty()).isEqualTo(Certainty.ABOUT);
        assertThat(made.unit()).isEqualTo("USD");
        assertThat(Corrections.apply(made, Map.of("value", "7..8", "counterpart", "PAK"))
                        .upper())
                .isEqualTo(BigDecimal.valueOf(8));
        assertThat(Corrections.fields(Corrections.observation(Corrections.fields(made))))
                .isEqualTo(Corrections.fields(made));
        Capability seeks = Corrections.capability(Map.of("actor", "PAK", "stance", "SEEKS", "class", "UAV"));
        assertThat(Corrections.apply(seeks, Map.of("stance", "HOLDS", "date", "2020")))
                .isEqualTo(new Capability("PAK", Stance.HOLDS, "UAV", Modality.ASSERTED, new Edtf("2020")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Corrections.apply(seeks, Map.of("stance", "WISHES")))
                .withMessageContaining("stance=WISHES");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Corrections.apply(made, Map.of("measure", "WEALTH")))
                .withMessageStartingWith("measure=WEALTH does not fit: give one of ");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Corrections.apply(made, Map.of("value", "1e40")))
                .withMessageStartingWith("value=1e40 does not fit: give at most ");
    }
}
