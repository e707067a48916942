package org.entente.analyzer.network;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.entente.core.api.Dataset;
import org.entente.core.api.Graph;
import org.entente.core.api.Projection;
import org.entente.core.api.Run;
import org.entente.core.model.Column;
import org.entente.core.model.Column.Type;
import org.entente.core.model.Commitment;
import org.entente.core.model.Edtf;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.core.model.TieType;
import org.entente.core.spi.Analyzer;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Shape;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Measures each country's place in the network of ties. */
@Component
@Plugin(id = "network", title = "Network of partnerships", parameters = NetworkAnalyzer.Parameters.class)
public final class NetworkAnalyzer implements Analyzer<NetworkAnalyzer.Parameters> {

    /** What an edge weighs. */
    public enum Weight {
        /** Every edge the same. */
        NONE,
        /** As much as it has ties. */
        TIES
    }

    /** Which ties make the network, and what its edges weigh. */
    public record Parameters(
            @Parameter(title = "At", help = "The date at which ties must be in force; every date if empty.") @Nullable
            Edtf at,

            @Parameter(title = "Types", help = "The types of ties that count; all but RESTRICTION if empty.")
            List<TieType> types,

            @Parameter(
                    title = "Commitments",
                    help = "How far a tie must bind to count; if empty all but ENDED, and with a date all,"
                            + " since the dates then decide.")
            List<Commitment> commitments,

            @Parameter(title = "Weight", help = "What an edge weighs: NONE or its number of TIES.", byDefault = "NONE")
            Weight weight) {
        public Parameters {
            types = List.copyOf(types);
            commitments = List.copyOf(commitments);
        }

        Projection projection() {
            Set<Commitment> any =
                    commitments.isEmpty() && at != null ? EnumSet.allOf(Commitment.class) : Set.copyOf(commitments);
            return new Projection(Set.copyOf(types), any, at, true);
        }
    }

    private static final List<Column> COLUMNS = List.of(
            new Column("actor", Type.ACTOR),
            new Column("degree", Type.INTEGER),
            new Column("strength", Type.INTEGER),
            new Column("betweenness", Type.NUMBER),
            new Column("harmonic", Type.NUMBER),
            new Column("eigenvector", Type.NUMBER),
            new Column("pagerank", Type.NUMBER),
            new Column("constraint", Type.NUMBER),
            new Column("core", Type.INTEGER),
            new Column("clustering", Type.NUMBER),
            new Column("community", Type.INTEGER));

    @Override
    public Shape describe(Parameters parameters) {
        return Shape.table(COLUMNS);
    }

    @Override
    public Table analyze(Dataset data, Parameters parameters, Run run) throws IOException {
        Graph graph = data.graph(parameters.projection());
        return measure(graph, parameters, run);
    }

    static Table measure(Graph graph, Parameters parameters, Run run) {
        Links links = Links.of(graph, parameters.weight() == Weight.TIES);
        int n = links.nodes();
        Paths paths = Paths.of(links, run);
        Prestige prestige = Prestige.of(links, run);
        Cohesion cohesion = Cohesion.of(links, run);
        Communities communities = Communities.of(links, run);
        Table.Builder table = Table.of("Network of partnerships", COLUMNS);
        for (int node = 0; node < n; node++) {
            run.progress(node, n, "Writing the table");
            List<Long> ties = ties(graph, node);
            table.row(
                    Support.ties(ties),
                    graph.id(node),
                    (long) graph.degree(node),
                    (long) strength(graph, node),
                    paths.betweenness()[node],
                    paths.harmonic()[node],
                    prestige.eigenvector()[node],
                    prestige.pagerank()[node],
                    cohesion.constraint()[node],
                    (long) cohesion.core()[node],
                    cohesion.clustering(node),
                    (long) communities.of(node));
        }
        notes(parameters, graph, prestige, communities).forEach(table::note);
        return table.build();
    }

    private static int strength(Graph graph, int node) {
        int sum = 0;
        for (int i = 0; i < graph.degree(node); i++) {
            sum += graph.weight(graph.edge(node, i));
        }
        return sum;
    }

    private static List<Long> ties(Graph graph, int node) {
        List<Long> ties = new ArrayList<>();
        for (int i = 0; i < graph.degree(node); i++) {
            ties.addAll(graph.ties(graph.edge(node, i)));
        }
        return ties;
    }

    private static List<String> notes(Parameters parameters, Graph graph, Prestige prestige, Communities communities) {
        List<String> notes = new ArrayList<>();
        int n = graph.nodes();
        notes.add(String.format(
                Locale.ROOT,
                "%d actors, %d pairs with a tie, density %.6f; simple and undirected.",
                n,
                graph.edges(),
                n < 2 ? 0.0 : 2.0 * graph.edges() / n / (n - 1)));
        notes.add(
                parameters.at() == null
                        ? "Ties of all dates; those without a date too."
                        : "Ties in force at " + parameters.at() + " by their dates; ties without a date are left out.");
        if (!parameters.types().isEmpty()) {
            Set<String> names = new TreeSet<>();
            parameters.types().forEach(type -> names.add(type.name()));
            notes.add("Only ties of type " + String.join(", ", names) + ".");
        }
        notes.add(
                parameters.weight() == Weight.NONE
                        ? "Edges are not weighted; strength alone counts ties."
                        : "Edges weigh their number of ties, and are 1/ties long on paths; core and clustering are not"
                                + " weighted.");
        notes.add(String.format(
                Locale.ROOT,
                "%d communities by the Louvain method, nodes in the order of their ids, modularity %.4f;"
                        + " another order can give others of like modularity.",
                communities.count(),
                communities.modularity()));
        if (!prestige.settled()) {
            notes.add("The eigenvector has not settled to 1e-10: several parts of the network are equally dense.");
        }
        return notes;
    }
}
