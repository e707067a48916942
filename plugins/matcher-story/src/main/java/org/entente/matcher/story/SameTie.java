package org.entente.matcher.story;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.matcher.story.Told.Day;
import org.entente.matcher.story.Told.Thing;

/** How alike two ties are by what they say themselves: countries, types, systems, companies, numbers, dates. */
final class SameTie {

    /** Sums that differ by less than this are one: they are rounded, or of another day's rate. */
    private static final double ROUNDING = 0.05;

    private static final List<Set<String>> KIN = List.of(
            Set.of("TRANSFER", "PRODUCTION", "DEVELOPMENT"),
            Set.of("TRANSFER", "SUPPORT"),
            Set.of("TRANSFER", "AGREEMENT"),
            Set.of("AGREEMENT", "COOPERATION"),
            Set.of("DEVELOPMENT", "COOPERATION", "PRODUCTION", "AGREEMENT"),
            Set.of("AGREEMENT", "SUPPORT", "INVESTMENT"),
            Set.of("DIALOGUE", "COOPERATION"),
            Set.of("EXERCISE", "TRAINING"));

    private static final Set<String> LOOSE = Set.of("MOU", "LOI", "FRAMEWORK");
    private static final Set<String> BINDING = Set.of("CONTRACT", "CALL_OFF", "LICENCE");
    private static final List<String> STAGES = List.of("PROPOSED", "NEGOTIATING", "SIGNED", "ACTIVE", "COMPLETED");

    private SameTie() {}

    static Likeness of(Told one, Told other) {
        // What one denies the other's telling stays beside: counted as one, either would hide the other.
        boolean denied = one.modality().equals("DENIED") != other.modality().equals("DENIED");
        if (denied || !kin(one.type(), other.type()) || one.turned(other)) {
            return Likeness.none();
        }
        Likeness likeness = new Likeness(-2);
        if (!countries(one, other, likeness)) {
            return Likeness.none();
        }
        likeness.add(
                one.type().equals(other.type()) ? "same type" : "kindred type",
                one.type().equals(other.type()) ? 1 : 0.2);
        things(one, other, likeness);
        actors(one, other, likeness);
        amounts(one, other, likeness);
        days(one, other, likeness);
        instruments(one, other, likeness);
        return likeness;
    }

    static boolean kin(String one, String other) {
        return one.equals(other) || KIN.stream().anyMatch(kin -> kin.contains(one) && kin.contains(other));
    }

    private static boolean countries(Told one, Told other, Likeness likeness) {
        if (one.countries().equals(other.countries()) && !one.countries().isEmpty()) {
            likeness.add("same countries", one.countries().size() > 1 ? 1 : 0);
            return true;
        }
        Set<String> both = new HashSet<>(one.countries());
        both.retainAll(other.countries());
        likeness.add("some of the countries", both.size() > 1 ? 0.2 : -1.5);
        return !both.isEmpty();
    }

    private static void things(Told one, Told other, Likeness likeness) {
        if (one.things().isEmpty() || other.things().isEmpty()) {
            return;
        }
        boolean like = false;
        boolean same = false;
        boolean equal = false;
        boolean differ = false;
        for (Thing here : one.things()) {
            for (Thing there : other.things()) {
                if (here.like(there)) {
                    like = true;
                    same |= here.same(there);
                    Double few = here.quantity();
                    Double many = there.quantity();
                    equal |= few != null && few.equals(many);
                    differ |= few != null && many != null && !few.equals(many);
                }
            }
        }
        likeness.add(
                same ? "same system" : like ? "system of like name" : "other system", same ? 2.5 : like ? 1.5 : -3);
        if (equal || differ) {
            likeness.add(equal ? "same quantity" : "other quantity", equal ? 1 : -1.5);
        }
    }

    private static void actors(Told one, Told other, Likeness likeness) {
        if (!one.actors().isEmpty() && !other.actors().isEmpty()) {
            boolean shared = !Collections.disjoint(one.actors(), other.actors());
            likeness.add(shared ? "same company or body" : "other company or body", shared ? 1 : -1);
        }
    }

    private static void amounts(Told one, Told other, Likeness likeness) {
        for (Map.Entry<String, Double> here : one.amounts().entrySet()) {
            Double there = other.amounts().get(here.getKey());
            if (there != null) {
                boolean same = rounded(here.getValue(), there);
                likeness.add(same ? "same value" : "other value", same ? 1.5 : -1.5);
                return;
            }
        }
    }

    /** Whether two sums are one but for rounding. */
    static boolean rounded(double one, double other) {
        return Math.abs(one - other) <= ROUNDING * Math.max(one, other);
    }

    private static void days(Told one, Told other, Likeness likeness) {
        boolean overlap = false;
        long apart = Long.MAX_VALUE;
        for (Day here : one.days()) {
            for (Day there : other.days()) {
                if (here.begins() && there.begins() && here.close() && there.close()) {
                    overlap |= here.overlaps(there);
                    apart = Math.min(apart, here.apart(there));
                }
            }
        }
        if (overlap) {
            likeness.add("same date", 1);
        } else if (apart < Long.MAX_VALUE) {
            likeness.add("other date", apart > 366 ? -5 : apart > 31 ? -3 : -0.5);
        }
    }

    private static void instruments(Told one, Told other, Likeness likeness) {
        boolean loose = LOOSE.contains(one.instrument()) && BINDING.contains(other.instrument())
                || LOOSE.contains(other.instrument()) && BINDING.contains(one.instrument());
        if (loose) {
            likeness.add("other instrument", -1.5);
        } else if (bareBeside(one, other) || bareBeside(other, one)) {
            likeness.add("form told by one alone", -0.1);
        } else if (one.instrument().equals(other.instrument())
                && !one.instrument().equals("UNKNOWN")) {
            likeness.add("same instrument", 0.5);
        }
    }

    /** Whether one is done without a word of its form where the other has no more than a memorandum or a letter of intent. */
    static boolean bareBeside(Told bare, Told other) {
        return LOOSE.contains(other.instrument())
                && bare.instrument().equals("UNKNOWN")
                && STAGES.indexOf(bare.stage()) >= STAGES.indexOf("SIGNED")
                && !bare.type().equals("AGREEMENT");
    }

    /** Adds what speaks against one act where one report has it far ahead of the other; a register tells how it ended. */
    static void stages(Told one, Told other, Likeness likeness) {
        int here = STAGES.indexOf(one.stage());
        int there = STAGES.indexOf(other.stage());
        if (here >= 0 && there >= 0 && Math.abs(here - there) > 1) {
            likeness.add("stages apart", -0.5);
        }
    }
}
