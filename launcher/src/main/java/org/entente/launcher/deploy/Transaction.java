package org.entente.launcher.deploy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.entente.launch.Change;
import org.entente.launch.Change.Kind;
import org.entente.launch.Entry;
import org.entente.launch.Entry.Member;
import org.osgi.framework.Bundle;

/**
 * Takes the place of the set in use by another one: in the framework, in the journal and in the plugin folder.
 *
 * <p>The journal is the truth. What it says is in the framework already when it says so, and in the folder soon after: after a
 * crash between the two, {@link #show} makes the folder follow.
 */
final class Transaction {

    private static final System.Logger LOG = System.getLogger(Transaction.class.getName());

    private final Bundles bundles;
    private final Plugins plugins;
    private final PluginFolder folder;
    private final Depot depot;
    private final Journal journal;
    private final Limits limits;
    private final Consumer<Phase> phases;

    Transaction(
            Bundles bundles,
            Plugins plugins,
            PluginFolder folder,
            Depot depot,
            Journal journal,
            Limits limits,
            Consumer<Phase> phases) {
        this.bundles = bundles;
        this.plugins = plugins;
        this.folder = folder;
        this.depot = depot;
        this.journal = journal;
        this.limits = limits;
        this.phases = phases;
    }

    /**
     * What is wanted.
     *
     * @param cause what led to it, as an {@link Entry} tells it
     * @param target the set, by name
     * @param candidates what is known of the jars that are not in use yet, by name
     * @param starting whether nobody uses the bundles yet
     */
    record Wish(String cause, Map<String, Member> target, Map<String, Candidate> candidates, boolean starting) {

        boolean byFolder() {
            return isByFolder(cause);
        }

        static boolean isByFolder(String cause) {
            return cause.equals("folder") || cause.equals("start");
        }
    }

    /**
     * What came of it.
     *
     * @param changes what changed; empty if it was refused
     * @param refusals why nothing changed; empty if it did
     */
    record Result(List<Change> changes, List<Refusal> refusals) {}

    /**
     * Does what is wanted, or nothing.
     *
     * @throws IOException if it could not be written down; then everything is as it was
     */
    Result run(Wish wish) throws IOException {
        phases.accept(Phase.STAGED);
        Shift shift = shift(wish);
        List<Change> changes = new ArrayList<>(account(wish, false));
        Trial trial = trial(wish.starting());
        trial.run(shift);
        if (!trial.refusals().isEmpty()) {
            return new Result(List.of(), trial.refusals());
        }
        if (!wish.byFolder() && !trial.stranded().isEmpty()) {
            trial.withdraw();
            return new Result(List.of(), stranded(wish, trial.stranded()));
        }
        phases.accept(Phase.TRIED);
        Set<String> digests = shift.arriving().stream()
                .map(candidate -> candidate.member().digest())
                .collect(Collectors.toSet());
        try {
            begin(wish, digests);
        } catch (IOException e) {
            trial.withdraw();
            abandon(wish);
            throw e;
        }
        try {
            changes.addAll(restarts(trial));
            Shift.Result result = new Swap(bundles, limits, phases, new Attempts(journal), shift, trial)
                    .run(wish.starting(), () -> commit(wish, changes));
            if (!result.refusals().isEmpty()) {
                abandon(wish);
                return new Result(List.of(), result.refusals());
            }
            Map<String, Member> before = plugins.members();
            plugins.become(wish.target(), result.bundles());
            show(before, wish.byFolder());
            phases.accept(Phase.CLEANED);
            return new Result(changes, List.of());
        } catch (IOException e) {
            abandon(wish);
            throw e;
        }
    }

    /** Puts everything on the disk that the change needs, before anything that runs is touched. */
    private void begin(Wish wish, Set<String> digests) throws IOException {
        prepare(wish);
        for (String digest : digests) {
            depot.sync(digest);
        }
    }

