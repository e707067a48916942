package org.entente.workbench.resource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.entente.core.api.Monitor;
import org.entente.core.api.Workspace;
import org.entente.workbench.job.Job;
import org.entente.workbench.network.GroupedNetwork;
import org.entente.workbench.network.GroupedNetwork.Member;
import org.entente.workbench.network.GroupedNetwork.Picture;
import org.entente.workbench.network.Links;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Form;
import org.entente.workbench.rest.Reply;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** Who is tied to whom; small networks as they are, large ones laid out and gathered into groups. */
public final class NetworkResource implements Resource {

    private static final int KEPT = 6;

    private final Site site;
    private final FactCache cache;
    private final Map<Layout, GroupedNetwork> laidOut = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Layout, GroupedNetwork> eldest) {
            return size() > KEPT;
        }
    };

    private long erasures;

    NetworkResource(Site site, FactCache cache) {
        this.site = site;
        this.cache = cache;
    }

    /** Keeps nothing more of what was laid out. */
    void forget() {
        synchronized (laidOut) {
            laidOut.clear();
            erasures++;
        }
    }

    /**
     * By what a network is kept that was laid out.
     *
     * @param erasures how often all was forgotten before it was read; what was read before the last time is asked for no more
     */
    private record Layout(
            Look look, long erasures, boolean countries, boolean byCountry, String condition, String arguments) {}

    /** A network as it was read, before it is laid out. */
    private record Read(List<Member> members, Links links, long[][] ties) {}

    @Override
    public List<Route> routes() {
        return List.of(Route.post(
                        "/network",
                        "Draws who is tied to whom: at once where they are up to " + GroupedNetwork.MOST_NODES
                                + ", or were laid out before; else by a job, whose result is the picture.")
                .query(Site.LOOK)
                .query(TieFilter.FIELDS)
                .query(
                        "level",
                        "actors or countries, for which their companies and bodies stand too.",
                        Form.one("actors", "countries"))
                .query(
                        "by",
                        "What large networks are gathered by: communities or countries.",
                        Form.one("communities", "countries"))
                .query("open", "Groups that are opened, with commas.", Form.TEXT.several())
                .steady()
                .orLater(Job.View.class)
                .one(Picture.class, this::network));
    }

    private Object network(Request request) throws IOException, Fault {
        boolean countries = choice(request, "level", "countries", "actors").equals("countries");
        boolean byCountry = choice(request, "by", "communities", "countries").equals("countries");
        Set<String> open = new LinkedHashSet<>(request.list("open"));
        TieFilter filter = TieFilter.of(request);
        Workspace seen = site.seen(request);
        Read read;
        long before = erasures();
        Optional<Layout> layout;
        try (Workspace.OpenDataset dataset = seen.dataset()) {
            layout = Look.of(request, dataset.get())
                    .map(look -> new Layout(
                            look,
                            before,
                            countries,
                            byCountry,
                            filter.condition(),
                            Arrays.deepToString(filter.arguments())));
            GroupedNetwork known = layout.map(this::known).orElse(null);
            if (known != null) {
                return known.picture(open);
            }
            read = read(cache.of(request, dataset.get()), filter, countries, byCountry);
        }
        if (read.members().size() <= GroupedNetwork.MOST_NODES) {
            return GroupedNetwork.whole(read.members(), read.links(), read.ties());
        }
        return Reply.accepted(site.jobs()
                .start(
                        "layout",
                        "Layout of " + read.members().size() + " actors",
                        monitor -> lay(layout, read, open, monitor)));
    }

    private long erasures() {
        synchronized (laidOut) {
            return erasures;
        }
    }

    private static String choice(Request request, String name, String usual, String other) throws Fault {
        String chosen = request.query(name).orElse(usual);
        if (!chosen.equals(usual) && !chosen.equals(other)) {
            throw new Fault(400, name + " is " + usual + " or " + other + ", and not " + chosen + ".");
        }
        return chosen;
    }

    private @Nullable GroupedNetwork known(Layout layout) {
        synchronized (laidOut) {
            return laidOut.get(layout);
        }
    }

    private Picture lay(Optional<Layout> layout, Read read, Set<String> open, Monitor monitor) {
        GroupedNetwork made = layout.map(this::known).orElse(null);
        if (made == null) {
            GroupedNetwork now = new GroupedNetwork(read.members(), read.links(), read.ties(), monitor::cancelled);
            layout.ifPresent(key -> keep(key, now));
            made = now;
        }
        return made.picture(open);
    }

    private void keep(Layout layout, GroupedNetwork made) {
        synchronized (laidOut) {
            laidOut.put(layout, made);
        }
    }

    private static Read read(TieFacts facts, TieFilter filter, boolean countries, boolean byCountry) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        Map<String, String> principals = new HashMap<>();
        Map<Long, List<TieFact>> edges = new LinkedHashMap<>();
        facts.through(filter).forEach(tie -> {
            if (byCountry) {
                tie.sides()
                        .forEach(side -> principals.put(countries ? side.principal() : side.actor(), side.principal()));
            }
            for (TieFact.Pair pair : countries ? tie.pairs() : actors(tie)) {
                int one = numbers.computeIfAbsent(pair.first(), key -> numbers.size());
                int other = numbers.computeIfAbsent(pair.second(), key -> numbers.size());
                long key = (long) Math.min(one, other) << 32 | Math.max(one, other);
                edges.computeIfAbsent(key, both -> new ArrayList<>(1)).add(tie);
            }
        });
        List<Member> members = numbers.keySet().stream()
                .map(id -> new Member(id, facts.title(id), principals.get(id)))
                .toList();
        return linked(members, edges);
    }

    /** Those who take part in one tie are joined each with each; who is tied to nobody is left out. */
    private static List<TieFact.Pair> actors(TieFact tie) {
        return TieFact.joined(tie.sides().stream().map(TieFact.Side::actor));
    }

    /** A line is as heavy as there are acts; those that are the same are one, and all of them are behind it. */
    private static Read linked(List<Member> members, Map<Long, List<TieFact>> edges) {
        int[] from = edges.keySet().stream().mapToInt(key -> (int) (key >> 32)).toArray();
        int[] to = edges.keySet().stream().mapToInt(Long::intValue).toArray();
        double[] weights = edges.values().stream()
                .mapToDouble(list ->
                        list.stream().mapToLong(TieFact::same).distinct().count())
                .toArray();
        long[][] ties = edges.values().stream()
                .map(list -> list.stream().mapToLong(TieFact::id).toArray())
                .toArray(long[][]::new);
        return new Read(members, new Links(members.size(), from, to, weights), ties);
    }
}
