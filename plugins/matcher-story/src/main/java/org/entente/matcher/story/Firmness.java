package org.entente.matcher.story;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.model.Findings.Finding;
import org.entente.core.model.Severity;
import org.entente.core.model.Support;
import org.entente.matcher.story.Report.Passage;
import org.entente.matcher.story.Told.Thing;

/** Finds what a retelling tells as firmer than its origin does, or with other numbers. */
final class Firmness {

    private static final int QUOTE = 240;
    private static final List<String> MODALITIES = List.of("POSSIBLE", "PLANNED", "ASSERTED");
    private static final List<String> STAGES = List.of("PROPOSED", "NEGOTIATING", "SIGNED", "ACTIVE", "COMPLETED");
    private static final List<String> COMMITMENTS = List.of("TALK", "SOFT", "FIRM");

    private Firmness() {}

    /** @param origin a tie as the origin tells it; later: the same tie as a retelling does */
    static List<Finding> of(Report first, Told origin, Report second, Told later) {
        List<String> firmer = new ArrayList<>();
        rise("stage", STAGES, origin.stage(), later.stage()).ifPresent(firmer::add);
        rise("modality", MODALITIES, origin.modality(), later.modality()).ifPresent(firmer::add);
        rise("commitment", COMMITMENTS, origin.commitment(), later.commitment()).ifPresent(firmer::add);
        if (SameTie.bareBeside(later, origin)) {
            firmer.add("instrument " + origin.instrument() + " is no longer told");
        }
        List<String> other = new ArrayList<>();
        quantity(origin, later).ifPresent(other::add);
        value(origin, later).ifPresent(other::add);
        List<Finding> findings = new ArrayList<>();
        String what = " (" + what(later) + "): " + second.teller() + " has “" + quote(second, later) + "”, "
                + first.teller() + " “" + quote(first, origin) + "”.";
        Support support = Support.ties(Set.of(origin.id(), later.id()));
        if (!firmer.isEmpty()) {
            findings.add(new Finding(
                    "retelling.firmer",
                    Severity.DOUBT,
                    second.named() + " tells firmer than its likely origin " + first.named() + ": "
                            + String.join(", ", firmer) + what,
                    support));
        }
        if (!other.isEmpty()) {
            findings.add(new Finding(
                    "retelling.numbers",
                    Severity.DOUBT,
                    second.named() + " has other numbers than its likely origin " + first.named() + ": "
                            + String.join(", ", other) + what,
                    support));
        }
        return findings;
    }

    private static Optional<String> rise(String what, List<String> ladder, String from, String to) {
        int low = ladder.indexOf(from);
        int high = ladder.indexOf(to);
        return low >= 0 && high > low ? Optional.of(what + " " + from + " became " + to) : Optional.empty();
    }

    private static Optional<String> quantity(Told origin, Told later) {
        for (Thing here : origin.things()) {
            for (Thing there : later.things()) {
                Double few = here.quantity();
                Double many = there.quantity();
                if (few != null && many != null && here.like(there) && !few.equals(many)) {
                    return Optional.of("quantity " + number(few) + " became " + number(many));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> value(Told origin, Told later) {
        for (Map.Entry<String, Double> here : origin.amounts().entrySet()) {
            Double there = later.amounts().get(here.getKey());
            if (there != null && !SameTie.rounded(here.getValue(), there)) {
                return Optional.of(
                        "value " + here.getKey() + " " + number(here.getValue()) + " became " + number(there));
            }
        }
        return Optional.empty();
    }

    /** The tie in a few words: {@code TRANSFER SWE → NOR, giraffe × 12}. */
    static String what(Told tie) {
        String countries = tie.givers().isEmpty() || tie.takers().isEmpty()
                ? sorted(tie.countries())
                : sorted(tie.givers()) + " → " + sorted(tie.takers());
        String things = tie.things().stream()
                .map(thing -> thing.name() + (thing.quantity() == null ? "" : " × " + number(thing.quantity())))
                .collect(Collectors.joining(", "));
        return (tie.type() + " " + countries).strip() + (things.isEmpty() ? "" : ", " + things);
    }

    private static String sorted(Set<String> countries) {
        return String.join(" ", countries.stream().sorted().toList());
    }

    private static String number(double value) {
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }

    /** The words in which a report tells a tie, as long as its licence allows. */
    private static String quote(Report report, Told tie) {
        Iterator<String> quotes = report.passages().stream()
                .filter(passage -> tie.evidence().contains(passage.id()))
                .map(Passage::quote)
                .iterator();
        String quote = quotes.hasNext() ? quotes.next().replaceAll("\\s+", " ").strip() : "";
        int longest = Math.min(QUOTE, report.source().longestQuote());
        return quote.codePointCount(0, quote.length()) <= longest
                ? quote
                : quote.substring(0, quote.offsetByCodePoints(0, Math.max(0, longest - 1))) + "…";
    }
}
