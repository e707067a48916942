package org.entente.importer.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.entente.core.api.Input;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;
import org.entente.core.model.Coverage;
import org.entente.core.model.Edtf;
import org.entente.core.model.TieType;

/** The trade register of SIPRI's Arms Transfers Database: one transfer a row. */
final class SipriRegister implements Layout {

    private static final List<String> HEADER = List.of(
            "Recipient",
            "Supplier",
            "Year of order",
            "",
            "Number ordered",
            "",
            "Weapon designation",
            "Weapon description",
            "Number delivered",
            "",
            "Year(s) of delivery",
            "status",
            "Comments",
            "SIPRI TIV per unit",
            "SIPRI TIV for total order",
            "SIPRI TIV of delivered weapons");

    static boolean isHeader(List<String> cells) {
        if (cells.size() != HEADER.size()) {
            return false;
        }
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).strip().equalsIgnoreCase(HEADER.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void read(Input input, Sink sink, Run run) throws IOException, RefusedException {
        Rows problems = new Rows(sink);
        List<SipriRow> rows = rows(input, problems, run);
        ActorBook book = new ActorBook(run.names());
        SipriActors actors = new SipriActors(book, problems);
        resolve(rows, actors);
        try (Staged staged = new Staged(input.scratch(), SipriTable.COLUMNS)) {
            new SipriLines(rows, actors, book, run, staged, problems).write();
            staged.deliver(SipriTable.RECIPE, registered(rows, actors).of(input.source()), book, sink);
        }
    }

    private static List<SipriRow> rows(Input input, Rows problems, Run run) throws IOException, RefusedException {
        List<SipriRow> rows = new ArrayList<>();
        Map<String, Long> texts = new HashMap<>();
        try (Records records = new Records(Decoding.sniff(input).open(input), ',', input.name())) {
            SipriRecords logical = new SipriRecords(records, problems);
            long number = 0;
            for (Records.Line line = logical.next(); line != null; line = logical.next()) {
                number++;
                if (number % STEP == 0) {
                    run.progress(number, 0, "rows read");
                }
                if (!problems.complete(number, line.cells(), SipriRow.FIELDS)) {
                    continue;
                }
                try {
                    rows.add(SipriRow.of(number, line.text(), line.cells()));
                } catch (IllegalArgumentException e) {
                    problems.loss(
                            "row.value", number, "Row " + number + " has " + e.getMessage() + "; it was left out.");
                    continue;
                }
                Long before = texts.putIfAbsent(line.text(), number);
                if (before != null) {
                    problems.note(
                            "row.repeated",
                            number,
                            "Row " + number + " repeats row " + before + " word for word; both are kept, as listed.");
                }
            }
        }
        return rows;
    }

    /** Each name is one actor in the whole file: the one that had it when it was last used. */
    private static void resolve(List<SipriRow> rows, SipriActors actors) {
        Map<String, SipriRow> last = new LinkedHashMap<>();
        for (SipriRow row : rows) {
            for (String name : List.of(row.supplier(), row.recipient())) {
                last.merge(name, row, (one, two) -> two.ordered() > one.ordered() ? two : one);
            }
        }
        last.forEach((name, row) -> actors.id(name, row.ordered(), row.number()));
    }

    private static Registered registered(List<SipriRow> rows, SipriActors actors) {
        int first = rows.stream()
                .flatMap(row -> row.years().stream())
                .mapToInt(Integer::intValue)
                .min()
                .orElse(0);
        Edtf period = first == 0 ? null : new Edtf(Edtf.year(first) + "/" + Edtf.year(edition(rows)));
        return new Registered(
                "SIPRI Arms Transfers Database, trade register",
                "SIPRI",
                null,
                "en",
                new Coverage(
                        covered(rows, actors),
                        period,
                        List.of(TieType.TRANSFER),
                        "Major conventional arms only; TIV is volume, not price; deliveries by row are not told year by"
                                + " year."));
    }

    /** An export for one recipient or one supplier covers nobody else; other bounds the file does not tell. */
    private static List<String> covered(List<SipriRow> rows, SipriActors actors) {
        for (Function<SipriRow, String> side :
                List.<Function<SipriRow, String>>of(SipriRow::recipient, SipriRow::supplier)) {
            List<String> names = rows.stream().map(side).distinct().limit(2).toList();
            if (names.size() == 1) {
                return List.of(actors.id(names.get(0), rows.get(0).ordered(), 1));
            }
        }
        return List.of();
    }

    /** The last year that the register knows of. */
    static int edition(List<SipriRow> rows) {
        return rows.stream()
                .mapToInt(row -> Math.max(row.lastYear(), row.ordered()))
                .max()
                .orElse(0);
    }
}
