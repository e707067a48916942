package org.entente.launcher.deploy;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.launch.Change;
import org.entente.launch.Entry;
import org.entente.launch.Entry.Member;
import org.entente.launch.Outcome;

/** Makes the set follow the plugin folder, and remembers what is not taken and why. */
final class Follower {

    private static final System.Logger LOG = System.getLogger(Follower.class.getName());

    private final Workshop shop;
    private final Plugins plugins;
    private final Set<String> reserved;
    private final Transaction transaction;
    private final Listing listing;
    private final Attempts attempts;
    private final Map<String, Known> refused = new HashMap<>();
    private volatile Map<Found, Change> passed = Map.of();
    private List<Found> last = List.of();
    private Object lastTrusted = "";
    private Instant paused = Instant.MIN;
    private int lookedAtSet = -1;
    private long arrival;

    Follower(Workshop shop, Plugins plugins, Set<String> reserved, Transaction transaction, Listing listing) {
        this.shop = shop;
        this.plugins = plugins;
        this.reserved = reserved;
        this.transaction = transaction;
        this.listing = listing;
        this.attempts = new Attempts(shop.journal());
    }

    /** After which it is tried again what failed for want of room. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /**
     * A refusal.
     *
     * @param set the set beside which it was one
     * @param due when it is tried again though nothing has changed; the end of time if never
     */
    private record Known(Refusal refusal, int set, Instant due) {

        Known(Refusal refusal, int set) {
            this(refusal, set, Instant.MAX);
        }
    }

    /**
     * Makes what changed in the folder one transaction; what cannot be taken is left out and told.
     *
     * @param found the folder as it is now
     * @param starting whether nobody uses the bundles yet
     */
    Outcome follow(List<Found> found, boolean starting) throws IOException {
        List<Change> changes = new ArrayList<>(listing.revive());
        Instant moment = shop.clock().instant();
        if (moment.isBefore(paused)) {
            return new Outcome(shop.set(), false, changes);
        }
        boolean due = refused.values().removeIf(refusal -> !refusal.due.isAfter(moment));
        Object trusted = shop.trusted();
        if (!due && found.equals(last) && lookedAtSet == shop.set() && trusted.equals(lastTrusted)) {
            return new Outcome(shop.set(), false, changes);
        }
        Map<Found, Change> before = passed;
        Set<String> seen = found.stream().map(Found::digest).collect(Collectors.toSet());
        refused.keySet().removeIf(digest -> !seen.contains(digest));
        Set<String> now = new HashSet<>();
        Set<String> history = history();
        long known = arrival;
        boolean committed = false;
        while (true) {
            Choice choice = Choice.of(
                    found,
                    new Choice.Ground(
                            plugins.members(),
                            file -> file.arrival() > known,
                            file -> history.contains(file.digest()) && (starting || file.arrival() <= known),
                            reserved,
                            starting ? Set.of() : plugins.restartOnly(),
                            shop.depot(),
                            this::problem));
            passed = choice.passed();
            if (!plugins.differs(choice.members()) && !(starting && isBehind(choice.members()))) {
                plugins.become(choice.members());
                break;
            }
            String cause = starting ? "start" : "folder";
            Transaction.Result result =
                    run(new Transaction.Wish(cause, choice.members(), choice.candidates(), starting));
            if (result.refusals().isEmpty()) {
                changes.addAll(result.changes());
                committed = true;
                // What was refused beside the others of this look need not be tried beside them again; all else may be
                // good now.
                now.forEach(digest ->
                        refused.computeIfPresent(digest, (key, old) -> new Known(old.refusal, shop.set(), old.due)));
                continue;
            }
            boolean news = false;
            for (Refusal refusal : result.refusals()) {
                news |= now.add(refusal.digest());
                refused.compute(
                        refusal.digest(),
                        (digest, old) -> old != null && old.set == shop.set() ? old : new Known(refusal, shop.set()));
            }
            if (!news) {
                throw new IllegalStateException("What was refused is chosen again: " + now);
            }
        }
        passed.forEach((file, change) -> {
            if (!change.equals(before.get(file))) {
                changes.add(change);
            }
        });
        arrival = found.stream().mapToLong(Found::arrival).max().orElse(arrival);
        last = found;
        lastTrusted = trusted;
        lookedAtSet = shop.set();
        if (committed) {
            changes.addAll(listing.revive());
            shop.prune(digests());
        }
        return new Outcome(shop.set(), committed, changes.stream().distinct().toList());
    }

