package org.entente.workbench.resource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.api.Dataset;
import org.entente.core.api.JobException;
import org.entente.core.api.Monitor;
import org.entente.core.api.Names;
import org.entente.core.api.Workbench;
import org.entente.core.model.Actor;
import org.entente.core.model.DefenceSystem;
import org.entente.core.spi.Name;
import org.entente.workbench.reading.NameFinder;
import org.entente.workbench.reading.NameFinder.Called;
import org.jspecify.annotations.Nullable;

/** The actors and systems that somebody can mean: those of the lexicons, and those that the workspace holds besides. */
final class Vocabulary {

    private static final String HELD =
            "SELECT n.text, 'ACTOR', n.actor, coalesce(a.title, n.actor) FROM actor_name n LEFT JOIN actor a ON a.id = n.actor"
                    + " UNION ALL SELECT title, 'ACTOR', id, title FROM actor UNION ALL SELECT designation, 'SYSTEM', id, designation FROM system"
                    + " UNION ALL SELECT x.alias, 'SYSTEM', x.system, coalesce(s.designation, x.system) FROM system_alias x LEFT JOIN system s ON s.id = x.system"
                    + " UNION ALL SELECT DISTINCT designation, 'SYSTEM', system, designation FROM item WHERE system IS NOT NULL ORDER BY ALL";

    private final Workbench workbench;
    private @Nullable Known latest;

    Vocabulary(Workbench workbench) {
        this.workbench = workbench;
    }

    /** All names, and what finds them. */
    record Known(Names lexicons, long revision, List<Called> names, NameFinder finder) {}

    /** What is known at the revision of a dataset; made anew only when it or a lexicon changes. */
    synchronized Known at(Dataset dataset) throws IOException, JobException {
        Names lexicons = workbench.names(Monitor.NONE);
        long revision = dataset.revision().number();
        Known known = latest;
        if (known == null || known.lexicons() != lexicons || known.revision() != revision) {
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
            known = new Known(lexicons, revision, all, new NameFinder(all));
            latest = known;
        }
        return known;
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
