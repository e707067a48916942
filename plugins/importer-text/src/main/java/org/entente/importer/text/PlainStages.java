package org.entente.importer.text;

import org.entente.core.model.Stage;
import org.entente.core.model.TieType;

/** How far a tie of a type has come where nothing more is said than that it is. */
final class PlainStages {

    private PlainStages() {}

    /** Where no verb tells it. */
    static Stage usual(TieType type, Frame frame) {
        if (StageWords.HANDED.contains(frame.trigger()) && frame.noun()) {
            return Stage.COMPLETED;
        }
        if (type.equals(TieType.AGREEMENT) || type.equals(TieType.TRANSFER)) {
            return Stage.SIGNED;
        }
        return type.equals(TieType.DIALOGUE) && !frame.has("standing") ? Stage.COMPLETED : Stage.ACTIVE;
    }

    /** Of what was agreed or announced. */
    static Stage signed(Candidate c) {
        return c.type.equals(TieType.DIALOGUE) || c.type.equals(TieType.EXERCISE) ? Stage.COMPLETED : Stage.SIGNED;
    }

    /** Of what a verb of doing tells, by its tense. */
    static Stage done(Candidate c, Verb verb) {
        Verb causing = Governors.causing(c, verb);
        boolean over =
                verb.past || verb.perfect || causing != null && causing.lemma().equals("let");
        if (c.type.equals(TieType.AGREEMENT)) {
            return Stage.SIGNED;
        }
        if (c.type.equals(TieType.DIALOGUE) && c.trigger.noun() && !c.frame.has("standing")) {
            return Stage.COMPLETED;
        }
        return over && !c.type.equals(TieType.COOPERATION) ? Stage.COMPLETED : Stage.ACTIVE;
    }

    /** Of what any other verb tells in the past. */
    static Stage past(TieType type) {
        if (type.equals(TieType.EXERCISE)
                || type.equals(TieType.DIALOGUE)
                || type.equals(TieType.SUPPORT)
                || type.equals(TieType.TRAINING)) {
            return Stage.COMPLETED;
        }
        return type.equals(TieType.AGREEMENT) || type.equals(TieType.TRANSFER) ? Stage.SIGNED : Stage.ACTIVE;
    }
}
