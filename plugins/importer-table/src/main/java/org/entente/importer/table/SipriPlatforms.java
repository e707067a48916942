package org.entente.importer.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the row of a platform for which an engine, radar or missile is bought: "For 26 L-39 trainer aircraft". */
final class SipriPlatforms {

    /** How many years may lie between the order of a part and that of its platform. */
    private static final int NEAR = 6;

    private final Map<String, Map<String, List<SipriRow>>> byRecipient = new HashMap<>();

    SipriPlatforms(List<SipriRow> rows) {
        for (SipriRow row : rows) {
            String designation = row.designation().toLowerCase(Locale.ROOT);
            add(row, designation);
            // "EMB-314 Super Tucano" is mostly called EMB-314; a first word without digits says nothing.
            int space = designation.indexOf(' ');
            if (space > 0 && designation.substring(0, space).matches(".*\\d.*")) {
                add(row, designation.substring(0, space));
            }
        }
    }

    private void add(SipriRow row, String designation) {
        byRecipient
                .computeIfAbsent(row.recipient(), recipient -> new HashMap<>())
                .computeIfAbsent(designation, name -> new ArrayList<>())
                .add(row);
    }

    /** The one row of the same recipient that is meant; empty where none is, or it cannot be told which. */
    Optional<SipriRow> of(SipriRow part, SipriComment.Platform platform) {
        String text = platform.text().toLowerCase(Locale.ROOT);
        Map<String, List<SipriRow>> designations = byRecipient.getOrDefault(part.recipient(), Map.of());
        String best = "";
        for (int end = text.length(); end > 1; end--) {
            String head = text.substring(0, end);
            if (boundary(text, end) && designations.containsKey(head)) {
                best = head;
                break;
            }
        }
        List<SipriRow> rows = new ArrayList<>(designations.getOrDefault(best, List.of()));
        rows.removeIf(row -> row.number() == part.number() || Math.abs(row.ordered() - part.ordered()) > NEAR);
        return rows.size() < 2 ? rows.stream().findFirst() : narrowed(rows, part, platform);
    }

    private static Optional<SipriRow> narrowed(List<SipriRow> rows, SipriRow part, SipriComment.Platform platform) {
        List<SipriRow> left = rows;
        String number = platform.number();
        if (number != null) {
            BigDecimal wanted = new BigDecimal(number);
            left = kept(left, row -> row.quantity() != null && row.quantity().compareTo(wanted) == 0);
        }
        left = kept(left, row -> platform.text().contains("from " + row.supplier()));
        left = kept(left, row -> row.ordered() == part.ordered());
        return left.size() == 1 ? Optional.of(left.get(0)) : Optional.empty();
    }

    /** The rows that fit, or all where none does. */
    private static List<SipriRow> kept(List<SipriRow> rows, java.util.function.Predicate<SipriRow> fits) {
        List<SipriRow> fitting = rows.stream().filter(fits).toList();
        return fitting.isEmpty() ? rows : fitting;
    }

    private static boolean boundary(String text, int end) {
        return end == text.length() || !Character.isLetterOrDigit(text.charAt(end)) && text.charAt(end) != '-';
    }
}
