package org.entente.analyzer.identity;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How alike the names of two are: the two names that are most alike count, and nothing else of the names. */
final class Naming {

    /** Likeness of trigrams below which names have nothing to do with each other. */
    private static final double LEAST = 0.55;

    private record Likeness(String name, Spelt one, Spelt other, double weight, double value) {
        double contribution() {
            return weight * value;
        }
    }

    private Naming() {}

    /** Adds how alike they are; false where nothing is. */
    static boolean compare(List<Spelt> ones, List<Spelt> those, Card card) {
        Likeness best = null;
        for (Spelt one : ones) {
            for (Spelt other : those) {
                Likeness likeness = likeness(one, other);
                if (likeness != null && (best == null || likeness.contribution() > best.contribution())) {
                    best = likeness;
                }
            }
        }
        if (best == null) {
            return false;
        }
        card.add(best.name, best.one.text(), best.other.text(), best.weight, best.value);
        Set<String> numbers = best.one.numbers();
        Set<String> others = best.other.numbers();
        if (!numbers.equals(others) && !best.name.equals("initials")) {
            boolean both = !numbers.isEmpty() && !others.isEmpty();
            card.add(
                    both ? "other numbers" : "a number in one only",
                    best.one.text(),
                    best.other.text(),
                    both ? -5 : -1);
        }
        return true;
    }

    private static @Nullable Likeness likeness(Spelt one, Spelt other) {
        if (one.key().equals(other.key())) {
            return new Likeness("same name", one, other, 5, 1);
        }
        if (one.slip(other)) {
            return new Likeness("a letter apart", one, other, 4.2, 1);
        }
        if (one.abbreviation() && other.initials().equals(one.key())
                || other.abbreviation() && one.initials().equals(other.key())) {
            return new Likeness("initials", one, other, 3.5, 1);
        }
        Spelt few = one.words().size() <= other.words().size() ? one : other;
        Spelt many = few == one ? other : one;
        double share = few.key().length() / (double) many.key().length();
        if (few.words().size() < many.words().size() && few.key().length() >= 4) {
            if (many.words().containsAll(few.words())) {
                return new Likeness("all words of one", one, other, 4.5, Math.min(1, 0.3 + share / 1.5));
            }
            if (few.words().stream().allMatch(word -> many.words().contains(word) || slip(word, many.words()))) {
                return new Likeness(
                        "all words of one, a letter apart", one, other, 4.2, Math.min(1, 0.4 + share / 1.5));
            }
        }
        double like = one.like(other);
        return like < LEAST ? null : new Likeness("like spelling", one, other, 4.5, (like - 0.4) / 0.6);
    }

    private static boolean slip(String word, List<String> words) {
        Spelt one = Spelt.word(word);
        return words.stream()
                .filter(other -> Math.abs(other.length() - word.length()) <= 1)
                .anyMatch(other -> one.slip(Spelt.word(other)));
    }

    /** Adds whether their ties fall into the same years and have the same partners. */
    static void compareDeals(Profile one, Profile other, String partners, Card card) {
        Profile.Deals mine = one.deals();
        Profile.Deals its = other.deals();
        if (!mine.partners().isEmpty() && !its.partners().isEmpty()) {
            boolean shared = !Collections.disjoint(mine.partners(), its.partners());
            card.add(
                    shared ? "same " + partners : "other " + partners,
                    some(mine.partners()),
                    some(its.partners()),
                    shared ? 0.8 : -0.8);
        }
        if (mine.dated() && its.dated()) {
            int apart = Math.max(mine.first(), its.first()) - Math.min(mine.last(), its.last());
            if (apart <= 0) {
                card.add("same years", years(mine), years(its), 0.3);
            } else if (apart > 25) {
                card.add("years far apart", years(mine), years(its), -1);
            }
        }
    }

    private static String some(Set<String> all) {
        List<String> sorted = all.stream().sorted().toList();
        return String.join(" ", sorted.subList(0, Math.min(5, sorted.size()))) + (sorted.size() > 5 ? " …" : "");
    }

    private static String years(Profile.Deals deals) {
        return deals.first() == deals.last() ? Integer.toString(deals.first()) : deals.first() + "–" + deals.last();
    }
}
