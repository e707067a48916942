package org.entente.importer.document;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import org.entente.core.api.Sink;
import org.entente.core.model.Evidence;
import org.entente.core.model.Locator;
import org.entente.core.model.Problem;
import org.entente.core.model.Severity;
import org.entente.core.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Passes on what the extractor tells of one article, each place put back from the prose to the original.
 *
 * <p>A proxy: a class of its own would bind this bundle to the very version of core that it was built with, and would not pass on
 * what a later sink can take besides.
 */
final class Telling implements InvocationHandler {

    private final Sink sink;
    private final Prose prose;
    private final Points points;
    private final @Nullable Places places;
    private @Nullable Problem refusal;

    /** @param places where the prose stands in the original, or null where it is the source itself */
    Telling(Sink sink, Prose prose, @Nullable Places places) {
        this.sink = sink;
        this.prose = prose;
        this.points = new Points(prose.text());
        this.places = places;
    }

    /** The sink that the extractor is given. */
    Sink sink() {
        return (Sink) Proxy.newProxyInstance(Telling.class.getClassLoader(), new Class<?>[] {Sink.class}, this);
    }

    /** Why the extractor does not read the article, or null where it does. */
    @Nullable
    Problem refusal() {
        return refusal;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, Object @Nullable [] arguments) throws Throwable {
        Object first = arguments == null || arguments.length == 0 ? null : arguments[0];
        if (first instanceof Evidence said && places != null) {
            return sink.evidence(placed(said, places));
        }
        if (first instanceof Problem problem) {
            tell(problem);
            return null;
        }
        if (first instanceof Source) {
            // The importer itself tells of the source.
            return null;
        }
        try {
            return method.invoke(sink, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private Evidence placed(Evidence said, Places original) {
        Locator where = said.where();
        String quote = said.quote();
        if (where instanceof Locator.Span span) {
            Places.Found found = place(span, quote, original);
            where = found.where();
            quote = found.quote();
        }
        return new Evidence(
                said.source(),
                where,
                quote,
                said.reader(),
                said.saidBy(),
                said.side(),
                said.speech(),
                said.citedOrigin(),
                said.interest(),
                said.assessment());
    }

    private Places.Found place(Locator.Span span, String quote, Places original) {
        int start = points.offset(span.start());
        return original.of(quote, prose.between(start, points.offset(span.end())), prose.at(start) + 1);
    }

    /** A refusal is kept back: it is the article's, and the file may hold others. */
    private void tell(Problem problem) {
        if (problem.severity().equals(Severity.REFUSED)) {
            refusal = problem;
        } else if (problem.where() instanceof Locator.Span span && places != null) {
            String words = prose.text().substring(points.offset(span.start()), points.offset(span.end()));
            sink.problem(new Problem(
                    problem.code(),
                    problem.severity(),
                    problem.message(),
                    place(span, words, places).where()));
        } else {
            sink.problem(problem);
        }
    }
}
