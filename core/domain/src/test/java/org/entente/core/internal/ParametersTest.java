package org.entente.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.core.api.PluginInfo.ParameterInfo;
import org.entente.core.model.Edtf;
import org.entente.core.model.TieType;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParametersTest {

    private final Locale before = Locale.getDefault();

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    enum Side {
        BUYER,
        MIDDLE_MAN
    }

    record All(
            @Parameter(title = "T", help = "H.", byDefault = "some text")
            String text,

            @Parameter(title = "T", help = "H.", byDefault = "3", min = 1, max = 10, unit = "years")
            int whole,

            @Parameter(title = "T", help = "H.", byDefault = "9000000000")
            long big,

            @Parameter(title = "T", help = "H.", byDefault = "0.5", min = 0, max = 1)
            double number,

            @Parameter(title = "T", help = "H.", byDefault = "true")
            boolean flag,

            @Parameter(title = "T", help = "H.", byDefault = "middle-man")
            Side side,

            @Parameter(title = "T", help = "H.", byDefault = "2025-07-22")
            LocalDate day,

            @Parameter(title = "T", help = "H.", byDefault = "2016/2019")
            Edtf date,

            @Parameter(title = "T", help = "H.", byDefault = "transfer")
            TieType type,

            @Parameter(title = "T", help = "H.", byDefault = "1, 2", min = 1, max = 10)
            List<Integer> wholes,

            @Parameter(title = "T", help = "H.", byDefault = "TRANSFER,agreement")
            List<TieType> types) {}

    record Bare(
            @Nullable @Parameter(title = "T", help = "H.") TieType type) {}

    record Needs(
            @Parameter(title = "T", help = "Whom to look at.", byDefault = Parameter.REQUIRED)
            String actor) {}

    record Crossed(
            @Parameter(title = "T", help = "H.", byDefault = "1")
            int low,

            @Parameter(title = "T", help = "H.", byDefault = "2")
            int high) {
        Crossed {
            if (low > high) {
                throw new IllegalArgumentException("low is at most high: " + low);
            }
        }
    }

    record Unannotated(String name) {}

    record Unreadable(@Parameter(title = "T", help = "H.") Object thing) {}

    record Nested(@Parameter(title = "T", help = "H.") List<List<String>> things) {}

    private static Record all(String name, String value) {
        return new Parameters(All.class).bind(Map.of(name, value));
    }

    @Test
    void everyTypeHasItsDefault() {
        assertThat(new Parameters(All.class).bind(Map.of()))
                .isEqualTo(new All(
                        "some text",
                        3,
                        9_000_000_000L,
                        0.5,
                        true,
                        Side.MIDDLE_MAN,
                        LocalDate.of(2025, 7, 22),
                        new Edtf("2016/2019"),
                        TieType.TRANSFER,
                        List.of(1, 2),
                        List.of(TieType.TRANSFER, TieType.AGREEMENT)));
    }

    @Test
    void textsBindToTheSameRecordAgain() {
        Parameters parameters = new Parameters(All.class);
        Record record = parameters.bind(Map.of());
        assertThat(parameters.bind(parameters.texts(record))).isEqualTo(record);
    }

    @ParameterizedTest
    @CsvSource({
        "whole, x, a whole number",
        "whole, 1.5, a whole number",
        "whole, 99999999999, a whole number",
        "number, '0,5', a number",
        "number, NaN, a number",
        "flag, yes, 'one of true, false'",
        "side, seller, 'one of BUYER, MIDDLE_MAN'",
        "day, 2025-02-30, a day such as",
        "date, yesterday, a date such as",
        "type, friendship, one of AGREEMENT",
        "types, 'transfer,friendship', one of AGREEMENT",
        "wholes, '1,,2', a whole number"
    })
    void aValueThatDoesNotFitIsRefusedWithWhatWouldFit(String name, String value, String expected) {
        assertThatThrownBy(() -> all(name, value))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The parameter " + name + " cannot be ")
                .hasMessageContaining(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "whole, 0, The parameter whole is at least 1 years: 0 is out of range.",
        "whole, 11, The parameter whole is at most 10 years: 11 is out of range.",
        "number, 1.5, The parameter number is at most 1: 1.5 is out of range.",
        "wholes, '1,11', The parameter wholes is at most 10: 11 is out of range."
    })
    void aNumberKeepsItsBounds(String name, String value, String sentence) {
        assertThatThrownBy(() -> all(name, value)).hasMessage(sentence);
    }

    @Test
    void anUnknownNameIsRefusedWithThoseThatThereAre() {
        assertThatThrownBy(() -> new Parameters(Crossed.class).bind(Map.of("lwo", "1")))
                .hasMessage("There is no parameter lwo; there are low, high.");
        assertThatThrownBy(() -> new Parameters(Plugin.None.class).bind(Map.of("low", "1")))
                .hasMessage("There is no parameter low: none can be set here.");
    }

    @Test
    void whatMustBeGivenIsAskedForAndABlankIsNotGiven() {
        Parameters parameters = new Parameters(Needs.class);
        assertThat(parameters.bind(Map.of("actor", "KOR"))).isEqualTo(new Needs("KOR"));
        for (Map<String, String> given : List.of(Map.<String, String>of(), Map.of("actor", " "))) {
            assertThatThrownBy(() -> parameters.bind(given))
                    .hasMessage("The parameter actor must be given: Whom to look at.");
        }
        assertThat(parameters.describe().get(0).byDefault()).isNull();
    }

    @Test
    void whatIsLeftBlankIsNullOrEmpty() {
        assertThat(new Parameters(Bare.class).bind(Map.of())).isEqualTo(new Bare(null));
        assertThat(((All) all("types", " ")).types()).isEmpty();
        assertThat(((All) all("text", "")).text()).isEmpty();
    }

    @Test
    void whatDoesNotFitTogetherIsToldInTheRecordsOwnWords() {
        assertThatThrownBy(() -> new Parameters(Crossed.class).bind(Map.of("low", "3")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("low is at most high: 3");
    }

    @Test
    void aRecordThatCannotBeWrittenAsTextIsRefused() {
        assertThatThrownBy(() -> new Parameters(Unannotated.class)).hasMessageContaining("name");
        assertThatThrownBy(() -> new Parameters(Unreadable.class)).hasMessageContaining("thing");
        assertThatThrownBy(() -> new Parameters(Nested.class)).hasMessageContaining("things");
    }

    @Test
    void aDescriptionSaysAllThatAFormNeeds() {
        List<ParameterInfo> described = new Parameters(All.class).describe();
        assertThat(described).extracting(ParameterInfo::name).startsWith("text", "whole", "big");
        assertThat(described)
                .filteredOn(info -> info.name().equals("whole"))
                .containsExactly(new ParameterInfo("whole", "T", "H.", "int", List.of(), "3", "years", 1.0, 10.0));
        assertThat(described)
                .filteredOn(info -> info.name().equals("side"))
                .flatExtracting(ParameterInfo::choices)
                .containsExactly("BUYER", "MIDDLE_MAN");
        assertThat(described)
                .filteredOn(
                        info -> info.name().startsWith("wholes") || info.name().equals("types"))
                .extracting(ParameterInfo::type)
                .containsExactly("int...", "TieType...");
    }

    @Test
    void aTurkishMachineBindsAlike() {
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        assertThat(((All) all("side", "middle_man")).side()).isEqualTo(Side.MIDDLE_MAN);
        assertThat(((All) all("type", "training")).type()).isEqualTo(TieType.TRAINING);
        assertThat(((All) all("number", "0.25")).number()).isEqualTo(0.25);
        assertThatThrownBy(() -> all("number", "1.5")).hasMessageContaining("1.5 is out");
    }
}
