package org.entente.core.model;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How far coders agree on records, field by field; what people say among themselves, and what they say beside the machine.
 *
 * <p>Alpha and F1 answer different questions: alpha compares what is coded by both and takes chance away; F1, {@code 2 · same /
 * (values of the one + values of the other)} over all pairs of coders, also counts what only one of them has.
 *
 * @param between who is compared
 * @param field the field, or {@link #DECISION}
 * @param units how many records two or more of them have coded
 * @param metric how values were compared
 * @param alpha Krippendorff's alpha, see {@link Alpha}
 * @param f1 empty where none of them has a value
 */
public record Agreement(
        Between between, String field, int units, Alpha.Metric metric, OptionalDouble alpha, OptionalDouble f1) {

    /** The field of whether there is such a record at all. */
    public static final String DECISION = "decision";

    private static final Pattern FIGURE = Pattern.compile("(?:~|>=|<=)?(-?[0-9.]+)(?: ([A-Z]+)(?: [A-Z_]+)?)?");

    /** Who is compared. */
    public enum Between {
        HUMAN_HUMAN,
        HUMAN_MACHINE
    }

    /**
     * What one coder says of one record.
     *
     * @param machine whether it is what was read
     * @param there whether the coder says that there is such a record
     * @param fields its fields as {@link Corrections} writes them; empty where it is not there
     */
    public record Said(long target, String coder, boolean machine, boolean there, Map<String, String> fields) {
        public Said {
            fields = there ? Map.copyOf(fields) : Map.of();
        }
    }

    /** The agreement on all fields, the decision first. */
    public static List<Agreement> of(Collection<Said> all) {
        Set<String> fields = new LinkedHashSet<>();
        fields.add(DECISION);
        Map<String, Boolean> named = new TreeMap<>();
        all.forEach(said -> said.fields().keySet().forEach(field -> named.put(field, true)));
        fields.addAll(named.keySet());
        List<Agreement> rows = new ArrayList<>();
        for (Between between : Between.values()) {
            Map<Long, List<Said>> units = units(all, between);
            for (String field : fields) {
                rows.add(of(between, field, units.values()));
            }
        }
        return rows;
    }

    /** The records that two or more have coded. */
    private static Map<Long, List<Said>> units(Collection<Said> all, Between between) {
        Map<Long, List<Said>> units = new LinkedHashMap<>();
        for (Said said : all) {
            if (between == Between.HUMAN_MACHINE || !said.machine()) {
                units.computeIfAbsent(said.target(), any -> new ArrayList<>()).add(said);
            }
        }
        Predicate<List<Said>> enough = between == Between.HUMAN_HUMAN
                ? unit -> unit.size() > 1
                : unit -> unit.stream().anyMatch(Said::machine) && unit.stream().anyMatch(said -> !said.machine());
        units.values().removeIf(enough.negate());
        return units;
    }

    private static Agreement of(Between between, String field, Collection<List<Said>> units) {
        List<List<String>> coded = new ArrayList<>();
        double same = 0;
        double values = 0;
        for (List<Said> unit : units) {
            for (int i = 0; i < unit.size(); i++) {
                for (int j = i + 1; j < unit.size(); j++) {
                    if (between == Between.HUMAN_MACHINE
                            && unit.get(i).machine() == unit.get(j).machine()) {
                        continue;
                    }
                    String one = value(unit.get(i), field);
                    String other = value(unit.get(j), field);
                    values += (one.isEmpty() ? 0 : 1) + (other.isEmpty() ? 0 : 1);
                    same += !one.isEmpty() && one.equals(other) ? 1 : 0;
                }
            }
            if (between == Between.HUMAN_HUMAN) {
                coded.add(coded(unit, field));
            } else {
                // Each person beside the machine by itself: else people who agree would make it look better.
                Said machine = unit.stream().filter(Said::machine).findFirst().orElseThrow();
                unit.stream()
                        .filter(said -> !said.machine())
                        .forEach(person -> coded.add(coded(List.of(machine, person), field)));
            }
        }
        Alpha.Metric metric = metric(field, coded);
        Alpha alpha = Alpha.of(metric == Alpha.Metric.NOMINAL ? coded : figures(coded), metric);
        return new Agreement(
                between,
                field,
                alpha.units(),
                metric,
                alpha.value(),
                values == 0 ? OptionalDouble.empty() : OptionalDouble.of(2 * same / values));
    }

    /** What a unit's coders say; those who say that there is no such record say nothing of its fields. */
    private static List<String> coded(List<Said> unit, String field) {
        return unit.stream()
                .filter(said -> said.there() || field.equals(DECISION))
                .map(said -> field.equals(DECISION) ? said.there() ? "yes" : "no" : value(said, field))
                .toList();
    }

    private static String value(Said said, String field) {
        return field.equals(DECISION)
                ? said.there() ? "yes" : ""
                : said.fields().getOrDefault(field, "");
    }

    /** Figures are compared by size only where all of them are of one unit. */
    private static Alpha.Metric metric(String field, List<List<String>> coded) {
        Alpha.Metric wanted = switch (field) {
            case "quantity", "amount" -> Alpha.Metric.RATIO;
            case "value" -> Alpha.Metric.INTERVAL;
            default -> Alpha.Metric.NOMINAL;
        };
        Set<String> units = new LinkedHashSet<>();
        for (List<String> unit : coded) {
            for (String value : unit) {
                Matcher figure = FIGURE.matcher(value);
                if (figure.matches()) {
                    units.add(figure.group(2) == null ? "" : figure.group(2));
                } else if (!value.isEmpty()) {
                    return Alpha.Metric.NOMINAL;
                }
            }
        }
        return units.size() == 1 ? wanted : Alpha.Metric.NOMINAL;
    }

    private static List<List<String>> figures(List<List<String>> coded) {
        return coded.stream()
                .map(unit -> unit.stream()
                        .map(FIGURE::matcher)
                        .filter(Matcher::matches)
                        .map(figure -> new BigDecimal(figure.group(1)).toString())
                        .toList())
                .toList();
    }
}
