package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Companies by their legal forms. */
class LegalFormsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "Baran A.Ş., TUR",
        "Karhu Oy, FIN",
        "Delta Armour (Pty) Ltd, ZAF",
        "Aquila Avionics SpA, ITA",
        "PT Samudra Jaya, IDN",
        "Sokol Sp. z o.o., POL",
        "Nordvik AS,",
        "Acme Industries,"
    })
    void theFormTellsTheHomeWhereOneStateHasIt(String name, String home) {
        assertThat(LegalForms.home(name)).isEqualTo(home);
    }

    @Test
    void aNameEndsWithItsForm() {
        Matcher names = LegalForms.names("the firm Adria Optika d.o.o. sold sights");
        assertThat(names.find()).isTrue();
        assertThat(names.group()).isEqualTo("Adria Optika d.o.o.");
    }

    @Test
    void wordsWithoutAFormAreNoName() {
        assertThat(LegalForms.names("Northern Lights over Oslo As usual").find())
                .isFalse();
    }
}
