package org.entente.command;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** How far what was read agrees with what was annotated, beyond what makes both fit. */
final class Closeness {

    private static final double TOLERANCE = 0.01;

    private Closeness() {}

    /**
     * How well two ties agree: it decides only among pairings of as many ties.
     *
     * <p>The place weighs most, since an act told in the same words is the same act; then who, what and how much.
     */
    static double of(Claim read, Claim gold) {
        Account.Tie mine = read.tie();
        Account.Tie other = gold.tie();
        double first = other.spans().isEmpty() || mine.spans().isEmpty()
                ? 0
                : mine.spans().get(0).overlap(other.spans().get(0));
        double sum = 8 * one(read.overlap(gold) > 0) + 2 * first;
        sum += 4 * one(read.actors().equals(gold.actors()))
                + 3 * one(mine.type().equals(other.type()));
        sum += 2 * one(read.systems().equals(gold.systems()))
                + 2 * one(Objects.equals(mine.quantity(), other.quantity()));
        sum += 2 * one(read.sameValue(gold));
        sum += 1.5 * one(read.sameDate(gold));
        sum += 0.5 * one(other.stages().contains(mine.stage()))
                + 0.5 * one(mine.stage().equals(other.stage()))
                + one(Objects.equals(mine.instrument(), other.instrument()));
        return sum
                + one(mine.modality().equals(other.modality()))
                + one(read.sides().equals(gold.sides()));
    }

    /** How well two figures agree. */
    static double of(Account.Figure read, Account.Figure gold) {
        return one(read.measure().equals(gold.measure()))
                + one(Objects.equals(read.period(), gold.period()))
                + one(Objects.equals(read.qualifier(), gold.qualifier()));
    }

    private static double one(boolean truth) {
        return truth ? 1 : 0;
    }

    /** Whether two numbers differ by one in a hundred at most. */
    static boolean near(@Nullable Double one, @Nullable Double other) {
        return one != null
                && other != null
                && Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
    }

    /** Whether two dates or intervals can be the same, one of them told more finely than the other. */
    static boolean compatible(String one, String other) {
        String[] mine = one.split("/", -1);
        String[] its = other.split("/", -1);
        if (mine.length > 1 && its.length > 1 && !mine[1].isEmpty() && !its[1].isEmpty() && !finer(mine[1], its[1])) {
            return false;
        }
        return finer(mine[0], its[0]);
    }

    private static boolean finer(String one, String other) {
        return one.equals(other) || one.startsWith(other + "-") || other.startsWith(one + "-");
    }
}
