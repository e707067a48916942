package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a verb phrase says: its verb, what governs it, tense, voice and denial. */
final class Verb {

    private static final Set<String> BE =
            Set.of("be", "is", "are", "was", "were", "been", "being", "am", "'s", "'re", "get", "got");
    private static final Set<String> NEGATIONS = Set.of("not", "n't", "never", "no", "nor", "neither", "cannot");

    /** What makes of "not" more than was said: "not only". */
    private static final Set<String> RAISES = Set.of("only", "just", "merely", "simply");

    final Phrase phrase;

    /** The verb itself: the last of the phrase. */
    final Token main;

    /** The base forms of the verbs before it, auxiliaries left out: of "agreed to buy" agree. */
    final List<String> chain = new ArrayList<>();

    final boolean passive;
    final boolean negated;
    final boolean perfect;
    final boolean progressive;
    final boolean past;
    final boolean infinitive;

    /** Without a subject and tense of its own: "built by", "including", "to visit". */
    final boolean reduced;

    /** "Norway to buy jets": an infinitive that is all the verb there is, a plan. */
    private final boolean headline;

    /** The modal, or an empty text. */
    final String modal;

    /** The verb of a phrase, one of these. */
    Verb(Phrase phrase, List<Phrase> phrases) {
        this.phrase = phrase;
        List<Token> tokens = phrase.tokens;
        int at = tokens.size() - 1;
        while (at > 0 && !tokens.get(at).verb()) {
            at--;
        }
        this.main = tokens.get(at);
        String modalWord = "";
        boolean be = false;
        boolean have = false;
        boolean not = denied(phrase, phrases);
        for (int i = 0; i < at; i++) {
            Token token = tokens.get(i);
            be |= BE.contains(token.lower());
            have |= token.lemma().equals("have");
            not |= NEGATIONS.contains(token.lower())
                    && !RAISES.contains(tokens.get(i + 1).lower());
            if (token.tag().equals("MD")) {
                modalWord = token.lower();
            }
            boolean ready = token.tag().startsWith("JJ");
            if (token.verb() && !BE.contains(token.lower()) && !token.lemma().equals("have") || ready) {
                chain.add(token.verb() ? token.lemma() : token.lower());
            }
            if (token.verb() && !BE.contains(token.lower()) && !token.lemma().equals("have")) {
                // After the governing verb everything starts anew: "is expected to receive" is no passive of receive.
                be = false;
                have = false;
            }
        }
        // "Long held up by lawmakers": an adverb before it leaves a participle what it is.
        int begin = 0;
        while (begin < at
                && tokens.get(begin).tag().equals("RB")
                && !NEGATIONS.contains(tokens.get(begin).lower())) {
            begin++;
        }
        begin = hangs(phrase, phrases) ? begin : 0;
        Token first = tokens.get(interrupted(phrase, phrases) ? 0 : begin);
        // "Will next week become": a participle by its form alone.
        boolean timed = first == main && main.lower().equals(main.lemma()) && timed(phrase.index - 1, phrases) != null;
        String tag = timed ? "VB" : main.tag();
        boolean base = tag.equals("VB") || tag.equals("VBP");
        Phrase parted =
                first == main && (base || tag.equals("VBN") || tag.equals("VBD")) ? parted(phrase, phrases) : null;
        if (parted != null && (base || undone(parted, phrases))) {
            Token last = auxiliary(parted, phrases);
            modalWord = last.tag().equals("MD") ? last.lower() : modalWord;
            have |= last.lemma().equals("have") && !base;
            not |= undone(parted, phrases);
        }
        Phrase turned = turned(phrase, phrases);
        if (turned != null) {
            not = true;
            have |= turned.tokens.get(0).lemma().equals("have");
            modalWord = turned.tokens.get(0).tag().equals("MD") ? turned.word() : modalWord;
        }
        boolean participle = tag.equals("VBN") || tag.equals("VBD") && be;
        boolean bare = tag.equals("VBN") && (first.verb() && first == main || adverbial(phrase, main, phrases));
        this.passive = participle && (be || bare) && !(have && !be);
        this.negated = not || main.lemma().equals("be") && behind(phrase, phrases);
        this.perfect = have;
        this.progressive = tag.equals("VBG") && be || phrase.has("being");
        Token tense = first;
        for (Token token : tokens) {
            if (token.verb() || token.tag().equals("MD")) {
                tense = token;
                break;
            }
        }
        this.past =
                tense.tag().equals("VBD") || tense.tag().equals("VBN") && !have || turned != null && turned.has("did");
        this.headline = first.tag().equals("TO") && headline(phrases);
        this.infinitive = first.tag().equals("TO") && !headline;
        this.reduced = bare || tag.equals("VBG") && !be && first == main || infinitive;
        this.modal = modalWord;
    }

