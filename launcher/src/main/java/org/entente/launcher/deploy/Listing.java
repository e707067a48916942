package org.entente.launcher.deploy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.entente.launch.Change;
import org.entente.launch.Change.Kind;
import org.entente.launch.Deployed;
import org.entente.launch.Entry;
import org.entente.launch.Entry.Member;
import org.osgi.framework.Bundle;

/** Tells how the plugins fare: what each is, why it is so, and whether all is as it was committed. */
final class Listing {

    private static final System.Logger LOG = System.getLogger(Listing.class.getName());

    private final Workshop shop;
    private final Bundles bundles;
    private final Plugins plugins;
    private final Map<String, String> ailing = new ConcurrentHashMap<>();
    private int revivedAt = -1;
    private final Map<Path, String> digests = new ConcurrentHashMap<>();

    Listing(Workshop shop, Bundles bundles, Plugins plugins) {
        this.shop = shop;
        this.bundles = bundles;
        this.plugins = plugins;
    }

    /** Starts again what had to stop because another one went, once a set, and says what is new about it. */
    List<Change> revive() {
        List<Change> changes = new ArrayList<>();
        if (revivedAt == shop.set()) {
            return changes;
        }
        revivedAt = shop.set();
        ailing.keySet().removeIf(name -> !plugins.hot().containsKey(name));
        plugins.hot().forEach((name, bundle) -> {
            boolean stopped = bundle.getState() == Bundle.INSTALLED || bundle.getState() == Bundle.RESOLVED;
            Optional<String> problem = stopped
                    ? bundles.startWithin(bundle, shop.settings().limits().start())
                    : Optional.empty();
            String title = Trial.title(bundle);
            String version = bundle.getVersion().toString();
            if (problem.isPresent()) {
                String sentence = title + " cannot be used now: it " + problem.get() + ".";
                if (!sentence.equals(ailing.put(name, sentence))) {
                    changes.add(new Change(Kind.WARNED, name, version, "", sentence));
                }
            } else if (ailing.remove(name) != null) {
                changes.add(new Change(Kind.ENABLED, name, version, "", title + " is in use again."));
            }
        });
        return changes;
    }

    List<Deployed> list(Map<Found, Change> passed) {
        List<Deployed> all = new ArrayList<>();
        plugins.shipped().forEach(own -> all.add(describe(own)));
        plugins.members().values().stream()
                .filter(member -> !member.digest().isEmpty())
                .forEach(member -> all.add(describe(member)));
        passed.forEach((file, change) -> all.add(new Deployed(
                change.name(),
                change.version(),
                change.kind() == Kind.WAITING ? "WAITING" : "REFUSED",
                file.digest(),
                file.file(),
                plugins.restartOnly().contains(change.name()),
                file.digest().isEmpty() ? "" : shop.publisher(file.digest()),
                change.sentence())));
        all.sort(Comparator.comparing(Deployed::name).thenComparing(Deployed::file));
        return List.copyOf(all);
    }

    private Deployed describe(Shipped own) {
        Member member = plugins.members().get(own.name());
        String state = BundleState.name(own.bundle());
        if (member != null) {
            state = member.digest().isEmpty() ? "DISABLED" : "REPLACED";
        }
        String problem = own.problem();
        if (problem.isEmpty() && member == null) {
            problem = bundles.faults(own.bundle());
        }
        return new Deployed(
                own.name(),
                own.version(),
                state,
                digests.computeIfAbsent(own.file(), Listing::digest),
                own.file(),
                own.restartOnly(),
                "shipped",
                problem.isEmpty() ? "" : Trial.title(own.bundle()) + " " + problem + ".");
    }

    private Deployed describe(Member member) {
        Bundle bundle = plugins.hot().get(member.name());
        String faults = bundle == null ? "" : bundles.faults(bundle);
        return new Deployed(
                member.name(),
                member.version(),
                bundle == null ? "DISABLED" : BundleState.name(bundle),
                member.digest(),
                shop.folder().path().resolve(member.file()),
                plugins.restartOnly().contains(member.name()),
                shop.publisher(member.digest()),
                ailing.getOrDefault(
                        member.name(),
                        faults.isEmpty() ? "" : member.name() + " " + member.version() + " " + faults + "."));
    }

