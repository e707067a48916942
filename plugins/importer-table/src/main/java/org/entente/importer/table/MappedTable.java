package org.entente.importer.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
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
import org.entente.importer.table.Mapping.Cell;

/** Any table with a mapping recipe: one tie a row. */
final class MappedTable implements Layout {

    private static final List<String> WORDS = List.of("type", "kind", "instrument", "channel", "modality");

    private final Mapping mapping;

    MappedTable(Mapping mapping) {
        this.mapping = mapping;
    }

    @Override
    public void read(Input input, Sink sink, Run run) throws IOException, RefusedException {
        Rows problems = new Rows(sink);
        ActorBook actors = new ActorBook(run.names());
        Charset encoding = mapping.encoding() == null ? StandardCharsets.UTF_8 : mapping.encoding();
        Decoding decoding = Decoding.declared(input, encoding);
        try (Records records = new Records(decoding.open(input), delimiter(input.name()), input.name());
                Staged staged = new Staged(input.scratch(), columns())) {
            Records.Line first = header(records, input.name());
            Map<String, Integer> places = places(first, input.name());
            Reading reading = new Reading(places, actors, run, staged, problems);
            long number = 0;
            Records.Line line = mapping.header() == 0 ? first : records.next();
            for (; line != null; line = records.next()) {
                number++;
                if (number % STEP == 0) {
                    run.progress(number, 0, "rows");
                }
                if (problems.complete(number, line.cells(), first.cells().size())) {
                    reading.row(number, line);
                }
            }
            staged.deliver(recipe(), registered(input.name()).of(input.source()), actors, sink);
        }
    }

    private char delimiter(String name) {
        String told = mapping.delimiter();
        if (told != null && !told.isEmpty()) {
            return told.equalsIgnoreCase("tab") ? '\t' : told.charAt(0);
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".tsv") || lower.endsWith(".tab") ? '\t' : ',';
    }

    private Records.Line header(Records records, String file) throws IOException, RefusedException {
        Records.Line line = records.next();
        for (int i = 1; i < mapping.header() && line != null; i++) {
            line = records.next();
        }
        if (line == null) {
            throw new RefusedException("file.empty", file + " has no line " + mapping.header() + " for its header.");
        }
        return line;
    }

    private Map<String, Integer> places(Records.Line first, String file) throws RefusedException {
        Map<String, Integer> places = new LinkedHashMap<>();
        for (int i = 0; i < first.cells().size(); i++) {
            String name = mapping.header() == 0
                    ? Integer.toString(i + 1)
                    : first.cells().get(i).strip();
            places.putIfAbsent(name, i);
        }
        TreeSet<String> absent = new TreeSet<>(mapping.columns());
        absent.removeAll(places.keySet());
        if (!absent.isEmpty()) {
            throw new RefusedException(
                    "layout.columns",
                    file + " lacks the column" + (absent.size() == 1 ? " " : "s ") + String.join(", ", absent)
                            + " that the recipe " + mapping.file() + " names; it has "
                            + String.join(", ", places.keySet()) + ".");
        }
        return places;
    }

