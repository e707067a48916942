package org.entente.workbench.resource;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.core.model.Measure;
import org.entente.core.model.Review;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Request;

/**
 * Which observations a request means, as a condition on the view {@code observation} under the name {@code o}; of what is asked of
 * ties, that which observations have too.
 */
final class ObservationFilter {

    private final List<String> conditions = new ArrayList<>();
    private final List<Object> arguments = new ArrayList<>();

    static ObservationFilter of(Request request) throws Fault {
        ObservationFilter filter = new ObservationFilter();
        for (String measure : KnownWords.in(request, "measure", Measure.known())) {
            filter.add("o.measure = ?", measure);
        }
        request.list("actor").forEach(actor -> filter.add("(o.subject = ? OR o.counterpart = ?)", actor, actor));
        request.query("source")
                .ifPresent(digest -> filter.add(
                        "o.id IN (SELECT oe.observation FROM observation_evidence oe JOIN evidence e ON e.id = oe.evidence WHERE e.source = ?)",
                        digest));
        List<String> states = KnownWords.in(request, "state", Review.known());
        if (!states.isEmpty()) {
            filter.add("o.review IN (SELECT unnest(CAST(? AS VARCHAR[])))", states);
        }
        Days.inOrder(request);
        if (request.query("from").isPresent()) {
            filter.add("coalesce(o.latest, o.earliest) >= CAST(? AS DATE)", Days.first(request, "from"));
        }
        if (request.query("to").isPresent()) {
            filter.add("o.earliest <= CAST(? AS DATE)", Days.last(request, "to"));
        }
        request.query("text").ifPresent(text -> {
            for (String word : text.toLowerCase(Locale.ROOT).split("\\s+")) {
                filter.add(
                        "contains(lower(concat_ws(' ', o.measure, o.subject, a.title, o.counterpart, o.scope, o.issuer)), ?)",
                        word);
            }
        });
        return filter;
    }

    private void add(String condition, Object... values) {
        conditions.add(condition);
        arguments.addAll(List.of(values));
    }

    /** The condition, to follow WHERE. */
    String condition() {
        return conditions.isEmpty() ? "TRUE" : String.join(" AND ", conditions);
    }

    /** The values of its question marks. */
    Object[] arguments() {
        return arguments.toArray();
    }
}
