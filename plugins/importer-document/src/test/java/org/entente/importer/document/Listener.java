package org.entente.importer.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;
import org.entente.core.model.Actor;
import org.entente.core.model.Evidence;
import org.entente.core.model.Locator;
import org.entente.core.model.Role;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Extractor;
import org.entente.core.spi.Selection;
import org.entente.core.spi.Text;

/** Keeps what it is given to read, and makes a tie of each sentence in which something is ordered. */
final class Listener implements Extractor {

    private static final Pattern SENTENCE = Pattern.compile("[^.!?\\n]++[.!?]?");
    private static final Pattern ORDERED = Pattern.compile("\\bordered\\b.*[.!?]$", Pattern.DOTALL);

    private final List<Text> texts = new ArrayList<>();
    private final List<Selection> wanted = new ArrayList<>();

    List<Text> texts() {
        return texts;
    }

    List<Selection> wanted() {
        return wanted;
    }

    @Override
    public void extract(Text text, Selection selection, Sink sink, Run run) {
        wanted.add(selection);
        extract(text, sink, run);
    }

    @Override
    public void extract(Text text, Sink sink, Run run) {
        texts.add(text);
        Matcher sentence = SENTENCE.matcher(text.content());
        while (sentence.find()) {
            run.check();
            if (!ORDERED.matcher(sentence.group()).find()) {
                continue;
            }
            int start = sentence.start();
            while (Character.isWhitespace(text.content().charAt(start))) {
                start++;
            }
            String content = text.content();
            sink.actor(Actor.country("NOR", "Norway"));
            sink.actor(Actor.country("SWE", "Sweden"));
            long evidence = sink.evidence(Evidence.of(
                    text.source().digest(),
                    new Locator.Span(content.codePointCount(0, start), content.codePointCount(0, sentence.end())),
                    content.substring(start, sentence.end()),
                    run.reader()));
            sink.tie(
                    Tie.of(TieType.TRANSFER)
                            .with("NOR", Role.RECIPIENT)
                            .with("SWE", Role.SUPPLIER)
                            .build(),
                    evidence);
        }
    }
}
