package org.entente.exporter.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.core.api.Dataset;
import org.entente.core.api.Filter;
import org.entente.core.api.Rows;
import org.entente.core.api.Run;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Amount;
import org.entente.core.model.Capability;
import org.entente.core.model.DateKind;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Edtf;
import org.entente.core.model.Item;
import org.entente.core.model.Observation;
import org.entente.core.model.Participant;
import org.entente.core.model.Source;
import org.entente.core.model.Status;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.entente.core.model.TieDate;
import org.entente.core.model.Word;
import org.jspecify.annotations.Nullable;

/** One source with what it tells, as one JSON object. */
final class Document {

    /** The kinds of dates that say when the act itself took place, the most telling first. */
    private static final List<DateKind> WHEN = List.of(
            DateKind.SIGNED,
            DateKind.ORDERED,
            DateKind.IN_FORCE,
            DateKind.HELD,
            DateKind.DELIVERED,
            DateKind.ANNOUNCED,
            DateKind.DELIVERY_PLANNED);

    private final Source source;
    private final Entities entities;
    private final Map<Long, Place> places;
    private final List<Stored<Tie>> ties = new ArrayList<>();
    private final List<Stored<Observation>> observations = new ArrayList<>();
    private final List<Claim> claims;
    private final SortedMap<String, Set<String>> named = new TreeMap<>();
    private final SortedSet<String> systems = new TreeSet<>();

    Document(Source source, Dataset dataset, Entities entities, Run run) throws IOException {
        this.source = source;
        this.entities = entities;
        this.places = Place.of(source, dataset);
        Filter filter = new Filter(List.of(), Set.of(), Set.of(), null, Set.of(source.digest()));
        try (Stream<Stored<Tie>> stored = dataset.ties(filter)) {
            stored.peek(tie -> run.check()).filter(this::said).forEach(ties::add);
        }
        try (Stream<Stored<Observation>> stored = dataset.observations(filter)) {
            stored.peek(observation -> run.check()).filter(this::said).forEach(observations::add);
        }
        claims = Claim.of(source, dataset);
        systems.addAll(named(dataset));
        ties.forEach(tie -> collect(tie.value()));
        observations.forEach(observation -> collect(observation.value()));
        claims.forEach(claim -> named.computeIfAbsent(claim.capability().actor(), id -> new LinkedHashSet<>()));
    }

    /** The systems of which the source tells, be it in no tie. */
    private List<String> named(Dataset dataset) throws IOException {
        List<String> ids = new ArrayList<>();
        try (Rows rows = dataset.query("SELECT id FROM told WHERE kind = 'SYSTEM' AND source = ?", source.digest())) {
            while (rows.next()) {
                ids.add(String.valueOf(rows.text(0)));
            }
        }
        return ids;
    }

    private boolean said(Stored<?> stored) {
        return stored.evidence().stream().anyMatch(places::containsKey);
    }

    private void collect(Tie tie) {
        for (Participant participant : tie.participants()) {
            Set<String> names = named.computeIfAbsent(participant.actor(), id -> new LinkedHashSet<>());
            if (participant.named() != null) {
                names.add(participant.named());
            }
        }
        tie.items().stream().map(Item::system).filter(id -> id != null).forEach(systems::add);
    }

