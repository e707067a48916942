package org.entente.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TieTest {

    private static Tie.Builder sale() {
        return Tie.of(TieType.TRANSFER).with("KOR", Role.SUPPLIER).with("POL", Role.RECIPIENT);
    }

    private static Status at(Stage stage, String date) {
        return new Status(stage, Detail.UNKNOWN, new Edtf(date));
    }

    @Test
    void theStatusIsTheLatestByDateAndNotTheLastTold() {
        Tie tie = sale().status(at(Stage.ACTIVE, "2023"))
                .status(at(Stage.SIGNED, "2022-07"))
                .build();
        assertThat(tie.status()).map(Status::stage).contains(Stage.ACTIVE);
    }

    @Test
    void ofEqualDatesTheLastToldIsTheStatus() {
        Tie tie = sale().status(at(Stage.SIGNED, "2022"))
                .status(at(Stage.ACTIVE, "2022-12-31"))
                .build();
        assertThat(tie.status()).map(Status::stage).contains(Stage.ACTIVE);
    }

    @Test
    void anUndatedEntryNeverOutweighsADatedOne() {
        Tie tie = sale().status(at(Stage.SIGNED, "2022")).status(Stage.ENDED).build();
        assertThat(tie.status()).map(Status::stage).contains(Stage.SIGNED);
    }

    @Test
    void ofUndatedEntriesTheLastIsTheStatus() {
        Tie tie = sale().status(Stage.SIGNED).status(Stage.ACTIVE).build();
        assertThat(tie.status()).map(Status::stage).contains(Stage.ACTIVE);
        assertThat(tie.commitment()).isEqualTo(Commitment.FIRM);
    }

    @Test
    void anEntryWithAnOpenEndIsTheLatest() {
        Tie tie = sale().status(at(Stage.ACTIVE, "2020/.."))
                .status(at(Stage.SIGNED, "2022"))
                .build();
        assertThat(tie.status()).map(Status::stage).contains(Stage.ACTIVE);
    }

    @Test
    void aTieHasAParticipant() {
        assertThatThrownBy(() -> Tie.of(TieType.TRANSFER).build()).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN, Double.POSITIVE_INFINITY})
    void aConfidenceIsBetweenZeroAndOne(double confidence) {
        assertThatThrownBy(() -> sale().confidence(confidence).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(Double.toString(confidence));
    }

    @Test
    void aTieIsTheSameAfterItsBuilder() {
        Tie tie = sale().kind(TieKind.SALE)
                .instrument(Instrument.CONTRACT)
                .channel(Channel.COMMERCIAL)
                .modality(Modality.PLANNED)
                .status(Stage.SIGNED)
                .item(Item.of("k2", "K2", Quantity.about(180)))
                .date(DateKind.SIGNED, new Edtf("2022-07-27"))
                .programme("p")
                .title("t")
                .note("n")
                .rule("r")
                .confidence(0.5)
                .build();
        assertThat(tie.toBuilder().build()).isEqualTo(tie);
        assertThat(tie.in(Role.SUPPLIER)).extracting(Participant::actor).containsExactly("KOR");
    }

    @Test
    void aTieDoesNotChangeWithTheListsItWasMadeOf() {
        List<Participant> participants = new ArrayList<>(sale().build().participants());
        Tie tie = sale().build();
        Tie made = new Tie(
                tie.type(),
                tie.kind(),
                tie.instrument(),
                tie.channel(),
                participants,
                List.of(),
                tie.modality(),
                List.of(),
                List.of(),
                List.of(),
                null,
                null,
                null,
                List.of(),
                null);
        participants.clear();
        assertThat(made.participants()).hasSize(2);
    }

    @Test
    void aMemberOfANewerVersionIsKept() {
        assertThat(new TieType("CYBER_PACT").name()).isEqualTo("CYBER_PACT");
        assertThatThrownBy(() -> new TieType("Cyber pact")).isInstanceOf(IllegalArgumentException.class);
    }
}
