package org.entente.importer.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.core.api.Run;
import org.entente.core.model.Edtf;
import org.entente.importer.table.SipriTable.Sides;
import org.jspecify.annotations.Nullable;

/** Writes the lines of all rows, then those of options and deals. */
final class SipriLines {

    private static final Pattern PAID =
            Pattern.compile("(?:aid|as aid|'|\\(|under |after |for |military aid|through )");
    private static final Pattern BOUGHT = Pattern.compile("(?:from |and (?:modified|assembled|fitted)|as part |\\()");
    private static final Pattern MADE = Pattern.compile("(?:as |\\(|and |with |from |for |in )");
    private static final Pattern UNCERTAIN =
            Pattern.compile(".*\\b(supplier|recipient|designation) uncertain.*", Pattern.CASE_INSENSITIVE);

    /** A suggested deal: its first row, and the number of its line. */
    private record Package(SipriComment.Deal deal, SipriRow first, SipriComment comment, long key) {}

    private final List<SipriRow> rows;
    private final SipriActors actors;
    private final SipriPlaces places;
    private final SipriPlatforms platforms;
    private final Run run;
    private final ActorBook book;
    private final Rows problems;
    private final SipriTable table;
    private final String edition;
    private final Map<Long, Long> keys = new HashMap<>();
    private final Map<String, Package> packages = new LinkedHashMap<>();
    private final Map<String, Optional<String>> systems = new HashMap<>();
    private final Map<SipriRow, SipriComment> optional = new LinkedHashMap<>();

    SipriLines(List<SipriRow> rows, SipriActors actors, ActorBook book, Run run, Staged staged, Rows problems) {
        this.rows = rows;
        this.actors = actors;
        this.run = run;
        this.book = book;
        this.problems = problems;
        this.places = new SipriPlaces(actors, book);
        this.platforms = new SipriPlatforms(rows);
        this.table = new SipriTable(staged);
        this.edition = Edtf.year(SipriRegister.edition(rows)).text();
        rows.forEach(row -> keys.put(row.number(), keys.size() + 1L));
    }

    void write() throws IOException {
        for (SipriRow row : rows) {
            if (keys.get(row.number()) % Layout.STEP == 0) {
                run.progress(keys.get(row.number()), rows.size(), "rows understood");
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
        table.begin(SipriTable.ROW_RULE, comment.kind(), comment.unordered() ? "UNKNOWN" : "CONTRACT", row, sides(row));
        table.steps(history.steps());
        table.item(row, system(row));
        table.also("channel", comment.aid() ? "AID" : "UNKNOWN")
                .put("title", comment.title())
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
        for (SipriComment.Platform platform : comment.platforms()) {
            Optional<SipriRow> found = platforms.of(row, platform);
            if (found.isPresent()) {
                table.also("component_for", keys.get(found.get().number()));
                return;
            }
        }
        comment.platforms().stream()
                .map(SipriComment.Platform::text)
                .filter(text -> !SipriPatterns.OWN.matcher(text).matches())
                .findFirst()
                .ifPresent(text -> problems.note(
                        "platform.unmatched",
                        row.number(),
                        "Row " + row.number() + " is for a platform that no single row of " + row.recipient()
                                + " can be; kept as a note: " + text + "."));
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
        table.also("title", option.text()).put("signed", row.orderDate()).put("option_of", keys.get(row.number()));
        table.end(row);
    }

    private Sides sides(SipriRow row) {
        return new Sides(
                actors.id(row.supplier(), row.ordered(), row.number()),
                actors.id(row.recipient(), row.ordered(), row.number()));
    }

    /** The one system that is spelt as the designation, or null. */
    private @Nullable String system(SipriRow row) {
        return systems.computeIfAbsent(row.designation(), book::system).orElse(null);
    }
}
