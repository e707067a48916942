package org.entente.analyzer.partnership;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;
import org.entente.core.model.Actor;
import org.entente.core.model.Amount;
import org.entente.core.model.Certainty;
import org.entente.core.model.Delivery;
import org.entente.core.model.Detail;
import org.entente.core.model.Dyad;
import org.entente.core.model.Edtf;
import org.entente.core.model.Item;
import org.entente.core.model.Modality;
import org.entente.core.model.Participant;
import org.entente.core.model.Quantity;
import org.entente.core.model.Role;
import org.entente.core.model.Status;
import org.entente.core.model.Tie;
import org.entente.core.model.Word;
import org.jspecify.annotations.Nullable;

/** Says what a tie is in a sentence, such as {@code PAK → TUR: 52 × Super Mushshak, contract, 2016}. */
final class Sentence {

    private static final Set<Role> GIVING =
            Set.of(Role.SUPPLIER, Role.PROVIDER, Role.LICENSOR, Role.INVESTOR, Role.IMPOSER, Role.DESIGN_OWNER);
    private static final Set<Role> TAKING =
            Set.of(Role.RECIPIENT, Role.LICENSEE, Role.HOST, Role.TARGET, Role.END_USER, Role.BODY);
    private static final int SHOWN = 3;

    private final Map<String, String> actors;

    private Sentence(Map<String, String> actors) {
        this.actors = actors;
    }

    /** Knows how the actors of the dyad's ties are called. */
    static Sentence read(Dataset data, Dyad dyad, Run run) throws IOException {
        Map<String, String> actors = new HashMap<>();
        try (Rows rows = data.query("""
                SELECT DISTINCT p.actor, a.title, a.country FROM participant p LEFT JOIN actor a ON a.id = p.actor
                WHERE p.tie IN (SELECT tie FROM dyad WHERE first = ? AND second = ?)
                """, dyad.first(), dyad.second())) {
            while (rows.next()) {
                run.check();
                String id = String.valueOf(rows.text(0));
                String title = rows.text(1);
                actors.put(
                        id,
                        title == null
                                ? run.names().actor(id).map(Sentence::called).orElse(id)
                                : called(id, title, rows.text(2)));
            }
        }
        return new Sentence(actors);
    }

    private static String called(Actor actor) {
        return called(actor.id(), actor.title(), actor.country());
    }

    /** The country's code, with the name of who it is where that is not the country itself. */
    private static String called(String id, String title, @Nullable String country) {
        return id.equals(country) ? id : country == null ? title : country + " (" + title + ")";
    }

    String of(Case act) {
        Tie tie = act.tie();
        List<String> parts = new ArrayList<>();
        parts.add(sides(tie) + ": " + subject(tie));
        if (!tie.kind().unknown() && !tie.items().isEmpty()) {
            parts.add(words(tie.kind()));
        }
        if (!tie.instrument().unknown()) {
            parts.add(words(tie.instrument()));
        }
        tie.amounts().stream()
                .filter(amount -> !amount.tiv())
                .findFirst()
                .ifPresent(amount -> parts.add(money(amount)));
        delivered(tie).ifPresent(parts::add);
        if (!tie.modality().equals(Modality.ASSERTED) && !tie.modality().unknown()) {
            parts.add(words(tie.modality()));
        }
        act.date().map(Sentence::when).ifPresent(parts::add);
        return String.join(", ", parts);
    }

    /** The stage with what is told beyond it, such as {@code active, delivering}. */
    static String stage(Case act) {
        Detail detail = act.tie().status().map(Status::detail).orElse(Detail.UNKNOWN);
        String stage = words(act.stage());
        return detail.unknown() || words(detail).equals(stage) ? stage : stage + ", " + words(detail);
    }

    private String sides(Tie tie) {
        List<Participant> giving = new ArrayList<>();
        List<Participant> taking = new ArrayList<>();
        List<Participant> beside = new ArrayList<>();
        for (Participant participant : tie.participants()) {
            (GIVING.contains(participant.role()) ? giving : TAKING.contains(participant.role()) ? taking : beside)
                    .add(participant);
        }
        if (giving.isEmpty() || taking.isEmpty()) {
            return named(tie.participants(), " – ");
        }
        String direction = named(giving, " + ") + " → " + named(taking, " + ");
        return beside.isEmpty() ? direction : direction + " (with " + named(beside, ", ") + ")";
    }

    private String named(List<Participant> participants, String between) {
        List<String> named = new ArrayList<>();
        for (Participant participant : participants) {
            String name = actors.getOrDefault(participant.actor(), participant.actor());
            if (!named.contains(name)) {
                named.add(name);
            }
        }
        return named.size() <= 2 * SHOWN
                ? String.join(between, named)
                : String.join(between, named.subList(0, SHOWN)) + " and " + (named.size() - SHOWN) + " more";
    }

    private static String subject(Tie tie) {
        if (!tie.items().isEmpty()) {
            String items = tie.items().stream().limit(SHOWN).map(Sentence::item).collect(Collectors.joining(" + "));
            return tie.items().size() > SHOWN ? items + " and " + (tie.items().size() - SHOWN) + " more" : items;
        }
        String what = words(tie.type()) + (tie.kind().unknown() ? "" : " (" + words(tie.kind()) + ")");
        return tie.title() == null ? what : what + " “" + tie.title() + "”";
    }

    private static String item(Item item) {
        return item.ordered() == null ? item.designation() : quantity(item.ordered()) + " × " + item.designation();
    }

    /** A quantity with how exactly it is known. */
    static String quantity(Quantity quantity) {
        return exactness(quantity.certainty())
                + plain(quantity.value())
                + (quantity.upper() == null ? "" : "–" + plain(quantity.upper()));
    }

    private static Optional<String> delivered(Tie tie) {
        List<Quantity> quantities = tie.items().stream()
                .flatMap(item -> item.deliveries().stream())
                .map(Delivery::quantity)
                .filter(quantity -> quantity != null)
                .toList();
        if (quantities.isEmpty()) {
            return Optional.empty();
        }
        boolean exact =
                quantities.stream().allMatch(quantity -> quantity.certainty().equals(Certainty.EXACT));
        BigDecimal sum = quantities.stream().map(Quantity::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of((exact ? "" : "about ") + plain(sum) + " delivered");
    }

    private static String money(Amount amount) {
        return exactness(amount.certainty()) + amount.unit() + " " + shortened(amount.value())
                + (amount.upper() == null ? "" : "–" + shortened(amount.upper()));
    }

    private static String shortened(BigDecimal value) {
        for (int power : new int[] {9, 6}) {
            BigDecimal unit = BigDecimal.TEN.pow(power);
            if (value.compareTo(unit) >= 0) {
                return plain(value.divide(unit, 3, RoundingMode.HALF_UP)) + (power == 9 ? " billion" : " million");
            }
        }
        return plain(value);
    }

    private static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static String exactness(@Nullable Certainty certainty) {
        if (Certainty.ABOUT.equals(certainty)) {
            return "about ";
        }
        if (Certainty.AT_LEAST.equals(certainty)) {
            return "at least ";
        }
        return Certainty.AT_MOST.equals(certainty) ? "up to " : "";
    }

    private static String when(Edtf date) {
        String text = date.text().replaceAll("[~?%]", "");
        return date.doubtful() ? "about " + text : text;
    }

    /** A member of an enumeration as people write it. */
    static String words(Word word) {
        return switch (word.name()) {
            case "MOU" -> "MoU";
            case "LOI" -> "LoI";
            case "FMS" -> "FMS";
            default -> lower(word.name());
        };
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
