package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.entente.core.model.SystemCategory;
import org.entente.testkit.TestSink;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Systems that are told: those of no list by their form, and those that take part in no tie. */
class NewSystemsTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "ahma | Nordkalk sold twenty Ahma unmanned ground vehicles to Denmark.",
                "hornet-x | Estonia ordered 40 Hornet-X loitering munitions.",
                "one-150 | The Czech maker delivered its One 150 unmanned aircraft to Malaysia.",
                "querx | Norway has bought twelve QUERX drones from Finland.",
                "zephra | Egypt showed the ZEPHRA short-range air defence system.",
                "tarsk-9 | The TARSK-9 missile was tested by Norway.",
                "lakeland-class | Two Lakeland-class frigates of Chile took part.",
                "brp-rajah-humabon | The patrol vessel BRP Rajah Humabon sailed to Japan.",
                "karvex | Kenya operates a drone called Karvex.",
            })
    void aNameBeforeEquipmentIsASystem(String id, String text) {
        assertThat(Reading.of(text).systems()).containsKey(id);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Western tanks and Soviet-era aircraft fill the depots of Moldova.",
                "Houthi missiles struck a ship while Royal Navy vessels from Britain watched.",
                "The Air Force jets of Chile and the Coast Guard cutters of Japan took part.",
                "Russia's Wagner fighters left Mali.",
                "Major General Kim visited the fighter wing in Poland.",
                "The Rafah crossing saw vehicles from Egypt.",
                "A Greenpeace ship was stopped by Norway.",
                "Ankara's Teknofest drew drone makers from Azerbaijan.",
                "Block 70 fighters and Chinese-made radars are found in Pakistan.",
                "A world-class shipyard in Korea built the vessel.",
            })
    void whatOnlySaysWhoseOrWhenIsNone(String text) {
        assertThat(Reading.of(text).systems()).isEmpty();
    }

    @Test
    void aSystemThatTakesPartInNoTieIsTold() {
        TestSink sink = Reading.of("Chile's navy compared the Scorpene with other submarines.");
        assertThat(sink.ties()).isEmpty();
        assertThat(sink.systems()).containsKey("scorpene");
    }

    @Test
    void aNewSystemHasItsSortAndMarksItsTie() {
        TestSink sink = Reading.of("Norway has bought twelve QUERX drones from Finland.");
        assertThat(sink.systems().get("querx").category()).isEqualTo(SystemCategory.UAV);
        assertThat(sink.ties().get(0).value().rules()).contains("system:new");
    }
}
