package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RollTest {

    private static final String ABOUT =
            "The African Union has 55 members. Headquarters of the African Union are in Addis Ababa. ";

    @Test
    void whoIsAmongTheFoundersIsAMember() {
        assertThat(told("The African Union was founded by many states, among them Ghana, Togo and Kenya."))
                .containsExactly(
                        "MEMBERSHIP ACTIVE ASSERTED GHA/MEM african-union/BOD",
                        "MEMBERSHIP ACTIVE ASSERTED TGO/MEM african-union/BOD",
                        "MEMBERSHIP ACTIVE ASSERTED KEN/MEM african-union/BOD");
    }

    @Test
    void aListMayGoOnWithWhoFollowed() {
        assertThat(told(ABOUT + "Eritrea followed in 1993, South Africa a year later."))
                .containsExactly(
                        "MEMBERSHIP ACTIVE ASSERTED ERI/MEM african-union/BOD",
                        "MEMBERSHIP ACTIVE ASSERTED ZAF/MEM african-union/BOD");
    }

    @Test
    void whoCameFirstOrLastIsAMember() {
        assertThat(told(ABOUT + "Ghana was first, in 1963; the last before today was South Sudan, in 2011."))
                .containsExactly(
                        "MEMBERSHIP ACTIVE ASSERTED GHA/MEM african-union/BOD",
                        "MEMBERSHIP ACTIVE ASSERTED SSD/MEM african-union/BOD");
    }

    @Test
    void whoComesRaisesTheNumberOfMembers() {
        assertThat(told(ABOUT + "The flags of Togo and Gabon were raised, bringing to 55 the number of members."))
                .containsExactly(
                        "MEMBERSHIP ACTIVE ASSERTED TGO/MEM african-union/BOD",
                        "MEMBERSHIP ACTIVE ASSERTED GAB/MEM african-union/BOD");
    }

    @Test
    void whoStaysOutsideIsDeniedToBeAMember() {
        assertThat(told(ABOUT + "Morocco stayed outside."))
                .containsExactly("MEMBERSHIP ACTIVE DENIED MAR/MEM african-union/BOD");
    }

    @Test
    void neitherOfTwoHasJoined() {
        assertThat(told(ABOUT + "Neither Norway nor Chile has ever joined."))
                .containsExactly(
                        "MEMBERSHIP ACTIVE DENIED NOR/MEM african-union/BOD",
                        "MEMBERSHIP ACTIVE DENIED CHL/MEM african-union/BOD");
    }

    @Test
    void anAccessionNeedsNoVerb() {
        assertThat(told(ABOUT + "With the accession of Eritrea in 1993 the map was full."))
                .containsExactly("MEMBERSHIP ACTIVE ASSERTED ERI/MEM african-union/BOD");
    }

    @Test
    void aTextAboutNoBodyHasNoRoll() {
        assertThat(told("Prices rose all over the world. Norway was first, in 2009; Chile followed in 2010."))
                .isEmpty();
    }

    private static List<String> told(String text) {
        return Reading.of(text).ties().stream()
                .map(t -> Reading.line(t.value()))
                .toList();
    }
}
