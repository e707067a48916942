package org.entente.command;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.entente.core.model.Commitment;
import org.entente.core.model.Detail;
import org.entente.core.model.Instrument;
import org.entente.core.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A tie as it is compared: its actors and systems by the annotation's ids.
 *
 * @param principals for whom the actors stand: their countries, or themselves
 * @param sides the principals with their roles
 * @param commitments how far it may be said to bind
 */
record Claim(
        Account.Tie tie,
        Set<String> actors,
        Set<String> principals,
        Set<Account.Party> sides,
        Set<String> systems,
        Set<String> commitments) {

    /** The two sides of the types that have them. */
    private static final Map<String, List<String>> SIDES = Map.of(
            "TRANSFER", List.of("SUPPLIER", "RECIPIENT"),
            "PRODUCTION", List.of("SUPPLIER", "RECIPIENT"),
            "TRAINING", List.of("PROVIDER", "RECIPIENT"),
            "SUPPORT", List.of("PROVIDER", "RECIPIENT"),
            "INVESTMENT", List.of("INVESTOR", "HOST"),
            "RESTRICTION", List.of("IMPOSER", "TARGET"));

    /** A tie as it was annotated. */
    static Claim annotated(Account.Tie tie, Resolution resolution) {
        Set<String> commitments = tie.stages().stream()
                .map(stage -> commitment(stage, tie.instrument()))
                .collect(Collectors.toSet());
        return of(tie, actor -> actor, system -> system, commitments, resolution);
    }

    /** A tie as it was read. */
    static Claim read(Account.Tie tie, Resolution resolution) {
        String commitment = tie.commitment() != null ? tie.commitment() : commitment(tie.stage(), tie.instrument());
        return of(tie, resolution::actor, resolution::system, Set.of(commitment), resolution);
    }

    private static Claim of(
            Account.Tie tie,
            UnaryOperator<String> actor,
            UnaryOperator<String> system,
            Set<String> commitments,
            Resolution resolution) {
        Set<String> actors = new TreeSet<>();
        Set<String> principals = new HashSet<>();
        Set<Account.Party> sides = new HashSet<>();
        for (Account.Party party : tie.parties()) {
            String id = actor.apply(party.actor());
            String principal = resolution.principal(id);
            actors.add(id);
            principals.add(principal);
            sides.add(new Account.Party(principal, party.role()));
        }
        Set<String> systems = tie.systems().stream().map(system).collect(Collectors.toSet());
        return new Claim(tie, actors, principals, sides, systems, commitments);
    }

    private static String commitment(String stage, @Nullable String instrument) {
        return Commitment.of(
                        new Stage(stage),
                        Detail.UNKNOWN,
                        instrument == null ? Instrument.UNKNOWN : new Instrument(instrument))
                .name();
    }

    /** Whether it is told as agreed or done. */
    boolean firm() {
        return tie.modality().equals("ASSERTED")
                && Set.of("SIGNED", "ACTIVE", "COMPLETED").contains(tie.stage());
    }

    /** Whether it is under talk at most. */
    boolean underTalk() {
        return Set.of("PROPOSED", "NEGOTIATING").contains(tie.stage());
    }

    /** The sides exchanged; those that they are where one is missing. */
    Set<Account.Party> exchanged() {
        List<String> both = SIDES.getOrDefault(tie.type(), List.of());
        Set<String> roles = sides.stream().map(Account.Party::role).collect(Collectors.toSet());
        if (both.isEmpty() || !roles.containsAll(both)) {
            return sides;
        }
        return sides.stream()
                .map(side -> new Account.Party(side.actor(), exchanged(side.role(), both)))
                .collect(Collectors.toSet());
    }

    private static String exchanged(String role, List<String> both) {
        int at = both.indexOf(role);
        return at < 0 ? role : both.get(1 - at);
    }

    /** The place of both that has most in common, as a share; 0 where they are told in different places. */
    double overlap(Claim gold) {
        return overlap(gold.tie.spans());
    }

    private double overlap(List<Account.Span> spans) {
        return tie.spans().stream()
                .limit(1)
                .flatMap(mine -> spans.stream().map(mine::overlap))
                .max(Comparator.naturalOrder())
                .orElse(0.0);
    }

    /** Whether one of the annotated values is told, or no value where none is annotated. */
    boolean sameValue(Claim gold) {
        if (tie.values().isEmpty() || gold.tie.values().isEmpty()) {
            return tie.values().isEmpty() && gold.tie.values().isEmpty();
        }
        Account.Money mine = tie.values().get(0);
        return gold.tie.values().stream()
                .anyMatch(value -> Closeness.near(mine.amount(), value.amount())
                        && (mine.currency() == null
                                ? value.currency() == null
                                : mine.currency().equals(value.currency())));
    }

    /** Whether the dates can be of the same act, or neither has one. */
    boolean sameDate(Claim gold) {
        String mine = tie.date();
        String other = gold.tie.date();
        if (mine == null || other == null) {
            return mine == null && other == null;
        }
        return Closeness.compatible(mine, other);
    }
}
