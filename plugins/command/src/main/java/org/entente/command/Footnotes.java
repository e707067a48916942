package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.core.model.Result;
import org.entente.core.model.Support;
import org.entente.core.model.Table;

/** Numbers the evidence that a page cites; each quotation once, in the order in which it is first cited. */
final class Footnotes {

    /** How many quotations one line cites. */
    static final int LINE = 3;

    /** How many quotations one page lists. */
    private static final int PAGE = 300;

    /** A quotation under its number on the page. */
    record Note(int number, Quote quote) {}

    private final Quotes quotes;
    private final Map<Long, Note> notes = new LinkedHashMap<>();

    Footnotes(Quotes quotes) {
        this.quotes = quotes;
    }

    /** Reads what the rows of a result rest on. */
    void expect(Result result) throws IOException {
        List<Support> supports = new ArrayList<>();
        for (Table table : result.tables()) {
            for (int row = 0; row < table.size() && supports.size() < PAGE; row++) {
                supports.add(table.support(row));
            }
        }
        quotes.expect(supports, LINE);
    }

    /** The notes for a line, new ones numbered on. */
    List<Note> cite(Support support) throws IOException {
        if (notes.size() >= PAGE
                || support.ties().count() + support.observations().count() == 0) {
            return List.of();
        }
        List<Quote> found = quotes.of(support, LINE);
        found.forEach(quote -> notes.computeIfAbsent(quote.id(), id -> new Note(notes.size() + 1, quote)));
        return found.stream().map(quote -> notes.get(quote.id())).toList();
    }

    /** The marks of a line, as {@code [1] [2] and 7 more}. */
    String marks(Support support) throws IOException {
        List<Note> cited = cite(support);
        String marks = cited.stream().map(note -> "[" + note.number() + "]").collect(Collectors.joining(" "));
        long more = support.ties().count() + support.observations().count() - LINE;
        if (support.filter() != null) {
            return support.filter();
        }
        return more > 0 && !cited.isEmpty() ? marks + " and " + more + " more" : marks;
    }

    /** All notes, by number. */
    List<Note> all() {
        return List.copyOf(notes.values());
    }
}
