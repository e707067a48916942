package org.entente.importer.text;

import java.util.List;
import java.util.Locale;
import org.entente.core.model.Actor;
import org.entente.core.model.Modality;
import org.entente.core.model.Stance;

/** Reads who needs, seeks, holds, builds, exports or develops which class of capability. */
final class Capabilities {

    /** One such statement; two are the same whatever the words by which they name the holder. */
    record Told(Actor holder, Stance stance, String capabilityClass, Modality modality) {}

    private final CapabilityClasses classes = new CapabilityClasses();
    private final CapabilityWords words = new CapabilityWords();

    /** What a sentence says, each once. */
    List<Told> read(Clauses clauses, Discourse discourse) {
        return new CapabilityReader(clauses, classes, words, discourse::country).read();
    }

    /** Whether a sentence has a word for a capability and one for what is done about it. */
    boolean passes(String text, int start, int end, List<Mention> mentions) {
        boolean thing = mentions.stream().anyMatch(m -> m.system() != null);
        boolean doing = false;
        int begin = -1;
        for (int i = start; i <= end; i++) {
            boolean letter = i < end && (Character.isLetterOrDigit(text.charAt(i)) || text.charAt(i) == '-');
            if (letter) {
                begin = begin < 0 ? i : begin;
            } else if (begin >= 0) {
                String word = text.substring(begin, i).toLowerCase(Locale.ROOT);
                String noun = Lemmas.noun(word);
                thing |= classes.ends(noun);
                doing |= words.knows(noun) || words.knows(Lemmas.verb(word));
                begin = -1;
                if (thing && doing) {
                    return true;
                }
            }
        }
        return false;
    }
}
