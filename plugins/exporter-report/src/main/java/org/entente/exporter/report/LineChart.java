package org.entente.exporter.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.model.Series;

/** Lines over time; a gap is a value that is not known, and each point links to what it rests on. */
record LineChart(Series series, EvidenceBook book) {

    private static final int LEFT = 70;
    private static final int WIDTH = 620;
    private static final int HEIGHT = 220;
    private static final int TOP = 30;
    private static final List<String> STROKES = List.of("#1f5f8b", "#e0a030", "#7a4f9a", "#3d8b5f", "#b0413e");

    /** A point with a day and a value. */
    private record At(double day, double value, String label, String anchor) {}

    Html draw() {
        List<List<At>> lines = series.lines().stream().map(this::points).toList();
        List<At> all = lines.stream().flatMap(List::stream).toList();
        double from = all.stream().mapToDouble(At::day).min().orElse(0);
        double to = Math.max(from + 1, all.stream().mapToDouble(At::day).max().orElse(1));
        double low = Math.min(0, all.stream().mapToDouble(At::value).min().orElse(0));
        double high =
                Math.max(low + 1e-9, all.stream().mapToDouble(At::value).max().orElse(1));
        List<Html> parts = new ArrayList<>();
        parts.add(Html.of("title", series.title()));
        parts.add(label(LEFT - 6, TOP + 5, Cells.number(high), "end"));
        parts.add(label(LEFT - 6, TOP + HEIGHT, Cells.number(low), "end"));
        parts.add(label(LEFT, TOP + HEIGHT + 18, year(from), "start"));
        parts.add(label(LEFT + WIDTH, TOP + HEIGHT + 18, year(to), "end"));
        for (int i = 0; i < lines.size(); i++) {
            String stroke = STROKES.get(i % STROKES.size());
            parts.add(label(LEFT + i * 130, 16, series.lines().get(i).name(), "start")
                    .with("fill", stroke));
            StringBuilder path = new StringBuilder();
            for (At at : lines.get(i)) {
                String x = Cells.number(LEFT + (at.day - from) / (to - from) * WIDTH);
                String y = Cells.number(TOP + HEIGHT - (at.value - low) / (high - low) * HEIGHT);
                path.append(path.isEmpty() ? "M" : "L").append(x).append(' ').append(y);
                Html dot = Html.of("circle", Html.of("title", at.label))
                        .with("cx", x)
                        .with("cy", y)
                        .with("r", 4)
                        .with("fill", stroke);
                parts.add(at.anchor.isEmpty() ? dot : Html.of("a", dot).with("href", "#" + at.anchor));
            }
            if (!path.isEmpty()) {
                parts.add(Html.of("path")
                        .with("d", path.toString())
                        .with("fill", "none")
                        .with("stroke", stroke));
            }
        }
        return Html.of(
                "figure",
                Html.of("svg", parts)
                        .with("viewBox", "0 0 " + (LEFT + WIDTH + 20) + " " + (TOP + HEIGHT + 30))
                        .with("role", "img")
                        .with("aria-label", series.title()),
                Html.of("figcaption", series.title()));
    }

    private List<At> points(Series.Line line) {
        List<At> points = new ArrayList<>();
        for (Series.Point point : line.points()) {
            Double value = point.value();
            LocalDate day =
                    point.period().earliest().or(() -> point.period().latest()).orElse(null);
            if (value != null && day != null) {
                points.add(new At(
                        day.toEpochDay(),
                        value,
                        line.name() + ", " + point.period() + ": " + Cells.number(value),
                        book.anchor(line.name() + ", " + point.period(), point.support())));
            }
        }
        return points;
    }

    private static Html.Element label(double x, double y, String text, String anchor) {
        return Html.of("text", text)
                .with("x", Cells.number(x))
                .with("y", Cells.number(y))
                .with("text-anchor", anchor);
    }

    private static String year(double day) {
        return Integer.toString(LocalDate.ofEpochDay((long) day).getYear());
    }
}
