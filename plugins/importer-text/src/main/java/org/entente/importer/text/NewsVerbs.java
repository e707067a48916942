package org.entente.importer.text;

import java.util.Set;

/** Verbs whose third person the tagger takes for the plural of a noun. */
final class NewsVerbs {

    /** Verbs that headlines have after a name and that the model takes for nouns. */
    static final Set<String> HEADLINE_VERBS = Vocabulary.words(
            "lands wins buys signs orders eyes inks seeks clinches secures bags books taps picks selects awards delivers"
                    + " receives joins halts bans suspends hosts approves sells mulls hands donates acquires procures"
                    + " launches opens gets gives sends boosts begins starts holds conducts agrees invests lifts blocks"
                    + " clears leases upgrades strengthens ratifies seals unveils welcomes imposes expands inaugurates"
                    + " commissions cancels scraps snaps considers weighs pledges");

    /** The same, which stand after a state or firm as often for what it has: "Chile exports". */
    static final Set<String> NAMED_VERBS = Vocabulary.words(
            "supplies exports imports trains builds makes produces ships fields inducts transfers extends offers lends"
                    + " funds finances supports backs visits meets plans wants needs freezes slaps drops ends denies vetoes"
                    + " bars pulls quits leaves enters teams partners stages completes retires contributes deploys sets"
                    + " tours discusses closes resumes renews adds doubles grants owns runs operates moves takes places"
                    + " hires rents loans tests develops designs assembles manufactures modernises modernizes overhauls"
                    + " repairs maintains teaches instructs equips arms stops cuts puts pays provides sponsors shares"
                    + " cooperates collaborates works polices patrols guards relies depends drills lacks faces hopes helps"
                    + " aids trusts keeps bases stations pools schools sails flies relies ranks tops exchanges swaps co-develops"
                    + " co-produces");

    private NewsVerbs() {}
}
