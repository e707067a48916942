package org.entente.importer.text;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of the words met last, since half of a text is made of few words.
 *
 * <p>Safe for several threads.
 */
final class Kept<T> {

    /** How many words are kept, a power of two: with what is known of each some 6 to 9 MB. */
    private static final int SIZE = 16_384;

    private record Entry<T>(String word, T known) {}

    private final AtomicReferenceArray<@Nullable Entry<T>> entries = new AtomicReferenceArray<>(SIZE);
    private final Function<String, T> source;

    /** @param source tells what is known of a word */
    Kept(Function<String, T> source) {
        this.source = source;
    }

    T of(String word) {
        int hash = word.hashCode();
        int slot = (hash ^ hash >>> 16) & SIZE - 1;
        Entry<T> entry = entries.get(slot);
        if (entry == null || !entry.word().equals(word)) {
            entry = new Entry<>(word, source.apply(word));
            entries.set(slot, entry);
        }
        return entry.known();
    }
}
