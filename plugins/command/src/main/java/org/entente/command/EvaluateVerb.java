package org.entente.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
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

    @Option(
            names = "--strict",
            description = "Accepts no type or stage but the annotated one, and counts what is optional as required.")
    private boolean strict;

    @Option(names = "--by-doc", description = "Gives the figures of each text too.")
    private boolean byText;

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
        SortedMap<String, Scores> texts = new TreeMap<>();
        for (Gold.Annotated text : gold.texts()) {
            Account account = strict ? text.account().strict() : text.account();
            Scores one = Scoring.of(account, read.getOrDefault(account.id(), Account.nothing(account.id())));
            texts.put(account.id(), one);
            scores.add(one);
        }
        Map<String, String> card = new LinkedHashMap<>();
        card.put("gold", gold.folder().toString());
        card.put("documents", Integer.toString(scores.documents()));
        card.put("gold_ties", Integer.toString(scores.required()));
        card.put("optional_gold_ties", Integer.toString(scores.optional()));
        card.put("predicted_ties", Integer.toString(scores.read()));
        if (strict) {
            card.put("strict", "true");
        }
        output.print(new ScoreTables(scores, texts, byText, verbose && !output.text()).all(), card, session);
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
