package org.entente.importer.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A sentence ready for the frames: its place, tokens, phrases and grammar. */
final class Clauses {

    final Sentences.Sentence sentence;
    final List<Token> tokens;
    final List<Phrase> phrases;
    final Grammar grammar;

    /** Whether the text of the sentence speaks of defence throughout. */
    final boolean defence;

    // Each tie of the sentence asks for them.
    private @Nullable String lower;
    private @Nullable List<Dates.Found> dates;

    private Clauses(Sentences.Sentence sentence, List<Token> tokens, List<Phrase> phrases, boolean defence) {
        this.sentence = sentence;
        this.defence = defence;
        this.tokens = tokens;
        this.phrases = phrases;
        this.grammar = new Grammar(phrases);
    }

    /** A sentence whose anaphors stay open. */
    static Clauses open(Sentences.Sentence sentence, List<Token> tokens) {
        return new Clauses(sentence, tokens, Phraser.phrases(tokens), false);
    }

    /** Resolves the anaphors of a sentence and reads its grammar. */
    static Clauses of(Sentences.Sentence sentence, List<Token> tokens, Discourse discourse) {
        List<Phrase> phrases = Phraser.phrases(tokens);
        discourse.begin(speaker(phrases));
        for (Phrase phrase : phrases) {
            if (phrase.verb()) {
                discourse.verb(subject(phrases, phrase.index - 1));
            }
            if (phrase.noun()) {
                if (!apposed(phrases, phrase)
                        && !owned(phrases, phrase)
                        && !(phrase.word().equals("them") && !prepositional(phrases, phrase))) {
                    discourse.resolve(phrase, phrases);
                    one(phrase);
                }
                whose(phrases, phrase);
                elliptical(phrases, phrase, discourse);
                Phrase before = phrase.index == 0 ? null : phrases.get(phrase.index - 1);
                discourse.hear(phrase, before != null && before.sort == Phrase.Sort.PREPOSITION);
            }
        }
        dateline(phrases);
        setAside(phrases);
        partitives(phrases);
        pronouns(phrases, discourse);
        return new Clauses(sentence, tokens, phrases, discourse.defence);
    }

    /**
     * "OSLO, May 4 (Wire) - A pact with Chile was signed by Peru": where it was written takes no part where two others are
     * named; else it is mostly one of both.
     */
    private static void dateline(List<Phrase> phrases) {
        if (phrases.isEmpty() || phrases.get(0).actors.isEmpty()) {
            return;
        }
        for (int i = 1; i < Math.min(phrases.size(), DATELINE); i++) {
            Phrase phrase = phrases.get(i);
            if (DASHES.contains(phrase.word()) && written(phrases, i)) {
                long named = phrases.subList(i, phrases.size()).stream()
                        .flatMap(p -> Stream.concat(p.actors.stream(), p.before.stream()))
                        .map(Party::principal)
                        .distinct()
                        .count();
                if (named > 1) {
                    phrases.get(0).actors.clear();
                }
                return;
            }
            if (phrase.verb() || !phrase.noun() && phrase.sort != Phrase.Sort.MARK) {
                return;
            }
        }
    }

    /** "Exercised without Spain", "Italy rather than Spain", "instead of Spain": who is named so takes no part. */
    private static void setAside(List<Phrase> phrases) {
        for (int i = 0; i + 1 < phrases.size(); i++) {
            String word = phrases.get(i).word();
            String before = i == 0 ? "" : phrases.get(i - 1).word();
            boolean aside = word.equals("without") && !before.equals("not")
                    || word.equals("than") && before.equals("rather")
                    || word.equals("of") && before.equals("instead");
            int next = i + 1;
            while (aside && next < phrases.size() && alone(phrases.get(next))) {
                phrases.get(next).actors.clear();
                next += next + 1 < phrases.size()
                                && phrases.get(next + 1).word().equals("or")
                        ? 2
                        : phrases.size();
            }
        }
    }

