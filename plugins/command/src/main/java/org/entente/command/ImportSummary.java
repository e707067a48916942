package org.entente.command;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.entente.core.api.ImportReport;
import org.entente.core.api.ImportReport.FileReport;
import org.entente.core.api.ImportReport.MatchReport;
import org.entente.core.api.Touched;
import org.entente.core.api.Watches;
import org.entente.core.model.Column;
import org.entente.core.model.Locator;
import org.entente.core.model.Plural;
import org.entente.core.model.Problem;
import org.entente.core.model.Revision;
import org.entente.core.model.Severity;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.jspecify.annotations.Nullable;

/** Says what came of an import. */
record ImportSummary(ImportReport report) {

    private static final int LISTED = 20;

    /** Whether anything could not be read as it should be, or a matcher failed; notes are no such thing. */
    boolean worthALook() {
        return Stream.concat(
                        report.files().stream().flatMap(file -> file.problems().stream()),
                        report.matches().stream().flatMap(match -> match.problems().stream()))
                .anyMatch(problem -> !problem.severity().equals(Severity.NOTE));
    }

    void text(PrintWriter out) {
        for (FileReport file : report.files()) {
            out.println(Cells.plain(file.name()) + ": "
                    + file.outcome().name().toLowerCase(Locale.ROOT)
                    + (file.as().isBlank() ? "" : ", " + Cells.plain(file.as()))
                    + (file.outcome() == ImportReport.Outcome.READ
                            ? "; " + counted(file.ties(), file.observations(), file.capabilities())
                            : ""));
            problems(file, out);
        }
        out.println(counted(report.files().size(), "file") + ", "
                + counted(sum(FileReport::ties), sum(FileReport::observations), sum(FileReport::capabilities))
                + "; revision " + report.revision().number() + ".");
        report.matches().forEach(match -> matched(match, out));
        report.touched().forEach(touched -> out.println(rests(touched)));
    }

    /** Which result rests on rows that a newer edition changed, in a sentence. */
    static String rests(Touched touched) {
        String parameters = RunsVerb.parameters(touched.card());
        return "Result " + touched.result() + " ("
                + Cells.plain(touched.card().plugin().id() + (parameters.isEmpty() ? "" : " " + parameters))
                + ") rests on " + counted(touched.rows(), "row") + " of these that changed or vanished; entente rerun "
                + touched.result() + " shows what moves.";
    }

    private static void matched(MatchReport match, PrintWriter out) {
        if (match.pairs() > 0) {
            out.println(counted(match.pairs(), "pair") + " of ties told again, found by " + match.matcher()
                    + "; revision " + match.revision().number() + ".");
        }
        match.problems()
                .forEach(problem -> out.println(match.matcher() + ": "
                        + problem.severity().name().toLowerCase(Locale.ROOT) + " " + problem.code() + ": "
                        + Cells.plain(problem.message())));
    }

    /** Why a file was refused stands behind its name already. */
    private static void problems(FileReport file, PrintWriter out) {
        List<Problem> problems = worstFirst(file.problems()).stream()
                .filter(problem -> !problem.severity().equals(Severity.REFUSED)
                        || !problem.message().equals(file.as()))
                .toList();
        problems.stream()
                .limit(LISTED)
                .forEach(problem -> out.println("  " + problem.severity().name().toLowerCase(Locale.ROOT) + " "
                        + problem.code() + place(problem.where()) + ": " + Cells.plain(problem.message())));
        if (problems.size() > LISTED) {
            out.println("  and " + (problems.size() - LISTED) + " more");
            byCode(problems).forEach((code, count) -> out.println("  " + count + " × " + code));
        }
    }

