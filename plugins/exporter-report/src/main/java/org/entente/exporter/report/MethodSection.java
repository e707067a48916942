package org.entente.exporter.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.api.Dataset;
import org.entente.core.api.PluginInfo;
import org.entente.core.api.Rows;
import org.entente.core.model.Column;
import org.entente.core.model.Composite;
import org.entente.core.model.Network;
import org.entente.core.model.Outcome;
import org.entente.core.model.Result;
import org.entente.core.model.RunCard;
import org.entente.core.model.Table;

/** How the figures came about and what they do not say. */
record MethodSection(Dataset dataset, List<Outcome> results, List<PluginInfo> plugins) {

    private static final int RULES = 40;

    Html write(ReportExporter.Parameters parameters) throws IOException {
        List<Html> parts = new ArrayList<>();
        parts.add(Html.of("h2", "Method and limits"));
        parts.add(Html.of("ul", limits(parameters)));
        parts.add(Html.of("h3", "Readers"));
        parts.add(table(
                "SELECT reader, count(*) AS quotations FROM evidence GROUP BY reader ORDER BY reader",
                "reader",
                "quotations"));
        parts.add(Html.of("h3", "Accuracy"));
        parts.add(measured());
        parts.add(accuracy());
        parts.add(Html.of("h3", "Reading rules"));
        parts.add(table(
                "SELECT rule, count(*) AS ties FROM tie_rule GROUP BY rule ORDER BY ties DESC, rule LIMIT " + RULES,
                "rule",
                "ties"));
        parts.add(Html.of("h3", "What could not be read as it should be"));
        parts.add(table(
                "SELECT code, severity, count(*) AS times FROM problem GROUP BY code, severity ORDER BY times DESC, code",
                "code",
                "severity",
                "times"));
        parts.add(Html.of("h3", "Run cards"));
        for (int i = 0; i < results.size(); i++) {
            parts.add(card(results.get(i).card(), i + 1));
        }
        return Html.of("section", parts).with("id", "method");
    }

    private List<Html> limits(ReportExporter.Parameters parameters) throws IOException {
        List<String> sentences = new ArrayList<>();
        sentences.add("The report shows revision " + dataset.revision().number()
                + " of the workspace; the sources are named above with the SHA-256 of the edition that was read.");
        sentences.add(
                "FIRM are ties under a contract, call-off, treaty, licence or approval, or seen active or completed; SOFT"
                        + " are ties signed by a memorandum, letter of intent, framework, option, notification or announcement, or"
                        + " only selected; TALK is proposed or being negotiated.");
        sentences.add("A status holds as of its date and is never assumed to hold today.");
        sentences.add(
                "TIV is volume, not price: SIPRI's trend-indicator value is never added to or compared with money.");
        sentences.add(
                "Missing data: " + Cells.UNKNOWN + " is not known, and never the same as none or zero; what a source"
                        + " does not cover is not counted as zero.");
        sentences.add("A date is as exact as its source gives it.");
        sentences.add("Tables show their first " + parameters.rows() + " rows, and a figure lists its first "
                + parameters.evidence() + " ties and observations.");
        sentences.addAll(notes());
        return sentences.stream()
                .map(sentence -> (Html) Html.of("li", sentence))
                .toList();
    }

    /** What the plugins themselves say about their results: windows, rules for missing data, accuracy. */
    private Set<String> notes() {
        Set<String> notes = new LinkedHashSet<>();
        results.forEach(outcome -> notes(outcome.result(), notes));
        return notes;
    }

    private static void notes(Result result, Set<String> notes) {
        if (result instanceof Table table) {
            notes.addAll(table.notes());
        } else if (result instanceof Network network) {
            notes.addAll(network.nodes().notes());
            notes.addAll(network.edges().notes());
        } else if (result instanceof Composite composite) {
            composite.parts().forEach(part -> notes(part, notes));
        }
    }

    /** What the authors of the plugins have measured. */
    private Html measured() {
        List<Html> lines = plugins.stream()
                .filter(plugin -> !plugin.accuracy().isEmpty())
                .map(plugin -> plugin.title() + " (" + plugin.id() + " " + plugin.version() + "): " + plugin.accuracy())
                .distinct()
                .map(sentence -> (Html) Html.of("li", sentence))
                .toList();
        return lines.isEmpty() ? Html.of("p", "No plugin here states a measured accuracy.") : Html.of("ul", lines);
    }

    private Html accuracy() throws IOException {
        try (Rows rows = dataset.query(
                "SELECT count(*), count(confidence), min(confidence), median(confidence), max(confidence) FROM tie")) {
            rows.next();
            Double low = rows.number(2);
            Double middle = rows.number(3);
            Double high = rows.number(4);
            String measured = low == null || middle == null || high == null
                    ? "No tie in this workspace comes with a measured precision of its reading rules."
                    : "Of " + rows.integer(0) + " ties, " + rows.integer(1)
                            + " were read by rules whose precision was measured on annotated texts: between "
                            + Cells.number(low * 100) + " % and " + Cells.number(high * 100) + " %, median "
                            + Cells.number(middle * 100) + " %.";
            return Html.of(
                    "p",
                    measured
                            + " Ties read from prose can be wrong or missing; open the quotation before you cite one.");
        }
    }

    private Html table(String sql, String... names) throws IOException {
        List<Html> lines = new ArrayList<>();
        lines.add(Html.of(
                "tr", List.of(names).stream().map(name -> Html.of("th", name)).toList()));
        try (Rows rows = dataset.query(sql)) {
            while (rows.next()) {
                List<Html> cells = new ArrayList<>();
                for (int i = 0; i < names.length; i++) {
                    Column.Type type = rows.columns().get(i).type();
                    Html.Element cell = Html.of("td", String.valueOf(rows.text(i)));
                    cells.add(type == Column.Type.INTEGER ? cell.with("class", "n") : cell);
                }
                lines.add(Html.of("tr", cells));
            }
        }
        return lines.size() == 1 ? Html.of("p", "None.") : Html.of("table", lines);
    }

    private static Html card(RunCard card, int number) {
        return Html.of(
                        "article",
                        Html.of("p", Html.of("strong", card.title()), Html.text(", " + part(card.plugin()))),
                        Html.of(
                                "p",
                                "Parameters: "
                                        + card.parameters().entrySet().stream()
                                                .map(e -> e.getKey() + " = "
                                                        + (e.getValue().isEmpty() ? "none" : e.getValue()))
                                                .collect(Collectors.joining(", "))
                                        + "."),
                        Html.of(
                                "p",
                                "Revision " + card.revision() + ", run on " + card.date() + " in UTC. With "
                                        + card.used().stream()
                                                .map(MethodSection::part)
                                                .collect(Collectors.joining("; "))
                                        + "."))
                .with("id", "card" + number);
    }

    private static String part(RunCard.Part part) {
        return part.id() + " " + part.version() + (part.digest().isEmpty() ? "" : " (SHA-256 " + part.digest() + ")");
    }
}
