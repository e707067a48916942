package org.entente.command;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.api.Standing;
import org.entente.core.model.Grade;

/** The grades of a report in words: what somebody has signed, else what is suggested and by what. */
final class Graded {

    private Graded() {}

    static List<String> words(Standing standing) {
        List<String> words = new ArrayList<>();
        Grade signed = standing.signed();
        words.add("reliability " + standing.reliability() + (signed == null ? "" : ", credibility " + words(signed)));
        for (Standing.OfTie tie : standing.ties()) {
            Grade ofTie = tie.signed();
            words.add("tie " + tie.tie() + ": credibility "
                    + (ofTie == null ? tie.suggested() + " suggested" : words(ofTie)) + ", " + tie.backing());
        }
        return words;
    }

    private static String words(Grade grade) {
        return grade.credibility() + " signed by " + grade.author()
                + (grade.why().isEmpty() ? "" : " (" + grade.why() + ")");
    }
}
