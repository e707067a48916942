package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.core.model.Modality;
import org.entente.core.model.Stance;
import org.jspecify.annotations.Nullable;

/** How real it is what a verb says of a capability: by the verbs above it, its modal, tense and denial. */
final class CapabilityMood {

    /** Verbs and adjectives above another that make it a plan. */
    private static final Set<String> PLANS =
            Vocabulary.words("want plan intend aim wish seek look try expect aspire pledge"
                    + " vow promise commit set prepare decide propose expected scheduled slated poised ready planned determined strive"
                    + " going undertake envisage");

    private static final Set<String> MAYBE =
            Vocabulary.words("hope consider mull weigh study contemplate explore evaluate likely debate" + " ponder");

    private static final Set<String> EAGER = Vocabulary.words("keen eager willing anxious determined desperate");

    /** Above another verb these leave nothing of it. */
    private static final Set<String> UNDO = Vocabulary.words("stop cease refuse decline fail deny avoid prevent ban use"
            + " forbid urge call tell ask let allow help force persuade unable incapable reluctant unlikely threaten");

    private static final Set<String> ABILITY = Set.of("BUILDS", "EXPORTS", "DEVELOPS");

    private static final Set<String> CONDITIONS = Vocabulary.words("if whether unless should were had");

    private static final Finder LONGER = Finder.of("\\b(?:no|not any|longer|never|hardly|barely)$|^longer$");

    private final Clauses clauses;
    private final Verb verb;

    /** The finite verb at the top, or null where a noun or preposition stands above. */
    private final @Nullable Verb top;

    private final List<String> above;
    private final boolean negated;
    private final boolean duty;

    CapabilityMood(Clauses clauses, Verb verb) {
        this.clauses = clauses;
        this.verb = verb;
        this.above = new ArrayList<>(verb.chain);
        // The tagger takes the verb of "and plans to buy" for a noun, though it knows the phrase for that of a verb.
        verb.phrase.tokens.stream()
                .filter(token -> token != verb.main && token.tag().startsWith("NN"))
                .forEach(token -> above.add(Lemmas.verb(token.lower())));
        boolean no = verb.negated || noLonger(verb) || denied();
        boolean must = duty(verb);
        Verb finite = verb;
        while (finite != null && hangs(finite)) {
            finite = before(finite);
            if (finite != null) {
                above.add(finite.lemma());
                above.addAll(finite.chain);
                no |= finite.negated || noLonger(finite);
                must |= duty(finite);
            }
        }
        this.top = finite;
        this.negated = no;
        this.duty = must;
    }

    /** "Denies that it wants fighters". */
    private boolean denied() {
        for (Verb other : clauses.grammar.verbs()) {
            if (other.phrase.index < verb.phrase.index && StageWords.DENIES.contains(other.lemma())) {
                return true;
            }
        }
        return false;
    }

    /** "No longer builds", "builds ships no longer". */
    private boolean noLonger(Verb verb) {
        for (int i = Math.max(0, verb.phrase.index - 2); i < verb.phrase.index; i++) {
            if (LONGER.finds(clauses.phrases.get(i).text())) {
                return true;
            }
        }
        return LONGER.finds(verb.phrase.text());
    }

    private static boolean hangs(Verb verb) {
        return verb.infinitive || verb.reduced && verb.main.tag().equals("VBG");
    }

    private static final Pattern DUTY = Pattern.compile("(?:.* )?(?:has|have|having) (?:\\w+ly )?to .*");

    private static boolean duty(Verb verb) {
        return verb.modal.equals("must") || DUTY.matcher(verb.phrase.text()).matches();
    }

    /** The verb right before, over adverbs and adjectives, which count as standing above too. */
    private @Nullable Verb before(Verb verb) {
        for (int i = verb.phrase.index - 1; i >= 0; i--) {
            Phrase phrase = clauses.phrases.get(i);
            if (phrase.verb()) {
                return clauses.grammar.verb(phrase);
            }
            if (phrase.sort != Phrase.Sort.OTHER) {
                return null;
            }
            phrase.tokens.forEach(token -> above.add(token.lower()));
        }
        return null;
    }

    /** How what the verb says holds; null where it is not said at all. */
    @Nullable
    Modality of(Stance stance) {
        if (untold() || duty || any(Set.of("need", "require", "oblige"))) {
            return null;
        }
        if (negated) {
            return verb.lemma().equals("lack") ? null : Modality.DENIED;
        }
        if (any(MAYBE) || any(EAGER)) {
            return Modality.POSSIBLE;
        }
        if (any(PLANS)) {
            return Modality.PLANNED;
        }
        return modal(stance);
    }

    /** Whether one must: "needs to buy", "has to acquire". */
    boolean need() {
        return duty || any(Set.of("need", "require", "oblige", "forced"));
    }

    /** How it holds that one seeks what one is said to buy; null where that is not said. */
    @Nullable
    Modality sought() {
        if (untold() || top == null) {
            return null;
        }
        boolean wish = need() || any(PLANS) || any(EAGER);
        if (negated) {
            return wish || !top.modal.isEmpty() ? Modality.DENIED : null;
        }
        if (any(MAYBE)) {
            return Modality.POSSIBLE;
        }
        Modality modality = modal(Stance.SEEKS);
        boolean future = !top.modal.isEmpty() || top.beTo();
        return wish || future && modality != null && !modality.equals(Modality.ASSERTED) ? modality : null;
    }

    /** The same with one more verb above. */
    CapabilityMood with(String lemma) {
        above.add(lemma);
        return this;
    }

    private boolean any(Set<String> words) {
        return above.stream().anyMatch(words::contains);
    }

    private boolean untold() {
        return top == null || any(UNDO) || conditional(top) || clauses.lower().endsWith("?");
    }

    private @Nullable Modality modal(Stance stance) {
        if (top == null) {
            return null;
        }
        switch (top.modal) {
            case "will", "shall", "'ll", "wo":
                return Modality.PLANNED;
            case "would", "could", "may", "might":
                return Modality.POSSIBLE;
            case "can":
                return ABILITY.contains(stance.name()) ? Modality.ASSERTED : null;
            case "must":
                return Modality.ASSERTED;
            case "":
                break;
            default:
                return null;
        }
        if (top.beTo()) {
            return Modality.PLANNED;
        }
        boolean participle = top.reduced && top.passive;
        boolean over = top.past && !participle && !stance.equals(Stance.EXPORTS) && !reported();
        return over ? null : Modality.ASSERTED;
    }

    /** "The minister said that the army needed tanks": it still does. */
    private boolean reported() {
        for (Verb other : clauses.grammar.verbs()) {
            if (other != top && other != verb && other.past && StageWords.REPORTING.contains(other.lemma())) {
                return true;
            }
        }
        return false;
    }

    /** Whether the clause of a verb begins with "if" or the like. */
    private boolean conditional(Verb verb) {
        for (int i = verb.phrase.index - 1; i >= 0; i--) {
            Phrase phrase = clauses.phrases.get(i);
            if (CONDITIONS.contains(phrase.word()) && (phrase.tokens.size() == 1 || i == 0 && !phrase.noun())) {
                return true;
            }
            if (phrase.verb() || phrase.sort == Phrase.Sort.MARK) {
                return false;
            }
        }
        return false;
    }
}
