package org.entente.command;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.entente.core.api.JobException;
import org.entente.core.api.Workspace;
import org.entente.core.model.Credibility;
import org.entente.core.model.Genre;
import org.entente.core.model.Grade;
import org.entente.core.model.Rating;
import org.entente.core.model.Reliability;
import org.entente.core.model.Word;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Rates a publisher, or signs how credible a tie or a report is. */
@Command(
        name = "grade",
        description = "Rates a publisher A to F, or signs a tie's or a report's credibility 1 to 6.",
        footer = {
            "",
            "As in: entente grade publisher \"Agence Aile\" B --genre NEWS   or: entente grade tie 812 2 --why \"Both"
                    + " ministries say so.\"",
            "F and 6 mean not judged. Until a person signs it a credibility is only suggested; the two are never averaged."
        })
final class GradeVerb extends WorkspaceVerb {

    private static final String PUBLISHER = "publisher";
    private static final List<String> WHAT = List.of(PUBLISHER, "tie", "evidence");

    @Parameters(index = "0", paramLabel = "publisher|tie|evidence", description = "What is graded.")
    private String what = "";

    @Parameters(
            index = "1",
            paramLabel = "NAME|ID",
            description = "The publisher's name as its sources have it, or an id.")
    private String which = "";

    @Parameters(index = "2", paramLabel = "GRADE", description = "A to F of a publisher, else 1 to 6.")
    private String grade = "";

    @Option(
            names = "--genre",
            paramLabel = "GENRE",
            description = "Only what it publishes as that, as NEWS or OPINION.")
    private @Nullable String genre;

    @Mixin
    private final Coder coder = new Coder(session);

    GradeVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    void check() {
        one(what, WHAT, "to grade");
        boolean publisher = what.equals(PUBLISHER);
        one(
                grade.toUpperCase(Locale.ROOT),
                names(publisher ? Reliability.known() : Credibility.known()),
                publisher ? "reliability" : "credibility");
        if (genre != null) {
            one(genre.toUpperCase(Locale.ROOT), names(Genre.known()), "genre");
        }
        if (!publisher && genre != null) {
            throw new IllegalArgumentException("A genre is named of publishers only; leave --genre out.");
        }
        if (!publisher && !which.matches("\\d{1,18}")) {
            throw new IllegalArgumentException("Name the " + what + " by its id, and not " + which + ".");
        }
    }

    private static List<String> names(List<? extends Word> words) {
        return words.stream().map(Word::name).toList();
    }

    private static void one(String given, List<String> known, String what) {
        if (!known.contains(given)) {
            throw new IllegalArgumentException(
                    "There is no " + what + " " + given + "; there are " + String.join(", ", known) + ".");
        }
    }

    @Override
    int in(Workspace workspace) throws IOException, JobException {
        String value = grade.toUpperCase(Locale.ROOT);
        session.out()
                .println(UndoVerb.said(
                        what.equals(PUBLISHER)
                                ? workspace
                                        .grades(session.progress())
                                        .rate(new Rating(
                                                which,
                                                genre == null
                                                        ? Genre.UNKNOWN
                                                        : new Genre(genre.toUpperCase(Locale.ROOT)),
                                                new Reliability(value),
                                                coder.name(),
                                                coder.note))
                                : workspace
                                        .grades(session.progress())
                                        .sign(new Grade(
                                                Grade.Of.valueOf(what.toUpperCase(Locale.ROOT)),
                                                Long.parseLong(which),
                                                new Credibility(value),
                                                coder.name(),
                                                coder.note))));
        return DONE;
    }
}
