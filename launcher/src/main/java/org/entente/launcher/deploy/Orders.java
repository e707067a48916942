package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.entente.launch.Change;
import org.entente.launch.Change.Kind;
import org.entente.launch.Entry;
import org.entente.launch.Entry.Member;
import org.entente.launch.Outcome;
import org.entente.launch.Plan;

/** What an admin asks for by name or file, each done whole or refused; one at a time. */
final class Orders {

    private final Workshop shop;
    private final Plugins plugins;
    private final Transaction transaction;
    private final Follower follower;
    private final Entrance entrance;

    Orders(Workshop shop, Plugins plugins, Transaction transaction, Follower follower, Entrance entrance) {
        this.shop = shop;
        this.plugins = plugins;
        this.transaction = transaction;
        this.follower = follower;
        this.entrance = entrance;
    }

    /** Says what a file would change. */
    Plan plan(Path jar) throws IOException {
        Incoming incoming = entrance.look(jar);
        if (incoming instanceof Incoming.Told told) {
            return new Plan(List.of(told.change()), List.of(), List.of());
        }
        Candidate candidate = ((Incoming.Taken) incoming).candidate();
        if (plugins.restartOnly().contains(candidate.name())) {
            return new Plan(List.of(waiting(candidate)), List.of(), Declared.in(candidate.jar()));
        }
        List<String> restarts = new ArrayList<>();
        Transaction.Result result = transaction.rehearse(wish("install", candidate), restarts);
        List<Change> changes = result.refusals().isEmpty() ? result.changes() : refusals(result.refusals());
        return new Plan(changes, restarts, Declared.in(candidate.jar()));
    }

    /** Takes a file in. */
    Outcome install(Path jar) throws IOException {
        return arrive("install", entrance.look(jar));
    }

    /** Takes a file in, in place of what is there. */
    Outcome update(Path jar) throws IOException {
        Incoming incoming = entrance.look(jar);
        if (incoming instanceof Incoming.Taken taken) {
            String name = taken.candidate().name();
            boolean there =
                    plugins.members().containsKey(name) || plugins.shipped(name).isPresent();
            if (!there) {
                throw new IllegalArgumentException(
                        "There is no plugin " + name + " to update; install " + jar.getFileName() + " instead.");
            }
        }
        return arrive("update", incoming);
    }

    private Transaction.Wish wish(String cause, Candidate candidate) {
        Map<String, Member> target = new TreeMap<>(plugins.members());
        target.put(candidate.name(), candidate.member());
        return new Transaction.Wish(cause, target, Map.of(candidate.name(), candidate), false);
    }

    private Outcome arrive(String cause, Incoming incoming) throws IOException {
        if (incoming instanceof Incoming.Told told) {
            return new Outcome(shop.set(), false, List.of(told.change()));
        }
        Candidate candidate = ((Incoming.Taken) incoming).candidate();
        if (plugins.restartOnly().contains(candidate.name())) {
            String file = candidate.member().file();
            shop.folder().prepare(candidate.member().digest(), file);
            shop.folder().place(file);
            return new Outcome(shop.set(), false, List.of(waiting(candidate)));
        }
        follower.forgive(candidate.member().digest());
        Outcome outcome = run(wish(cause, candidate));
        if (outcome.committed()) {
            new Attempts(shop.journal()).forgive(candidate.member().digest());
        }
        return outcome;
    }

    private static Change waiting(Candidate candidate) {
        String sentence = candidate.title() + " is staged and taken at the next start of Entente.";
        return new Change(Kind.WAITING, candidate.name(), candidate.member().version(), "", sentence);
    }

    /** Takes a plugin and its file out. */
    Outcome remove(String given) throws IOException {
        String name = named(given);
        Member member = plugins.members().get(name);
        if (member == null || member.digest().isEmpty()) {
            return notInSet(name);
        }
        if (plugins.restartOnly().contains(name)) {
            shop.folder().delete(member.file());
            String sentence = name + " " + member.version() + " is taken out at the next start of Entente.";
            return new Outcome(
                    shop.set(), false, List.of(new Change(Kind.WAITING, name, member.version(), "", sentence)));
        }
        Map<String, Member> target = new TreeMap<>(plugins.members());
        target.remove(name);
        return run(new Transaction.Wish("remove", target, Map.of(), false));
    }

    /** A plugin may be called by its file as well. */
    private String named(String given) {
        return plugins.members().values().stream()
                .filter(member -> member.file().equals(given) && !given.isEmpty())
                .map(Member::name)
                .findFirst()
                .orElse(given);
    }

