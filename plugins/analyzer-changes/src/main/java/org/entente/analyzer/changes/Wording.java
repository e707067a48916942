package org.entente.analyzer.changes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.api.Dataset;
import org.entente.core.model.Actor;
import org.entente.core.model.Capability;
import org.entente.core.model.Certainty;
import org.entente.core.model.Delivery;
import org.entente.core.model.Item;
import org.entente.core.model.Modality;
import org.entente.core.model.Observation;
import org.entente.core.model.Participant;
import org.entente.core.model.Quantity;
import org.entente.core.model.Role;
import org.entente.core.model.Status;
import org.entente.core.model.Tie;
import org.jspecify.annotations.Nullable;

/** Says what a record is in a sentence, such as {@code PAK → TUR: 52 × Super Mushshak, contract}. */
record Wording(Dataset data) {

    private static final Set<Role> GIVING =
            Set.of(Role.SUPPLIER, Role.PROVIDER, Role.LICENSOR, Role.INVESTOR, Role.IMPOSER, Role.DESIGN_OWNER);
    private static final Set<Role> TAKING =
            Set.of(Role.RECIPIENT, Role.LICENSEE, Role.HOST, Role.TARGET, Role.END_USER, Role.BODY);
    private static final int SHOWN = 3;

    String tie(Tie tie) {
        List<String> parts = new ArrayList<>();
        parts.add(sides(tie) + ": " + subject(tie));
        if (!tie.instrument().unknown()) {
            parts.add(words(tie.instrument().name()));
        }
        if (!tie.modality().equals(Modality.ASSERTED) && !tie.modality().unknown()) {
            parts.add(words(tie.modality().name()));
        }
        return String.join(", ", parts);
    }

    String observation(Observation figure) {
        return named(figure.subject())
                + (figure.counterpart() == null ? "" : " → " + named(figure.counterpart()))
                + ": " + words(figure.measure().name())
                + (figure.period() == null ? "" : ", " + figure.period())
                + ", in " + figure.unit();
    }

    String capability(Capability capability) {
        return named(capability.actor()) + " " + words(capability.stance().name()) + " "
                + words(capability.capabilityClass());
    }

    /** What a new tie says, short. */
    static String summary(Tie tie) {
        return tie.status().map(Wording::stage).orElse("no stage told");
    }

    private static String stage(Status status) {
        return words(status.stage().name())
                + (status.detail().unknown() ? "" : ", " + words(status.detail().name()))
                + (status.asOf() == null ? "" : ", " + status.asOf());
    }

    static String delivery(Delivery delivery) {
        return (delivery.quantity() == null ? "some" : quantity(delivery.quantity()))
                + (delivery.period() == null ? "" : " in " + delivery.period());
    }

    private String sides(Tie tie) {
        List<Participant> giving = tie.in(GIVING.toArray(Role[]::new));
        List<Participant> taking = tie.in(TAKING.toArray(Role[]::new));
        return giving.isEmpty() || taking.isEmpty()
                ? names(tie.participants(), " – ")
                : names(giving, " + ") + " → " + names(taking, " + ");
    }

    private String names(List<Participant> participants, String between) {
        List<String> names = participants.stream()
                .map(Participant::actor)
                .distinct()
                .map(this::named)
                .toList();
        return names.size() <= 2 * SHOWN
                ? String.join(between, names)
                : String.join(between, names.subList(0, SHOWN)) + " and " + (names.size() - SHOWN) + " more";
    }

    private String named(String actor) {
        try {
            return data.actor(actor)
                    .map(known -> called(known))
                    .or(() -> system(actor))
                    .orElse(actor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String called(Actor actor) {
        return actor.id().equals(actor.country())
                ? actor.id()
                : actor.country() == null ? actor.title() : actor.country() + " (" + actor.title() + ")";
    }

    private Optional<String> system(String id) {
        try {
            return data.system(id).map(system -> system.designation());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String subject(Tie tie) {
        if (tie.items().isEmpty()) {
            return words(tie.type().name())
                    + (tie.kind().unknown() ? "" : " (" + words(tie.kind().name()) + ")")
                    + (tie.title() == null ? "" : " “" + tie.title() + "”");
        }
        return tie.items().stream().limit(SHOWN).map(Wording::item).collect(Collectors.joining(" + "))
                + (tie.items().size() > SHOWN ? " and " + (tie.items().size() - SHOWN) + " more" : "");
    }

    private static String item(Item item) {
        return item.ordered() == null ? item.designation() : quantity(item.ordered()) + " × " + item.designation();
    }

    private static String quantity(Quantity quantity) {
        return exactness(quantity.certainty())
                + plain(quantity.value())
                + (quantity.upper() == null ? "" : "–" + plain(quantity.upper()));
    }

    private static String exactness(Certainty certainty) {
        return Certainty.ABOUT.equals(certainty)
                ? "about "
                : Certainty.AT_LEAST.equals(certainty)
                        ? "at least "
                        : Certainty.AT_MOST.equals(certainty) ? "up to " : "";
    }

    private static String plain(@Nullable BigDecimal value) {
        return value == null || value.signum() == 0
                ? "0"
                : value.stripTrailingZeros().toPlainString();
    }

    /** A member of an enumeration as people write it. */
    static String words(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