    /** "Without Spain", but not "without Spain's consent Chile". */
    private static boolean alone(Phrase phrase) {
        return phrase.noun() && phrase.before.isEmpty() && phrase.head().mention() != null;
    }

    /** Whether what stands before a dash is a place of writing: in capitals, or with a day. */
    private static boolean written(List<Phrase> phrases, int dash) {
        String place = phrases.get(0).tokens.get(0).text();
        boolean capitals = place.length() > 3 && place.equals(place.toUpperCase(Locale.ROOT));
        return capitals
                || phrases.subList(1, dash).stream()
                        .flatMap(p -> p.tokens.stream())
                        .anyMatch(Token::number);
    }

    /** How many phrases a dateline has at most. */
    private static final int DATELINE = 9;

    private static final Set<String> DASHES = Set.of("-", "--", "\u2013", "\u2014");

    /** "It" is one state: of several that a list may have named it is the first. */
    private static void one(Phrase phrase) {
        boolean states = phrase.actors.size() > 1 && phrase.actors.stream().allMatch(Party::country);
        if (states && phrase.tokens.size() == 1 && phrase.word().equals("it")) {
            phrase.actors.subList(1, phrase.actors.size()).clear();
        }
    }

    /** "Chile, whose army trains": an organ stands for whom it belongs to; a neighbour is somebody else. */
    private static void whose(List<Phrase> phrases, Phrase phrase) {
        int i = phrase.index;
        if (i < 2 || !phrase.word().equals("whose") || !phrase.actors.isEmpty() || !phrase.before.isEmpty()) {
            return;
        }
        Phrase owner = phrases.get(phrases.get(i - 1).word().equals(",") ? i - 2 : i - 1);
        if (owner.noun() && !owner.actors.isEmpty() && !owner.thing && !other(phrase)) {
            if (phrase.thing) {
                phrase.before.addAll(Discourse.renamed(owner.actors));
            } else if (Pronouns.stands(phrase.head().lemma())) {
                phrase.actors.addAll(Discourse.renamed(owner.actors));
            }
        }
    }

    private static boolean other(Phrase phrase) {
        return DiscourseWords.OTHERS.contains(phrase.head().lemma());
    }

    /** Whether somebody does what a verb says whom nobody names: "whose neighbours bought tanks". */
    boolean unnamed(Verb verb) {
        List<Phrase> subject = grammar.subject(verb.phrase);
        return subject.size() == 1 && subject.get(0).word().equals("whose") && other(subject.get(0));
    }

    /** Who says what the sentence quotes: named right after or before a verb of saying. */
    private static List<Party> speaker(List<Phrase> phrases) {
        for (Phrase phrase : phrases) {
            if (phrase.verb()
                    && phrase.tokens.stream().anyMatch(t -> StageWords.REPORTING.contains(t.lemma()) || t.is("told"))) {
                for (int i : new int[] {phrase.index + 1, phrase.index - 1}) {
                    boolean there =
                            i >= 0 && i < phrases.size() && phrases.get(i).noun();
                    List<Party> parties = there && !phrases.get(i).thing ? phrases.get(i).actors : List.<Party>of();
                    if (parties.size() == 1) {
                        return parties;
                    }
                }
            }
        }
        return List.of();
    }

    /** "The navy of Peru" is Peru's, whoever was spoken of before. */
    private static boolean owned(List<Phrase> phrases, Phrase phrase) {
        int i = phrase.index;
        if (i + 2 >= phrases.size() || !phrases.get(i + 1).word().equals("of")) {
            return false;
        }
        Phrase owner = phrases.get(i + 2);
        return owner.noun()
                && !owner.thing
                && (!owner.actors.isEmpty() || OWNERS.contains(owner.head().lower()))
                && Vocabulary.REPRESENTATIVES.contains(phrase.head().lemma());
    }

    private static final Set<String> OWNERS = Set.of("former", "latter", "both", "country", "countries", "nations");

