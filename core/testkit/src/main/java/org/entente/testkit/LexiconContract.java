package org.entente.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.internal.NameIndex;
import org.entente.core.model.Actor;
import org.entente.core.model.DefenceSystem;
import org.entente.core.spi.Lexicon;
import org.entente.core.spi.Name;
import org.junit.jupiter.api.Test;

/** What every lexicon keeps. */
public interface LexiconContract {

    /** The lexicon. */
    Lexicon lexicon();

    private List<Name> all() {
        try (var names = lexicon().names()) {
            return names.toList();
        }
    }

    @Test
    default void thereAreNames() {
        assertThat(all()).isNotEmpty();
    }

    @Test
    default void oneIdStandsForOneThing() {
        Map<String, Object> entities = new HashMap<>();
        for (Name name : all()) {
            String key = name.entity().getClass().getSimpleName() + " "
                    + name.entity().id();
            Object before = entities.putIfAbsent(key, name.entity());
            assertThat(before == null || before.equals(name.entity())).as(key).isTrue();
        }
    }

    @Test
    default void everyMakerAndCountryIsKnown() {
        NameIndex index = new NameIndex(all());
        for (Name name : all()) {
            if (name.entity() instanceof DefenceSystem system) {
                assertThat(system.makers())
                        .allSatisfy(maker -> assertThat(index.actor(maker))
                                .as("maker %s of %s", maker, system.id())
                                .isPresent());
            } else if (name.entity() instanceof Actor actor && actor.country() != null) {
                assertThat(index.actor(actor.country()))
                        .as("country of %s", actor.id())
                        .isPresent();
            }
        }
    }

    @Test
    default void aNameOfSeveralThingsNeedsContextForAllButOne() {
        Map<String, Name> plain = new HashMap<>();
        for (Name name : all()) {
            if (name.context().isEmpty()) {
                Optional<Name> before = Optional.ofNullable(plain.putIfAbsent(name.text(), name));
                before.ifPresent(other -> assertThat(other.entity().id())
                        .as("\"%s\" stands for two things without a rule", name.text())
                        .isEqualTo(name.entity().id()));
            }
        }
    }
}
