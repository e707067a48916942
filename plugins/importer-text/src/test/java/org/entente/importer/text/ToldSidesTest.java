package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.entente.core.model.Role;
import org.junit.jupiter.api.Test;

class ToldSidesTest {

    @Test
    void theMinistryOfTwoIsTheOneThatBuys() {
        assertThat(lines("Patria sells the AMV to Japan. The ministry bought 26 vehicles in 2023."))
                .containsOnly("TRANSFER SIGNED ASSERTED JPN/REC patria/SUP");
    }

    @Test
    void whoWasToldToSellIsTheOneThatDelivers() {
        assertThat(lines("Portugal ordered five KC-390s from Embraer. It will deliver three spare engines, too."))
                .noneMatch(line -> line.contains("PRT/SUP"));
    }

    @Test
    void nobodyIsHandedWeaponsOfItsOwnMake() {
        assertThat(Reading.of("Lebanon is poor. French missiles were handed over to the army in April.")
                        .ties())
                .noneMatch(tie -> tie.value().participants().stream()
                        .anyMatch(p -> p.actor().equals("FRA") && p.role().equals(Role.RECIPIENT)));
    }

    @Test
    void aStateThatBuysMayGiveToAnother() {
        assertThat(lines("Poland bought tanks from South Korea. It gave 14 tanks to Ukraine."))
                .contains("TRANSFER COMPLETED ASSERTED POL/SUP UKR/REC");
    }

    @Test
    void formsSignedByManyAreSignedWithWhomTheTextIsAbout() {
        String text = "Embraer builds the KC-390. Embraer is proud. Embraer hopes for more. Embraer wants to grow."
                + " Letters of intent have been signed by Argentina, Chile and the Czech Republic.";
        assertThat(lines(text))
                .contains(
                        "AGREEMENT SIGNED ASSERTED ARG/PAR embraer/PAR",
                        "AGREEMENT SIGNED ASSERTED CHL/PAR embraer/PAR",
                        "AGREEMENT SIGNED ASSERTED CZE/PAR embraer/PAR")
                .noneMatch(line -> line.contains("ARG/PAR CZE/PAR"));
    }

    private static List<String> lines(String text) {
        return Reading.of(text).ties().stream()
                .map(tie -> Reading.line(tie.value()))
                .toList();
    }
}