    /** "A radar jointly developed by Chile and Peru": nothing but adverbs before a participle on which something hangs. */
    private static boolean adverbial(Phrase phrase, Token main, List<Phrase> phrases) {
        return phrase.tokens.size() > 1
                && phrase.tokens.stream().allMatch(t -> t == main || t.tag().startsWith("RB"))
                && phrase.tokens.stream().noneMatch(t -> NEGATIONS.contains(t.lower()))
                && hangs(phrase, phrases);
    }

    /** Whether what follows hangs on a verb: "held up by", "developed by". */
    private static boolean hangs(Phrase phrase, List<Phrase> phrases) {
        int next = phrase.index + 1;
        return next < phrases.size()
                && (phrases.get(next).sort == Phrase.Sort.PREPOSITION
                        || phrases.get(next).word().equals("up"));
    }

    /** Where the auxiliary stands from which an aside parts a verb, or null: "We will", he said, "buy six"; "has not, contrary to reports, bought". */
    private static @Nullable Phrase parted(Phrase phrase, List<Phrase> phrases) {
        int end = phrase.index - 1;
        if (end < 0 || !phrases.get(end).word().equals(",")) {
            return timed(end, phrases);
        }
        boolean said = false;
        boolean verb = false;
        for (int i = end - 1; i > 0; i--) {
            Phrase between = phrases.get(i);
            if (between.word().equals(",")) {
                Phrase before = phrases.get(i - 1);
                boolean undone = undone(before, phrases);
                boolean modal = auxiliary(before, phrases).tag().equals("MD");
                return undone || (said || !verb) && modal ? before : null;
            }
            verb |= between.verb();
            said |= between.verb() && between.tokens.stream().anyMatch(t -> StageWords.REPORTING.contains(t.lemma()));
        }
        return null;
    }

    /** The modal from which only a time parts a verb: "will next month buy", "would in the end join"; or null. */
    private static @Nullable Phrase timed(int end, List<Phrase> phrases) {
        for (int i = end; i >= 0 && i > end - 4; i--) {
            Phrase between = phrases.get(i);
            if (between.verb()) {
                boolean modal = between.tokens.size() == 1
                        && between.tokens.get(0).tag().equals("MD");
                return modal && i < end ? between : null;
            }
            if (between.tokens.stream()
                    .anyMatch(t -> !TIMES.contains(t.lower())
                            && !YEAR.matcher(t.lower()).matches())) {
                return null;
            }
        }
        return null;
    }

    /** Whether an aside parts a verb from "have" or "be": "have, besides, lately trained". */
    private static boolean interrupted(Phrase phrase, List<Phrase> phrases) {
        int i = phrase.index - 1;
        if (i < 2 || !phrases.get(i).word().equals(",")) {
            return false;
        }
        for (i--; i > Math.max(0, phrase.index - 8); i--) {
            if (phrases.get(i).word().equals(",")) {
                return helps(phrases.get(i - 1));
            }
        }
        return false;
    }

    /** Whether a phrase is an auxiliary alone, of which the verb stands behind a time: "will next month", "has this week". */
    static boolean helps(Phrase phrase) {
        return phrase.verb()
                && phrase.tokens.stream()
                        .allMatch(t -> t.tag().equals("MD")
                                || t.lemma().equals("have")
                                || t.lemma().equals("be"));
    }

    private static final Set<String> TIMES = Vocabulary.words(
            "in on by from at during over within later next this the coming early late end day week weekend month months weeks days year years"
                    + " spring summer autumn winter today tomorrow tonight first of due course turn future meantime time same long run too one"
                    + " monday tuesday wednesday thursday friday saturday sunday january february march april may june july august"
                    + " september october november december");

    private static final Pattern YEAR = Pattern.compile("\\d{1,4}(?:st|nd|rd|th)?");

    /** Whether a phrase ends in an auxiliary that is denied and governs nothing yet: "has not", "did not". */
    private static boolean undone(Phrase phrase, List<Phrase> phrases) {
        String last = phrase.tokens.get(phrase.tokens.size() - 1).lower();
        return NEGATIONS.contains(last)
                && AUXILIARIES.contains(auxiliary(phrase, phrases).lower());
    }

