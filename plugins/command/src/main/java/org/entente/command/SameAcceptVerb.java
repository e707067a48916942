package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.api.Identities;
import org.entente.core.api.JobException;
import org.entente.core.api.Rows;
import org.entente.core.api.Workspace;
import org.entente.core.model.Plural;
import org.entente.core.model.SameAs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accepts suggestions: the pair that is named, or all above a score. */
@Command(name = "accept", description = "Takes what is suggested for the same: a pair, or all above a score.")
final class SameAcceptVerb extends WorkspaceVerb {

    private static final String ONE = """
            WITH known AS (SELECT kind, id, canonical FROM canonical
                UNION SELECT kind, canonical, canonical FROM canonical)
            SELECT 1 FROM known a JOIN known b ON b.kind = a.kind AND b.canonical = a.canonical
            WHERE a.id = ? AND b.id = ?""";

    @Parameters(arity = "0..2", paramLabel = "A B", description = "The two, as same suggest prints them.")
    private List<String> pair = new ArrayList<>();

    @Mixin
    private SameFilter filter = new SameFilter();

    @Mixin
    private final Coder coder = new Coder(session);

    @Option(names = "--yes", description = "Does not ask before many are accepted at once.")
    private boolean yes;

    SameAcceptVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    void check() {
        filter.check();
        if (pair.size() == 1 || pair.isEmpty() != filter.many()) {
            throw new IllegalArgumentException(
                    "Name the two that are meant, or --above SCORE for all suggestions of that score or more.");
        }
    }

    @Override
    int in(Workspace workspace) throws IOException, JobException {
        Identities identities = workspace.identities(session.progress());
        Map<String, String> parameters = filter.parameters();
        if (!pair.isEmpty()) {
            parameters.put("first", pair.get(0));
            parameters.put("second", pair.get(1));
        }
        List<SameAs> meant = identities.suggested(parameters, session.progress()).stream()
                .filter(one ->
                        pair.isEmpty() || Set.of(one.first(), one.second()).equals(Set.copyOf(pair)))
                .toList();
        if (!pair.isEmpty() && meant.isEmpty()) {
            throw new IllegalArgumentException(pair.get(0) + " and " + pair.get(1)
                    + (one(workspace)
                            ? " are taken for the same already."
                            : " are not suggested to be the same; entente same assert says it without a suggestion."));
        } else if (meant.isEmpty()) {
            session.say("Nothing of that score is suggested; nothing was changed.");
        } else if (pair.isEmpty() && !yes && !session.agreed(counted(meant) + " would be taken for the same.")) {
            session.say("Nothing was changed.");
        } else {
            session.out().println(UndoVerb.said(identities.merge(meant, coder.name(), coder.note)));
        }
        return DONE;
    }

    /** Whether the two go by one id. */
    private boolean one(Workspace workspace) throws IOException {
        try (Workspace.OpenDataset dataset = workspace.dataset();
                Rows rows = dataset.get().query(ONE, pair.get(0), pair.get(1))) {
            return rows.next();
        }
    }

    private static String counted(List<SameAs> pairs) {
        return Plural.of(pairs.size(), "pair");
    }
}
