package org.entente.core.model;

import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a person has decided on a finding.
 *
 * @param finding the finding's key, by which it is found again
 * @param values what {@link Conflict#values()} was then
 * @param a what side A had, for people
 * @param b what side B had, for people
 * @param setAside the ids of the ties and observations that are set aside by it; they stay as they are
 * @param sources the digests of the sources of both sides
 * @param why in the words of who decided, may be empty
 * @param day on which it was decided, in UTC
 */
public record Decision(
        String finding,
        String values,
        Choice choice,
        String a,
        String b,
        Set<Long> setAside,
        Set<String> sources,
        String author,
        String why,
        LocalDate day) {

    public Decision {
        Checks.text(finding, "The key of a finding");
        Checks.text(author, "Who decides");
        setAside = Set.copyOf(setAside);
        sources = Set.copyOf(sources);
    }

    /** A decision on what two sides have now. */
    public static Decision on(
            String finding, Conflict conflict, Choice choice, String author, String why, LocalDate day) {
        Set<String> sources = new TreeSet<>(conflict.a().sources());
        sources.addAll(conflict.b().sources());
        return new Decision(
                finding,
                conflict.values(),
                choice,
                conflict.a().told(),
                conflict.b().told(),
                setAside(conflict, choice),
                sources,
                author,
                why,
                day);
    }

    private static Set<Long> setAside(Conflict conflict, Choice choice) {
        return switch (choice.name()) {
            case "PREFER_A", "B_REPORTED_AS_ERROR" -> conflict.b().records();
            case "PREFER_B", "REPORTED_AS_ERROR" -> conflict.a().records();
            default -> Set.of();
        };
    }

    /** Whether a side has other values now than when it was decided. */
    public boolean stale(Conflict conflict) {
        return !values.equals(conflict.values());
    }

    /** What was decided, in words: {@code prefers 12 × NASAMS (register)}. */
    public String words() {
        return switch (choice.name()) {
            case "PREFER_A" -> "prefers " + a;
            case "PREFER_B" -> "prefers " + b;
            case "BOTH_HOLD" -> "holds both";
            case "REPORTED_AS_ERROR" -> "takes " + a + " for an error";
            case "B_REPORTED_AS_ERROR" -> "takes " + b + " for an error";
            case "NO_CONTRADICTION" -> "sees no contradiction";
            default -> "decides: " + choice.words();
        };
    }

    /** What was decided, by whom and when: {@code Ann prefers 12 × NASAMS (register), 2026-03-01: it is newer}. */
    public String sentence() {
        return author + " " + words() + ", " + day + (why.isBlank() ? "" : ": " + why.strip());
    }
}