    /** The last word before what denies it, which the chunker may keep apart. */
    private static Token auxiliary(Phrase phrase, List<Phrase> phrases) {
        int at = phrase.tokens.size() - 1;
        if (!NEGATIONS.contains(phrase.tokens.get(at).lower())) {
            return phrase.tokens.get(at);
        }
        if (at > 0) {
            return phrase.tokens.get(at - 1);
        }
        Phrase before = phrase.index == 0 ? phrase : phrases.get(phrase.index - 1);
        return before.tokens.get(before.tokens.size() - 1);
    }

    /** The auxiliary that a denial sets before the subject, or null: "nor has it sold", "nor will Peru buy". */
    private static @Nullable Phrase turned(Phrase phrase, List<Phrase> phrases) {
        int at = phrase.index - 1;
        while (at >= 0 && phrases.get(at).sort == Phrase.Sort.OTHER) {
            at--;
        }
        if (at < 1 || !phrases.get(at).noun()) {
            return null;
        }
        Phrase before = phrases.get(at - 1);
        String last = before.tokens.get(before.tokens.size() - 1).lower();
        boolean auxiliary = AUXILIARIES.contains(last)
                && before.tokens.stream().allMatch(t -> AUXILIARIES.contains(t.lower()) || TURNS.contains(t.lower()));
        boolean denied = before.tokens.size() > 1
                ? TURNS.contains(before.word())
                : at >= 2 && phrases.get(at - 2).tokens.stream().anyMatch(t -> TURNS.contains(t.lower()));
        return auxiliary && denied ? before : null;
    }

    private static final Set<String> AUXILIARIES = Set.of(
            "has", "have", "had", "did", "does", "do", "will", "would", "is", "was", "are", "were", "can", "could",
            "may");

    private static final Set<String> TURNS = Set.of("nor", "neither", "never");

    /** Whether an adverb before the phrase denies it, which the chunker keeps apart: "never signed", but not "not only signed". */
    private static boolean denied(Phrase phrase, List<Phrase> phrases) {
        if (phrase.index > 0 && phrases.get(phrase.index - 1).word().equals("nor")) {
            return true;
        }
        for (int i = phrase.index - 1; i >= 0 && phrases.get(i).sort == Phrase.Sort.OTHER; i--) {
            Phrase adverbs = phrases.get(i);
            if (adverbs.tokens.stream().anyMatch(t -> NEGATIONS.contains(t.lower()))) {
                return adverbs.tokens.stream().noneMatch(t -> RAISES.contains(t.lower()));
            }
        }
        return false;
    }

    /** "Is not a member", "was never one": what denies "be" stands behind it. */
    private static boolean behind(Phrase phrase, List<Phrase> phrases) {
        if (phrase.index + 1 >= phrases.size()) {
            return false;
        }
        Phrase next = phrases.get(phrase.index + 1);
        List<Token> tokens = next.sort == Phrase.Sort.OTHER ? next.tokens : next.tokens.subList(0, 1);
        return (next.noun() || next.sort == Phrase.Sort.OTHER)
                && tokens.stream().anyMatch(t -> t.is("not") || t.is("never") || t.is("n't"))
                && next.tokens.stream().noneMatch(t -> RAISES.contains(t.lower()));
    }

    /** Whether it stands right behind somebody and nothing but him is before. */
    private boolean headline(List<Phrase> phrases) {
        if (phrase.index == 0) {
            return false;
        }
        // "Minister Okoye to visit Norway": an infinitive without any other verb.
        if (phrase.index == 1 && phrases.get(0).noun() && phrases.stream().allMatch(p -> p == phrase || !p.verb())) {
            return true;
        }
        if (phrases.get(phrase.index - 1).actors.isEmpty()) {
            return false;
        }
        for (Phrase before : phrases.subList(0, phrase.index)) {
            boolean listed = before.noun() && !before.actors.isEmpty()
                    || before.sort == Phrase.Sort.CONJUNCTION
                    || before.word().equals(",");
            if (!listed) {
                return false;
            }
        }
        return true;
    }

    String lemma() {
        return main.lemma();
    }

    /** Whether it has a tense or a modal of its own, so that no bare infinitive is joined to it. */
    boolean finite() {
        return past || !modal.isEmpty() || main.tag().equals("VBZ");
    }

    /** Whether the phrase is "be to" with an infinitive, a plan: "is to receive". */
    boolean beTo() {
        if (headline) {
            return true;
        }
        List<Token> tokens = phrase.tokens;
        for (int i = 0; i + 1 < tokens.size(); i++) {
            if (BE.contains(tokens.get(i).lower()) && tokens.get(i + 1).tag().equals("TO")) {
                return true;
            }
        }
        return false;
    }
}
