package org.entente.importer.table;

import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.api.Input;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;
import org.entente.core.model.Coverage;
import org.entente.core.model.Edtf;
import org.entente.core.model.TieType;
import org.entente.core.spi.Recipe;
import org.entente.core.spi.Recipe.Target;
import org.jspecify.annotations.Nullable;

/**
 * A table of SIPRI's trend-indicator values: what one country exported to or imported from each other, by year.
 *
 * <p>An empty cell says nothing; a 0 says less than half a million. Totals are left out: they do not add up.
 */
final class SipriTiv implements Layout {

    private static final Pattern TITLE =
            Pattern.compile("TIV of arms (exports from|imports to) (.+), (\\d{4})-(\\d{4})");
    private static final Pattern GENERATED = Pattern.compile("Generated: (\\d{1,2} [A-Z][a-z]+ \\d{4})");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");

    private static final List<String> COLUMNS = List.of("subject", "counterpart", "period", "value", "certainty");

    static final Recipe RECIPE = new Inserts()
            .always(
                    Target.OBSERVATION,
                    "measure==ARMS_TRANSFERS",
                    "subject",
                    "counterpart",
                    "period",
                    "value",
                    "certainty",
                    "unit==TIV",
                    "qualifier==ACTUAL",
                    "concept==DELIVERIES",
                    "issuer==SIPRI")
            .recipe();

    /** What stands above the figures. */
    private record Top(
            String title,
            boolean exports,
            String country,
            int from,
            int to,
            @Nullable Edtf generated) {}

    static boolean isTitle(String cell) {
        return TITLE.matcher(cell.strip()).matches();
    }

    @Override
    public void read(Input input, Sink sink, Run run) throws IOException, RefusedException {
        Rows rows = new Rows(sink);
        ActorBook actors = new ActorBook(run.names());
        SipriActors countries = new SipriActors(actors, rows);
        try (Records records = new Records(Decoding.sniff(input).open(input), ',', input.name());
                Staged staged = new Staged(input.scratch(), COLUMNS)) {
            List<String> preamble = new ArrayList<>();
            List<String> header = header(records, preamble, input.name());
            Top top = top(preamble, input.name());
            long number = 0;
            for (Records.Line line = records.next(); line != null; line = records.next()) {
                number++;
                run.progress(number, 0, "rows");
                String other = line.cells().get(0).strip();
                if (!other.isEmpty() && !other.equals("Total") && rows.complete(number, line.cells(), header.size())) {
                    stage(line, number, header, top, countries, staged, rows);
                }
            }
            staged.deliver(RECIPE, registered(top, countries).of(input.source()), actors, sink);
        }
    }

    private static List<String> header(Records records, List<String> preamble, String file)
            throws IOException, RefusedException {
        for (Records.Line line = records.next(); line != null; line = records.next()) {
            List<String> cells = line.cells();
            if (cells.size() > 1
                    && cells.get(0).isBlank()
                    && YEAR.matcher(cells.get(1).strip()).matches()) {
                return cells;
            }
            preamble.add(cells.get(0).strip());
            if (preamble.size() > Format.PREAMBLE) {
                break;
            }
        }
        throw new RefusedException(
                "layout.header", file + " is titled as a SIPRI TIV table but has no row of years; export it anew.");
    }

    private static Top top(List<String> preamble, String file) throws RefusedException {
        Edtf generated = null;
        for (String line : preamble) {
            Matcher matcher = GENERATED.matcher(line);
            if (matcher.matches()) {
                generated = day(matcher.group(1));
            }
        }
        for (String line : preamble) {
            Matcher matcher = TITLE.matcher(line);
            if (matcher.matches()) {
                return new Top(
                        line,
                        matcher.group(1).startsWith("exports"),
                        matcher.group(2),
                        Integer.parseInt(matcher.group(3)),
                        Integer.parseInt(matcher.group(4)),
                        generated);
            }
        }
        throw new RefusedException("layout.header", file + " has no title that says whose arms transfers it holds.");
    }

    private static @Nullable Edtf day(String text) {
        try {
            return Edtf.day(LocalDate.parse(text, DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH)));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static void stage(
            Records.Line line,
            long number,
            List<String> header,
            Top top,
            SipriActors countries,
            Staged staged,
            Rows rows)
            throws IOException {
        List<String> cells = line.cells();
        String other = cells.get(0).strip();
        for (int i = 1; i < cells.size(); i++) {
            String year = header.get(i).strip();
            String value = cells.get(i).strip();
            if (value.isEmpty() || !YEAR.matcher(year).matches()) {
                continue;
            }
            if (!NUMBER.matcher(value).matches()) {
                rows.loss(
                        "row.value",
                        number,
                        "Row " + number + " (" + other + ") has \"" + value + "\" for " + year
                                + ", which is no number; that figure was left out.");
                continue;
            }
            String one = countries.id(top.country(), top.to(), number);
            String two = countries.id(other, Integer.parseInt(year), number);
            boolean below = value.equals("0");
            staged.put("subject", top.exports() ? one : two)
                    .put("counterpart", top.exports() ? two : one)
                    .put("period", year)
                    .put("value", below ? "0.5" : value)
                    .put("certainty", below ? "AT_MOST" : "EXACT")
                    .line(number, line.text());
        }
    }

    /** It holds no ties: so that nobody takes their absence for "none", it covers no known type of them. */
    private static Registered registered(Top top, SipriActors countries) {
        return new Registered(
                top.title(),
                "SIPRI",
                top.generated(),
                "en",
                new Coverage(
                        List.of(countries.id(top.country(), top.to(), 1)),
                        new Edtf(top.from() + "/" + top.to()),
                        List.of(TieType.UNKNOWN),
                        "Volumes of major arms " + (top.exports() ? "exported" : "imported")
                                + " by year in TIV, in millions and rounded; no single ties."));
    }
}
