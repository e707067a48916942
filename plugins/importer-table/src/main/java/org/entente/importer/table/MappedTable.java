package org.entente.importer.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.entente.core.api.Input;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.CodeScheme;
import org.entente.core.model.Coverage;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Edtf;
import org.entente.core.model.TieType;
import org.entente.core.spi.Name;
import org.entente.core.spi.Recipe;
import org.entente.core.spi.Recipe.Target;
import org.entente.importer.table.Mapping.Cell;
import org.jspecify.annotations.Nullable;

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
            staged.close();
            actors.tell(sink);
            sink.source(registered(input.name()).of(input.source()));
            if (staged.lines() > 0) {
                sink.load(recipe(), staged.file());
            }
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
        Cell type = mapping.cells().get("type");
        try {
            return new Registered(
                    title == null ? file : title,
                    null,
                    null,
                    null,
                    new Coverage(
                            List.of(),
                            covers == null ? null : new Edtf(covers),
                            type.constant() == null ? List.of() : List.of(new TieType(type.constant())),
                            mapping.note()));
        } catch (IllegalArgumentException e) {
            throw new RefusedException(
                    "recipe.wrong", "The recipe " + mapping.file() + " cannot be used: " + e.getMessage() + ".");
        }
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
            Row row = new Row(number, line.cells());
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

        private int parties(Row row, int year) {
            int place = 0;
            int found = 0;
            for (Mapping.Party party : mapping.parties()) {
                for (Cell cell : party.cells()) {
                    String name = row.text(cell);
                    if (name != null) {
                        staged.put("actor_" + place, ids.computeIfAbsent(name, n -> actor(n, year, row.number)))
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
                    .map(Actor::id)
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

        private void stage(Row row) {
            String stage = row.word("stage");
            if (stage != null) {
                String[] parts = stage.split("/", 2);
                staged.put("stage", parts[0]).put("detail", parts.length > 1 ? parts[1] : null);
                staged.put("as_of", row.edtf(row.text("as-of")));
            }
        }

        private void item(Row row) {
            String designation = row.text("system");
            if (designation != null) {
                List<String> systems = run.names().spelt(designation).stream()
                        .map(Name::entity)
                        .filter(DefenceSystem.class::isInstance)
                        .map(entity -> entity.id())
                        .distinct()
                        .toList();
                staged.put("designation", designation)
                        .put("system", systems.size() == 1 ? systems.get(0) : null)
                        .put("description", row.text("description"))
                        .put("quantity", row.number(row.text("quantity"), "quantity"))
                        .put("condition", row.word("condition"));
            }
        }

        private void sums(Row row) {
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
                            row.number,
                            "Row " + row.number + " has a value in \"" + unit
                                    + "\", which is no currency code; the value was left out.");
                    continue;
                }
                staged.put("value_" + i, value.multiply(sum.scale()).toPlainString())
                        .put("unit_" + i, unit);
            }
        }

        /** The year of the first date, or of today. */
        private int dates(Row row) {
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

        /** The cells of one row, as the recipe has them. */
        private final class Row {
            private final long number;
            private final List<String> cells;

            Row(long number, List<String> cells) {
                this.number = number;
                this.cells = cells;
            }

            @Nullable
            String text(String field) {
                Cell cell = mapping.cells().get(field);
                return cell == null ? null : text(cell);
            }

            @Nullable
            String text(Cell cell) {
                String column = cell.column();
                if (column == null) {
                    return cell.constant();
                }
                String text = cells.get(places.get(column)).strip();
                if (text.isEmpty() || mapping.missing().contains(text)) {
                    return null;
                }
                return cell.words().getOrDefault(text.toLowerCase(Locale.ROOT), text);
            }

            /** A member of an enumeration; a word that the recipe does not list is told and left out. */
            @Nullable
            String word(String field) {
                Cell cell = mapping.cells().get(field);
                String text = cell == null ? null : text(cell);
                if (cell == null || text == null || fits(text)) {
                    return text;
                }
                String otherwise = cell.otherwise();
                if (otherwise == null) {
                    problems.doubt(
                            "row.word",
                            number,
                            "Row " + number + " has \"" + text + "\" as " + field
                                    + ", which the recipe does not list; it is left open.");
                    return field.equals("type") ? "UNKNOWN" : null;
                }
                return otherwise;
            }

            private boolean fits(String text) {
                return Arrays.stream(text.split("/", 2)).allMatch(part -> part.matches("[A-Z][A-Z0-9_]*"));
            }

            @Nullable
            BigDecimal number(@Nullable String text, String what) {
                if (text == null) {
                    return null;
                }
                try {
                    BigDecimal value = new BigDecimal(text.replaceAll("[\\s,]", ""));
                    if (value.signum() >= 0) {
                        return value;
                    }
                } catch (NumberFormatException e) {
                    // Told below, with all that is no number.
                }
                problems.loss(
                        "row.value",
                        number,
                        "Row " + number + " has \"" + text + "\" as " + what
                                + ", which is no number; it was left out.");
                return null;
            }

            @Nullable
            String date(String text, Mapping.When when) {
                if (when.format() == null) {
                    return edtf(text);
                }
                try {
                    return LocalDate.parse(text, when.format()).toString();
                } catch (DateTimeException e) {
                    return lost(text, "a date in the form " + when.pattern());
                }
            }

            @Nullable
            String edtf(@Nullable String text) {
                if (text == null) {
                    return null;
                }
                try {
                    return new Edtf(text).text();
                } catch (IllegalArgumentException e) {
                    return lost(text, "a date such as 2016, 2025-07 or 2025-07-22");
                }
            }

            private @Nullable String lost(String text, String what) {
                problems.loss(
                        "row.date",
                        number,
                        "Row " + number + " has \"" + text + "\", which is not " + what + "; it was left out.");
                return null;
            }
        }
    }
}