    private void collect(Observation observation) {
        named.computeIfAbsent(observation.subject(), id -> new LinkedHashSet<>());
        if (observation.counterpart() != null) {
            named.computeIfAbsent(observation.counterpart(), id -> new LinkedHashSet<>());
        }
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", source.name());
        json.writeStringField("title", source.title());
        json.writeStringField(
                "published",
                source.published() == null ? null : source.published().text());
        json.writeStringField("language", source.language());
        json.writeStringField(
                "source",
                Stream.of(source.publisher(), source.url(), source.name())
                        .filter(text -> text != null && !text.isBlank())
                        .findFirst()
                        .orElse(null));
        json.writeArrayFieldStart("actors");
        for (Map.Entry<String, Set<String>> entry : named.entrySet()) {
            Optional<Actor> actor = entities.actor(entry.getKey());
            if (actor.isPresent()) {
                actor(actor.get(), entry.getValue(), json);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("systems");
        for (String id : systems) {
            Optional<DefenceSystem> system = entities.system(id);
            if (system.isPresent()) {
                system(system.get(), json);
            }
        }
        json.writeEndArray();
        json.writeArrayFieldStart("ties");
        for (Stored<Tie> tie : ties) {
            tie(tie, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("observations");
        for (Stored<Observation> observation : observations) {
            observation(observation, json);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("capabilities");
        for (Claim claim : claims) {
            capability(claim, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void actor(Actor actor, Set<String> said, JsonGenerator json) throws IOException {
        Set<String> names = new LinkedHashSet<>(said);
        actor.names().forEach(name -> names.add(name.text()));
        json.writeStartObject();
        json.writeStringField("id", actor.id());
        json.writeStringField("kind", actor.kind().name());
        if (actor.country() != null && !actor.kind().equals(ActorKind.COUNTRY)) {
            json.writeStringField("country", actor.country());
        }
        texts("names", names, json);
        json.writeEndObject();
    }

    private static void system(DefenceSystem system, JsonGenerator json) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        names.add(system.designation());
        names.addAll(system.aliases());
        json.writeStartObject();
        json.writeStringField("id", system.id());
        json.writeStringField("category", system.category().name());
        json.writeStringField(
                "maker", system.makers().isEmpty() ? null : system.makers().get(0));
        texts("names", names, json);
        json.writeEndObject();
    }

    private void tie(Stored<Tie> stored, JsonGenerator json) throws IOException {
        Tie tie = stored.value();
        json.writeStartObject();
        json.writeStringField("type", tie.type().name());
        json.writeArrayFieldStart("parties");
        for (Participant participant : tie.participants()) {
            json.writeStartObject();
            json.writeStringField("actor", participant.actor());
            json.writeStringField("role", participant.role().name());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeStringField(
                "stage", tie.status().map(Status::stage).map(Word::name).orElse("UNKNOWN"));
        json.writeStringField("modality", tie.modality().name());
        known("instrument", tie.instrument(), json);
        json.writeStringField("commitment", tie.commitment().name());
        texts(
                "systems",
                tie.items().stream()
                        .map(Item::system)
                        .filter(id -> id != null)
                        .distinct()
                        .toList(),
                json);
        number(
                "quantity",
                tie.items().stream()
                        .map(Item::ordered)
                        .filter(quantity -> quantity != null)
                        .map(quantity -> quantity.value())
                        .findFirst()
                        .orElse(null),
                json);
        value(tie, json);
        json.writeStringField("date", date(tie));
        if (tie.confidence() != null) {
            json.writeNumberField("confidence", tie.confidence());
        }
        evidence(stored.evidence(), json);
        json.writeEndObject();
    }

    private static void value(Tie tie, JsonGenerator json) throws IOException {
        Optional<Amount> money = Stream.concat(
                        tie.amounts().stream(), tie.items().stream().flatMap(item -> item.amounts().stream()))
                .filter(amount -> !amount.tiv())
                .findFirst();
        if (money.isEmpty()) {
            json.writeNullField("value");
            return;
        }
        json.writeObjectFieldStart("value");
        number("amount", money.get().value(), json);
        json.writeStringField("currency", money.get().unit());
        json.writeEndObject();
    }

    private static @Nullable String date(Tie tie) {
        return tie.dates().stream()
                .filter(date -> WHEN.contains(date.kind()))
                .min(Comparator.comparingInt(date -> WHEN.indexOf(date.kind())))
                .map(TieDate::date)
                .map(Document::iso)
                .orElse(null);
    }

    /** The form of ISO 8601 that the guidelines know: no marks of doubt, a set as the interval that holds it. */
    private static String iso(Edtf date) {
        String text = date.text();
        if (text.startsWith("{")) {
            String[] parts = text.substring(1, text.length() - 1).split(",");
            text = parts[0] + "/" + parts[parts.length - 1];
        }
        return text.replaceAll("[~?%]", "");
    }

    private void observation(Stored<Observation> stored, JsonGenerator json) throws IOException {
        Observation observation = stored.value();
        json.writeStartObject();
        json.writeStringField("subject", observation.subject());
        json.writeStringField("measure", observation.measure().name());
        json.writeStringField("period", observation.period() == null ? null : iso(observation.period()));
        number("value", observation.value(), json);
        json.writeStringField("unit", observation.unit());
        json.writeStringField("counterpart", observation.counterpart());
        json.writeStringField("qualifier", observation.qualifier().name());
        known("component", observation.component(), json);
        known("concept", observation.concept(), json);
        if (observation.of() != null) {
            json.writeStringField("of", observation.of().name());
        }
        text("scope", observation.scope(), json);
        text("issuer", observation.issuer(), json);
        text("note", observation.among(), json);
        evidence(stored.evidence(), json);
        json.writeEndObject();
    }

    private void capability(Claim claim, JsonGenerator json) throws IOException {
        Capability capability = claim.capability();
        json.writeStartObject();
        json.writeStringField("actor", capability.actor());
        json.writeStringField("stance", capability.stance().name());
        json.writeStringField("class", capability.capabilityClass());
        json.writeStringField("modality", capability.modality().name());
        json.writeStringField("asOf", capability.asOf() == null ? null : iso(capability.asOf()));
        evidence(List.of(claim.evidence()), json);
        json.writeEndObject();
    }

    private void evidence(List<Long> evidence, JsonGenerator json) throws IOException {
        Place place = evidence.stream()
                .filter(places::containsKey)
                .map(places::get)
                .findFirst()
                .orElseThrow();
        json.writeObjectFieldStart("evidence");
        if (place.start() != null && place.end() != null) {
            json.writeNumberField("start", place.start());
            json.writeNumberField("end", place.end());
        } else if (place.row() != null) {
            json.writeNumberField("row", place.row());
        }
        json.writeStringField("text", place.text());
        json.writeEndObject();
    }

    private static void known(String name, Word word, JsonGenerator json) throws IOException {
        if (!word.unknown()) {
            json.writeStringField(name, word.name());
        }
    }

    private static void text(String name, @Nullable String text, JsonGenerator json) throws IOException {
        if (text != null) {
            json.writeStringField(name, text);
        }
    }

    private static void texts(String name, Iterable<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }

    /** A whole number is written as one, without an exponent. */
    private static void number(String name, @Nullable BigDecimal number, JsonGenerator json) throws IOException {
        if (number == null) {
            json.writeNullField(name);
        } else if (number.stripTrailingZeros().scale() <= 0) {
            json.writeNumberField(name, number.toBigIntegerExact());
        } else {
            json.writeFieldName(name);
            json.writeNumber(number.toPlainString());
        }
    }
}