    /** A refused file can be taken away as well. */
    private Outcome notInSet(String name) throws IOException {
        for (Map.Entry<Found, Change> each : follower.passed().entrySet()) {
            if (each.getValue().name().equals(name) || each.getKey().fileName().equals(name)) {
                shop.folder().delete(each.getKey().fileName());
                String sentence = each.getKey().fileName() + " is taken out of the plugin folder; it was not in use.";
                return new Outcome(shop.set(), false, List.of(new Change(Kind.REMOVED, name, "", "", sentence)));
            }
        }
        if (plugins.restartOnly().contains(name)) {
            throw new IllegalArgumentException(name + " cannot be removed: nothing works without it.");
        }
        if (plugins.shipped(name).isPresent()) {
            throw new IllegalArgumentException(
                    name + " is shipped with Entente and cannot be removed; disable it instead.");
        }
        throw unknown(name);
    }

    static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException(
                "There is no plugin " + name + "; `entente plugins` lists those that are there.");
    }

    /** Uses a plugin again, or keeps it without using it. */
    Outcome enable(String given, boolean on) throws IOException {
        String name = named(given);
        Member member = plugins.members().get(name);
        Optional<Shipped> own = plugins.shipped(name);
        if (member == null && own.isEmpty()) {
            throw unknown(name);
        }
        if (!on && own.map(Shipped::restartOnly).orElse(false)) {
            throw new IllegalArgumentException(name + " cannot be disabled: nothing works without it.");
        }
        boolean isOn = member == null || member.enabled();
        if (isOn == on) {
            String sentence = name + (on ? " is in use already." : " is disabled already.");
            return new Outcome(shop.set(), false, List.of(new Change(Kind.UNCHANGED, name, "", "", sentence)));
        }
        Map<String, Member> target = new TreeMap<>(plugins.members());
        if (member == null) {
            target.put(name, new Member(name, own.get().version(), "", "", false));
        } else if (member.digest().isEmpty()) {
            target.remove(name);
        } else {
            target.put(name, new Member(name, member.version(), member.digest(), member.file(), on));
        }
        Optional<Change> unreachable = on && member != null ? reachable(member) : Optional.empty();
        if (unreachable.isPresent()) {
            return new Outcome(shop.set(), false, List.of(unreachable.get()));
        }
        return run(new Transaction.Wish(on ? "enable" : "disable", target, Map.of(), false));
    }

    /** Goes back to an earlier set. */
    Outcome rollback(int steps) throws IOException {
        List<Entry> entries = shop.journal().entries();
        // Before the first set of all there is the workbench as it is shipped.
        int reach = !entries.isEmpty() && entries.get(0).set() == 1 ? entries.size() : entries.size() - 1;
        if (steps < 1 || steps > reach) {
            throw new IllegalArgumentException("There are " + Math.max(reach, 0) + " sets to go back, not " + steps
                    + "; `entente plugins history` lists them.");
        }
        int at = entries.size() - 1 - steps;
        Map<String, Member> target =
                at < 0 ? Map.of() : Plugins.byName(entries.get(at).members());
        int number = at < 0 ? 0 : entries.get(at).set();
        if (!plugins.differs(target)) {
            String sentence = "Set " + number + " holds the same plugins as those in use; nothing was changed.";
            return new Outcome(shop.set(), false, List.of(new Change(Kind.UNCHANGED, "", "", "", sentence)));
        }
        List<Change> refusals = new ArrayList<>();
        for (Member member : target.values()) {
            reachable(member).ifPresent(refusals::add);
        }
        for (String name : plugins.restartOnly()) {
            if (!Objects.equals(target.get(name), plugins.members().get(name))) {
                String sentence = "The earlier set has another " + name
                        + ", which is changed at a start only; put its file in place and start Entente again.";
                refusals.add(refusal(name, "", sentence));
            }
        }
        return refusals.isEmpty()
                ? run(new Transaction.Wish("rollback to set " + number, target, Map.of(), false))
                : new Outcome(shop.set(), false, refusals);
    }

    private Optional<Change> reachable(Member member) throws IOException {
        if (member.digest().isEmpty()) {
            return Optional.empty();
        }
        String title = member.name() + " " + member.version();
        String problem = !shop.depot().isWhole(member.digest())
                ? "is kept no longer, or its kept jar is damaged: install it anew"
                : shop.judge(member.digest(), title).problem();
        return problem.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        refusal(member.name(), member.version(), title + " " + problem + "; nothing was changed."));
    }

    private Outcome run(Transaction.Wish wish) throws IOException {
        Transaction.Result result = transaction.run(wish);
        if (!result.refusals().isEmpty()) {
            return new Outcome(shop.set(), false, refusals(result.refusals()));
        }
        shop.prune(follower.digests());
        return new Outcome(shop.set(), true, result.changes());
    }

    private List<Change> refusals(List<Refusal> refusals) {
        return refusals.stream()
                .map(refusal -> {
                    String version = shop.version(refusal.digest());
                    String title = refusal.name() + " " + version;
                    return refusal(
                            refusal.name(),
                            version,
                            refusal.digest().isEmpty()
                                    ? refusal.problem() + "; nothing was changed."
                                    : follower.sentence(title, refusal.problem(), refusal.name()));
                })
                .toList();
    }

    private static Change refusal(String name, String version, String sentence) {
        return new Change(Kind.REFUSED, name, version, "", sentence);
    }
}
