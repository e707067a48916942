package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

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
        Finder.Search names = found("the firm Adria Optika d.o.o. sold sights");
        assertThat(names.find()).isTrue();
        assertThat(names.group(0)).isEqualTo("Adria Optika d.o.o.");
    }

    @Test
    void wordsWithoutAFormAreNoName() {
        assertThat(found("Northern Lights over Oslo As usual").find()).isFalse();
    }

    private static Finder.Search found(String text) {
        return LegalForms.names(text, 0, text.length());
    }
}
