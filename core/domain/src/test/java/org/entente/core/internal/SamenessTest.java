package org.entente.core.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.core.model.Different;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.junit.jupiter.api.Test;

class SamenessTest {

    private static SameAs actors(String first, String second) {
        return new SameAs(SameKind.ACTOR, first, second, 1, "", "ann");
    }

    @Test
    void groupsThatBothHoldACountryAreNotJoined() {
        Sameness sameness =
                new Sameness(List.of(actors("works", "TUR"), actors("mill", "yard"), actors("PAK", "yard")), List.of());
        assertThat(sameness.refusal(actors("works", "mill")))
                .hasValueSatisfying(why -> assertThat(why).startsWith("TUR and PAK would be one by way of them"));
        assertThat(sameness.refusal(actors("works", "PAK"))).isPresent();
        assertThat(sameness.refusal(actors("TUR", "shop"))).isEmpty();
        assertThat(sameness.refusal(actors("works", "TUR"))).isEmpty();
    }

    @Test
    void onlyActorsAreCountries() {
        Sameness sameness = new Sameness(List.of(), List.of());
        assertThat(sameness.refusal(new SameAs(SameKind.SYSTEM, "SAM", "ATGM", 1, "", "ann")))
                .isEmpty();
        assertThat(sameness.refusal(new SameAs(SameKind.SYSTEM, "SAM", "ATG", 1, "", "ann")))
                .isEmpty();
    }

    @Test
    void whatSomebodyHasToldApartIsNotJoinedByWayOfOthers() {
        Sameness sameness = new Sameness(
                List.of(actors("mill", "yard")), List.of(new Different(SameKind.ACTOR, "yard", "shop", "", "bob")));
        assertThat(sameness.refusal(actors("shop", "mill")))
                .hasValue("bob has told yard and shop apart; take that back first");
    }
}
