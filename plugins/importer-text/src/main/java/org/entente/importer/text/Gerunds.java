package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Parts a gerund from the equipment behind it, which the chunker takes for one noun phrase: "open to [buying drones]". */
final class Gerunds {

    private static final Set<String> TRADES = Vocabulary.words(
            "buy purchase procure acquire order sell export import supply deliver lease"
                    + " donate transfer send provide build produce manufacture assemble make get obtain receive upgrade select");

    private static final Set<String> PARTICLES = Set.of("out", "up");

    private Gerunds() {}

    static List<Phrase> parted(List<Phrase> phrases) {
        List<Phrase> parted = new ArrayList<>();
        for (Phrase phrase : phrases) {
            int at = parted.isEmpty() ? -1 : gerund(phrase);
            if (at < 0) {
                parted.add(phrase);
                continue;
            }
            List<Token> tokens = phrase.tokens;
            if (at > 0) {
                parted.add(new Phrase(Phrase.Sort.OTHER, 0, tokens.subList(0, at)));
            }
            parted.add(new Phrase(Phrase.Sort.VERB, 0, tokens.subList(at, at + 1)));
            parted.add(new Phrase(Phrase.Sort.NOUN, 0, tokens.subList(at + 1, tokens.size())));
        }
        return parted;
    }

    /** Where the gerund stands in a noun phrase that is none, behind a particle at most; else -1. */
    private static int gerund(Phrase phrase) {
        int at = PARTICLES.contains(phrase.word()) ? 1 : 0;
        boolean gerund = phrase.noun()
                && at + 1 < phrase.tokens.size()
                && phrase.tokens.get(at).tag().equals("VBG")
                && TRADES.contains(phrase.tokens.get(at).lemma());
        Token head = phrase.head();
        boolean goods = head.mention() == null
                ? Vocabulary.EQUIPMENT.contains(head.lemma()) && !head.tag().equals("NN")
                : head.mention().system() != null;
        return gerund && goods ? at : -1;
    }
}
