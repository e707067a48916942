package org.entente.workbench.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A large network whose nodes are gathered into groups that can be opened; laid out once, then drawn in no time. Immutable. */
public final class GroupedNetwork {

    /** How many nodes and edges are drawn at most. */
    public static final int MOST_NODES = 2000;

    public static final int MOST_EDGES = 6000;
    private static final int ROUNDS = 160;
    private static final int MOST_TIES = 60;

    /**
     * Somebody who is tied.
     *
     * @param group of which group, by a name; null where groups are to be found
     */
    public record Member(String id, String title, @Nullable String group) {}

    /**
     * What is drawn as one.
     *
     * @param members how many it stands for; 1 for somebody
     * @param group of which opened group somebody is
     * @param x where; null where the page is to lay it out
     */
    public record Node(
            String id,
            String label,
            int members,
            double weight,
            @Nullable String group,
            @Nullable Double x,
            @Nullable Double y,
            double radius) {}

    /**
     * What joins two of them.
     *
     * @param ties the first of them
     */
    public record Edge(String from, String to, double weight, List<Long> ties) {}

    /**
     * A picture.
     *
     * @param nodes how many there are in all
     * @param edges how many edges there are in all
     * @param drawn what is drawn of them
     */
    public record Picture(int nodes, int edges, boolean grouped, List<Node> drawn, List<Edge> lines) {}

    private final List<Member> members;
    private final Links links;
    private final long[][] ties;
    private final int[] group;
    private final List<String> groups = new ArrayList<>();
    private final List<int[]> inside = new ArrayList<>();
    private final double[] strengths;
    private final Forces.Places middles;
    private final List<Forces.Places> places = new ArrayList<>();

    /** @param ties the ties of each edge */
    public GroupedNetwork(List<Member> members, Links links, long[][] ties, BooleanSupplier cancelled) {
        this.members = List.copyOf(members);
        this.links = links;
        this.ties = ties;
        this.strengths = links.strengths();
        this.group =
                members.stream().allMatch(member -> member.group() != null) ? named(members) : Communities.of(links);
        int count = Arrays.stream(group).max().orElse(-1) + 1;
        for (int each = 0; each < count; each++) {
            int number = each;
            inside.add(IntStream.range(0, group.length)
                    .filter(node -> group[node] == number)
                    .boxed()
                    .sorted(Comparator.comparing((Integer node) -> -strengths[node])
                            .thenComparing(node -> node))
                    .mapToInt(Integer::intValue)
                    .toArray());
            String called = members.get(inside.get(each)[0]).group();
            groups.add(called == null ? "group-" + (each + 1) : called);
        }
        double[] masses = inside.stream().mapToDouble(all -> 4 + all.length).toArray();
        this.middles = new Forces(links.gathered(count, node -> group[node]), masses).lay(ROUNDS, cancelled);
        for (int each = 0; each < count; each++) {
            places.add(laid(inside.get(each), cancelled));
        }
    }

    private static int[] named(List<Member> members) {
        Map<String, Integer> numbers = new HashMap<>();
        return members.stream()
                .mapToInt(member -> numbers.computeIfAbsent(String.valueOf(member.group()), key -> numbers.size()))
                .toArray();
    }

    /** A group by itself, within a circle of radius 1. */
    private Forces.Places laid(int[] nodes, BooleanSupplier cancelled) {
        Map<Integer, Integer> numbers = new HashMap<>();
        for (int node : nodes) {
            numbers.put(node, numbers.size());
        }
        double[] masses = new double[nodes.length];
        Arrays.fill(masses, 1);
        Links own = links.gathered(nodes.length, node -> numbers.getOrDefault(node, -1));
        Forces.Places laid = new Forces(own, masses).lay(nodes.length > 1 ? ROUNDS : 0, cancelled);
        double[] radii = IntStream.range(0, nodes.length)
                .mapToDouble(node -> Math.hypot(laid.x()[node], laid.y()[node]))
                .toArray();
        double most = Math.max(1e-9, Arrays.stream(radii).max().orElse(1));
        return new Forces.Places(
                Arrays.stream(laid.x()).map(at -> at / most).toArray(),
                Arrays.stream(laid.y()).map(at -> at / most).toArray());
    }

