package org.entente.core.internal;

import static org.entente.core.model.Role.AFFECTED;
import static org.entente.core.model.Role.AUTHORISER;
import static org.entente.core.model.Role.BODY;
import static org.entente.core.model.Role.DESIGN_OWNER;
import static org.entente.core.model.Role.END_USER;
import static org.entente.core.model.Role.FINANCIER;
import static org.entente.core.model.Role.HOST;
import static org.entente.core.model.Role.IMPOSER;
import static org.entente.core.model.Role.INTERMEDIARY;
import static org.entente.core.model.Role.INVESTOR;
import static org.entente.core.model.Role.LICENSEE;
import static org.entente.core.model.Role.LICENSOR;
import static org.entente.core.model.Role.MANUFACTURER;
import static org.entente.core.model.Role.MEMBER;
import static org.entente.core.model.Role.PARTNER;
import static org.entente.core.model.Role.PROVIDER;
import static org.entente.core.model.Role.RECIPIENT;
import static org.entente.core.model.Role.SUBCONTRACTOR;
import static org.entente.core.model.Role.SUPPLIER;
import static org.entente.core.model.Role.TARGET;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.Participant;
import org.entente.core.model.Role;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;

/** Who stands on which side of a tie, and whether that is possible in its type. */
record Sides(Tie tie) {

    private static final Set<Role> ONE = Set.of(SUPPLIER, PROVIDER, INVESTOR, IMPOSER, LICENSOR, BODY);
    private static final Set<Role> OTHER = Set.of(RECIPIENT, HOST, TARGET, LICENSEE, END_USER, MEMBER);

    /** Those that may take part in anything. */
    private static final Set<Role> ANY = Set.of(FINANCIER, AUTHORISER, AFFECTED, INTERMEDIARY, Role.UNKNOWN);

    private static final List<Role> INDUSTRY =
            List.of(LICENSOR, LICENSEE, MANUFACTURER, SUBCONTRACTOR, DESIGN_OWNER, END_USER);

    /** The roles of each type, the usual ones first. */
    private static final Map<TieType, List<Role>> ROLES = Map.ofEntries(
            Map.entry(TieType.AGREEMENT, List.of(PARTNER)),
            Map.entry(TieType.TRANSFER, industrial(SUPPLIER, RECIPIENT, PARTNER)),
            Map.entry(TieType.PRODUCTION, industrial(SUPPLIER, RECIPIENT, PARTNER)),
            Map.entry(TieType.DEVELOPMENT, industrial(PARTNER)),
            Map.entry(TieType.EXERCISE, List.of(PARTNER)),
            Map.entry(TieType.TRAINING, List.of(PROVIDER, RECIPIENT, PARTNER)),
            Map.entry(TieType.DIALOGUE, List.of(PARTNER)),
            Map.entry(TieType.INVESTMENT, List.of(INVESTOR, HOST)),
            Map.entry(TieType.MEMBERSHIP, List.of(MEMBER, BODY)),
            Map.entry(TieType.SUPPORT, List.of(PROVIDER, RECIPIENT)),
            Map.entry(TieType.RESTRICTION, List.of(IMPOSER, TARGET)),
            Map.entry(TieType.COOPERATION, List.of(PARTNER)));

    private static List<Role> industrial(Role... usual) {
        return Stream.concat(Stream.of(usual), INDUSTRY.stream()).toList();
    }

    /** Why nobody could stand like this, whatever the type. */
    Optional<String> fault() {
        List<Participant> all = tie.participants();
        Set<String> one = actors(ONE);
        Set<String> other = actors(OTHER);
        Set<String> both = new HashSet<>(one);
        both.retainAll(other);
        if (all.stream().map(Participant::actor).distinct().count() < 2) {
            return Optional.of("a tie is between two actors or more");
        } else if (!both.isEmpty()) {
            return Optional.of(String.join(", ", both) + " cannot stand on both sides");
        } else if (all.stream().map(p -> p.role() + ":" + p.actor()).distinct().count() < all.size()) {
            return Optional.of("an actor is named twice in the same role");
        } else if (in(ONE) == all.size() || in(OTHER) == all.size()) {
            return Optional.of("all are on the same side; name who stands on the other");
        }
        return Optional.empty();
    }

    /** Which roles are none of the type. */
    Optional<String> strangers() {
        List<Role> usual = ROLES.getOrDefault(tie.type(), List.of());
        List<Role> strange = tie.participants().stream()
                .map(Participant::role)
                .filter(role -> !usual.isEmpty() && !usual.contains(role) && !ANY.contains(role))
                .distinct()
                .toList();
        return strange.isEmpty()
                ? Optional.empty()
                : Optional.of("the roles of " + tie.type() + " are " + joined(usual) + ", and not " + joined(strange)
                        + "; set type and parties together");
    }

    private Set<String> actors(Set<Role> side) {
        return tie.in(side.toArray(Role[]::new)).stream()
                .map(Participant::actor)
                .collect(Collectors.toSet());
    }

    private long in(Set<Role> side) {
        return tie.participants().stream().filter(p -> side.contains(p.role())).count();
    }

    private static String joined(List<Role> roles) {
        return roles.stream().map(Role::name).collect(Collectors.joining(", "));
    }
}
