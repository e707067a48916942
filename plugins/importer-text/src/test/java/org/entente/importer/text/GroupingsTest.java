package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.testkit.TestSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Groups that a text names only as such: who takes part is told, and that nobody says who they are. */
class GroupingsTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "TRANSFER COMPLETED ASSERTED UKR/REC western-partners/SUP | Various Western partners have sent tanks to Ukraine.",
                "TRANSFER COMPLETED ASSERTED UKR/REC european-allies/SUP | Several European allies sent howitzers to Ukraine in 2023.",
                "TRANSFER SIGNED ASSERTED SWE/SUP undisclosed-buyer/REC | Sweden sold six radars to an undisclosed buyer.",
                "TRANSFER SIGNED ASSERTED saab/SUP undisclosed-gulf-state/REC | Sweden's Saab has received an order for six radars from an undisclosed Gulf state.",
                "TRANSFER SIGNED ASSERTED asian-customer/REC embraer/SUP | An Asian customer ordered 12 jets from Brazil's Embraer.",
                "TRANSFER COMPLETED ASSERTED TUR/SUP african-countries/REC | Turkey has exported armoured vehicles to several African countries.",
                "RESTRICTION ACTIVE ASSERTED BLR/TAR western-countries/IMP | Western countries have imposed sanctions on Belarus.",
                "SUPPORT COMPLETED ASSERTED MDA/REC eu-members/PRO | EU members sent aid to Moldova.",
                "EXERCISE COMPLETED ASSERTED KEN/PAR partner-nations/PAR | Kenya trained with several partner nations.",
                "TRANSFER PROPOSED PLANNED NOR/SUP european-nato-country/REC | Norway wants to provide a European NATO country with mortar systems.",
                "TRANSFER PROPOSED PLANNED excalibur-army/SUP undisclosed-african-customer/REC | Excalibur Army will overhaul 40 T-72 tanks for an undisclosed African customer.",
                "TRANSFER COMPLETED ASSERTED UKR/REC unidentified-supplier/SUP | An unidentified supplier delivered shells to Ukraine.",
            })
    void whoIsNamedOnlyAsAGroupTakesPartAsOne(String expected, String text) {
        TestSink read = Reading.of(text);

        assertThat(read.ties().stream()
                        .map(tie -> Reading.line(tie.value()).replaceAll("-[0-9a-f]{5,8}/", "/"))
                        .toList())
                .containsExactly(expected);
        assertThat(read.ties().get(0).value().rules()).contains(Groupings.RULE);
        assertThat(groups(read)).hasSize(1).allMatch(Actor::unspecified);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Norway, a NATO ally, bought six radars from Sweden.",
                "Turkey sold drones to several African countries, including Ghana and Togo.",
                "Serbia, like other Balkan states, bought drones from Turkey.",
                "Denmark bought Caesar howitzers from France, unlike some European allies.",
                "South Africa was the first African country to buy the Gripen from Sweden.",
                "Greece, Egypt and several other Arab states held an exercise.",
                "Two NATO allies, Norway and Denmark, signed a pact.",
                "Portugal works with European partners.",
                "Several European allies bought tanks for African countries.",
            })
    void whomTheTextNamesIsNoGroup(String text) {
        TestSink read = Reading.of(text);

        assertThat(groups(read)).isEmpty();
    }

    @Test
    void theSameWordsInAnotherTextMeanOthers() {
        String text = "Sweden sold six radars to an undisclosed buyer.";
        String other = "Israel sold 40 drones to an undisclosed buyer.";

        assertThat(groups(Reading.of(text)).get(0).id())
                .isNotEqualTo(groups(Reading.of(other)).get(0).id());
    }

    @Test
    void aGroupThatIsNamedAgainIsOne() {
        TestSink read = Reading.of(
                "Various Western partners have sent tanks to Ukraine. Western partners trained Ukrainian pilots.");

        assertThat(read.ties()).hasSize(2);
        assertThat(groups(read)).hasSize(1);
    }

    private static List<Actor> groups(TestSink read) {
        return read.actors().values().stream()
                .filter(actor -> actor.kind().equals(ActorKind.GROUPING))
                .toList();
    }
}