    /** "Lithuania awaits eight", "fifty others were given": as many of what was spoken of. */
    private static void elliptical(List<Phrase> phrases, Phrase phrase, Discourse discourse) {
        Token head = phrase.head();
        boolean counted = phrase.tokens.stream().allMatch(t -> t.mention() == null)
                && (head.number() && phrase.tokens.size() <= 3
                        || OTHERS.contains(head.lemma())
                                && phrase.tokens.stream().anyMatch(Token::number)
                        || head.is("number") && phrase.has("same"));
        boolean sum = phrase.tokens.stream()
                .anyMatch(t -> NUMERALS.contains(t.lower()) || t.text().indexOf('.') >= 0 || Numbers.year(t.text()));
        if (counted
                && !sum
                && !prepositional(phrases, phrase)
                && !discourse.systems().isEmpty()) {
            phrase.thing = true;
        }
    }

    private static final Set<String> OTHERS = Set.of("other", "others", "one", "ones", "more");

    private static final Set<String> NUMERALS =
            Set.of("million", "billion", "trillion", "percent", "%", "$", "€", "£", "first", "one", "both", "crore");

    private static boolean prepositional(List<Phrase> phrases, Phrase phrase) {
        return phrase.index > 0 && phrases.get(phrase.index - 1).sort == Phrase.Sort.PREPOSITION;
    }

    /** The actors of the noun phrases, alone or listed, that stand right before a verb. */
    private static List<Party> subject(List<Phrase> phrases, int last) {
        List<Party> subject = new ArrayList<>();
        boolean joined = false;
        int i = last;
        while (i >= 0
                && (phrases.get(i).sort == Phrase.Sort.CONJUNCTION
                        || phrases.get(i).sort == Phrase.Sort.OTHER
                        || phrases.get(i).word().equals(",") && i != last
                        || phrases.get(i).noun() && !phrases.get(i).actors.isEmpty())) {
            joined |= phrases.get(i).sort == Phrase.Sort.CONJUNCTION;
            // "After Egypt left Libya, Italy …": what stands before the comma belongs to the clause before.
            int comma = i;
            if (phrases.get(i).word().equals(",")
                    && !joined
                    && phrases.subList(0, comma).stream().anyMatch(Phrase::verb)) {
                break;
            }
            if (phrases.get(i).noun()) {
                if (prepositional(phrases, phrases.get(i))) {
                    break;
                }
                subject.addAll(0, phrases.get(i).actors);
            }
            i--;
        }
        return subject;
    }

    /** "180 of the vehicles", "a second batch of tanks": what is counted stands after "of". */
    private static void partitives(List<Phrase> phrases) {
        for (int i = 0; i + 2 < phrases.size(); i++) {
            Phrase number = phrases.get(i);
            Phrase counted = phrases.get(i + 2);
            Token head = number.head();
            if (number.noun()
                    && phrases.get(i + 1).sort == Phrase.Sort.PREPOSITION
                    && phrases.get(i + 1).word().equals("of")
                    && counted.noun()
                    && counted.thing
                    && head.mention() == null
                    && (head.number() || QUANTITIES.contains(head.lemma()))) {
                number.thing = true;
                number.systems.addAll(counted.systems);
                if (number.before.isEmpty()) {
                    number.before.addAll(counted.before);
                }
            }
        }
    }

    /** "40 of them": as many of the equipment of which was spoken last, and no state. */
    private static void pronouns(List<Phrase> phrases, Discourse discourse) {
        for (int i = 0; i + 2 < phrases.size(); i++) {
            Phrase number = phrases.get(i);
            Phrase them = phrases.get(i + 2);
            Token head = number.head();
            if (!number.noun()
                    || !phrases.get(i + 1).word().equals("of")
                    || !them.word().equals("them")
                    || head.mention() != null
                    || !head.number() && !QUANTITIES.contains(head.lemma())) {
                continue;
            }
            Phrase meant = meant(phrases, number);
            List<Mention> systems = meant == null ? lately(discourse, number.start()) : meant.systems;
            if (meant != null || !systems.isEmpty()) {
                them.actors.clear();
                number.thing = true;
                number.systems.addAll(systems);
            }
        }
    }

