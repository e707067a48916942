package org.entente.exporter.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Horizontal bars, one a label, stacked where there are several series; each bar links to what it rests on.
 *
 * @param series the names of the series
 */
record BarChart(String title, List<String> series, List<Bar> bars) {

    private static final int LABEL = 240;
    private static final int WIDTH = 420;
    private static final int VALUE = 100;
    private static final int STEP = 24;
    private static final int TOP = 30;
    private static final int LONGEST = 34;
    private static final List<String> FILLS = List.of("#1f5f8b", "#e0a030", "#a9b4bd", "#7a4f9a");

    /** A bar: its values by series, and the anchor of what they rest on, empty where there is none. */
    record Bar(String label, List<Double> values, String anchor) {
        double sum() {
            return values.stream().mapToDouble(Double::doubleValue).sum();
        }
    }

    Html draw() {
        double most = bars.stream().mapToDouble(Bar::sum).max().orElse(0);
        int height = TOP + STEP * bars.size() + 6;
        List<Html> parts = new ArrayList<>();
        parts.add(Html.of("title", title));
        legend(parts);
        for (int i = 0; i < bars.size(); i++) {
            parts.add(bar(bars.get(i), TOP + i * STEP, most));
        }
        return Html.of(
                "figure",
                Html.of("svg", parts)
                        .with("viewBox", "0 0 " + (LABEL + WIDTH + VALUE) + " " + height)
                        .with("role", "img")
                        .with("aria-label", title),
                Html.of("figcaption", title));
    }

    private void legend(List<Html> parts) {
        if (series.size() < 2) {
            return;
        }
        for (int i = 0; i < series.size(); i++) {
            int x = LABEL + i * 100;
            parts.add(rectangle(x, 8, 12, fill(i)));
            parts.add(text(x + 18, 18, series.get(i), "start"));
        }
    }

    private static Html bar(Bar bar, int y, double most) {
        List<Html> parts = new ArrayList<>();
        String label = bar.label.codePointCount(0, bar.label.length()) > LONGEST
                ? bar.label.substring(0, bar.label.offsetByCodePoints(0, LONGEST - 1)) + "…"
                : bar.label;
        parts.add(text(LABEL - 8, y + 14, label, "end"));
        double begin = LABEL;
        for (int i = 0; i < bar.values.size(); i++) {
            double width = most > 0 ? bar.values.get(i) / most * WIDTH : 0;
            parts.add(rectangle(begin, y + 2, width, fill(i)));
            begin += width;
        }
        parts.add(text(begin + 6, y + 14, Cells.number(bar.sum()), "start"));
        return bar.anchor.isEmpty() ? Html.of("g", parts) : Html.of("a", parts).with("href", "#" + bar.anchor);
    }

    private static Html rectangle(double x, int y, double width, String fill) {
        return Html.of("rect")
                .with("x", Cells.number(x))
                .with("y", y)
                .with("width", Cells.number(width))
                .with("height", 15)
                .with("fill", fill);
    }

    private static Html text(double x, int y, String text, String anchor) {
        return Html.of("text", text).with("x", Cells.number(x)).with("y", y).with("text-anchor", anchor);
    }

    private static String fill(int series) {
        return FILLS.get(series % FILLS.size());
    }
}
