package org.entente.launcher.deploy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.entente.launch.Change;
import org.entente.launch.Entry.Member;
import org.jspecify.annotations.Nullable;

/**
 * The set of plugins that the plugin folder asks for.
 *
 * <p>One plugin a name. Of several files with one name that goes first which came last; of those that came together the
 * highest version; and what has been in use and gave way to another stays behind the one in use.
 *
 * @param members the set, by name
 * @param candidates the jars of it that are not in use yet, by name
 * @param passed what is not in the set, and why: the last word on a file until something changes
 */
record Choice(Map<String, Member> members, Map<String, Candidate> candidates, Map<Found, Change> passed) {

    /**
     * What must be known to choose.
     *
     * @param current the set in use, by name
     * @param fresh whether a file has come or changed since the last look
     * @param superseded whether a file was in use once and gave way to another
     * @param reserved names that no plugin may have: those of the platform
     * @param held names whose change waits for the next start
     * @param judge why a found jar is not taken, with its whole sentence's end; empty if nothing is known against it
     */
    record Ground(
            Map<String, Member> current,
            Predicate<Found> fresh,
            Predicate<Found> superseded,
            Set<String> reserved,
            Set<String> held,
            Depot depot,
            Function<Found, String> judge) {}

    static Choice of(List<Found> found, Ground ground) {
        return new Chooser(ground).choose(found);
    }

    /** What is said of a file that would take the place of the platform. */
    static String reserved(String fileName, String name) {
        return fileName + " is refused: " + name
                + " belongs to the platform, which comes with Entente; take the file away.";
    }

    /** Chooses name by name. */
    private static final class Chooser {

        private final Ground ground;
        private final Map<String, Member> members = new TreeMap<>();
        private final Map<String, Candidate> candidates = new TreeMap<>();
        private final Map<Found, Change> passed = new LinkedHashMap<>();
        private final Set<String> damaged = new HashSet<>();

        Chooser(Ground ground) {
            this.ground = ground;
        }

        Choice choose(List<Found> found) {
            Map<String, List<Found>> whole = new TreeMap<>();
            for (Found file : found) {
                if (file.reading() instanceof Reading.Broken broken) {
                    damaged.add(file.fileName());
                    pass(file, Change.Kind.REFUSED, broken.version(), damaged(file, broken));
                } else if (ground.reserved.contains(file.reading().name())) {
                    String name = file.reading().name();
                    pass(file, Change.Kind.REFUSED, version(file), reserved(file.fileName(), name));
                } else {
                    whole.computeIfAbsent(file.reading().name(), name -> new ArrayList<>())
                            .add(file);
                }
            }
            whole.forEach(this::choose);
            ground.current.values().stream()
                    .filter(member -> !whole.containsKey(member.name()))
                    .filter(this::stays)
                    .forEach(member -> members.put(member.name(), member));
            return new Choice(members, candidates, passed);
        }

        /** What is wrong with a file, and what goes on that it held before. */
        private String damaged(Found file, Reading.Broken broken) {
            return ground.current.values().stream()
                    .filter(member -> member.enabled() && member.file().equals(file.fileName()))
                    .findFirst()
                    .map(member -> broken.sentence().replaceFirst("\\.$", "; ") + member.name() + " " + member.version()
                            + " stays in use.")
                    .orElse(broken.sentence());
        }

        /** A shipped one that is disabled has no file; a damaged file still stands for what it held. */
        private boolean stays(Member member) {
            return member.digest().isEmpty() || ground.held.contains(member.name()) || damaged.contains(member.file());
        }

        private void choose(String name, List<Found> files) {
            Member current = ground.current.get(name);
            Map<String, List<Found>> byContent = files.stream()
                    .collect(Collectors.groupingBy(Found::digest, LinkedHashMap::new, Collectors.toList()));
            List<Found> order = byContent.values().stream()
                    .map(same -> same.get(0))
                    .sorted(order(current))
                    .toList();
            Found taken = null;
            for (Found file : order) {
                if (taken != null) {
                    passOver(file, taken);
                } else if (isCurrent(file, current)) {
                    taken = file;
                    members.put(name, inPlace(current, byContent.get(file.digest())));
                } else if (ground.held.contains(name)) {
                    String sentence = title(file) + " is staged and taken at the next start of Entente.";
                    pass(file, Change.Kind.WAITING, version(file), sentence);
                } else {
                    String problem = ground.judge.apply(file);
                    if (problem.isEmpty()) {
                        taken = file;
                        take(file, current);
                    } else {
                        pass(file, Change.Kind.REFUSED, version(file), problem);
                    }
                }
            }
            if (taken == null && current != null) {
                if (staysBehind(current, files)) {
                    members.put(name, current);
                } else {
                    // Its file went as the refused one came: an upgrade under another file name, which must not cost
                    // it.
                    files.stream()
                            .filter(ground.fresh)
                            .findFirst()
                            .ifPresent(file -> members.put(name, inPlace(current, List.of(file))));
                }
            }
        }

        /** The file that it came from holds what is refused or waits: until that changes, what it held before counts. */
        private boolean staysBehind(Member current, List<Found> files) {
            return stays(current)
                    || files.stream().anyMatch(file -> file.fileName().equals(current.file()));
        }

        private Comparator<Found> order(@Nullable Member current) {
            Comparator<Found> byRank = Comparator.comparing(file -> rank(file, current));
            Comparator<Found> byVersion =
                    Comparator.comparing(Chooser::whole, Comparator.comparing(Reading.Whole::version));
            return byRank.thenComparing(byVersion.reversed()).thenComparing(Found::fileName);
        }

        /** 0 what is new, 1 what is in use, 2 what gave way to it. */
        private int rank(Found file, @Nullable Member current) {
            if (isCurrent(file, current)) {
                return 1;
            }
            return ground.superseded.test(file) ? 2 : 0;
        }

        private void take(Found file, @Nullable Member current) {
            Candidate candidate =
                    Candidate.of(whole(file), file.digest(), ground.depot.jar(file.digest()), file.fileName());
            Member member = candidate.member();
            boolean enabled = current == null || current.enabled();
            members.put(
                    member.name(),
                    new Member(member.name(), member.version(), member.digest(), member.file(), enabled));
            candidates.put(member.name(), candidate);
        }

        /** The same content may have moved to another file. */
        private static Member inPlace(Member current, List<Found> same) {
            boolean there = same.stream().anyMatch(file -> file.fileName().equals(current.file()));
            return there
                    ? current
                    : new Member(
                            current.name(),
                            current.version(),
                            current.digest(),
                            same.get(0).fileName(),
                            current.enabled());
        }

        private void passOver(Found file, Found taken) {
            String sentence = title(file) + " in " + file.fileName() + " is not used: " + taken.fileName()
                    + " holds the " + whole(taken).version() + " that is; take one of them away.";
            pass(file, Change.Kind.UNCHANGED, version(file), sentence);
        }

        private void pass(Found file, Change.Kind kind, String version, String sentence) {
            passed.put(file, new Change(kind, file.reading().name(), version, "", sentence));
        }

        private static boolean isCurrent(Found file, @Nullable Member current) {
            return current != null && current.digest().equals(file.digest());
        }

        private static Reading.Whole whole(Found file) {
            return (Reading.Whole) file.reading();
        }

        private static String version(Found file) {
            return file.reading() instanceof Reading.Whole whole
                    ? whole.version().toString()
                    : "";
        }

        private static String title(Found file) {
            return file.reading().name() + " " + version(file);
        }
    }
}
