package org.entente.exporter.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.core.api.Run;
import org.entente.core.model.Support;

/** Collects what the figures of a report rest on, and lists it at the end. */
final class EvidenceBook {

    private final int most;
    private final Map<Support, Basis> bases = new LinkedHashMap<>();
    private final SortedSet<Long> ties = new TreeSet<>();
    private final SortedSet<Long> observations = new TreeSet<>();

    /** What one figure, or several with the same support, rest on. */
    private record Basis(
            String anchor, String what, List<Long> ties, List<Long> observations, long more, String filter) {}

    /** @param most how many ties and observations are listed for one figure */
    EvidenceBook(int most) {
        this.most = most;
    }

    /** The anchor of what a figure rests on; empty where nothing does. */
    String anchor(String what, Support support) {
        if (support.none()) {
            return "";
        }
        return bases.computeIfAbsent(support, key -> basis(what, key)).anchor;
    }

    private Basis basis(String what, Support support) {
        List<Long> first = support.ties().limit(most).boxed().toList();
        List<Long> seen = support.observations().limit(most).boxed().toList();
        ties.addAll(first);
        observations.addAll(seen);
        long more = support.ties().count() + support.observations().count() - first.size() - seen.size();
        String filter = support.filter();
        return new Basis("b" + (bases.size() + 1), what, first, seen, more, filter == null ? "" : filter);
    }

    /** A link from a text to what it rests on, or the bare text. */
    Html linked(String text, String what, Support support) {
        String anchor = anchor(what, support);
        return anchor.isEmpty() ? Html.text(text) : Html.link(anchor, text);
    }

    /** The section that lists it all. */
    Html section(Ledger ledger, Run run) throws IOException {
        Map<Long, Html> described = ledger.ties(ties, run);
        Map<Long, Html> observed = ledger.observations(observations, run);
        List<Html> basis = new ArrayList<>();
        for (Basis each : bases.values()) {
            run.check();
            basis.add(item(each));
        }
        List<Html> parts = new ArrayList<>();
        parts.add(Html.of("h2", "Evidence"));
        parts.add(Html.of(
                "p",
                "Every figure above links to what it rests on; that lists ties and observations, and these the words or the"
                        + " row of their sources."));
        parts.add(Html.of("h3", "What the figures rest on"));
        parts.add(Html.of("ol", basis).with("class", "basis"));
        parts.add(Html.of("h3", "Ties"));
        parts.addAll(described.values());
        if (!observed.isEmpty()) {
            parts.add(Html.of("h3", "Observations"));
            parts.addAll(observed.values());
        }
        return Html.of("section", parts).with("id", "evidence");
    }

    private static Html item(Basis basis) {
        List<Html> parts = new ArrayList<>();
        parts.add(Html.text(basis.what + ": "));
        if (!basis.filter.isEmpty()) {
            parts.add(Html.text(basis.filter + " "));
        }
        list("tie ", "t", basis.ties, parts);
        list("observation ", "o", basis.observations, parts);
        if (basis.more > 0) {
            parts.add(Html.text("and " + basis.more + " more, not listed here."));
        }
        return Html.of("li", parts).with("id", basis.anchor);
    }

    private static void list(String what, String prefix, List<Long> ids, List<Html> parts) {
        for (Long id : ids) {
            parts.add(Html.link(prefix + id, what + id));
            parts.add(Html.text(" "));
        }
    }

    /** The ids of a list for SQL. */
    static String ids(SortedSet<Long> ids) {
        return ids.isEmpty()
                ? "NULL"
                : ids.stream().map(id -> Long.toString(id)).collect(Collectors.joining(", "));
    }
}
