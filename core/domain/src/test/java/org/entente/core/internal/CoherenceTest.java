package org.entente.core.internal;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.entente.core.model.Corrections;
import org.entente.core.model.Item;
import org.entente.core.model.Observation;
import org.entente.core.model.Quantity;
import org.entente.core.model.Role;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CoherenceTest {

    private static final Tie SALE = Tie.of(TieType.TRANSFER)
            .with("TUR", Role.SUPPLIER)
            .with("PAK", Role.RECIPIENT)
            .item(Item.of("t129", "T129 ATAK", Quantity.of(30)))
            .build();

    private static final Map<String, String> FIGURE = Map.of(
            "measure", "EXPORT_CUSTOMERS", "subject", "TUR", "value", "4", "unit", "COUNT", "counterpart", "PAK");

    private static void edit(Map<String, String> written) {
        new Coherence(written).check(Corrections.apply(SALE, written));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            parties  | SUPPLIER:TUR                            | two actors
            parties  | RECIPIENT:TUR,RECIPIENT:TUR             | two actors
            parties  | SUPPLIER:TUR,RECIPIENT:TUR,RECIPIENT:PAK | TUR cannot stand on both sides
            parties  | SUPPLIER:TUR,SUPPLIER:PAK               | on the same side
            parties  | SUPPLIER:TUR,SUPPLIER:TUR,RECIPIENT:PAK | twice in the same role
            parties  | PROVIDER:TUR,RECIPIENT:PAK              | SUPPLIER, RECIPIENT, PARTNER
            type     | TRAINING                                | and not SUPPLIER
            amount   | 5 XXX                                   | no currency XXX
            amount   | 5 QQQ                                   | no currency QQQ
            amount   | 5 USD,6 XTS                             | no currency XTS
            quantity | 0.5                                     | whole numbers
            quantity | 1..2.5                                  | whole numbers
            stage    | ENDED/CANCELLED@9999                    | 1300 to 2100
            date     | SIGNED:0025                             | 1300 to 2100
            date     | DELIVERED:2024/2205                     | 1300 to 2100
            """)
    void whatCannotBeMeantOfATieIsRefused(String field, String text, String why) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> edit(Map.of(field, text)))
                .withMessageStartingWith(field + "=" + text + " does not fit: ")
                .withMessageContaining(why);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            parties  | SUPPLIER:TUR,MANUFACTURER:TUR,RECIPIENT:PAK,FINANCIER:USA
            parties  | PARTNER:TUR,PARTNER:PAK
            type     | PRODUCTION
            type     | UNKNOWN
            amount   | 5 TIV,6 DEM
            quantity | 1e3
            stage    | SIGNED@1373
            date     | DELIVERED:2024/..
            quantity | ''
            """)
    void whatCanBeMeantOfATieIsTaken(String field, String text) {
        assertThatCode(() -> edit(Map.of(field, text))).doesNotThrowAnyException();
    }

    @Test
    void typeAndPartiesAreChangedTogether() {
        assertThatCode(() -> edit(Map.of("type", "SUPPORT", "parties", "PROVIDER:TUR,RECIPIENT:PAK")))
                .doesNotThrowAnyException();
    }

    @Test
    void whatWasReadIsLeftAsItIs() {
        Tie odd = Tie.of(TieType.TRAINING)
                .with("TUR", Role.SUPPLIER)
                .item(Item.of(null, "course", null))
                .build();
        Map<String, String> written = Map.of("quantity", "4");
        assertThatCode(() -> new Coherence(written).check(Corrections.apply(odd, written)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource({
        "value, 3.5, whole numbers",
        "unit, XXX, no currency XXX",
        "unit, PIECES, no currency PIECES",
        "counterpart, TUR, its own counterpart",
        "date, 9999, 1300 to 2100"
    })
    void whatCannotBeMeantOfAFigureIsRefused(String field, String text, String why) {
        Observation figure = Corrections.observation(FIGURE);
        Map<String, String> written = Map.of(field, text);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Coherence(written).check(Corrections.apply(figure, written)))
                .withMessageStartingWith(field + "=" + text + " does not fit: ")
                .withMessageContaining(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"USD", "TIV", "PERCENT", "RANK"})
    void aFigureHasAUnitThatIsKnown(String unit) {
        Map<String, String> written = Map.of("unit", unit);
        assertThatCode(() -> new Coherence(written).check(Corrections.apply(Corrections.observation(FIGURE), written)))
                .doesNotThrowAnyException();
    }
}
