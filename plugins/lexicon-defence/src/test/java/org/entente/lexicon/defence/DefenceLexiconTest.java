package org.entente.lexicon.defence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.entente.core.internal.NameIndex;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.CodeScheme;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.NameKind;
import org.entente.core.spi.Lexicon;
import org.entente.core.spi.Name;
import org.entente.testkit.LexiconContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DefenceLexiconTest implements LexiconContract {

    private final Lexicon lexicon = new DefenceLexicon();
    private final NameIndex index = new NameIndex(lexicon.names().toList());

    @Override
    public Lexicon lexicon() {
        return lexicon;
    }

    @Test
    void theListsAreAsBroadAsPromised() {
        List<Actor> actors = lexicon.names()
                .map(Name::entity)
                .filter(Actor.class::isInstance)
                .map(Actor.class::cast)
                .distinct()
                .toList();
        assertThat(actors.stream().filter(a -> a.kind().equals(ActorKind.COUNTRY)))
                .hasSizeGreaterThan(250);
        assertThat(actors.stream().filter(a -> a.kind().equals(ActorKind.ALLIANCE)))
                .hasSizeGreaterThan(150);
        assertThat(actors.stream()
                        .filter(a ->
                                !a.kind().equals(ActorKind.COUNTRY) && !a.kind().equals(ActorKind.ALLIANCE)))
                .hasSizeGreaterThan(800);
        assertThat(lexicon.names()
                        .map(Name::entity)
                        .filter(DefenceSystem.class::isInstance)
                        .distinct())
                .hasSizeGreaterThan(1500);
    }

    @Test
    void aCountryHasItsNamesDemonymsAndMetonyms() {
        for (String name : List.of("Türkiye", "Turkiye", "Turkey", "TURKEY", "Turkish", "Turks", "Ankara")) {
            assertThat(ids(name)).as(name).containsExactly("TUR");
        }
        assertThat(ids("Emirati")).containsExactly("ARE");
        assertThat(ids("Republic of Korea")).containsExactly("KOR");
        assertThat(ids("Downing Street")).containsExactly("GBR");
        assertThat(kind("Kremlin")).isEqualTo(NameKind.METONYM);
        assertThat(kind("Swaziland")).isNotEqualTo(NameKind.OFFICIAL);
        assertThat(kind("Zaire")).isEqualTo(NameKind.FORMER);
    }

    @Test
    void aCodeThatChangedHandsStandsForWhoHadItThen() {
        assertThat(coded(CodeScheme.COW, "365", 1984)).contains("SUN");
        assertThat(coded(CodeScheme.COW, "365", 1992)).contains("RUS");
        assertThat(coded(CodeScheme.COW, "345", 1980)).contains("YUG");
        assertThat(coded(CodeScheme.COW, "345", 2004)).contains("SCG");
        assertThat(coded(CodeScheme.COW, "345", 2010)).contains("SRB");
        assertThat(coded(CodeScheme.COW, "260", 1988)).contains("DEU");
        assertThat(coded(CodeScheme.COW, "255", 1992)).contains("DEU");
        assertThat(coded(CodeScheme.COW, "265", 1985)).contains("DDR");
        assertThat(coded(CodeScheme.COW, "678", 1985)).contains("YAR");
        assertThat(coded(CodeScheme.COW, "679", 1995)).contains("YEM");
        assertThat(coded(CodeScheme.COW, "680", 1985)).contains("YMD");
        assertThat(coded(CodeScheme.GLEDITSCH_WARD, "678", 2000)).contains("YEM");
        assertThat(coded(CodeScheme.ISO_ALPHA_2, "CS", 1985)).contains("CSK");
        assertThat(coded(CodeScheme.ISO_ALPHA_2, "CS", 2005)).contains("SCG");
    }

    @Test
    void codesOfTwoSchemesAreNeverTakenForOneAnother() {
        assertThat(coded(CodeScheme.FIPS, "TU", 2020)).contains("TUR");
        assertThat(coded(CodeScheme.ISO_ALPHA_2, "TU", 2020)).isEmpty();
        assertThat(coded(CodeScheme.FIPS, "AU", 2020)).contains("AUT");
        assertThat(coded(CodeScheme.ISO_ALPHA_2, "AU", 2020)).contains("AUS");
    }

    @Test
    void aCompanyIsKnownByFormerNamesAndWithoutDiacritics() {
        assertThat(ids("TUSAŞ")).containsExactly("turkish-aerospace-industries");
        assertThat(ids("TUSAS")).containsExactly("turkish-aerospace-industries");
        assertThat(ids("Turkish Aerospace")).containsExactly("turkish-aerospace-industries");
        assertThat(kind("DSME")).isEqualTo(NameKind.FORMER);
        assertThat(index.actor("hanwha-ocean").orElseThrow().country()).isEqualTo("KOR");
        assertThat(index.actor("airbus").orElseThrow().country()).isNull();
    }

    @Test
    void aSystemIsKnownByItsVariantsAndItsMaker() {
        assertThat(ids("TB2")).containsExactly("bayraktar-tb2");
        DefenceSystem mushshak = index.system("super-mushshak").orElseThrow();
        assertThat(mushshak.makers()).containsExactly("pakistan-aeronautical-complex");
        assertThat(ids("Super Mushshaks")).containsExactly("super-mushshak");
    }

    @Test
    void anAmbiguousNameNeedsItsCaseOrItsContext() {
        assertThat(named("Turkey", "TUR").exactCase()).isTrue();
        assertThat(named("Turkey", "TUR").context()).isEmpty();
        assertThat(named("Georgia", "GEO").context()).contains("Tbilisi");
        assertThat(named("Leonardo", "leonardo").context()).contains("company", "Ital");
        assertThat(named("Eagle", "eagle").context()).contains("vehicle");
        assertThat(named("EDGE", "edge-group").exactCase()).isTrue();
    }

    @Test
    void everyNameOfAnEntityIsItsOwn() {
        assertThat(lexicon.names().filter(name -> name.entity() instanceof Actor))
                .allSatisfy(name -> assertThat(((Actor) name.entity()).names())
                        .as(name.text())
                        .anySatisfy(own -> assertThat(own.text()).isEqualTo(name.text())));
    }

    @Test
    void turkishLocalesReadTheSameNames() {
        Locale before = Locale.getDefault();
        List<Name> names = new DefenceLexicon().names().toList();
        Locale.setDefault(new Locale.Builder().setLanguage("tr").setRegion("TR").build());
        try {
            assertThat(new DefenceLexicon().names().toList()).isEqualTo(names);
            NameIndex turkish = new NameIndex(names);
            assertThat(turkish.spelt("INDIA"))
                    .extracting(name -> name.entity().id())
                    .containsExactly("IND");
            assertThat(turkish.spelt("akıncı")).isNotEmpty();
            assertThat(turkish.spelt("AKINCI")).isNotEmpty();
            assertThat(turkish.spelt("finnish")).isNotEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }

    private List<String> ids(String text) {
        return index.spelt(text).stream()
                .map(name -> name.entity().id())
                .distinct()
                .toList();
    }

    private NameKind kind(String text) {
        return index.spelt(text).get(0).kind();
    }

    private Optional<String> coded(CodeScheme scheme, String code, int year) {
        return index.coded(scheme, code, year).map(Actor::id);
    }

    private Name named(String text, String id) {
        return Stream.of(text)
                .flatMap(spelt -> index.all().filter(name -> name.text().equals(spelt)))
                .filter(name -> Objects.equals(name.entity().id(), id))
                .findFirst()
                .orElseThrow();
    }
}
