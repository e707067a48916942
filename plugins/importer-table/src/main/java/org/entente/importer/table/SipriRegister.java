package org.entente.importer.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.core.api.Input;
import org.entente.core.api.Names;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;
import org.entente.core.model.Coverage;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Edtf;
import org.entente.core.model.TieType;
import org.entente.core.spi.Name;
import org.entente.importer.table.SipriTable.Sides;
import org.jspecify.annotations.Nullable;

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

    private static final Pattern PAID =
            Pattern.compile("(?:aid|as aid|'|\\(|under |after |for |military aid|through )");
    private static final Pattern BOUGHT = Pattern.compile("(?:from |and (?:modified|assembled|fitted)|as part |\\()");
    private static final Pattern MADE = Pattern.compile("(?:as |\\(|and |with |from |for |in )");
    private static final Pattern UNCERTAIN =
            Pattern.compile(".*\\b(supplier|recipient|designation) uncertain.*", Pattern.CASE_INSENSITIVE);

    /** A suggested deal: its first row, and the number of its line. */
    private record Package(SipriComment.Deal deal, SipriRow first, SipriComment comment, long key) {}

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
            new Writing(rows, actors, book, run, staged, problems).write();
            staged.close();
            book.tell(sink);
            sink.source(registered(rows).of(input.source()));
            if (staged.lines() > 0) {
                sink.load(SipriTable.RECIPE, staged.file());
            }
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

    private static Registered registered(List<SipriRow> rows) {
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
                        List.of(),
                        period,
                        List.of(TieType.TRANSFER),
                        "Major conventional arms only; TIV is volume, not price; deliveries by row are not told year by"
                                + " year."));
    }

    /** The last year that the register knows of. */
    private static int edition(List<SipriRow> rows) {
        return rows.stream()
                .mapToInt(row -> Math.max(row.lastYear(), row.ordered()))
                .max()
                .orElse(0);
    }

    /** Writes the lines of all rows, then those of options and deals. */
    private static final class Writing {
        private final List<SipriRow> rows;
        private final SipriActors actors;
        private final SipriPlaces places;
        private final SipriPlatforms platforms;
        private final Run run;
        private final Names names;
        private final Rows problems;
        private final SipriTable table;
        private final String edition;
        private final Map<SipriRow, Long> keys = new HashMap<>();
        private final Map<String, Package> packages = new LinkedHashMap<>();
        private final Map<String, Optional<String>> systems = new HashMap<>();
        private final Map<SipriRow, SipriComment> optional = new LinkedHashMap<>();

        Writing(List<SipriRow> rows, SipriActors actors, ActorBook book, Run run, Staged staged, Rows problems) {
            this.rows = rows;
            this.actors = actors;
            this.run = run;
            this.names = run.names();
            this.problems = problems;
            this.places = new SipriPlaces(actors, book);
            this.platforms = new SipriPlatforms(rows);
            this.table = new SipriTable(staged);
            this.edition = Edtf.year(edition(rows)).text();
            rows.forEach(row -> keys.put(row, keys.size() + 1L));
        }

        void write() throws IOException {
            for (SipriRow row : rows) {
                if (keys.get(row) % STEP == 0) {
                    run.progress(keys.get(row), rows.size(), "rows understood");
                }
                row(row, new SipriComment(row.comments()));
            }
            for (Package each : packages.values()) {
                deal(each);
            }
            for (Map.Entry<SipriRow, SipriComment> each : optional.entrySet()) {
                for (SipriComment.Option option : each.getValue().options()) {
                    option(each.getKey(), option);
                }
            }
        }

        private void row(SipriRow row, SipriComment comment) throws IOException {
            List<String> unread = new ArrayList<>(comment.unread());
            SipriHistory history = SipriHistory.of(row, comment, edition);
            unread.addAll(history.ignored());
            table.begin(
                    SipriTable.ROW_RULE, comment.kind(), comment.unordered() ? "UNKNOWN" : "CONTRACT", row, sides(row));
            table.steps(history.steps());
            table.item(row, system(row));
            table.also("channel", comment.aid() ? "AID" : "UNKNOWN")
                    .put("note", comment.note())
                    .put("planned", comment.planned())
                    .put(comment.unordered() ? "announced" : "ordered", row.orderDate());
            parties(row, comment, unread);
            platform(row, comment);
            Optional<SipriComment.Deal> deal = comment.deal();
            deal.ifPresent(part ->
                    table.also("part_of", packageOf(row, comment, part).key()).put("part_note", part.text()));
            table.value(comment.value(), deal.isPresent() ? "PACKAGE_SHARE" : "CONTRACT");
            table.end(row);
            if (!comment.options().isEmpty()) {
                optional.put(row, comment);
            }
            tell(row, unread);
        }

        private void tell(SipriRow row, List<String> unread) {
            if (UNCERTAIN.matcher(row.comments()).matches()) {
                problems.doubt(
                        "row.uncertain",
                        row.number(),
                        "Row " + row.number() + " says itself that a name in it is uncertain; it is kept as listed.");
            }
            if (!unread.isEmpty()) {
                problems.note(
                        "comment.unread",
                        row.number(),
                        "Row " + row.number() + " keeps as a note what no pattern reads: " + String.join("; ", unread)
                                + ".");
            }
        }

        private void parties(SipriRow row, SipriComment comment, List<String> unread) {
            comment.financier().ifPresent(text -> party("financier", text, PAID, row, unread));
            comment.intermediary().ifPresent(text -> party("intermediary", text, BOUGHT, row, unread));
            comment.licensee().ifPresent(text -> {
                if (party("licensee", text, MADE, row, unread)) {
                    table.also("licensor", sides(row).supplier());
                }
            });
        }

        private boolean party(String column, String text, Pattern follow, SipriRow row, List<String> unread) {
            Optional<String> found = places.at(text, follow, row.ordered(), row.number());
            table.also(column, found.orElse(null));
            if (found.isEmpty()) {
                unread.add(column + " " + text);
            }
            return found.isPresent();
        }

        private void platform(SipriRow row, SipriComment comment) {
            if (comment.platforms().isEmpty()) {
                return;
            }
            for (SipriComment.Platform platform : comment.platforms()) {
                Optional<SipriRow> found = platforms.of(row, platform);
                if (found.isPresent()) {
                    table.also("component_for", keys.get(found.get()));
                    return;
                }
            }
            problems.note(
                    "platform.unmatched",
                    row.number(),
                    "Row " + row.number() + " is for a platform that is no one row of " + row.recipient()
                            + ", kept as a note: " + comment.platforms().get(0).text() + ".");
        }

        private Package packageOf(SipriRow row, SipriComment comment, SipriComment.Deal deal) {
            String key = row.recipient() + "\t" + row.supplier() + "\t" + row.ordered() + "\t" + deal.key();
            Package known = packages.get(key);
            if (known == null) {
                known = new Package(deal, row, comment, rows.size() + packages.size() + 1L);
                packages.put(key, known);
            }
            return known;
        }

        private void deal(Package each) throws IOException {
            SipriRow row = each.first();
            boolean unordered = each.comment().unordered();
            table.begin(SipriTable.DEAL_RULE, "UNKNOWN", unordered ? "UNKNOWN" : "CONTRACT", row, sides(row));
            table.steps(SipriHistory.ofDeal(row, each.comment(), edition));
            table.value(Optional.ofNullable(each.deal().value()), "CONTRACT");
            table.also("title", each.deal().text()).put(unordered ? "announced" : "ordered", row.orderDate());
            table.end(row);
        }

        private void option(SipriRow row, SipriComment.Option option) throws IOException {
            table.begin(SipriTable.OPTION_RULE, "UNKNOWN", "OPTION", row, sides(row));
            table.steps(SipriHistory.ofOption(row, option, edition));
            table.option(row, option, system(row));
            table.also("title", option.text()).put("signed", row.orderDate()).put("option_of", keys.get(row));
            table.end(row);
        }

        private Sides sides(SipriRow row) {
            return new Sides(
                    actors.id(row.supplier(), row.ordered(), row.number()),
                    actors.id(row.recipient(), row.ordered(), row.number()));
        }

        /** The one system that is spelt as the designation, or null. */
        private @Nullable String system(SipriRow row) {
            return systems.computeIfAbsent(row.designation(), designation -> {
                        List<String> found = names.spelt(designation).stream()
                                .map(Name::entity)
                                .filter(DefenceSystem.class::isInstance)
                                .map(entity -> entity.id())
                                .distinct()
                                .toList();
                        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
                    })
                    .orElse(null);
        }
    }
}
