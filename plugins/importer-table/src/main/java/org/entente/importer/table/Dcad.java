package org.entente.importer.table;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.api.Input;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;
import org.entente.core.model.ActorKind;
import org.entente.core.model.CodeScheme;
import org.entente.core.model.Coverage;
import org.entente.core.model.Edtf;
import org.entente.core.model.TieType;
import org.entente.core.spi.Recipe;
import org.entente.core.spi.Recipe.Target;
import org.jspecify.annotations.Nullable;

/**
 * The main file of the Defense Cooperation Agreement Dataset: one agreement a row.
 *
 * <p>Its names change from row to row, so that countries are known by their COW numbers; each number is one actor in the whole
 * file, as the state system has it. Its negative codes are no numbers.
 */
final class Dcad implements Layout {

    static final List<String> NEEDED = List.of(
            "ccode1",
            "cowName1",
            "ccode2",
            "cowName2",
            "signDay",
            "signMonth",
            "signYear",
            "EIFDay",
            "EIFMonth",
            "EIFYear",
            "type",
            "category1",
            "endYearEstimate",
            "sourceType",
            "DCAid");

    private static final Map<String, String> KINDS = Map.of(
            "DCA", "DEFENCE_COOPERATION",
            "DIC", "DEFENCE_INDUSTRY",
            "TREX", "TRAINING_EXCHANGE",
            "PROCUREMENT", "PROCUREMENT",
            "COMMISSION", "COMMISSION",
            "RESEARCH", "RESEARCH");

    private static final List<String> COLUMNS = List.of(
            "kind",
            "instrument",
            "title",
            "note",
            "first",
            "first_named",
            "second",
            "second_named",
            "signed",
            "in_force",
            "expiry");

    static final Recipe RECIPE = new Inserts()
            .always(
                    Target.TIE,
                    "type==AGREEMENT",
                    "kind",
                    "instrument",
                    "channel==GOVERNMENT_TO_GOVERNMENT",
                    "title",
                    "note",
                    "rule==dcad:row")
            .always(Target.PARTICIPANT, "actor=first", "role==PARTNER", "named=first_named")
            .when("second", Target.PARTICIPANT, "actor=second", "role==PARTNER", "named=second_named")
            .always(Target.STATUS, "stage==SIGNED", "as_of=signed")
            .when("in_force", Target.STATUS, "stage==ACTIVE", "detail==IN_FORCE", "as_of=in_force")
            .always(Target.DATE, "kind==SIGNED", "date=signed")
            .when("in_force", Target.DATE, "kind==IN_FORCE", "date=in_force")
            .when("expiry", Target.DATE, "kind==EXPIRY", "date=expiry")
            .recipe();

    /** A row with its cells by column. */
    private record Agreement(long number, String text, Map<String, String> cells) {
        String get(String column) {
            return cells.getOrDefault(column, "");
        }

        int year() {
            return Integer.parseInt(get("signYear"));
        }
    }

    @Override
    public void read(Input input, Sink sink, Run run) throws IOException, RefusedException {
        Rows rows = new Rows(sink);
        List<Agreement> agreements = agreements(input, rows, run);
        ActorBook actors = new ActorBook(run.names());
        Map<String, String> countries = countries(agreements, actors, rows);
        try (Staged staged = new Staged(input.scratch(), COLUMNS)) {
            for (Agreement agreement : agreements) {
                stage(agreement, countries, staged, rows);
            }
            staged.deliver(RECIPE, registered(agreements).of(input.source()), actors, sink);
        }
    }

    private static List<Agreement> agreements(Input input, Rows rows, Run run) throws IOException, RefusedException {
        Decoding decoding = Decoding.declared(input, StandardCharsets.UTF_8);
        List<Agreement> agreements = new ArrayList<>();
        try (Records records = new Records(decoding.open(input), ',', input.name())) {
            List<String> header = null;
            long number = 0;
            for (Records.Line line = records.next(); line != null; line = records.next()) {
                if (header == null) {
                    header = line.cells().containsAll(NEEDED) ? line.cells() : null;
                    continue;
                }
                number++;
                if (number % STEP == 0) {
                    run.progress(number, 0, "agreements");
                }
                if (rows.complete(number, line.cells(), header.size())) {
                    Map<String, String> cells = new HashMap<>();
                    for (int i = 0; i < header.size(); i++) {
                        cells.put(header.get(i), line.cells().get(i).strip());
                    }
                    add(new Agreement(number, line.text(), cells), agreements, rows);
                }
            }
        }
        return agreements;
    }

    private static void add(Agreement agreement, List<Agreement> agreements, Rows rows) {
        if (agreement.get("signYear").matches("\\d{4}")
                && agreement.get("ccode1").matches("\\d{1,3}")
                && agreement.get("ccode2").matches("\\d{1,3}")) {
            agreements.add(agreement);
        } else {
            rows.loss(
                    "row.value",
                    agreement.number(),
                    "Row " + agreement.number() + " has no country numbers or no signYear; it was left out.");
        }
    }

