package org.entente.analyzer.consistency;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.core.api.Countries;
import org.entente.core.api.Dataset;
import org.entente.core.api.Decisions;
import org.entente.core.api.Run;
import org.entente.core.model.Composite;
import org.entente.core.model.Dyad;
import org.entente.core.model.Findings;
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
                    title = "Dyad",
                    help = "Only what concerns these two countries, by codes or names, such as TUR-PAK; all if empty.")
            String dyad,

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

        /** @throws IllegalArgumentException if a dyad of a source is asked for */
        public Parameters {
            if (!dyad.isBlank() && !source.isBlank()) {
                throw new IllegalArgumentException("A source is checked as a whole; name no dyad beside it");
            }
        }

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
        return parameters.all() ? contradictions(library, parameters, run) : sheet(library, parameters, run);
    }

    private static Findings contradictions(Library library, Parameters parameters, Run run) throws IOException {
        Dyad dyad =
                parameters.dyad().isBlank() ? null : new Countries(library.data(), run.names()).dyad(parameters.dyad());
        Material material = dyad == null
                ? Material.of(library.deals(texts(library)), library.figures(texts(library)), library, run)
                : Material.between(dyad, library, run);
        List<Judgement> judgements = judgements(material, run);
        judgements.addAll(new Registers(library).judgements(dyad));
        return Contradictions.of(
                judgements, NotTaken.findings(library.data(), dyad), Decisions.of(library.data()), parameters.limit());
    }

    private static Set<String> texts(Library library) {
        return digests(library.documents().stream()
                .filter(document -> !document.register())
                .toList());
    }

    private static Composite sheet(Library library, Parameters parameters, Run run) throws IOException {
        boolean guest = parameters.source().equals(Parameters.GUEST);
        Library claims = guest ? new Library(guest(library.data()), true, run) : library;
        List<Document> documents = guest ? List.copyOf(claims.documents()) : named(parameters.source(), library);
        for (Document document : documents) {
            if (document.register()) {
                throw new IllegalArgumentException(
                        document.source().name() + " is a register, by which others are checked; name a text");
            }
        }
        Set<String> digests = digests(documents);
        Material material = Material.of(claims.deals(digests), claims.figures(digests), library, run);
        List<Judgement> judgements = judgements(material, run);
        judgements.addAll(alone(material, judgements));
        String names = documents.stream()
                .map(document -> document.source().name())
                .sorted()
                .collect(Collectors.joining(", "));
        return new Composite(
                "Check of " + names,
                List.of(
                        Sheet.of("Claims", judgements, Decisions.of(library.data())),
                        Omissions.of(material, parameters.rows())));
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

    private static Set<String> digests(Collection<Document> documents) {
        return documents.stream()
                .map(document -> document.source().digest())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Judgement> judgements(Material material, Run run) throws IOException {
        List<Judgement> judgements = new ArrayList<>();
        int done = 0;
        for (Rule rule : Rules.ALL) {
            run.progress(done, Rules.ALL.size(), "Checking by the rule " + rule.id());
            rule.judge(material, judgements::add);
            done++;
        }
        return judgements;
    }

    /** What is said of claims of which no rule has said anything. */
    private static List<Judgement> alone(Material material, List<Judgement> judgements) {
        Set<Claim> judged = new HashSet<>();
        judgements.forEach(judgement -> judged.add(judgement.claim()));
        Silence silence = new Silence(material);
        return material.claims().stream()
                .filter(claim -> !judged.contains(claim))
                .map(silence::of)
                .toList();
    }
}
