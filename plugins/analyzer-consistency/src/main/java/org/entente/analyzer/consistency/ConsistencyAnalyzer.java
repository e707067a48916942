package org.entente.analyzer.consistency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.entente.core.api.Dataset;
import org.entente.core.api.Run;
import org.entente.core.model.Composite;
import org.entente.core.model.Result;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Shape;
import org.osgi.service.component.annotations.Component;

/** Holds the claims of one source, or of all, against their own figures, all other sources, and registers. */
@Component
@Plugin(id = "consistency", title = "Claims and contradictions", parameters = ConsistencyAnalyzer.Parameters.class)
public final class ConsistencyAnalyzer implements Analyzer<ConsistencyAnalyzer.Parameters> {

    /** Which claims, and how much is shown. */
    public record Parameters(
            @Parameter(
                    title = "Source",
                    help = "Whose claims are checked: a source's name or digest, or 'guest' for what is laid beside;"
                            + " all that is held if empty.")
            String source,

            @Parameter(
                    title = "Limit",
                    help = "How many findings on all sources there are at most.",
                    byDefault = "200",
                    min = 1)
            int limit,

            @Parameter(
                    title = "Rows",
                    help = "How many rows of registers that the source leaves out are shown of each dyad.",
                    byDefault = "15",
                    min = 0)
            int rows) {

        /** The source that is laid beside the workspace. */
        static final String GUEST = "guest";

        boolean all() {
            return source.isBlank();
        }
    }

    @Override
    public Shape describe(Parameters parameters) {
        return new Shape(parameters.all() ? Result.Kind.FINDINGS : Result.Kind.COMPOSITE, List.of());
    }

    @Override
    public Result analyze(Dataset data, Parameters parameters, Run run) throws IOException {
        run.progress(0, 3, "Reading claims");
        Library library = new Library(data, false, run);
        if (parameters.all()) {
            Set<String> digests = new TreeSet<>();
            library.documents().stream()
                    .filter(document -> !document.register())
                    .forEach(document -> digests.add(document.source().digest()));
            return Contradictions.of(
                    judgements(material(library, library, digests, run), run, false), parameters.limit());
        }
        boolean guest = parameters.source().equals(Parameters.GUEST);
        Library claims = guest ? new Library(guest(data), true, run) : library;
        List<Document> documents = guest ? List.copyOf(claims.documents()) : named(parameters.source(), library);
        Set<String> digests = new TreeSet<>();
        documents.forEach(document -> digests.add(document.source().digest()));
        Material material = material(claims, library, digests, run);
        List<Judgement> judgements = judgements(material, run, true);
        return new Composite(
                "Check of "
                        + String.join(
                                ", ",
                                documents.stream()
                                        .map(document -> document.source().name())
                                        .sorted()
                                        .toList()),
                List.of(Sheet.of("Claims", judgements), Omissions.of(material, parameters.rows())));
    }

    private static Dataset guest(Dataset data) {
        return data.guest()
                .orElseThrow(() -> new IllegalArgumentException(
                        "Nothing is laid beside the workspace; name one of its sources instead of guest"));
    }

    /** @throws IllegalArgumentException if no source is called so */
    private static List<Document> named(String name, Library library) {
        List<Document> named = library.documents().stream()
                .filter(document -> document.source().digest().equals(name)
                        || document.source().name().equals(name))
                .toList();
        if (named.isEmpty()) {
            throw new IllegalArgumentException("There is no source " + name + "; write its name or digest as entente"
                    + " sql \"SELECT name, digest FROM source\" tells them");
        }
        return named;
    }

    private static Material material(Library claims, Library held, Collection<String> digests, Run run)
            throws IOException {
        Set<String> all = new HashSet<>(digests);
        return all.isEmpty()
                ? new Material(List.of(), List.of(), held, run)
                : new Material(claims.deals(all), claims.figures(all), held, run);
    }

    /** @param alone whether also that is told of which there is nothing else to say */
    private static List<Judgement> judgements(Material material, Run run, boolean alone) throws IOException {
        List<Judgement> judgements = new ArrayList<>();
        int done = 0;
        for (Rule rule : Rules.ALL) {
            run.progress(done, Rules.ALL.size(), "Checking by the rule " + rule.id());
            rule.judge(material, judgements::add);
            done++;
        }
        if (alone) {
            Set<Claim> judged = new HashSet<>();
            judgements.forEach(judgement -> judged.add(judgement.claim()));
            Silence silence = new Silence(material);
            material.claims().stream()
                    .filter(claim -> !judged.contains(claim))
                    .map(silence::of)
                    .forEach(judgements::add);
        }
        return judgements;
    }
}
