package org.entente.workbench.resource;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.entente.core.model.Commitment;
import org.entente.core.model.Modality;
import org.entente.core.model.Review;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Form;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/**
 * Which ties a request means: as a condition on the view {@code tie} under the name {@code t}, and as a test of the ties that are
 * kept in memory, which must let the same ones through.
 */
final class TieFilter {

    /** What a request may ask for. */
    static final List<Route.Field> FIELDS = List.of(
            new Route.Field(
                    "type",
                    "Types of tie, with commas; one of them.",
                    Form.word(TieType.known()).several()),
            new Route.Field(
                    "stage",
                    "Stages, with commas; one of them.",
                    Form.word(Stage.known()).several()),
            new Route.Field(
                    "commitment",
                    "Commitments, with commas; one of them.",
                    Form.one((Object[]) Commitment.values()).several()),
            new Route.Field(
                    "modality",
                    "Modalities, with commas; one of them.",
                    Form.word(Modality.known()).several()),
            new Route.Field(
                    "state",
                    "States of review, with commas; one of them.",
                    Form.word(Review.known()).several()),
            new Route.Field(
                    "actor",
                    "Ids of actors, with commas; all of them, themselves or as countries.",
                    Form.TEXT.several()),
            new Route.Field("system", "The id of a system that is an item of it."),
            new Route.Field("source", "The digest of a source that tells of it."),
            new Route.Field("from", "A year, month or day; the tie lasts into it or later.", Form.DAY),
            new Route.Field("to", "A year, month or day; the tie begins in it or before.", Form.DAY),
            new Route.Field("confidence", "The least confidence, from 0 to 1; ties without one pass.", Form.SHARE),
            new Route.Field("id", "Ids of ties, with commas; one of them.", Form.ID.several()),
            new Route.Field("text", "Words in title, note, or the designation of an item."));

    private final Conditions conditions = new Conditions();
    private Predicate<TieFact> test = tie -> true;

    private TieFilter() {}

    /** What a field of that name means, for others who offer it too. */
    static Route.Field field(String name) {
        return FIELDS.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    static TieFilter of(Request request) throws Fault {
        TieFilter filter = new TieFilter();
        filter.oneOf("t.type", KnownWords.in(request, "type", TieType.known()), TieFact::type);
        filter.oneOf("t.stage", KnownWords.in(request, "stage", Stage.known()), TieFact::stage);
        filter.oneOf("t.commitment", KnownWords.commitments(request), TieFact::commitment);
        filter.oneOf("t.modality", KnownWords.in(request, "modality", Modality.known()), TieFact::modality);
        filter.oneOf("t.review", KnownWords.in(request, "state", Review.known()), TieFact::review);
        for (String actor : request.list("actor")) {
            filter.test = filter.test.and(tie -> tie.has(actor));
            filter.conditions.takesPart(actor);
        }
        request.query("system")
                .ifPresent(id -> filter.add(
                        tie -> tie.systems().contains(id),
                        "EXISTS (SELECT 1 FROM item i WHERE i.tie = t.id AND i.system = ?)",
                        id));
        request.query("source")
                .ifPresent(digest -> filter.add(
                        tie -> tie.sources().contains(digest),
                        "t.id IN (SELECT te.tie FROM tie_evidence te JOIN evidence e ON e.id = te.evidence WHERE e.source = ?)",
                        digest));
        request.query("text").ifPresent(filter::says);
        filter.ids(request.list("id"));
        Days.inOrder(request);
        if (request.query("from").isPresent()) {
            String from = Days.first(request, "from");
            filter.add(
                    tie -> tie.until() != null && tie.until().compareTo(from) >= 0,
                    "coalesce(t.last_day, t.first_day) >= CAST(? AS DATE)",
                    from);
        }
        if (request.query("to").isPresent()) {
            String to = Days.last(request, "to");
            filter.add(
                    tie -> tie.first() != null && tie.first().compareTo(to) <= 0, "t.first_day <= CAST(? AS DATE)", to);
        }
        filter.confidence(request.query("confidence").orElse(""));
        return filter;
    }

    private void says(String words) {
        for (String word : words.toLowerCase(Locale.ROOT).split("\\s+")) {
            add(
                    tie -> tie.says(word),
                    "(contains(lower(coalesce(t.title, '')), ?) OR contains(lower(coalesce(t.note, '')), ?)"
                            + " OR EXISTS (SELECT 1 FROM item i WHERE i.tie = t.id AND contains(lower(coalesce(i.designation, '')), ?))"
                            + " OR EXISTS (SELECT 1 FROM participant p JOIN actor a ON a.id = p.actor WHERE p.tie = t.id"
                            + " AND (contains(lower(a.title), ?) OR lower(p.actor) = ?)))",
                    word,
                    word,
                    word,
                    word,
                    word);
        }
    }

    private void ids(List<String> ids) throws Fault {
        if (!ids.isEmpty()) {
            try {
                List<Long> numbers = ids.stream().map(Long::valueOf).toList();
                Set<Long> among = Set.copyOf(numbers);
                add(tie -> among.contains(tie.id()), "t.id IN (SELECT unnest(CAST(? AS BIGINT[])))", numbers);
            } catch (NumberFormatException e) {
                throw new Fault(400, "Ids of ties are numbers with commas, and not " + String.join(",", ids) + ".");
            }
        }
    }

    private void confidence(String least) throws Fault {
        if (!least.isEmpty()) {
            if (!least.matches("0|1|0?\\.\\d{1,6}")) {
                throw new Fault(400, "confidence is a number from 0 to 1, and not " + least + ".");
            }
            double bound = Double.parseDouble(least);
            add(
                    tie -> tie.confidence() == null || tie.confidence() >= bound,
                    "(t.confidence IS NULL OR t.confidence >= CAST(? AS DOUBLE))",
                    least);
        }
    }

    private void oneOf(String column, List<String> words, Function<TieFact, @Nullable String> field) {
        if (!words.isEmpty()) {
            List<String> names = Conditions.upper(words);
            test = test.and(tie -> {
                String name = field.apply(tie);
                return name != null && names.contains(name);
            });
            conditions.oneOf(column, words);
        }
    }

    private void add(Predicate<TieFact> more, String condition, Object... values) {
        test = test.and(more);
        conditions.add(condition, values);
    }

    /** Whether it lets all through. */
    boolean isEmpty() {
        return conditions.isEmpty();
    }

    /** What a tie that it lets through passes. */
    Predicate<TieFact> test() {
        return test;
    }

    /** The condition, to follow WHERE. */
    String condition() {
        return conditions.text();
    }

    /** The values of its question marks. */
    Object[] arguments() {
        return conditions.arguments().toArray();
    }
}
