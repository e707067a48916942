package org.entente.importer.document;

import java.io.IOException;
import java.nio.file.Path;
import org.entente.core.api.Sink;
import org.entente.core.model.Actor;
import org.entente.core.model.Capability;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Evidence;
import org.entente.core.model.Link;
import org.entente.core.model.Locator;
import org.entente.core.model.Observation;
import org.entente.core.model.Problem;
import org.entente.core.model.Programme;
import org.entente.core.model.SameAs;
import org.entente.core.model.Severity;
import org.entente.core.model.Source;
import org.entente.core.model.Tie;
import org.entente.core.spi.Recipe;
import org.jspecify.annotations.Nullable;

/** Passes on what the extractor tells of one article, each place put back from the prose to the original. */
final class Telling implements Sink {

    private final Sink sink;
    private final Prose prose;
    private final Points points;
    private final Places places;
    private final @Nullable String publisher;
    private @Nullable Problem refusal;

    /** @param publisher whose article it is, where the file is a collection of several publishers' */
    Telling(Sink sink, Prose prose, Places places, @Nullable String publisher) {
        this.sink = sink;
        this.prose = prose;
        this.points = new Points(prose.text());
        this.places = places;
        this.publisher = publisher;
    }

    /** Why the extractor does not read the article, or null where it does. */
    @Nullable
    Problem refusal() {
        return refusal;
    }

    // The importer itself tells of the source.
    @Override
    public void source(Source source) {}

    @Override
    public void actor(Actor actor) {
        sink.actor(actor);
    }

    @Override
    public void system(DefenceSystem system) {
        sink.system(system);
    }

    @Override
    public void programme(Programme programme) {
        sink.programme(programme);
    }

    @Override
    public long evidence(Evidence said) {
        Locator where = said.where();
        String quote = said.quote();
        if (where instanceof Locator.Span span) {
            Places.Found found = place(span, quote);
            where = found.where();
            quote = found.quote();
        }
        return sink.evidence(new Evidence(
                said.source(),
                where,
                quote,
                said.reader(),
                said.saidBy(),
                said.side(),
                said.speech(),
                said.citedOrigin() == null ? publisher : said.citedOrigin(),
                said.interest(),
                said.assessment()));
    }

    private Places.Found place(Locator.Span span, String quote) {
        int start = points.offset(span.start());
        return places.of(quote, prose.between(start, points.offset(span.end())), prose.at(start) + 1);
    }

    @Override
    public long tie(Tie tie, long... evidence) {
        return sink.tie(tie, evidence);
    }

    @Override
    public void link(Link link) {
        sink.link(link);
    }

    @Override
    public void same(SameAs same) {
        sink.same(same);
    }

    @Override
    public long observation(Observation observation, long... evidence) {
        return sink.observation(observation, evidence);
    }

    @Override
    public long capability(Capability capability, long... evidence) {
        return sink.capability(capability, evidence);
    }

    /** A refusal is kept back: it is the article's, and the file may hold others. */
    @Override
    public void problem(Problem problem) {
        if (problem.severity().equals(Severity.REFUSED)) {
            refusal = problem;
        } else if (problem.where() instanceof Locator.Span span) {
            String words = prose.text().substring(points.offset(span.start()), points.offset(span.end()));
            sink.problem(new Problem(
                    problem.code(),
                    problem.severity(),
                    problem.message(),
                    place(span, words).where()));
        } else {
            sink.problem(problem);
        }
    }

    @Override
    public void load(Recipe recipe, Path table) throws IOException {
        sink.load(recipe, table);
    }
}
