package org.entente.launcher.deploy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.entente.launch.Entry;

/** What follows from the notes of a journal, in their order. */
final class Remembered {

    private final List<Entry> entries = new ArrayList<>();

    /** How often a digest was tried since an attempt with it last came to an end. */
    private final Map<String, Integer> begun = new TreeMap<>();

    /** Before the first set there is nothing to show. */
    private boolean shown = true;

    void committed(Entry entry) {
        entries.add(entry);
        shown = false;
    }

    void begun(Set<String> digests) {
        digests.forEach(digest -> begun.merge(digest, 1, Integer::sum));
    }

    void ended(Set<String> digests) {
        begun.keySet().removeAll(digests);
    }

    void shown(int set) {
        shown = set == last();
    }

    /** The committed sets, the oldest first. */
    List<Entry> entries() {
        return Collections.unmodifiableList(entries);
    }

    int begun(String digest) {
        return begun.getOrDefault(digest, 0);
    }

    /** The number of the last committed set, 0 if there is none. */
    int last() {
        return entries.isEmpty() ? 0 : entries.get(entries.size() - 1).set();
    }

    boolean isShown() {
        return shown;
    }

    /**
     * The notes from which the same follows.
     *
     * @param most how many of the sets to keep, the newest ones
     */
    List<Note> notes(int most) {
        List<Note> notes = new ArrayList<>();
        for (Entry entry : entries.subList(Math.max(0, entries.size() - most), entries.size())) {
            notes.add(new Note.Committed(entry, Set.of()));
        }
        if (shown) {
            notes.add(new Note.Shown(last()));
        }
        begun.forEach((digest, times) -> notes.addAll(Collections.nCopies(times, new Note.Begun(Set.of(digest)))));
        return notes;
    }
}
