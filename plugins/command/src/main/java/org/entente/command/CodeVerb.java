package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.entente.core.api.JobException;
import org.entente.core.api.Reviews;
import org.entente.core.api.Workspace;
import org.entente.core.model.Review;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Revision;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides on records that are named, or that a filter lets through. */
abstract class CodeVerb extends WorkspaceVerb {

    private final Review review;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Ids of ties, observations or capabilities.")
    private List<String> ids = new ArrayList<>();

    @Mixin
    private RecordFilter filter = new RecordFilter();

    @Mixin
    private final Coder coder = new Coder(session);

    @Option(names = "--blind", description = "Keeps it beside the record until someone adjudicates.")
    private boolean blind;

    @Option(names = "--yes", description = "Does not ask before many are decided on at once.")
    private boolean yes;

    CodeVerb(Session session, Entente entente, Review review) {
        super(session, entente);
        this.review = review;
    }

    /** What an edit puts right. */
    Map<String, String> corrections() {
        return Map.of();
    }

    /** Not told by their type, since the command line would take what is no number for a word too many. */
    static Set<Long> numbers(List<String> ids) {
        Set<Long> numbers = new LinkedHashSet<>();
        for (String id : ids) {
            if (!id.matches("[0-9]{1,18}")) {
                throw new IllegalArgumentException(
                        "An id is a number, as entente review lists them, and not " + id + ".");
            }
            numbers.add(Long.parseLong(id));
        }
        return numbers;
    }

    @Override
    void check() {
        if (ids.isEmpty() != filter.given()) {
            throw new IllegalArgumentException(
                    "Name records by their ids, or a filter such as --type or --source, and not both.");
        }
    }

    @Override
    int in(Workspace workspace) throws IOException, JobException {
        Set<Long> targets = numbers(ids);
        if (ids.isEmpty()) {
            try (Workspace.OpenDataset dataset =
                    workspace.showing(ReviewFilter.ANY).dataset()) {
                targets = filter.ids(dataset.get(), "new");
            }
            String word = review.name().toLowerCase(Locale.ROOT);
            if (targets.isEmpty()) {
                session.say("The filter lets no record through; nothing was changed.");
                return DONE;
            } else if (!yes
                    && !session.agreed(targets.size() + (targets.size() == 1 ? " record" : " records") + " would be "
                            + word + ".")) {
                session.say("Nothing was changed.");
                return DONE;
            }
        }
        Revision revision = workspace
                .reviews(session.progress())
                .decide(new Reviews.Decision(targets, review, corrections(), coder.name(), coder.note, blind));
        session.say("Revision " + revision.number() + ": " + revision.what());
        return DONE;
    }
}