    /** Whether the last committed set has something else, such as a plugin that the policy does not take any more. */
    private boolean isBehind(Map<String, Member> members) {
        return Plugins.differ(
                shop.journal().last().map(Entry::members).map(Plugins::byName).orElse(Map.of()), members);
    }

    /** The boundary: whatever a plugin or the disk does, the others go on, and its name is told. */
    private Transaction.Result run(Transaction.Wish wish) throws IOException {
        try {
            return transaction.run(wish);
        } catch (IOException e) {
            if (wish.candidates().isEmpty()) {
                paused = shop.clock().instant().plus(PAUSE);
                throw e;
            }
            LOG.log(System.Logger.Level.WARNING, "A change of the plugins could not be written down", e);
            return refuse(
                    wish,
                    "could not be written down, as the disk may be full: free some space, and it is tried again",
                    shop.clock().instant().plus(PAUSE));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            if (wish.candidates().isEmpty()) {
                throw e;
            }
            LOG.log(System.Logger.Level.ERROR, "A change of the plugins failed", e);
            return refuse(wish, "could not be put in place, for a reason that the log tells", Instant.MAX);
        }
    }

    private Transaction.Result refuse(Transaction.Wish wish, String problem, Instant due) {
        List<Refusal> refusals = wish.candidates().values().stream()
                .map(candidate ->
                        new Refusal(candidate.name(), candidate.member().digest(), problem, false))
                .toList();
        refusals.forEach(refusal -> refused.put(refusal.digest(), new Known(refusal, shop.set(), due)));
        return new Transaction.Result(List.of(), refusals);
    }

    /** Digests that were in use in an earlier set than the last one. */
    private Set<String> history() {
        Set<String> digests = new HashSet<>();
        shop.journal().entries().forEach(entry -> entry.members().forEach(member -> digests.add(member.digest())));
        return digests;
    }

    /** What is known against a file, as a whole sentence; empty if nothing is. */
    private String problem(Found file) {
        Reading.Whole whole = (Reading.Whole) file.reading();
        String title = whole.name() + " " + whole.version();
        Known known = refused.get(file.digest());
        if (known != null && (known.set == shop.set() || !known.refusal.again())) {
            return sentence(title, known.refusal.problem(), whole.name());
        }
        String problem = against(whole, file.digest(), title);
        if (problem.isEmpty()) {
            problem = attempts.suspicion(file.digest(), isProven(file));
        }
        return problem.isEmpty() ? "" : sentence(title, problem, whole.name());
    }

    private boolean isProven(Found file) {
        return shop.journal().last().stream()
                .flatMap(entry -> entry.members().stream())
                .anyMatch(member -> member.digest().equals(file.digest()));
    }

    /** What is to be said against a jar by itself, as the end of a sentence; empty if nothing is. */
    String against(Reading.Whole whole, String digest, String title) {
        return whole.host().isEmpty() ? shop.judge(digest, title).problem() : listing.fragment(whole.host());
    }

    /** A whole sentence on what is not taken, with what goes on instead. */
    String sentence(String title, String problem, String name) {
        Member member = plugins.members().get(name);
        String end = "";
        if (member != null && !member.digest().isEmpty()) {
            end = "; " + member.version() + " stays in use";
        } else if (plugins.shipped(name).isPresent()) {
            end = "; the shipped " + plugins.shipped(name).get().version() + " stays in use";
        }
        return title + " " + problem + end + ".";
    }

    /** What lies in the folder and is not in the set, each with what is to be said of it. */
    Map<Found, Change> passed() {
        return passed;
    }

    /** Tries a content again that was refused. */
    void forgive(String digest) {
        refused.remove(digest);
    }

    /** The contents of the folder. */
    Set<String> digests() {
        return last.stream().map(Found::digest).collect(Collectors.toSet());
    }
}
