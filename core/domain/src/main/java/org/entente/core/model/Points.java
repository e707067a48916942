package org.entente.core.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** The points of a history as people say them: by number, by name or by date. */
public record Points(List<Revision> revisions, Map<String, Long> names) {

    /** The word for the state before the latest change of what is held. */
    public static final String LAST = "last";

    private static final Set<RevisionKind> BESIDE = Set.of(RevisionKind.NAME, RevisionKind.WATCH, RevisionKind.EDITION);

    /** The revision that is meant. */
    public Revision find(String point) {
        String text = point.strip();
        Long named = names.get(text);
        if (named != null) {
            return new History(revisions).get(named);
        }
        if (text.matches("[0-9]{1,18}") && !year(text)) {
            return new History(revisions).get(Long.parseLong(text));
        }
        if (!text.matches("[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?")) {
            throw new IllegalArgumentException(unknown(text));
        }
        LocalDate day = day(text);
        return revisions.stream()
                .filter(one -> !LocalDate.ofInstant(one.when(), ZoneOffset.UTC).isAfter(day))
                .reduce((first, second) -> second)
                .orElse(Revision.NONE);
    }

    /** As {@link #find}, where {@link #LAST} is the state before the latest change of what is held. */
    public Revision since(String point) {
        if (!point.strip().equals(LAST)) {
            return find(point);
        }
        long latest = revisions.stream()
                .filter(Points::changes)
                .mapToLong(Revision::number)
                .max()
                .orElse(1);
        return new History(revisions).get(latest - 1);
    }

    /** Whether a revision changes anything of what is held. */
    public static boolean changes(Revision revision) {
        return !BESIDE.contains(revision.kind());
    }

    /** Four digits are a revision where there are as many, else a year. */
    private boolean year(String text) {
        return text.length() == 4 && Long.parseLong(text) > revisions.size();
    }

    private static LocalDate day(String text) {
        try {
            return new Edtf(text).latest().orElseThrow();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("There is no date " + text + ".", e);
        }
    }

    private String unknown(String text) {
        List<String> all = Stream.concat(names.keySet().stream().sorted(), Stream.of("a number", "a date"))
                .toList();
        return "No revision has the name " + text + "; give " + String.join(", ", all.subList(0, all.size() - 1))
                + " or " + all.get(all.size() - 1) + ".";
    }
}