    private static String digest(Path file) {
        try {
            return Files.isRegularFile(file) ? Depot.digest(file) : "";
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, file + " cannot be read", e);
            return "";
        }
    }

    /** Why a fragment is not taken, as the end of a sentence. */
    String fragment(String host) {
        String name = host.split(";", 2)[0].strip();
        return bundles.isThere(name)
                ? "is a fragment of " + name + ", and only whole bundles are taken: make it a bundle of its own"
                : "is a fragment of " + name
                        + ", which is not there, and only whole bundles are taken: make it a bundle of its own";
    }

    Optional<String> why(String name, Map<Found, Change> passed) {
        List<String> lines = new ArrayList<>();
        list(passed).stream()
                .filter(deployed -> deployed.name().equals(name)
                        || deployed.file().getFileName().toString().equals(name))
                .forEach(deployed -> lines.addAll(lines(deployed)));
        return lines.isEmpty() ? Optional.empty() : Optional.of(String.join("\n", lines));
    }

    private List<String> lines(Deployed deployed) {
        List<String> lines = new ArrayList<>();
        String title = (deployed.name() + " " + deployed.version()).strip();
        lines.add(title + " is " + deployed.state() + ": " + origin(deployed));
        if (!deployed.problem().isEmpty()) {
            lines.add(deployed.problem());
        }
        Bundle bundle = plugins.current(deployed.name()).orElse(null);
        if (bundle != null && deployed.state().equals("ACTIVE")) {
            List<String> users = bundles.dependents(List.of(bundle)).stream()
                    .map(Trial::title)
                    .sorted()
                    .toList();
            lines.add(
                    users.isEmpty()
                            ? "Nothing is wired to it, so a change of it restarts nothing else."
                            : "A change of it restarts what is wired to it: " + String.join(", ", users) + ".");
        }
        return lines;
    }

    private String origin(Deployed deployed) {
        String from = deployed.publisher().equals("shipped")
                ? "it comes with Entente."
                : "it comes from " + deployed.file().getFileName() + " in the plugin folder"
                        + (deployed.publisher().isEmpty()
                                ? ", not signed."
                                : ", signed by " + deployed.publisher() + ".");
        if (deployed.state().equals("REPLACED")) {
            Member member = plugins.members().get(deployed.name());
            return from + " " + member.version() + " from " + member.file() + " has its place.";
        }
        return since(deployed).map(entry -> from + " " + entry).orElse(from);
    }

    private Optional<String> since(Deployed deployed) {
        List<Entry> entries = shop.journal().entries();
        Entry first = null;
        for (int i = entries.size() - 1; i >= 0; i--) {
            boolean in = entries.get(i).members().stream()
                    .anyMatch(member -> member.name().equals(deployed.name())
                            && (member.digest().isEmpty() || member.digest().equals(deployed.digest())));
            if (!in) {
                break;
            }
            first = entries.get(i);
        }
        return Optional.ofNullable(first)
                .map(entry -> "It is so since set " + entry.set() + " (" + entry.cause() + " by " + entry.who() + ", "
                        + entry.time() + ").");
    }

    /** What is not as it was committed, a sentence each. */
    List<String> verify() throws IOException {
        List<String> faults = new ArrayList<>();
        shop.damage().ifPresent(faults::add);
        for (Member member : plugins.members().values()) {
            if (!member.digest().isEmpty()) {
                verify(member, faults);
            }
        }
        return faults;
    }

    private void verify(Member member, List<String> faults) throws IOException {
        String title = member.name() + " " + member.version();
        Path kept = shop.depot().jar(member.digest());
        if (!Files.exists(kept)) {
            faults.add("The kept jar of " + title + " is gone; install it anew.");
        } else if (!Depot.digest(kept).equals(member.digest())) {
            faults.add("The kept jar of " + title + " has been changed; install it anew.");
        } else {
            String problem = shop.judge(member.digest(), title).problem();
            if (!problem.isEmpty()) {
                faults.add(title + " " + problem + ".");
            }
        }
        Path file = shop.folder().path().resolve(member.file());
        if (!Files.exists(file)) {
            faults.add("The plugin folder lacks " + member.file() + ", which holds " + title + ".");
        } else if (!Depot.digest(file).equals(member.digest())) {
            faults.add("The file " + member.file() + " in the plugin folder holds something else than " + title
                    + ", which is in use; `entente plugins why " + member.name() + "` tells more.");
        }
        Bundle bundle = plugins.hot().get(member.name());
        if (member.enabled() && (bundle == null || !BundleState.isRunning(bundle))) {
            faults.add(ailing.getOrDefault(member.name(), title + " is not running."));
        }
    }

    List<String> complaints(Map<Found, Change> passed) {
        List<String> sentences = new ArrayList<>();
        plugins.shipped().stream()
                .filter(own -> !own.problem().isEmpty())
                .forEach(own -> sentences.add(Trial.title(own.bundle()) + " " + own.problem() + "."));
        sentences.addAll(ailing.values());
        passed.values().forEach(change -> sentences.add(change.sentence()));
        return sentences;
    }

    List<String> unsigned() {
        return plugins.members().values().stream()
                .filter(member -> member.enabled() && !member.digest().isEmpty())
                .filter(member -> shop.publisher(member.digest()).isEmpty())
                .map(member -> member.name() + " " + member.version())
                .sorted()
                .collect(Collectors.toList());
    }
}
