package org.entente.core.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

    @ParameterizedTest
    @CsvSource({
        "2016, 2016-01-01, 2016-12-31",
        "2016~, 2016-01-01, 2016-12-31",
        "2024-02, 2024-02-01, 2024-02-29",
        "2025-07-22?, 2025-07-22, 2025-07-22",
        "2016/2019, 2016-01-01, 2019-12-31",
        "2016~/2019-03, 2016-01-01, 2019-03-31",
        "'{2016,2019}', 2016-01-01, 2019-12-31",
        "'{2019,2016-05}', 2016-05-01, 2019-12-31",
        "0000, 0000-01-01, 0000-12-31"
    })
    void aDateIsFromItsFirstDayToItsLast(String text, LocalDate first, LocalDate last) {
        Edtf date = new Edtf(text);
        assertThat(date.earliest()).contains(first);
        assertThat(date.latest()).contains(last);
        assertThat(date).hasToString(text);
    }

    @Test
    void anOpenEndHasNoDay() {
        assertThat(new Edtf("2016/..").latest()).isEmpty();
        assertThat(new Edtf("2016/..").earliest()).contains(LocalDate.of(2016, 1, 1));
        assertThat(new Edtf("../2016").earliest()).isEmpty();
        assertThat(new Edtf("../2016").years()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "16",
                "2016-13",
                "2023-02-29",
                "2016-1-1",
                "2016/",
                "/2016",
                "/",
                "..",
                "../..",
                "2016/2017/2018",
                "2019/2016",
                "{}",
                "{2016,}",
                "{2016/2019}",
                "2016-01-01T00:00",
                "２０１６",
                "2016~~",
                " 2016"
            })
    void whatIsNoDateIsRefusedByName(String text) {
        assertThatThrownBy(() -> new Edtf(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(text);
    }

    @Test
    void theYearsThatAreMeantAreCountedOnce() {
        assertThat(new Edtf("2016/2019").years()).containsExactly(2016, 2017, 2018, 2019);
        assertThat(new Edtf("{2016,2019}").years()).containsExactly(2016, 2019);
        assertThat(new Edtf("{2016-01,2016-05}").years()).containsExactly(2016);
        assertThat(new Edtf("2016-11/2017-02").years()).containsExactly(2016, 2017);
    }

    @Test
    void yearsMakeASetAndOneYearAloneMakesNone() {
        assertThat(Edtf.years(List.of(2019, 2016, 2019))).hasToString("{2016,2019}");
        assertThat(Edtf.years(List.of(2016, 2016))).hasToString("2016");
        assertThat(Edtf.year(987)).hasToString("0987");
        assertThat(Edtf.day(LocalDate.of(2025, 7, 2))).hasToString("2025-07-02");
    }

    @Test
    void aMarkMakesItDoubtful() {
        assertThat(List.of("2016~", "2016?", "2016%", "2016/2019~")).allMatch(text -> new Edtf(text).doubtful());
        assertThat(new Edtf("2016").doubtful()).isFalse();
    }

    @Test
    void aYearIsWrittenInPlainDigitsWhereverThisRuns() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Edtf.year(2016)).hasToString("2016");
        } finally {
            Locale.setDefault(before);
        }
    }
}