    /** So that what costs most stands in the bounded list; among equals in the order of the file. */
    private static List<Problem> worstFirst(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparingInt(problem -> -Severity.known().indexOf(problem.severity())))
                .toList();
    }

    private static Map<String, Long> byCode(List<Problem> problems) {
        Map<String, Long> counts = new TreeMap<>();
        problems.forEach(problem -> counts.merge(problem.code(), 1L, Long::sum));
        return counts;
    }

    private static String place(@Nullable Locator where) {
        if (where instanceof Locator.Cell cell) {
            return " at row " + cell.row() + (cell.column() == null ? "" : ", " + cell.column());
        }
        return where instanceof Locator.Span span ? " at characters " + span.start() + " to " + span.end() : "";
    }

    /** What came of a file that was read, after its name. */
    static String line(FileReport file, Revision revision) {
        return "read" + (file.as().isBlank() ? "" : ", " + file.as()) + "; "
                + counted(file.ties(), file.observations(), file.capabilities())
                + (file.problems().isEmpty()
                        ? ""
                        : ", " + counted(file.problems().size(), "problem"))
                + "; revision " + revision.number() + ".";
    }

    private long sum(ToLongFunction<FileReport> count) {
        return report.files().stream().mapToLong(count).sum();
    }

    /** Capabilities are told where there are any: few documents speak of them, and no register. */
    private static String counted(long ties, long observations, long capabilities) {
        return counted(ties, "tie") + ", " + counted(observations, "observation")
                + (capabilities == 0 ? "" : ", " + counted(capabilities, "statement") + " of capability");
    }

    static String counted(long count, String what) {
        return Plural.of(count, what);
    }

    void json(PrintWriter out) throws IOException {
        Table.Builder table = Table.of(
                "Import",
                new Column("file", Column.Type.TEXT),
                new Column("outcome", Column.Type.TEXT),
                new Column("read_as", Column.Type.TEXT),
                new Column("ties", Column.Type.INTEGER),
                new Column("observations", Column.Type.INTEGER),
                new Column("capabilities", Column.Type.INTEGER),
                new Column("problems", Column.Type.INTEGER));
        report.files()
                .forEach(file -> table.row(
                        Support.NONE,
                        file.name(),
                        file.outcome().name(),
                        file.as(),
                        file.ties(),
                        file.observations(),
                        file.capabilities(),
                        (long) file.problems().size()));
        try (Json object = Json.to(out, false)) {
            object.card(Map.of("revision", Long.toString(report.revision().number())))
                    .result(table.build())
                    .actors(Actors.NONE)
                    .with("problems", this::problems)
                    .with("matches", this::matches)
                    .with("alerts", this::alerts)
                    .with("touched", this::touched);
        }
    }

    private void alerts(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Watches.Alert alert : report.alerts()) {
            json.writeStartObject();
            json.writeNumberField("watch", alert.watch());
            json.writeNumberField("tie", alert.tie());
            json.writeStringField("sentence", alert.sentence());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void touched(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (Touched touched : report.touched()) {
            json.writeStartObject();
            json.writeStringField("result", touched.result());
            json.writeStringField("analyzer", touched.card().plugin().id());
            json.writeNumberField("rows", touched.rows());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void matches(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (MatchReport match : report.matches()) {
            json.writeStartObject();
            json.writeStringField("matcher", match.matcher());
            json.writeNumberField("pairs", match.pairs());
            json.writeNumberField("revision", match.revision().number());
            json.writeArrayFieldStart("problems");
            for (Problem problem : match.problems()) {
                problem(problem, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void problems(JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (FileReport file : report.files()) {
            json.writeStartObject();
            json.writeStringField("file", file.name());
            json.writeObjectFieldStart("codes");
            for (Map.Entry<String, Long> entry : byCode(file.problems()).entrySet()) {
                json.writeNumberField(entry.getKey(), entry.getValue());
            }
            json.writeEndObject();
            json.writeArrayFieldStart("first");
            for (Problem problem :
                    worstFirst(file.problems()).stream().limit(LISTED).toList()) {
                problem(problem, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void problem(Problem problem, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("code", problem.code());
        json.writeStringField("severity", problem.severity().name());
        json.writeStringField("message", problem.message());
        if (problem.where() instanceof Locator.Cell cell) {
            json.writeNumberField("row", cell.row());
            json.writeStringField("column", cell.column());
        } else if (problem.where() instanceof Locator.Span span) {
            json.writeNumberField("start", span.start());
            json.writeNumberField("end", span.end());
        }
        json.writeEndObject();
    }
}