    /** How large a group is drawn. */
    private double radius(int each) {
        return 0.62 * Math.sqrt(4 + inside.get(each).length);
    }

    /** The picture with some groups opened, as far as there is room. */
    public Picture picture(Set<String> open) {
        int[] drawnAs = new int[members.size()];
        List<Node> drawn = new ArrayList<>();
        int room = MOST_NODES - groups.size();
        for (int each = 0; each < groups.size(); each++) {
            int[] nodes = inside.get(each);
            if (open.contains(groups.get(each)) && nodes.length <= room) {
                room -= nodes.length;
                opened(each, drawn, drawnAs);
            } else {
                for (int node : nodes) {
                    drawnAs[node] = drawn.size();
                }
                drawn.add(closed(each));
            }
        }
        return new Picture(members.size(), links.from().length, true, drawn, lines(drawn, drawnAs));
    }

    private Node closed(int each) {
        int[] nodes = inside.get(each);
        Member first = members.get(nodes[0]);
        double weight =
                Arrays.stream(nodes).mapToDouble(node -> strengths[node]).sum();
        return new Node(
                nodes.length == 1 ? first.id() : groups.get(each),
                nodes.length == 1 ? first.title() : first.title() + " + " + (nodes.length - 1),
                nodes.length,
                weight,
                null,
                middles.x()[each],
                middles.y()[each],
                radius(each));
    }

    private void opened(int each, List<Node> drawn, int[] drawnAs) {
        int[] nodes = inside.get(each);
        for (int i = 0; i < nodes.length; i++) {
            Member member = members.get(nodes[i]);
            drawnAs[nodes[i]] = drawn.size();
            drawn.add(new Node(
                    member.id(),
                    member.title(),
                    1,
                    strengths[nodes[i]],
                    groups.get(each),
                    middles.x()[each] + radius(each) * places.get(each).x()[i],
                    middles.y()[each] + radius(each) * places.get(each).y()[i],
                    0.22));
        }
    }

    private List<Edge> lines(List<Node> drawn, int[] drawnAs) {
        Map<Long, List<Integer>> joined = new HashMap<>();
        for (int edge = 0; edge < links.from().length; edge++) {
            int a = drawnAs[links.from()[edge]];
            int b = drawnAs[links.to()[edge]];
            if (a != b) {
                joined.computeIfAbsent((long) Math.min(a, b) << 32 | Math.max(a, b), key -> new ArrayList<>())
                        .add(edge);
            }
        }
        return joined.entrySet().stream()
                .map(pair -> line(
                        drawn.get((int) (pair.getKey() >> 32)),
                        drawn.get(pair.getKey().intValue()),
                        pair.getValue()))
                .sorted(Comparator.comparing((Edge edge) -> -edge.weight())
                        .thenComparing(Edge::from)
                        .thenComparing(Edge::to))
                .limit(MOST_EDGES)
                .toList();
    }

    private Edge line(Node from, Node to, List<Integer> edges) {
        return new Edge(
                from.id(),
                to.id(),
                edges.stream().mapToDouble(edge -> links.weights()[edge]).sum(),
                edges.stream()
                        .flatMapToLong(edge -> Arrays.stream(ties[edge]))
                        .distinct()
                        .limit(MOST_TIES)
                        .boxed()
                        .toList());
    }

    /** All nodes as they are, for a page to lay out. */
    public static Picture whole(List<Member> members, Links links, long[][] ties) {
        double[] strengths = links.strengths();
        List<Node> nodes = IntStream.range(0, members.size())
                .mapToObj(node -> new Node(
                        members.get(node).id(), members.get(node).title(), 1, strengths[node], null, null, null, 0))
                .toList();
        List<Edge> edges = IntStream.range(0, links.from().length)
                .boxed()
                .sorted(Comparator.comparing((Integer edge) -> -links.weights()[edge])
                        .thenComparing(edge -> edge))
                .limit(MOST_EDGES)
                .map(edge -> new Edge(
                        members.get(links.from()[edge]).id(),
                        members.get(links.to()[edge]).id(),
                        links.weights()[edge],
                        Arrays.stream(ties[edge]).limit(MOST_TIES).boxed().toList()))
                .toList();
        return new Picture(nodes.size(), links.from().length, false, nodes, edges);
    }
}
