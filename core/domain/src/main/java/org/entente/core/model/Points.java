package org.entente.core.model;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The points of a history as people say them: by number, by name or by date. */
public record Points(List<Revision> revisions, Map<String, Long> names) {

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