    /** What cannot be taken away must not hide why the change was given up. */
    private void abandon(Wish wish) {
        try {
            forget(wish);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "What was put beside its place stays in the plugin folder", e);
        }
    }

    /** What would change, found without changing anything. */
    Result rehearse(Wish wish, List<String> restarts) throws IOException {
        Trial trial = trial(wish.starting());
        trial.run(shift(wish));
        trial.withdraw();
        if (!trial.refusals().isEmpty()) {
            return new Result(List.of(), trial.refusals());
        }
        trial.dependents().stream().map(Trial::title).sorted().forEach(restarts::add);
        return trial.stranded().isEmpty()
                ? new Result(account(wish, true), List.of())
                : new Result(List.of(), stranded(wish, trial.stranded()));
    }

    private Trial trial(boolean starting) {
        return new Trial(bundles, bundle -> plugins.jar(bundle, depot::jar, starting), limits.start());
    }

    private Shift shift(Wish wish) {
        return plugins.shift(wish.target(), member -> {
            Candidate known = wish.candidates().get(member.name());
            return known != null ? known : new Candidate(member, depot.jar(member.digest()), false);
        });
    }

    private List<Change> account(Wish wish, boolean planned) {
        return new Account(plugins, plugins.members(), wish.target(), wish.candidates(), wish.byFolder(), planned)
                .changes();
    }

    private List<Change> restarts(Trial trial) {
        List<Change> changes = new ArrayList<>();
        for (Bundle bundle : trial.dependents()) {
            String name = bundle.getSymbolicName();
            String version = bundle.getVersion().toString();
            String reason = trial.stranded().get(bundle);
            if (reason != null) {
                String sentence = Trial.title(bundle) + " cannot be used now: it " + reason + ".";
                changes.add(new Change(Kind.WARNED, name, version, "", sentence));
            } else if (BundleState.isRunning(bundle)) {
                String sentence = Trial.title(bundle) + " was restarted, as it is wired to what changed.";
                changes.add(new Change(Kind.RESTARTED, name, version, "", sentence));
            }
        }
        return changes;
    }

    private static List<Refusal> stranded(Wish wish, Map<Bundle, String> stranded) {
        List<Refusal> refusals = new ArrayList<>();
        stranded.forEach((bundle, reason) -> refusals.add(new Refusal(
                bundle.getSymbolicName(), "", Trial.title(bundle) + " is in use and then " + reason, false)));
        return refusals;
    }

    private void commit(Wish wish, List<Change> changes) throws IOException {
        List<String> sentences = changes.stream().map(Change::sentence).toList();
        Entry entry = journal.commit(wish.cause(), Plugins.list(wish.target()), sentences);
        if (wish.byFolder()) {
            shown(entry);
        }
    }

    /** Files that the folder lacks are put beside their places before anything changes, since a disk may be full. */
    private void prepare(Wish wish) throws IOException {
        if (wish.byFolder()) {
            return;
        }
        for (Member member : missing(plugins.members(), wish.target())) {
            folder.prepare(member.digest(), member.file());
        }
    }

    private void forget(Wish wish) throws IOException {
        if (!wish.byFolder()) {
            for (Member member : missing(plugins.members(), wish.target())) {
                folder.forget(member.file());
            }
        }
    }

    private static List<Member> missing(Map<String, Member> before, Map<String, Member> after) {
        return after.values().stream()
                .filter(member -> !member.digest().isEmpty())
                .filter(member -> {
                    Member old = before.get(member.name());
                    return old == null
                            || !old.digest().equals(member.digest())
                            || !old.file().equals(member.file());
                })
                .toList();
    }

    private void show(Map<String, Member> before, boolean byFolder) {
        if (byFolder) {
            return;
        }
        try {
            for (Member member : missing(before, plugins.members())) {
                folder.place(member.file());
            }
            clear(before);
            journal.last().ifPresent(this::shown);
        } catch (IOException e) {
            // The next look, or the next start, does it again.
            LOG.log(System.Logger.Level.WARNING, "The plugin folder does not show the set yet", e);
        }
    }

    private void shown(Entry entry) {
        try {
            journal.shown(entry.set());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The journal cannot be written", e);
        }
    }

    /** Takes away the files of plugins that left, and others of their names, which would take their places. */
    private void clear(Map<String, Member> before) throws IOException {
        Map<String, Member> after = plugins.members();
        Set<String> changed = new TreeSet<>();
        before.values().forEach(old -> {
            Member now = after.get(old.name());
            if (now == null || !now.digest().equals(old.digest())) {
                changed.add(old.name());
            }
        });
        after.keySet().stream().filter(name -> !before.containsKey(name)).forEach(changed::add);
        Set<String> kept = after.values().stream().map(Member::file).collect(Collectors.toSet());
        for (Found found : folder.look(Set.of())) {
            if (changed.contains(found.reading().name()) && !kept.contains(found.fileName())) {
                folder.delete(found.fileName());
            }
        }
    }

    /** Makes the folder show the last committed set, if a crash kept it from doing so. */
    void show() throws IOException {
        Entry last = journal.last().orElse(null);
        if (last == null || journal.isShown()) {
            return;
        }
        if (!Wish.isByFolder(last.cause())) {
            List<Entry> entries = journal.entries();
            Map<String, Member> before = entries.size() < 2
                    ? Map.of()
                    : Plugins.byName(entries.get(entries.size() - 2).members());
            follow(before, Plugins.byName(last.members()));
        }
        journal.shown(last.set());
    }

    /** What somebody else has put into a file's place meanwhile stays there. */
    private void follow(Map<String, Member> before, Map<String, Member> after) throws IOException {
        Set<String> old = before.values().stream().map(Member::digest).collect(Collectors.toSet());
        for (Member member : missing(before, after)) {
            String there = folder.digest(member.file());
            if (there.isEmpty() || old.contains(there)) {
                folder.prepare(member.digest(), member.file());
                folder.place(member.file());
            }
        }
        Set<String> kept = after.values().stream().map(Member::file).collect(Collectors.toSet());
        for (Member gone : before.values()) {
            Member now = after.get(gone.name());
            boolean left = now == null || !now.digest().equals(gone.digest());
            // A shipped one that was disabled had no file: its name is empty, which would be the folder itself.
            if (left
                    && !gone.file().isEmpty()
                    && !kept.contains(gone.file())
                    && folder.digest(gone.file()).equals(gone.digest())) {
                folder.delete(gone.file());
            }
        }
    }
}
