package org.entente.core.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorCode;
import org.entente.core.model.ActorKind;
import org.entente.core.model.ActorName;
import org.entente.core.model.CodeScheme;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Edtf;
import org.entente.core.model.NameKind;
import org.entente.core.model.SystemCategory;
import org.entente.core.spi.Name;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NameIndexTest {

    private static final CodeScheme SCHEME = CodeScheme.known().get(0);

    private static Actor country(String id, String name, String code, @Nullable String validity) {
        return new Actor(
                id,
                ActorKind.COUNTRY,
                List.of(ActorName.of(name, NameKind.OFFICIAL)),
                List.of(new ActorCode(SCHEME, code, validity == null ? null : new Edtf(validity))),
                List.of(),
                id,
                null,
                false);
    }

    private static Name name(String text, Actor actor) {
        return new Name(text, NameKind.ALIAS, actor, false, List.of());
    }

    @Test
    void aNameIsFoundHoweverItIsSpelt() {
        Actor turkey = country("TUR", "Türkiye", "TR", null);
        NameIndex index = new NameIndex(List.of(name("Türkiye", turkey), name("Turkey", turkey)));
        assertThat(index.spelt("TURKIYE")).extracting(Name::text).containsExactly("Türkiye");
        assertThat(index.spelt("elsewhere")).isEmpty();
        assertThat(index.actor("TUR")).contains(turkey);
        assertThat(index.all()).hasSize(2);
    }

    @Test
    void aCodeStandsForWhoHadItInThatYear() {
        Actor old = country("SUN", "Soviet Union", "365", "1922/1991");
        Actor now = country("RUS", "Russia", "365", "1992/..");
        NameIndex index = new NameIndex(List.of(name("USSR", old), name("Russia", now)));
        assertThat(index.coded(SCHEME, "365", 1985)).contains(old);
        assertThat(index.coded(SCHEME, "365", 2020)).contains(now);
        assertThat(index.coded(SCHEME, "366", 2020)).isEmpty();
        assertThat(index.coded(CodeScheme.known().get(1), "365", 2020)).isEmpty();
    }

    @Test
    void ofTwoEntriesWithOneIdTheFirstCountsAndBothOnesNames() {
        Actor first = country("KOR", "Korea", "KS", null);
        Actor second = country("KOR", "South Korea", "ROK", null);
        NameIndex index = new NameIndex(List.of(name("Korea", first), name("South Korea", second)));
        assertThat(index.actor("KOR")).contains(first);
        assertThat(index.spelt("south korea")).hasSize(1);
        assertThat(index.coded(SCHEME, "ROK", 2020)).isEmpty();
    }

    @Test
    void aSystemIsNoActor() {
        DefenceSystem tank = new DefenceSystem("k2", "K2", List.of(), SystemCategory.UNKNOWN, List.of());
        NameIndex index = new NameIndex(List.of(new Name("K2", NameKind.OFFICIAL, tank, true, List.of())));
        assertThat(index.system("k2")).contains(tank);
        assertThat(index.actor("k2")).isEmpty();
    }

    @Test
    void theNamesOfOneLexiconCanBeHadAlone() {
        Actor turkey = country("TUR", "Türkiye", "TR", null);
        Actor norway = country("NOR", "Norway", "NO", null);
        NameIndex index = new NameIndex(
                Map.of("south", List.of(name("Türkiye", turkey)), "north", List.of(name("Norway", norway))));
        assertThat(index.lexicons()).containsExactlyInAnyOrder("north", "south");
        assertThat(index.all()).hasSize(2);
        assertThat(index.of(List.of("north")).actor("TUR")).isEmpty();
        assertThat(index.of(List.of("north")).actor("NOR")).contains(norway);
        assertThat(index.of(List.of("north"))).isSameAs(index.of(List.of("north")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> index.of(List.of("east")))
                .withMessageContaining("east");
    }
}
