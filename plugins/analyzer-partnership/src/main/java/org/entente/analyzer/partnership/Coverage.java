package org.entente.analyzer.partnership;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.core.model.Findings;
import org.entente.core.model.Findings.Finding;
import org.entente.core.model.Genre;
import org.entente.core.model.Plural;
import org.entente.core.model.Severity;
import org.entente.core.model.Source;
import org.entente.core.model.Support;

/** The head of a brief: which sources speak of the two, up to which date, and which cover them and say nothing. */
final class Coverage {

    private Coverage() {}

    static Findings of(Dossier dossier) {
        Map<String, Set<Long>> ties = new TreeMap<>();
        dossier.cases()
                .forEach(act -> act.reports()
                        .forEach(report -> ties.computeIfAbsent(report.source().digest(), digest -> new HashSet<>())
                                .addAll(act.ids())));
        List<Finding> findings = new ArrayList<>();
        String known = dossier.day() == null ? "" : ", as it was known on " + dossier.day();
        findings.add(new Finding(
                "brief.extent",
                Severity.NOTE,
                Plural.of(dossier.cases().size(), "tie") + " from " + ties.size() + " of "
                        + Plural.of(dossier.sources().size(), "source")
                        + (dossier.cases().size() == 1 ? " is held on " : " are held on ") + dossier.dyad() + known
                        + ".",
                Support.ties(dossier.cases().stream()
                        .flatMap(act -> act.ids().stream())
                        .toList())));
        long undated = dossier.sources().stream()
                .filter(source -> source.published() == null && ties.containsKey(source.digest()))
                .count();
        if (dossier.day() != null && undated > 0) {
            findings.add(new Finding(
                    "source.undated",
                    Severity.DOUBT,
                    undated
                            + " of these have no date of publication and may be later; only what they date later is left"
                            + " out.",
                    Support.NONE));
        }
        for (Source source : dossier.sources()) {
            Set<Long> told = ties.getOrDefault(source.digest(), Set.of());
            if (!told.isEmpty()) {
                findings.add(new Finding(
                        "source.speaks",
                        Severity.NOTE,
                        named(source) + " tells of " + Plural.of(told.size(), "tie") + ".",
                        Support.ties(told)));
            } else if (covers(source, dossier)) {
                findings.add(new Finding(
                        "source.silent",
                        Severity.NOTE,
                        named(source) + " covers the two and tells of nothing between them.",
                        Support.NONE));
            }
        }
        return new Findings(dossier.dyad() + ": what this rests on", findings);
    }

    /** Only a register claims to list all of something; that an article is silent says nothing. */
    private static boolean covers(Source source, Dossier dossier) {
        org.entente.core.model.Coverage coverage = source.coverage();
        return source.genre().equals(Genre.REGISTER)
                && coverage.period() != null
                && (coverage.actors().isEmpty()
                        || coverage.actors()
                                .containsAll(List.of(
                                        dossier.dyad().first(), dossier.dyad().second())));
    }

    private static String named(Source source) {
        List<String> parts = new ArrayList<>();
        if (!source.genre().unknown()) {
            parts.add(Sentence.words(source.genre()));
        }
        parts.add(source.published() == null ? "no date of publication" : "published " + source.published());
        if (source.genre().equals(Genre.REGISTER) && source.coverage().period() != null) {
            parts.add("covers " + source.coverage().period());
        }
        return source.name() + " (" + String.join(", ", parts) + ")";
    }
}
