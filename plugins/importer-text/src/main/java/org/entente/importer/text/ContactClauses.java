package org.entente.importer.text;

import java.util.List;
import java.util.Set;

/** Where a relative clause without a pronoun begins, of which the chunker takes the subject for a part of the noun before it. */
final class ContactClauses {

    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    private ContactClauses() {}

    /** "The jets Chile bought", "the contract Chile signed": a state between such a noun and a verb is the subject of it. */
    static boolean begins(List<Token> tokens, int i, List<Token> open) {
        Mention mention = tokens.get(i).mention();
        if (open.isEmpty()
                || mention == null
                || mention.actor() == null
                || mention.demonym()
                || i + 1 >= tokens.size()
                || !FINITE.contains(tokens.get(i + 1).tag())) {
            return false;
        }
        Token before = tokens.get(i - 1);
        return open.get(open.size() - 1) == before
                && before.mention() == null
                && (before.tag().equals("NNS") || determined(open.get(0)) && passes(before) && gap(tokens, i + 2));
    }

    /** Whether no object follows: "the contract Chile signed with Peru", but not "under the contract Chile bought six". */
    private static boolean gap(List<Token> tokens, int i) {
        return i < tokens.size()
                && !tokens.get(i - 1).tag().equals("MD")
                && (tokens.get(i).tag().equals("IN") || tokens.get(i).tag().equals("TO"));
    }

    private static boolean determined(Token token) {
        return token.is("the") || token.is("a") || token.is("an");
    }

    /** Whether a noun is of what somebody signs, buys or opens: no "ally" and no "nation", which a name may follow. */
    static boolean passes(Token noun) {
        return StageWords.DEALS.contains(noun.lemma())
                || FlagWords.FACILITIES.contains(noun.lemma())
                || Vocabulary.EQUIPMENT.contains(noun.lemma());
    }
}