    private Registered registered(String file) throws RefusedException {
        String covers = mapping.covers();
        String title = mapping.title();
        try {
            return new Registered(
                    title == null ? file : title,
                    null,
                    null,
                    null,
                    new Coverage(
                            List.of(),
                            covers == null ? null : new Edtf(covers),
                            covers == null ? List.of() : types(),
                            mapping.note()));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    "recipe.wrong", "The recipe " + mapping.file() + " cannot be used: " + e.getMessage() + ".");
        }
    }

    private List<TieType> types() {
        Cell type = mapping.cells().get("type");
        String constant = type.constant();
        return constant != null
                ? List.of(new TieType(constant))
                : type.words().values().stream().distinct().map(TieType::new).toList();
    }

    private List<String> columns() {
        List<String> columns = new ArrayList<>(WORDS);
        columns.addAll(List.of(
                "stage",
                "detail",
                "as_of",
                "system",
                "designation",
                "description",
                "quantity",
                "condition",
                "title",
                "note"));
        for (int i = 0; i < parties(); i++) {
            columns.addAll(List.of("actor_" + i, "named_" + i));
        }
        for (int i = 0; i < mapping.dates().size(); i++) {
            columns.add("date_" + i);
        }
        for (int i = 0; i < mapping.sums().size(); i++) {
            columns.addAll(List.of("value_" + i, "unit_" + i));
        }
        return columns;
    }

    private int parties() {
        return mapping.parties().stream()
                .mapToInt(party -> party.cells().size())
                .sum();
    }

    private Recipe recipe() {
        Inserts inserts = new Inserts()
                .always(
                        Target.TIE,
                        "type",
                        "kind",
                        "instrument",
                        "channel",
                        "modality",
                        "title",
                        "note",
                        "rule==recipe:row")
                .when("stage", Target.STATUS, "stage", "detail", "as_of")
                .when("designation", Target.ITEM, "system", "designation", "description", "quantity", "condition");
        int place = 0;
        for (Mapping.Party party : mapping.parties()) {
            for (int i = 0; i < party.cells().size(); i++) {
                String actor = "actor_" + place;
                inserts.when(
                        actor, Target.PARTICIPANT, "actor=" + actor, "role==" + party.role(), "named=named_" + place);
                place++;
            }
        }
        for (int i = 0; i < mapping.dates().size(); i++) {
            inserts.when(
                    "date_" + i, Target.DATE, "kind==" + mapping.dates().get(i).kind(), "date=date_" + i);
        }
        for (int i = 0; i < mapping.sums().size(); i++) {
            inserts.when(
                    "value_" + i,
                    Target.AMOUNT,
                    "value=value_" + i,
                    "unit=unit_" + i,
                    "basis==" + mapping.sums().get(i).basis());
        }
        return inserts.recipe();
    }

    /** Turns rows into lines. */
    private final class Reading {
        private final Map<String, Integer> places;
        private final ActorBook actors;
        private final Run run;
        private final Staged staged;
        private final Rows problems;
        private final Map<String, String> ids = new HashMap<>();

        Reading(Map<String, Integer> places, ActorBook actors, Run run, Staged staged, Rows problems) {
            this.places = places;
            this.actors = actors;
            this.run = run;
            this.staged = staged;
            this.problems = problems;
        }

        void row(long number, Records.Line line) throws IOException {
            MappedRow row = new MappedRow(mapping, places, number, line.cells(), problems);
            int year = dates(row);
            if (parties(row, year) == 0) {
                problems.loss("row.parties", number, "Row " + number + " names nobody; it was left out.");
                staged.clear();
                return;
            }
            for (String field : WORDS) {
                staged.put(field, row.word(field));
            }
            staged.put("title", row.text("name")).put("note", row.text("remark"));
            stage(row);
            item(row);
            sums(row);
            staged.line(number, line.text());
        }

        private int parties(MappedRow row, int year) {
            int place = 0;
            int found = 0;
            for (Mapping.Party party : mapping.parties()) {
                for (Cell cell : party.cells()) {
                    String name = row.text(cell);
                    if (name != null) {
                        staged.put("actor_" + place, ids.computeIfAbsent(name, n -> actor(n, year, row.number())))
                                .put("named_" + place, name);
                        found++;
                    }
                    place++;
                }
            }
            return found;
        }

        private String actor(String name, int year, long row) {
            String codes = mapping.codes();
            if (codes != null) {
                CodeScheme scheme = new CodeScheme(codes);
                return actors.coded(scheme, name, year).orElseGet(() -> {
                    unknown(name, row, codes + " code");
                    return actors.own(ActorBook.slug(codes + " " + name), ActorKind.UNKNOWN, name, false, scheme, name);
                });
            }
            return actors.country(name)
                    .or(() -> actors.spelt(name))
                    .map(actors::use)
                    .orElseGet(() -> {
                        unknown(name, row, "name");
                        return actors.own(ActorBook.slug(name), ActorKind.UNKNOWN, name, false);
                    });
        }

        private void unknown(String name, long row, String what) {
            problems.doubt(
                    "actor.unknown",
                    row,
                    "No lexicon knows the " + what + " \"" + name + "\"; it became an actor of its own.");
        }

        private void stage(MappedRow row) {
            String stage = row.word("stage");
            if (stage != null) {
                String[] parts = stage.split("/", 2);
                staged.put("stage", parts[0]).put("detail", parts.length > 1 ? parts[1] : null);
                staged.put("as_of", row.edtf(row.text("as-of")));
            }
        }

        private void item(MappedRow row) {
            String designation = row.text("system");
            if (designation != null) {
                staged.put("designation", designation)
                        .put("system", actors.system(designation).orElse(null))
                        .put("description", row.text("description"))
                        .put("quantity", row.number(row.text("quantity"), "quantity"))
                        .put("condition", row.word("condition"));
            }
        }

        private void sums(MappedRow row) {
            for (int i = 0; i < mapping.sums().size(); i++) {
                Mapping.Sum sum = mapping.sums().get(i);
                BigDecimal value = row.number(row.text(sum.cell()), "value");
                String unit = row.text(sum.unit());
                if (value == null) {
                    continue;
                }
                if (unit == null || !unit.matches("[A-Z]{3}")) {
                    problems.loss(
                            "row.value",
                            row.number(),
                            "Row " + row.number() + " has a value in \"" + unit
                                    + "\", which is no currency code; the value was left out.");
                    continue;
                }
                staged.put("value_" + i, value.multiply(sum.scale()).toPlainString())
                        .put("unit_" + i, unit);
            }
        }

        /** The year of the first date, or of today. */
        private int dates(MappedRow row) {
            int year = 0;
            for (int i = 0; i < mapping.dates().size(); i++) {
                Mapping.When when = mapping.dates().get(i);
                String text = row.text(when.cell());
                String date = text == null ? null : row.date(text, when);
                staged.put("date_" + i, date);
                if (date != null && year == 0) {
                    year = new Edtf(date).earliest().map(LocalDate::getYear).orElse(0);
                }
            }
            return year == 0 ? run.today().getYear() : year;
        }
    }
}