    /** The equipment named last before "40 of them" in the sentence, or null. */
    static @Nullable Phrase meant(List<Phrase> phrases, Phrase number) {
        Phrase meant = null;
        for (Phrase phrase : phrases.subList(0, number.index)) {
            meant = phrase.noun() && phrase.thing && !phrase.head().number() ? phrase : meant;
        }
        return meant;
    }

    /** The system of which the sentences right before spoke last. */
    private static List<Mention> lately(Discourse discourse, int start) {
        return discourse.systems().stream()
                .filter(system -> system.end() < start && start - system.end() < LATELY)
                .reduce((a, b) -> b)
                .stream()
                .toList();
    }

    /** How far, in characters, before it the system was named that "them" means. */
    private static final int LATELY = 250;

    private static final Set<String> QUANTITIES = Vocabulary.words("batch number set lot pair dozen total consignment"
            + " squadron half rest first tranche series fleet package most some quantity hundred thousand score shipment"
            + " unit order-book remainder majority couple handful third");

    /** "Acme, the maker of engines, …": the second phrase says more of the first and is nobody new. */
    private static boolean apposed(List<Phrase> phrases, Phrase phrase) {
        int i = phrase.index;
        return i >= 2
                && phrase.tokens.size() > 1
                && phrases.get(i - 1).word().equals(",")
                && phrases.get(i - 2).noun()
                && !phrases.get(i - 2).actors.isEmpty()
                && !(fronted(phrases, i - 1)
                        && i + 1 < phrases.size()
                        && phrases.get(i + 1).verb());
    }

    /** "Together with Chile, the two countries run it": what stands before the comma began with a preposition and is no subject. */
    private static boolean fronted(List<Phrase> phrases, int comma) {
        for (int i = comma - 1; i > 0; i--) {
            if (!phrases.get(i).noun() && phrases.get(i).sort != Phrase.Sort.PREPOSITION) {
                return false;
            }
        }
        Phrase first = phrases.get(0);
        return first.sort == Phrase.Sort.PREPOSITION
                || first.sort == Phrase.Sort.OTHER && comma > 1 && phrases.get(1).sort == Phrase.Sort.PREPOSITION;
    }

    /** Whether one of these base forms is among its words. */
    boolean any(Set<String> lemmas) {
        for (Token token : tokens) {
            if (lemmas.contains(token.lemma()) || lemmas.contains(token.lower())) {
                return true;
            }
        }
        return false;
    }

    /** The words from a phrase on, marks without a space before them. */
    String words(int from) {
        return words(from, phrases.size());
    }

    /** The words from a phrase to before another, or to the end where there are fewer. */
    String words(int from, int to) {
        StringBuilder words = new StringBuilder();
        for (int i = from; i < Math.min(to, phrases.size()); i++) {
            Phrase phrase = phrases.get(i);
            boolean mark = phrase.word().equals(",") || phrase.word().equals(";");
            words.append(words.length() == 0 || mark ? "" : " ").append(phrase.text());
        }
        return words.toString();
    }

    /** Its words in lower case with single spaces. */
    String lower() {
        String known = lower;
        if (known == null) {
            known = tokens.stream().map(Token::lower).collect(Collectors.joining(" "));
            lower = known;
        }
        return known;
    }

    /** The dates that it names, left to right. */
    List<Dates.Found> dates(String text, @Nullable LocalDate published) {
        List<Dates.Found> known = dates;
        if (known == null) {
            known = List.copyOf(Dates.find(text, sentence.start(), sentence.end(), published));
            dates = known;
        }
        return known;
    }
}
