package org.entente.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.api.JobException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Measures how well texts are read. */
@Command(name = "evaluate", description = "Reads annotated texts and says how well: precision, recall and F1.")
final class EvaluateVerb implements Verb {

    @Parameters(paramLabel = "GOLD", description = "A folder of texts, <id>.txt, and their annotations, <id>.json.")
    private Path folder = Path.of("");

    @Option(
            names = {"-v", "--verbose"},
            description = "Lists what was missed and what was too much.")
    private boolean verbose;

    @Mixin
    private OutputOptions output = new OutputOptions();

    private final Session session;

    EvaluateVerb(Session session) {
        this.session = session;
    }

    @Override
    public int run() throws IOException, JobException {
        output.check();
        Gold gold = Gold.read(session.resolve(folder));
        gold.texts().forEach(text -> text.doubts().forEach(session::say));
        Map<String, Account> read = new Reading(session).of(gold);
        Scores scores = new Scores();
        for (Gold.Annotated text : gold.texts()) {
            Account account = text.account();
            scores.add(Scoring.of(account, read.getOrDefault(account.id(), Account.nothing(account.id()))));
        }
        Map<String, String> card = new LinkedHashMap<>();
        card.put("gold", gold.folder().toString());
        card.put("documents", Integer.toString(scores.documents()));
        card.put("gold_ties", Integer.toString(scores.required()));
        card.put("optional_gold_ties", Integer.toString(scores.optional()));
        card.put("predicted_ties", Integer.toString(scores.read()));
        output.print(new ScoreTables(scores, verbose && !output.text()).all(), card, session);
        if (verbose && output.text()) {
            list(scores.misses());
        }
        return DONE;
    }

    /** A table would cut the evidence. */
    private void list(List<Scores.Miss> misses) {
        String document = "";
        for (Scores.Miss miss : misses) {
            if (!miss.document().equals(document)) {
                document = miss.document();
                session.out().println();
                session.out().println(document);
            }
            session.out()
                    .println("  " + (miss.missed() ? "missed    " : "too much  ") + miss.what() + "  "
                            + Cells.plain(miss.who()));
            if (!miss.quote().isEmpty()) {
                session.out().println("            \"" + Cells.plain(miss.quote()) + "\"");
            }
        }
    }
}
