package org.entente.importer.text;

import java.util.List;

/** Where who is given something ends and what it is begins, which the chunker takes for one noun phrase. */
final class Receivers {

    private Receivers() {}

    /** "Gave the country three tanks": a number right behind a state begins what it is given. */
    static boolean given(List<Token> tokens, int i, List<Token> open) {
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
                || Clauses.year(tokens.get(i).text())) {
            return false;
        }
        Token before = tokens.get(i - 1);
        boolean state = before.mention() == null
                ? open.size() == 2 && open.get(0).is("the") && DiscourseWords.STATES.contains(before.lemma())
                : before.mention().country() && !before.mention().demonym();
        return state && open.get(open.size() - 1) == before;
    }
}