    /** The actor of each number; of a number that changed hands the one that had it last. */
    private static Map<String, String> countries(List<Agreement> agreements, ActorBook actors, Rows rows) {
        Map<String, Agreement> last = new HashMap<>();
        Map<String, String> named = new HashMap<>();
        for (Agreement agreement : agreements) {
            for (String side : List.of("1", "2")) {
                String code = agreement.get("ccode" + side);
                Agreement other = last.get(code);
                if (other == null || agreement.year() >= other.year()) {
                    last.put(code, agreement);
                    named.put(code, agreement.get("cowName" + side));
                }
            }
        }
        Map<String, String> countries = new HashMap<>();
        last.forEach((code, agreement) -> {
            Optional<String> known = actors.coded(CodeScheme.COW, code, agreement.year());
            if (known.isEmpty()) {
                rows.doubt(
                        "actor.unknown",
                        agreement.number(),
                        "No lexicon knows COW number " + code + " (" + named.get(code)
                                + "); it became an actor of its own.");
            }
            countries.put(
                    code,
                    known.orElseGet(() -> actors.own(
                            "cow-" + code,
                            ActorKind.UNKNOWN,
                            named.get(code).isEmpty() ? "COW " + code : named.get(code),
                            false,
                            CodeScheme.COW,
                            code)));
        });
        return countries;
    }

    private static void stage(Agreement row, Map<String, String> countries, Staged staged, Rows rows)
            throws IOException {
        String first = row.get("ccode1");
        String second = row.get("ccode2");
        String kind = KINDS.getOrDefault(row.get("category1"), "UNKNOWN");
        if (kind.equals("UNKNOWN")) {
            rows.doubt(
                    "row.category",
                    row.number(),
                    "Row " + row.number() + " has the unknown category1 \"" + row.get("category1")
                            + "\"; its kind is left open.");
        }
        staged.put("kind", kind)
                .put("instrument", row.get("type").equals("general") ? "FRAMEWORK" : "UNKNOWN")
                .put("title", row.get("DCAid"))
                .put("note", note(row))
                .put("first", countries.get(first))
                .put("first_named", row.get("cowName1"))
                .put("signed", date(row, "sign", rows));
        if (countries.get(first).equals(countries.get(second))) {
            rows.doubt(
                    "row.same",
                    row.number(),
                    "Row " + row.number() + " names COW number " + first + " on both sides (" + row.get("cowName1")
                            + ", " + row.get("cowName2") + "); it became a tie of one side.");
        } else {
            staged.put("second", countries.get(second)).put("second_named", row.get("cowName2"));
        }
        if (row.get("EIFYear").matches("\\d{4}")) {
            staged.put("in_force", date(row, "EIF", rows));
        }
        if (row.get("endYearEstimate").matches("\\d{4}")) {
            staged.put("expiry", row.get("endYearEstimate") + "~");
        }
        staged.line(row.number(), row.text());
    }

    /** As exact as it is given: a day without its month says nothing. */
    private static String date(Agreement row, String of, Rows rows) {
        String year = row.get(of + "Year");
        String month = row.get(of + "Month");
        String day = row.get(of + "Day");
        if (!month.matches("0?[1-9]|1[0-2]")) {
            return year;
        }
        String toMonth = year + "-" + two(month);
        if (!day.matches("\\d{1,2}")) {
            return toMonth;
        }
        try {
            return new Edtf(toMonth + "-" + two(day)).text();
        } catch (IllegalArgumentException e) {
            rows.doubt(
                    "row.date",
                    row.number(),
                    "Row " + row.number() + " has the impossible day " + toMonth + "-" + day
                            + "; only its month was kept.");
            return toMonth;
        }
    }

    private static String two(String digits) {
        return digits.length() == 1 ? "0" + digits : digits;
    }

    /** What has no field of its own; negative codes mean "not told" in one way or another and are left out. */
    private static @Nullable String note(Agreement row) {
        List<String> parts = new ArrayList<>();
        for (String column : List.of(
                "category2",
                "category3",
                "span",
                "renewYears",
                "categoryConf",
                "sourceType",
                "source",
                "factivaConf")) {
            String value = row.get(column);
            if (!value.isEmpty() && !value.startsWith("-")) {
                parts.add(column + " " + value);
            }
        }
        if (row.get("terminated").equals("1")) {
            parts.add("terminated");
        }
        return parts.isEmpty() ? null : String.join("; ", parts);
    }

    private static Registered registered(List<Agreement> agreements) {
        int last = agreements.stream().mapToInt(Agreement::year).max().orElse(2010);
        int first = agreements.stream().mapToInt(Agreement::year).min().orElse(1980);
        return new Registered(
                "Defense Cooperation Agreement Dataset (DCAD)",
                "Brandon J. Kinne",
                null,
                "en",
                new Coverage(
                        List.of(),
                        new Edtf(first + "/" + last),
                        List.of(TieType.AGREEMENT),
                        "Bilateral defence cooperation agreements; ends are estimated, and estimated ends stop at "
                                + last(agreements) + "."));
    }

    private static String last(List<Agreement> agreements) {
        return agreements.stream()
                .map(a -> a.get("endYearEstimate"))
                .filter(year -> year.matches("\\d{4}"))
                .max(String::compareTo)
                .orElse("an unknown year");
    }
}
