package org.entente.exporter.graph;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.api.Output;
import org.entente.core.api.Projection;
import org.entente.core.api.Run;
import org.entente.core.model.Commitment;
import org.entente.core.model.Edtf;
import org.entente.core.model.Network;
import org.entente.core.model.Outcome;
import org.entente.core.model.TieType;
import org.entente.core.spi.Exporter;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Subject;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Writes the network of ties as GraphML: actors, who is tied to whom and how, and the columns of given results. */
@Component
@Plugin(
        id = "graph",
        title = "Network as GraphML",
        parameters = GraphExporter.Parameters.class,
        accepts = {"TABLE", "NETWORK", "COMPOSITE", "WORKSPACE"})
public final class GraphExporter implements Exporter<GraphExporter.Parameters> {

    /** What is written. */
    public record Parameters(
            @Parameter(
                    title = "Types",
                    help = "The types of ties that count; all but RESTRICTION where none is named.",
                    byDefault = "")
            List<TieType> types,

            @Parameter(
                    title = "At",
                    help = "The date at which ties must be in force; all dates where none is named.",
                    byDefault = "")
            @Nullable
            Edtf at,

            @Parameter(
                    title = "Principals",
                    help = "Whether companies and bodies stand for their countries; else every actor is a node.",
                    byDefault = "true")
            boolean principals) {

        public Parameters {
            types = List.copyOf(types);
        }
    }

    @Override
    public void write(Subject subject, Parameters parameters, Output output, Run run) throws IOException {
        run.check();
        Contents contents = new Contents();
        if (!network(subject.results(), contents)) {
            new Ties(subject.dataset(), run).into(contents, projection(subject.results(), parameters));
        }
        for (Outcome outcome : subject.results()) {
            if (!(outcome.result() instanceof Network)) {
                new Attributes(contents, outcome.card()).add(outcome.result());
            }
        }
        new Ties(subject.dataset(), run).describe(contents);
        run.check();
        try (OutputStream out = output.open("")) {
            GraphMl.write(contents, out, run);
        }
    }

    /** A network among the results is the graph itself. */
    private static boolean network(List<Outcome> results, Contents contents) {
        for (Outcome outcome : results) {
            if (outcome.result() instanceof Network network) {
                contents.directed(network.directed());
                new Attributes(contents, outcome.card()).add(network);
                return true;
            }
        }
        return false;
    }

    /**
     * Which ties count. What is not set here is taken over from an analysis that is exported along, so that both show the
     * same ties; at a date the dates decide whether a tie was in force, so one that has ended since counts.
     */
    private static Projection projection(List<Outcome> results, Parameters parameters) {
        Edtf at = parameters.at;
        Set<TieType> types = Set.copyOf(parameters.types);
        Set<Commitment> commitments = Set.of();
        for (Outcome outcome : results) {
            String theirs = outcome.card().parameters().getOrDefault("at", "");
            if (at == null && !theirs.isEmpty()) {
                at = new Edtf(theirs);
            }
            if (types.isEmpty()) {
                types = words(outcome, "types").map(TieType::new).collect(Collectors.toSet());
            }
            if (commitments.isEmpty()) {
                commitments = words(outcome, "commitments")
                        .flatMap(word -> Arrays.stream(Commitment.values())
                                .filter(known -> known.name().equals(word)))
                        .collect(Collectors.toSet());
            }
        }
        if (at != null && commitments.isEmpty()) {
            commitments = Set.of(Commitment.values());
        }
        return new Projection(types, commitments, at, parameters.principals);
    }

    /** The words of a list among the parameters of a run. */
    private static Stream<String> words(Outcome outcome, String parameter) {
        String list = outcome.card().parameters().getOrDefault(parameter, "");
        return list.matches("[A-Z0-9_]+(,[A-Z0-9_]+)*") ? Arrays.stream(list.split(",")) : Stream.empty();
    }
}
