package org.entente.core.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of a tie that people correct, read from it and put into it. */
final class TieFields {

    static final List<String> NAMES = List.of(
            "type",
            "kind",
            "instrument",
            "channel",
            "modality",
            "parties",
            "stage",
            "date",
            "system",
            "quantity",
            "amount",
            "programme",
            "title",
            "note");

    private TieFields() {}

    static Map<String, String> of(Tie tie) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("type", tie.type().name());
        all.put("kind", tie.kind().name());
        all.put("instrument", tie.instrument().name());
        all.put("channel", tie.channel().name());
        all.put("modality", tie.modality().name());
        all.put(
                "parties",
                joined(tie.participants().stream()
                        .map(p -> p.role() + ":" + p.actor())
                        .sorted()
                        .toList()));
        all.put("stage", tie.status().map(TieFields::stage).orElse(""));
        all.put(
                "date",
                joined(tie.dates().stream()
                        .map(d -> d.kind() + ":" + d.date())
                        .sorted()
                        .toList()));
        all.put("system", items(tie, TieFields::system));
        all.put("quantity", items(tie, item -> item.ordered() == null ? "" : quantity(item.ordered())));
        all.put("amount", joined(tie.amounts().stream().map(FieldText::amount).toList()));
        all.put("programme", text(tie.programme()));
        all.put("title", text(tie.title()));
        all.put("note", text(tie.note()));
        return all;
    }

    private static String joined(List<String> parts) {
        return String.join(",", parts);
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static String stage(Status status) {
        return status.stage()
                + (status.detail().unknown() ? "" : "/" + status.detail())
                + (status.asOf() == null ? "" : "@" + status.asOf());
    }

    private static String system(Item item) {
        return item.system() == null ? item.designation() : item.system();
    }

    private static String quantity(Quantity quantity) {
        return FieldText.figure(quantity.value(), quantity.upper(), quantity.certainty());
    }

    /** Of one item the value itself, of several each with its number: {@code 2:~40}. */
    private static String items(Tie tie, java.util.function.Function<Item, String> value) {
        List<Item> items = tie.items();
        if (items.size() == 1) {
            return value.apply(items.get(0));
        }
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            String text = value.apply(items.get(i));
            if (!text.isEmpty()) {
                parts.add((i + 1) + ":" + text);
            }
        }
        return joined(parts);
    }

    static Tie corrected(Tie tie, String field, String text) {
        return switch (field) {
            case "type" ->
                tie.toBuilder()
                        .type(FieldText.word(field, text, TieType.known(), TieType::new))
                        .build();
            case "kind" ->
                tie.toBuilder()
                        .kind(FieldText.word(field, text, TieKind.known(), TieKind::new))
                        .build();
            case "instrument" ->
                tie.toBuilder()
                        .instrument(FieldText.word(field, text, Instrument.known(), Instrument::new))
                        .build();
            case "channel" ->
                tie.toBuilder()
                        .channel(FieldText.word(field, text, Channel.known(), Channel::new))
                        .build();
            case "modality" ->
                tie.toBuilder()
                        .modality(FieldText.word(field, text, Modality.known(), Modality::new))
                        .build();
            case "parties" -> with(tie, parties(text, tie), tie.history(), tie.items(), tie.amounts(), tie.dates());
            case "stage" -> with(tie, tie.participants(), history(text, tie), tie.items(), tie.amounts(), tie.dates());
            case "date" ->
                with(tie, tie.participants(), tie.history(), tie.items(), tie.amounts(), dates(text, tie.dates()));
            case "system" ->
                with(tie, tie.participants(), tie.history(), systems(text, tie.items()), tie.amounts(), tie.dates());
            case "quantity" ->
                with(tie, tie.participants(), tie.history(), quantities(text, tie.items()), tie.amounts(), tie.dates());
            case "amount" ->
                with(
                        tie,
                        tie.participants(),
                        tie.history(),
                        tie.items(),
                        FieldText.list(text).stream()
                                .map(one -> FieldText.amount(field, one))
                                .toList(),
                        tie.dates());
            case "programme" ->
                tie.toBuilder().programme(FieldText.orNull(text)).build();
            case "title" -> tie.toBuilder().title(FieldText.orNull(text)).build();
            case "note" -> tie.toBuilder().note(FieldText.orNull(text)).build();
            default ->
                throw new IllegalArgumentException(
                        "A tie has no field " + field + "; it has " + String.join(", ", NAMES));
        };
    }

    private static Tie with(
            Tie tie,
            List<Participant> participants,
            List<Status> history,
            List<Item> items,
            List<Amount> amounts,
            List<TieDate> dates) {
        return new Tie(
                tie.type(),
                tie.kind(),
                tie.instrument(),
                tie.channel(),
                participants,
                history,
                tie.modality(),
                items,
                amounts,
                dates,
                tie.programme(),
                tie.title(),
                tie.note(),
                tie.rules(),
                tie.confidence());
    }

    /** The parties that are named; whoever stays in its role keeps share and name. */
    static List<Participant> parties(String text, @Nullable Tie before) {
        List<Participant> all = new ArrayList<>();
        for (String part : FieldText.list(text)) {
            int colon = part.indexOf(':');
            if (colon < 1 || colon == part.length() - 1) {
                throw FieldText.wrong("parties", text, "roles with actors as SUPPLIER:TUR,RECIPIENT:PAK");
            }
            Role role = FieldText.word("parties", part.substring(0, colon), Role.known(), Role::new);
            String actor = part.substring(colon + 1).strip();
            Optional<Participant> known = before == null
                    ? Optional.empty()
                    : before.participants().stream()
                            .filter(p -> p.actor().equals(actor) && p.role().equals(role))
                            .findFirst();
            all.add(known.orElseGet(() -> new Participant(actor, role)));
        }
        if (all.isEmpty()) {
            throw FieldText.wrong("parties", text, "at least one role with an actor as SUPPLIER:TUR");
        }
        return all;
    }

    /** The history with its current entry put right; what the tie had been through before stays. */
    private static List<Status> history(String text, Tie tie) {
        if (text.isBlank()) {
            return List.of();
        }
        String[] dated = text.strip().split("@", 2);
        String[] words = dated[0].split("/", 2);
        Status current = tie.status().orElse(null);
        Stage stage = FieldText.word("stage", words[0], Stage.known(), Stage::new);
        Detail detail =
                words.length == 2 ? FieldText.word("stage", words[1], Detail.known(), Detail::new) : Detail.UNKNOWN;
        Edtf asOf = dated.length == 2 ? FieldText.date("stage", dated[1]) : current == null ? null : current.asOf();
        Status put = new Status(stage, detail, asOf, current == null ? List.of() : current.evidence());
        List<Status> all = new ArrayList<>(tie.history());
        // The same object: two entries may be equal.
        all.removeIf(entry -> entry == current);
        all.add(put);
        return all;
    }

    /** The dates with those of the named kinds put right: an empty one takes its kind away, an empty text all. */
    private static List<TieDate> dates(String text, List<TieDate> before) {
        if (text.isBlank()) {
            return List.of();
        }
        List<TieDate> put = new ArrayList<>();
        List<DateKind> named = new ArrayList<>();
        // A date in braces holds commas of its own.
        for (String part : text.split(",(?![^{]*})")) {
            int colon = part.indexOf(':');
            if (colon < 1) {
                throw FieldText.wrong("date", text, "kinds with dates as SIGNED:2025-07,DELIVERED:2027");
            }
            DateKind kind = FieldText.word("date", part.substring(0, colon), DateKind.known(), DateKind::new);
            named.add(kind);
            String date = part.substring(colon + 1);
            if (!date.isBlank()) {
                put.add(new TieDate(kind, FieldText.date("date", date)));
            }
        }
        List<TieDate> all = before.stream()
                .filter(date -> !named.contains(date.kind()))
                .collect(Collectors.toCollection(ArrayList::new));
        all.addAll(put);
        return all;
    }

    private static List<Item> systems(String text, List<Item> before) {
        List<Item> all = new ArrayList<>(before);
        if (text.isBlank()) {
            return List.of();
        }
        for (Map.Entry<Integer, String> part :
                numbered("system", text, before.size(), true).entrySet()) {
            String system = part.getValue();
            int at = part.getKey();
            if (at == all.size()) {
                all.add(Item.of(system, system, null));
            } else {
                Item item = all.get(at);
                all.set(
                        at,
                        new Item(
                                system,
                                item.designation(),
                                item.description(),
                                item.ordered(),
                                item.deliveries(),
                                item.condition(),
                                item.amounts()));
            }
        }
        return all;
    }

    private static List<Item> quantities(String text, List<Item> before) {
        List<Item> all = new ArrayList<>(before);
        if (text.isBlank()) {
            all.replaceAll(item -> ordering(item, null));
            return all;
        }
        numbered("quantity", text, before.size(), false)
                .forEach((at, value) -> all.set(
                        at, ordering(all.get(at), value.isEmpty() ? null : FieldText.quantity("quantity", value))));
        return all;
    }

    private static Item ordering(Item item, @Nullable Quantity ordered) {
        return new Item(
                item.system(),
                item.designation(),
                item.description(),
                ordered,
                item.deliveries(),
                item.condition(),
                item.amounts());
    }

    /** Values by the place of the item that they are of. */
    private static Map<Integer, String> numbered(String field, String text, int size, boolean further) {
        Map<Integer, String> all = new LinkedHashMap<>();
        int most = further ? size + 1 : size;
        for (String part : FieldText.list(text)) {
            boolean plain = !part.matches("[0-9]{1,4}:.*");
            if (plain && size > 1) {
                throw FieldText.wrong(
                        field, text, "the number of the item first, as 2:" + part + ", since the tie has " + size);
            }
            int at = plain ? all.size() : Integer.parseInt(part.substring(0, part.indexOf(':'))) - 1;
            if (at < 0 || at >= most) {
                throw FieldText.wrong(field, text, size == 0 ? "the system first" : "an item from 1 to " + most);
            }
            all.put(at, plain ? part : part.substring(part.indexOf(':') + 1).strip());
        }
        return all;
    }
}
