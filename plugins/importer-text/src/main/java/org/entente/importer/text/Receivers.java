package org.entente.importer.text;

import java.util.List;
import java.util.Set;

/** Where who is given something ends and what it is begins, which the chunker takes for one noun phrase. */
final class Receivers {

    private Receivers() {}

    /** "Gave the country three tanks": a number right behind a state begins what it is given. */
    private static boolean given(List<Token> tokens, int i, List<Token> open) {
        Mention here = tokens.get(i).mention();
        Mention receiver = i > 1 ? tokens.get(i - 1).mention() : null;
        if (here != null
                && here.system() != null
                && receiver != null
                && receiver.country()
                && !receiver.demonym()
                && open.size() == 1
                && Clausal.GIVES.contains(tokens.get(i - 2).lemma())) {
            // "Give Kyiv Gripen fighters".
            return true;
        }
        if (!tokens.get(i).tag().equals("CD")
                || i + 1 >= tokens.size()
                || !tokens.get(i + 1).noun() && !tokens.get(i + 1).tag().startsWith("JJ")
                || Numbers.year(tokens.get(i).text())) {
            return false;
        }
        Token before = tokens.get(i - 1);
        boolean state = before.mention() == null
                ? open.size() == 2 && open.get(0).is("the") && DiscourseWords.STATES.contains(before.lemma())
                : before.mention().country() && !before.mention().demonym();
        return state && open.get(open.size() - 1) == before;
    }

    /** Whether a noun phrase ends before this token though the chunker saw no end. */
    static boolean parted(List<Token> tokens, int i, List<Token> open) {
        Token token = tokens.get(i);
        return relates(token, open)
                || given(tokens, i, open)
                || ContactClauses.begins(tokens, i, open)
                || day(token, open);
    }

    /** "The pact which Chile signed": what relates is no part of the name. */
    private static boolean relates(Token token, List<Token> open) {
        return token.mention() != null
                && !token.mention().demonym()
                && open.size() == 1
                && open.get(0).tag().equals("WDT");
    }

    /** "Chile today signed it": a day behind a name is no part of the name. */
    private static boolean day(Token token, List<Token> open) {
        return DAYS.contains(token.lower())
                && !open.isEmpty()
                && open.get(open.size() - 1).mention() != null;
    }

    private static final Set<String> DAYS = Set.of("today", "yesterday", "tomorrow", "tonight");
}
