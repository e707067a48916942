package org.entente.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.entente.core.model.Word;
import org.jspecify.annotations.Nullable;

/** Reads JSON of the form of the annotation guidelines; what lacks in it is said in a sentence with its place. */
final class AccountReader {

    private static final ObjectReader JSON =
            new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final String file;
    private final String text;

    /**
     * @param file the name by which faults are told
     * @param text the text that the JSON is about
     */
    AccountReader(String file, String text) {
        this.file = file;
        this.text = text;
    }

    /** The object in a file's content. */
    static JsonNode object(String content, String file) throws IOException {
        JsonNode object;
        try {
            object = JSON.readTree(content);
        } catch (JsonProcessingException e) {
            throw new IOException("The file " + file + " is not JSON"
                    + (e.getLocation() == null
                            ? ""
                            : " (line " + e.getLocation().getLineNr() + ", column "
                                    + e.getLocation().getColumnNr() + ")")
                    + "; mend it and try again.");
        }
        if (!object.isObject()) {
            throw new IOException("The file " + file + " holds no JSON object; write one, in braces.");
        }
        return object;
    }

    Account read(JsonNode object) throws IOException {
        List<Account.Actor> actors = new ArrayList<>();
        for (Place place : list(new Place("the document", object), "actors", "actor")) {
            actors.add(new Account.Actor(
                    text(place, "id"), maybe(place, "kind"), maybe(place, "country"), texts(place, "names")));
        }
        List<Account.Weapon> systems = new ArrayList<>();
        for (Place place : list(new Place("the document", object), "systems", "system")) {
            systems.add(new Account.Weapon(text(place, "id"), texts(place, "names")));
        }
        List<Account.Tie> ties = new ArrayList<>();
        for (Place place : list(new Place("the document", object), "ties", "tie")) {
            ties.add(tie(place));
        }
        List<Account.Figure> observations = new ArrayList<>();
        for (Place place : list(new Place("the document", object), "observations", "observation")) {
            observations.add(figure(place));
        }
        return new Account(text(new Place("the document", object), "id"), actors, systems, ties, observations);
    }

    /** A part of the document with the words that name it. */
    private record Place(String what, JsonNode node) {
        JsonNode at(String name) {
            return node.path(name);
        }
    }

    private Account.Tie tie(Place place) throws IOException {
        String type = word(place, "type");
        String stage = word(place, "stage");
        List<Account.Party> parties = new ArrayList<>();
        for (Place party : list(place, "parties", "party")) {
            parties.add(new Account.Party(text(party, "actor"), word(party, "role")));
        }
        List<Account.Money> values = new ArrayList<>();
        money(place.at("value"), values);
        place.at("value_alt").forEach(other -> money(other, values));
        Said said = said(place);
        return new Account.Tie(
                type,
                with(type, texts(place, "type_alt")),
                parties,
                stage,
                with(stage, texts(place, "stage_alt")),
                word(place, "modality"),
                place.at("instrument").isTextual() ? word(place, "instrument") : null,
                maybe(place, "commitment"),
                Set.copyOf(texts(place, "systems")),
                number(place, "quantity"),
                values,
                maybe(place, "date"),
                place.at("optional").asBoolean(),
                said.spans,
                said.quote,
                number(place, "confidence"));
    }

    private Account.Figure figure(Place place) throws IOException {
        return new Account.Figure(
                text(place, "subject"),
                text(place, "measure"),
                maybe(place, "period"),
                number(place, "value"),
                maybe(place, "unit"),
                maybe(place, "counterpart"),
                maybe(place, "qualifier"),
                place.at("optional").asBoolean(),
                said(place).quote);
    }

    private record Said(List<Account.Span> spans, String quote) {}

    /** An annotation quotes the text, a reading counts its characters. */
    private Said said(Place place) throws IOException {
        JsonNode evidence = place.at("evidence");
        if (evidence.isObject()) {
            Account.Span span = new Account.Span(
                    evidence.path("start").asInt(), evidence.path("end").asInt());
            return new Said(List.of(span), evidence.path("text").asText());
        }
        String quote = text(place, "evidence");
        List<Account.Span> spans = new ArrayList<>(occurrences(quote));
        for (String other : texts(place, "evidence_alt")) {
            spans.addAll(occurrences(other));
        }
        return new Said(spans, quote);
    }

    private List<Account.Span> occurrences(String quote) {
        List<Account.Span> spans = new ArrayList<>();
        for (int at = text.indexOf(quote); at >= 0; at = text.indexOf(quote, at + 1)) {
            int start = text.codePointCount(0, at);
            spans.add(new Account.Span(start, start + quote.codePointCount(0, quote.length())));
        }
        return spans;
    }

    private static void money(JsonNode value, List<Account.Money> values) {
        if (value.path("amount").isNumber()) {
            JsonNode currency = value.path("currency");
            values.add(new Account.Money(
                    value.path("amount").doubleValue(), currency.isTextual() ? currency.asText() : null));
        }
    }

    private static Set<String> with(String first, List<String> others) {
        Set<String> all = new LinkedHashSet<>(others);
        all.add(first);
        return all;
    }

    private List<Place> list(Place place, String name, String each) throws IOException {
        if (!place.at(name).isArray()) {
            throw lacks(place, name, "a list");
        }
        List<Place> places = new ArrayList<>();
        for (JsonNode node : place.at(name)) {
            String what = each + " " + (places.size() + 1);
            places.add(new Place(place.node.has("ties") ? what : what + " of " + place.what, node));
        }
        return places;
    }

    private String text(Place place, String name) throws IOException {
        JsonNode node = place.at(name);
        if (!node.isTextual() || node.asText().isBlank()) {
            throw lacks(place, name, "a text");
        }
        return node.asText();
    }

    private String word(Place place, String name) throws IOException {
        String word = text(place, name);
        try {
            Word.check(word);
        } catch (IllegalArgumentException e) {
            throw lacks(place, name, "a word in capital letters");
        }
        return word;
    }

    private static @Nullable String maybe(Place place, String name) {
        JsonNode node = place.at(name);
        return node.isTextual() && !node.asText().isEmpty() ? node.asText() : null;
    }

    private @Nullable Double number(Place place, String name) throws IOException {
        JsonNode node = place.at(name);
        if (node.isMissingNode() || node.isNull()) {
            return null;
        } else if (!node.isNumber()) {
            throw lacks(place, name, "a number");
        }
        return node.doubleValue();
    }

    private static List<String> texts(Place place, String name) {
        List<String> texts = new ArrayList<>();
        place.at(name).forEach(node -> texts.add(node.asText()));
        return texts;
    }

    private IOException lacks(Place place, String name, String what) {
        return new IOException("The file " + file + " has no " + name + ", " + what + ", in " + place.what
                + "; write it in and try again.");
    }
}
