package org.entente.workbench.resource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.api.Dataset;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Names;
import org.entente.core.api.Workbench;
import org.entente.core.model.Actor;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Revision;
import org.entente.core.spi.Name;
import org.entente.workbench.reading.NameFinder;
import org.entente.workbench.reading.NameFinder.Called;
import org.jspecify.annotations.Nullable;

/** The actors and systems that somebody can mean: those of the lexicons, and those that the workspace holds besides. */
final class Vocabulary {

    /** The revision that is shown and the one that is being made ready, each whole and as one marking lets it be seen. */
    private static final int KEPT = 4;

    private static final String HELD =
            "SELECT n.text, 'ACTOR', n.actor, coalesce(a.title, n.actor) FROM actor_name n LEFT JOIN actor a ON a.id = n.actor"
                    + " UNION ALL SELECT title, 'ACTOR', id, title FROM actor UNION ALL SELECT designation, 'SYSTEM', id, designation FROM system"
                    + " UNION ALL SELECT x.alias, 'SYSTEM', x.system, coalesce(s.designation, x.system) FROM system_alias x LEFT JOIN system s ON s.id = x.system"
                    + " UNION ALL SELECT DISTINCT designation, 'SYSTEM', system, designation FROM item WHERE system IS NOT NULL ORDER BY ALL";

    private final Workbench workbench;
    private final Keeping<Known> kept = new Keeping<>(KEPT);

    Vocabulary(Workbench workbench) {
        this.workbench = workbench;
    }

    /** All names, and what finds them. */
    record Known(Names lexicons, List<Called> names, NameFinder finder) {}

    /** What is known by a look at a dataset; made anew only when a lexicon changes, or where nothing can be kept. */
    Known at(Optional<Look> look, Dataset dataset) throws IOException, JobException {
        Names lexicons = workbench.names(Monitor.NONE);
        if (look.isEmpty()) {
            return read(lexicons, dataset);
        }
        Known known = kept.of(look.get(), () -> read(lexicons, dataset));
        if (known.lexicons() != lexicons) {
            kept.forget();
            known = kept.of(look.get(), () -> read(lexicons, dataset));
        }
        return known;
    }

    private static Known read(Names lexicons, Dataset dataset) throws IOException {
        Map<String, Called> names = new LinkedHashMap<>();
        lexicons.all().forEach(name -> put(names, called(name)));
        Query.list(
                        dataset,
                        row -> new Called(
                                Query.text(row, 0),
                                Query.text(row, 1),
                                Query.text(row, 2),
                                Query.text(row, 3),
                                false,
                                false),
                        HELD)
                .forEach(name -> put(names, name));
        List<Called> all = new ArrayList<>(names.values());
        return new Known(lexicons, all, new NameFinder(all));
    }

    /** Keeps nothing more of a revision. */
    void forget(Revision revision) {
        kept.forget(revision);
    }

    /** Keeps nothing more. */
    void forget() {
        kept.forget();
    }

    private static void put(Map<String, Called> names, @Nullable Called name) {
        if (name != null && !name.text().isBlank()) {
            names.putIfAbsent(name.what() + "|" + name.id() + "|" + name.text(), name);
        }
    }

    private static @Nullable Called called(Name name) {
        if (name.entity() instanceof Actor actor) {
            return new Called(
                    name.text(),
                    "ACTOR",
                    actor.id(),
                    actor.title(),
                    name.exactCase(),
                    !name.context().isEmpty());
        } else if (name.entity() instanceof DefenceSystem system) {
            return new Called(
                    name.text(),
                    "SYSTEM",
                    system.id(),
                    system.designation(),
                    name.exactCase(),
                    !name.context().isEmpty());
        }
        return null;
    }
}
