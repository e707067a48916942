package org.entente.analyzer.dependence;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What one recipient got from each supplier, and how concentrated that is. Not safe for several threads. */
final class Portfolio {

    private final String recipient;
    private final Map<String, Double> supplied = new TreeMap<>();
    private final SortedSet<Long> ties = new TreeSet<>();
    private @Nullable List<Map.Entry<String, Double>> ranked;

    Portfolio(String recipient) {
        this.recipient = recipient;
    }

    void add(String supplier, double value, long tie) {
        supplied.merge(supplier, value, Double::sum);
        ties.add(tie);
        ranked = null;
    }

    String recipient() {
        return recipient;
    }

    SortedSet<Long> ties() {
        return ties;
    }

    int suppliers() {
        return supplied.size();
    }

    double total() {
        return supplied.values().stream().mapToDouble(Double::doubleValue).sum();
    }

    /** The sum of the squared shares: 1/n for n equal suppliers, 1 for a single one. */
    double hhi() {
        double total = total();
        return supplied.values().stream()
                .mapToDouble(value -> value / total * (value / total))
                .sum();
    }

    /** HHI from 0 for equal suppliers to 1, whatever their number; null for a single one. */
    @Nullable
    Double normalisedHhi() {
        double least = 1.0 / suppliers();
        return suppliers() == 1 ? null : (hhi() - least) / (1 - least);
    }

    /** The supplier at a rank, from 0 for the greatest; of equals the first by id. */
    String supplier(int rank) {
        return ranked().get(rank).getKey();
    }

    /** The share of the supplier at a rank, 0 where there are fewer. */
    double share(int rank) {
        return rank < suppliers() ? ranked().get(rank).getValue() / total() : 0;
    }

    private List<Map.Entry<String, Double>> ranked() {
        List<Map.Entry<String, Double>> list = ranked;
        if (list == null) {
            list = new ArrayList<>(supplied.entrySet());
            list.sort(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder()));
            ranked = list;
        }
        return list;
    }
}
