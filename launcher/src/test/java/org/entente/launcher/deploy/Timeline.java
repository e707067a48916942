package org.entente.launcher.deploy;

import java.util.ArrayList;
import java.util.List;
import org.entente.launch.Entry;

/** Which committed sets were in force when. */
final class Timeline {

    private record Reign(long since, Entry set) {}

    private final List<Reign> reigns = new ArrayList<>();

    /** Says that a set has just been committed. */
    synchronized void committed(Entry set) {
        reigns.add(new Reign(System.nanoTime(), set));
    }

    /** Whether a content was in use by a committed set at some moment of a time. */
    synchronized boolean ruled(String digest, long from, long until) {
        for (int i = reigns.size() - 1; i >= 0; i--) {
            Reign reign = reigns.get(i);
            long end = i + 1 < reigns.size() ? reigns.get(i + 1).since : Long.MAX_VALUE;
            if (reign.since <= until && end >= from && holds(reign.set, digest)) {
                return true;
            }
        }
        return false;
    }

    private static boolean holds(Entry set, String digest) {
        return set.members().stream()
                .anyMatch(member -> member.enabled() && member.digest().equals(digest));
    }
}
