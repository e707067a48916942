package org.entente.analyzer.changes;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What reads otherwise of one record: a field, or what of several tells of one delivery.
 *
 * @param fields the names of the fields
 * @param before empty where nothing was told
 */
record Change(Set<String> fields, String before, String after) {

    private static final String DELIVERY = "DELIVERED:";

    /** Stages that follow from what is delivered. */
    private static final Set<String> DELIVERING = Set.of("ACTIVE", "COMPLETED");

    Change {
        fields = Set.copyOf(fields);
    }

    /** All differences of two states of a record, by field. */
    static List<Change> between(Entry was, Entry is) {
        Set<String> names = new TreeSet<>(was.fields().keySet());
        names.addAll(is.fields().keySet());
        Map<String, Change> changes = new TreeMap<>();
        for (String name : names) {
            Change change = new Change(
                    Set.of(name),
                    was.fields().getOrDefault(name, ""),
                    is.fields().getOrDefault(name, ""));
            if (!change.before.equals(change.after)) {
                changes.put(name, change);
            }
        }
        delivery(changes);
        return List.copyOf(changes.values());
    }

    /** Takes what a delivery changes beside itself for no change of its own. */
    private static void delivery(Map<String, Change> changes) {
        Change delivered = changes.get(Moment.DELIVERED);
        if (delivered == null) {
            return;
        }
        changes.computeIfPresent(Moment.DATE, (name, dates) -> dates.withoutDeliveries());
        Optional.ofNullable(changes.get(Moment.STAGE))
                .filter(Change::delivering)
                .ifPresent(stage -> {
                    changes.remove(Moment.STAGE);
                    if (!stage(stage.before).equals(stage(stage.after))) {
                        changes.put(Moment.DELIVERED, delivered.with(stage));
                    }
                });
    }

    private boolean delivering() {
        return DELIVERING.contains(stage(after));
    }

    private static String stage(String text) {
        return text.replaceAll("[@/].*", "");
    }

    private @Nullable Change withoutDeliveries() {
        Change left = new Change(fields, others(before), others(after));
        return left.before.equals(left.after) ? null : left;
    }

    private static String others(String dates) {
        return Arrays.stream(dates.split(",(?![^{]*})"))
                .filter(date -> !date.startsWith(DELIVERY))
                .collect(Collectors.joining(","));
    }

    private Change with(Change other) {
        Set<String> both = new TreeSet<>(fields);
        both.addAll(other.fields);
        return new Change(both, joined(before, other.before), joined(after, other.after));
    }

    private static String joined(String one, String other) {
        return one.isEmpty() || other.isEmpty() ? one + other : one + "; " + other;
    }

    /** The fields in words. */
    String field() {
        return fields.stream().sorted().collect(Collectors.joining(" and "));
    }

    boolean about(Moment moment) {
        return fields.contains(moment.field());
    }
}
