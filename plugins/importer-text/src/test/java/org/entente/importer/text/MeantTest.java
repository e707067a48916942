package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.entente.core.model.Item;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.junit.jupiter.api.Test;

/** Which named system a tie deals in where its own words do not name it. */
class MeantTest {

    /** The systems of the ties of the text in which this state takes part. */
    private static List<String> systems(String state, String text) {
        return Reading.of(text).ties().stream()
                .map(Stored::value)
                .filter(tie ->
                        tie.participants().stream().anyMatch(p -> p.actor().equals(state)))
                .flatMap(tie -> tie.items().stream())
                .map(Item::system)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    @Test
    void aNumberOfAircraftMeansTheAircraftSpokenOfLast() {
        assertThat(systems("PRT", "The C-390 of Brazil's Embraer was shown in Porto. Portugal ordered five aircraft."))
                .containsExactly("c-390-millennium");
        assertThat(systems("PHL", "Seoul is proud of the FA-50. South Korea delivered twelve jets to the Philippines."))
                .containsExactly("fa-50");
    }

    @Test
    void aTieSaysByWhichRuleItsSystemWasFound() {
        Tie tie = Reading.of("The C-390 of Brazil's Embraer was shown in Porto. Portugal ordered five aircraft.")
                .ties()
                .get(0)
                .value();
        assertThat(tie.rules()).contains(Meant.RULE);
    }

    @Test
    void aThingOfAnotherSortMeansNoSystemThatWasNamed() {
        assertThat(systems(
                        "PHL", "Seoul is proud of the FA-50. South Korea delivered two frigates to the Philippines."))
                .isEmpty();
        assertThat(systems(
                        "PHL",
                        "Seoul is proud of the FA-50. South Korea delivered transport aircraft to the Philippines."))
                .isEmpty();
    }

    @Test
    void whoDoesNotMakeASystemSuppliesAnother() {
        assertThat(systems("PHL", "Seoul is proud of the FA-50. Japan delivered five aircraft to the Philippines."))
                .isEmpty();
    }

    @Test
    void namesBesideACommaAreWhatIsDealtIn() {
        assertThat(systems("GHA", "Two patrol vessels, GNS Asafo and GNS Okyere, were delivered to Ghana by China."))
                .containsExactly("gns-asafo", "gns-okyere");
        assertThat(systems(
                        "SRB",
                        "On show was the Pantsir, an air defence system which Russia delivered to Serbia in 2020."))
                .containsExactly("pantsir");
    }

    @Test
    void usedEquipmentIsEquipment() {
        Tie tie = Reading.tie("France gave Morocco three used Harfang drones last year.");
        assertThat(tie.items()).singleElement().satisfies(item -> {
            assertThat(item.system()).isEqualTo("harfang");
            assertThat(Objects.requireNonNull(item.ordered()).value()).isEqualByComparingTo("3");
        });
    }

    @Test
    void aClassIsNamedBehindThe() {
        assertThat(systems("GHA", "Germany sold Ghana two fast attack craft of the Heron class."))
                .containsExactly("heron");
    }

    @Test
    void aThingOfALaterSentenceIsNotLookedForInTheFirst() {
        for (String order : List.of("Norway has placed an order with Saab.", "Saab won an order from Norway.")) {
            assertThat(systems(
                            "NOR",
                            order
                                    + " The order, worth 90 million euros and long awaited in Oslo, in Bergen, in Narvik and in"
                                    + " Troms, as the ministry said on Monday, covers six radars."))
                    .isEmpty();
        }
    }
}
