package org.entente.launcher.deploy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.entente.launch.Entry.Member;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** The set in use and the bundles that stand for it. Changed by one thread at a time, read by any. */
final class Plugins {

    private final Map<String, Shipped> shipped;
    private final Map<String, Bundle> hot = new ConcurrentHashMap<>();
    private volatile Map<String, Member> members = Map.of();

    Plugins(Collection<Shipped> shipped) {
        this.shipped = shipped.stream().collect(Collectors.toUnmodifiableMap(Shipped::name, Function.identity()));
    }

    /** The set: plugins of the folder, and shipped ones that are disabled, by name. */
    Map<String, Member> members() {
        return members;
    }

    Collection<Shipped> shipped() {
        return shipped.values();
    }

    Optional<Shipped> shipped(String name) {
        return Optional.ofNullable(shipped.get(name));
    }

    /** The bundles of plugins of the folder that are in use, by name. */
    Map<String, Bundle> hot() {
        return hot;
    }

    /** Names whose bundles are changed at the next start only. */
    Set<String> restartOnly() {
        return shipped.values().stream()
                .filter(Shipped::restartOnly)
                .map(Shipped::name)
                .collect(Collectors.toSet());
    }

    /** Whether another set differs in more than the names of files. */
    boolean differs(Map<String, Member> other) {
        return differ(members, other);
    }

    /** Whether two sets differ in more than the names of files. */
    static boolean differ(Map<String, Member> one, Map<String, Member> other) {
        return !signature(one).equals(signature(other));
    }

    private static Map<String, String> signature(Map<String, Member> members) {
        return members.values().stream()
                .collect(Collectors.toMap(Member::name, member -> member.digest() + " " + member.enabled()));
    }

    /** Takes over a set of which the bundles are as they should be. */
    void become(Map<String, Member> target) {
        members = Collections.unmodifiableMap(new TreeMap<>(target));
    }

    void put(String name, Bundle bundle) {
        hot.put(name, bundle);
    }

    /** Takes over a set after its bundles have changed. */
    void become(Map<String, Member> target, Map<String, Bundle> arrived) {
        hot.keySet().removeIf(name -> !isUsed(target.get(name)));
        hot.putAll(arrived);
        become(target);
    }

    private static boolean isUsed(@Nullable Member member) {
        return member != null && member.enabled() && !member.digest().isEmpty();
    }

    /** The bundle that does a plugin's work now; none if it is disabled or not there. */
    Optional<Bundle> current(String name) {
        Bundle dropped = hot.get(name);
        Member member = members.get(name);
        if (dropped != null || member != null && !isShippedInUse(member)) {
            return Optional.ofNullable(dropped);
        }
        return shipped(name).map(Shipped::bundle);
    }

    private static boolean isShippedInUse(Member member) {
        return member.digest().isEmpty() && member.enabled();
    }

    /** What has to change in the framework for another set. */
    Shift shift(Map<String, Member> target, Function<Member, Candidate> candidate) {
        List<Candidate> arriving = new ArrayList<>();
        Set<Bundle> leaving = new LinkedHashSet<>();
        Set<Bundle> returning = new LinkedHashSet<>();
        Map<Bundle, String> disposable = new LinkedHashMap<>();
        Set<String> names = new TreeSet<>(members.keySet());
        names.addAll(target.keySet());
        for (String name : names) {
            Member before = members.get(name);
            Member after = target.get(name);
            boolean same =
                    isUsed(before) && isUsed(after) && before.digest().equals(after.digest()) && hot.containsKey(name);
            if (same) {
                continue;
            }
            if (isUsed(after)) {
                arriving.add(candidate.apply(after));
            }
            Optional<Bundle> now = current(name);
            Optional<Bundle> own = after == null ? shipped(name).map(Shipped::bundle) : Optional.empty();
            if (own.isPresent() && !own.equals(now)) {
                returning.add(own.get());
            }
            if (now.isPresent() && !now.equals(own)) {
                leaving.add(now.get());
                if (hot.containsKey(name)) {
                    disposable.put(now.get(), before.digest());
                }
            }
        }
        return new Shift(arriving, leaving, returning, disposable);
    }

    /** Where the jar of a bundle in use lies, if the bundle may be restarted. */
    Optional<Path> jar(Bundle bundle, Function<String, Path> kept, boolean starting) {
        String name = bundle.getSymbolicName();
        if (!starting && restartOnly().contains(name)) {
            return Optional.empty();
        }
        if (bundle.equals(hot.get(name))) {
            return Optional.of(kept.apply(members.get(name).digest()));
        }
        return shipped(name).filter(own -> own.bundle().equals(bundle)).map(Shipped::file);
    }

    /** The sets' members in the order of their names. */
    static List<Member> list(Map<String, Member> members) {
        return List.copyOf(new TreeMap<>(members).values());
    }

    static Map<String, Member> byName(Collection<Member> members) {
        Map<String, Member> map = new LinkedHashMap<>();
        members.forEach(member -> map.put(member.name(), member));
        return map;
    }
}
