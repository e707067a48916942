package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;

class NameFormTest {

    @Test
    void caseAccentsPunctuationAndLegalFormAreLaidAside() {
        assertThat(NameForm.of("The Hanwha Aerospace Co., Ltd.")).isEqualTo("hanwha aerospace");
        assertThat(NameForm.of("Türk Havacılık’s")).isEqualTo("turk havacilik");
        assertThat(NameForm.of("U.S.")).isEqualTo("us");
        assertThat(NameForm.of("Fincantieri S.p.A.")).isEqualTo("fincantieri");
        assertThat(NameForm.of("Weißenburg-Süd")).isEqualTo("weissenburg sud");
        assertThat(NameForm.of("The")).isEqualTo("the");
    }

    @Test
    void aSystemMayBeToldInThePlural() {
        assertThat(NameForm.singular("Leopard 2 tanks")).isEqualTo("leopard 2 tank");
        assertThat(NameForm.singular("F-15s")).isEqualTo("f 15s");
        assertThat(NameForm.singular("Hercules Cross")).isEqualTo("hercules cross");
    }

    @Test
    void aNameOfSeveralWordsIsFoundWithinALongerOne() {
        assertThat(NameForm.contained(Set.of("diehl defence"), Set.of("diehl defence group")))
                .isTrue();
        assertThat(NameForm.contained(Set.of("diehl defence group"), Set.of("diehl defence")))
                .isTrue();
        assertThat(NameForm.contained(Set.of("diehl"), Set.of("diehl defence"))).isFalse();
        assertThat(NameForm.contained(Set.of("ehl def"), Set.of("diehl defence")))
                .isFalse();
    }
}
