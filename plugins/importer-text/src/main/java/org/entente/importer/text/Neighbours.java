package org.entente.importer.text;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Mends tags by what a word's neighbours say. */
final class Neighbours {

    private Neighbours() {}

    /** Mends the tags of the words of a sentence, of which some are names. */
    static void mend(String text, String[] words, String[] tags, @Nullable Mention[] named) {
        int n = words.length;
        boolean verbless = Arrays.stream(tags).noneMatch(FINITE::contains);
        if (verbless) {
            Headlines.verb(text, words, tags, named);
        }
        for (int i = 0; i < n; i++) {
            if (named[i] != null) {
                continue;
            }
            if (words[i].equals("May")
                    && (i > 0 && (MONTH.contains(words[i - 1].toLowerCase(Locale.ROOT)) || Slips.number(words[i - 1]))
                            || i + 1 < n && Slips.number(words[i + 1]))) {
                tags[i] = "NNP";
                continue;
            }
            boolean vehicle = words[i].equals("fighting") && i + 1 < n && words[i + 1].startsWith("vehicle");
            if (vehicle || words[i].equals("building") && i > 0 && words[i - 1].equals("capacity")) {
                tags[i] = "NN";
                continue;
            }
            if (words[i].equals("longer") && i > 0 && words[i - 1].equals("no")) {
                noLonger(words, tags, i);
                continue;
            }
            // "Which borders Chile", "whose army trains with": what relates is no noun's adjective.
            // "Under which contracts may be placed": behind a preposition it is no subject.
            boolean opens = i > 0 && tags[i - 1].equals("WDT") && !(i > 1 && tags[i - 2].equals("IN"))
                    || i > 1 && tags[i - 2].equals("WP$") && tags[i - 1].equals("NN");
            boolean related = opens && i + 1 < n && !tags[i + 1].startsWith("VB") && !tags[i + 1].equals("MD");
            if (tags[i].equals("NNS")
                    && (SAYING_NO_MORE.contains(words[i])
                            || related && (named[i + 1] != null || Lemmas.known(words[i])))) {
                tags[i] = "VBZ";
                continue;
            }
            if (words[i].equals("visiting") && i + 1 < n && words[i + 1].equals("forces")) {
                // "A visiting forces agreement": nobody visits anybody.
                tags[i] = "JJ";
                continue;
            }
            if (TEACHING.contains(words[i])
                    && tags[i].equals("NN")
                    && i > 0
                    && tags[i - 1].equals("IN")
                    && i + 1 < n
                    && (tags[i + 1].equals("CD") || named[i + 1] != null && named[i + 1].demonym())) {
                // "Thanked Chile for training 40 officers".
                tags[i] = "VBG";
                continue;
            }
            if (TOGETHER.contains(words[i])
                    && !tags[i].startsWith("VB")
                    && i > 1
                    && named[i - 1] != null
                    && named[i - 1].country()
                    && !named[i - 1].demonym()
                    && tags[i - 2].equals("CC")
                    && i + 1 < n
                    && !tags[i + 1].equals(",")) {
                // "Chile and Peru share data, officials said".
                tags[i] = "VBP";
                continue;
            }
            String lower = words[i].toLowerCase(Locale.ROOT);
            String after = i + 1 < n ? tags[i + 1] : ".";
            if (tags[i].equals("RBR") && after.startsWith("NN")) {
                // "Closer defence ties".
                tags[i] = "JJR";
                continue;
            }
            boolean verbFollows = after.startsWith("VB") || after.equals("MD");
            if (Infinitives.written(words, tags, named, i)) {
                tags[i] = "VB";
                continue;
            }
            if (words[i].equals("used") && i > 0 && GIVEN.contains(tags[i - 1]) && after.startsWith("NN")) {
                // "Three used drones".
                tags[i] = "JJ";
                continue;
            }
            if (Headlines.signs(words, tags, named, i)) {
                tags[i] = "VBZ";
                tags[i + 1] = "NN";
                continue;
            }
            if (i > 0
                    && tags[i].equals("NNS")
                    && named[i - 1] != null
                    && !(named[i - 1].system() != null && TRADES.contains(words[i]))
                    && (NewsVerbs.HEADLINE_VERBS.contains(words[i])
                            || NewsVerbs.NAMED_VERBS.contains(words[i])
                                    && !named[i - 1].demonym()
                                    && !later(tags, i, tags.length))
                    && !verbFollows
                    && i + 1 < n
                    && !after.equals(",")) {
                tags[i] = "VBZ";
            } else if (tags[i].equals("VBN")
                    && i > 0
                    && tags[i - 1].equals("VBD")
                    && !auxiliary(words, i)
                    && after.startsWith("NN")) {
                // "Offered customised courses".
                tags[i] = "JJ";
            } else if (tags[i].equals("VBN")
                    && i > 0
                    && i + 1 < n
                    && !auxiliary(words, i)
                    && objectFollows(tags, i + 1)) {
                tags[i] = "VBD";
            } else if (i > 0
                    && (tags[i].equals("VBN") || tags[i].equals("JJ"))
                    && PastTense.relates(words, tags, named, i)) {
                tags[i] = "VBD";
            } else if (tags[i].equals("VBD")
                    && i + 1 < n
                    && (words[i + 1].equals("by") && TRANSITIVE.contains(Lemmas.verb(lower))
                            || i > 0 && words[i + 1].equals("with") && agreed(words[i - 1], lower) && later(tags, -1, i)
                            || i > 0
                                    && words[i - 1].equals(",")
                                    && (after.equals("TO") || words[i + 1].equals("for") || words[i + 1].equals("in"))
                                    && TRANSITIVE.contains(Lemmas.verb(lower))
                                    && later(tags, i, tags.length))) {
                tags[i] = "VBN";
            } else if (i == 0
                    && lower.endsWith("ed")
                    && TRANSITIVE.contains(Lemmas.verb(lower))
                    && n > 1
                    && (after.equals("TO") || after.equals("IN"))) {
                tags[i] = "VBN";
            } else if (tags[i].startsWith("VB")
                    && lower.endsWith("s")
                    && !Lemmas.known(lower)
                    && Vocabulary.EQUIPMENT.contains(Lemmas.noun(lower))) {
                tags[i] = "NNS";
            } else if (tags[i].equals("JJ")
                    && lower.endsWith("ed")
                    && i + 1 < n
                    && (words[i + 1].equals("by") || i > 0 && is(words[i - 1]) && after.equals("TO"))
                    && Lemmas.known(lower)) {
                tags[i] = "VBN";
            } else if (tags[i].equals("JJ")
                    && i > 0
                    && lower.endsWith("ed")
                    && named[i - 1] != null
                    && !named[i - 1].demonym()
                    && (after.startsWith("NN") || after.equals("DT") || after.equals("CD"))
                    && (TRANSITIVE.contains(Lemmas.verb(lower))
                            || NewsVerbs.HEADLINE_VERBS.contains(Lemmas.verb(lower) + "s")
                            || verbless && Lemmas.known(lower) && !Slips.ADJECTIVES.contains(lower))) {
                tags[i] = "VBD";
            } else if (tags[i].equals("JJ")
                    && lower.endsWith("ed")
                    && i > 0
                    && Lemmas.known(lower)
                    && had(words, i)
                    && !after.equals(",")) {
                tags[i] = "VBN";
                tags[i - 1] = words[i - 1].equals("earlier") ? "RB" : tags[i - 1];
            } else if (tags[i].startsWith("VB")
                    && i > 0
                    && tags[i - 1].equals("CD")
                    && (after.startsWith("NN") || after.startsWith("JJ"))
                    && SECOND_HAND.contains(lower)) {
                // "Three used jets".
                tags[i] = "JJ";
            } else if (lower.equals("won") && i > 0 && tags[i - 1].equals("CD")) {
                tags[i] = "NNS";
            } else if (tags[i].equals("VBN") && i > 1 && words[i - 1].equals("earlier") && had(words, i)) {
                tags[i - 1] = "RB";
            } else if (tags[i].equals("VBN") && i > 0 && MEETS.contains(lower) && !auxiliary(words, i)) {
                tags[i] = "VBD";
            } else if (lower.equals("since") && i > 0 && i + 1 < n && words[i - 1].matches("has|have|had")) {
                tags[i] = "RB";
                if (tags[i + 1].startsWith("JJ") || tags[i + 1].startsWith("VB")) {
                    tags[i + 1] = "VBN";
                }
            }
        }
    }

    /** Whether "had" stands before, with one adverb between at most. */
    private static boolean had(String[] words, int i) {
        return words[i - 1].matches("has|have|had")
                || i > 1
                        && words[i - 2].matches("has|have|had")
                        && words[i - 1].matches("earlier|also|already|since|recently|just|now|previously|\\w+ly");
    }

    /** "An agreement concluded with Chile". */
    private static boolean agreed(String noun, String verb) {
        return StageWords.DEALS.contains(noun) && StageWords.SIGNS.contains(Lemmas.verb(verb));
    }

    private static boolean is(String word) {
        return word.matches("is|are|was|were|been|being|be");
    }

    /** Whether a finite verb follows: what stands before it between commas is a participle. */
    private static boolean later(String[] tags, int i, int end) {
        for (int j = i + 1; j < end; j++) {
            if (FINITE.contains(tags[j])) {
                return true;
            }
        }
        return false;
    }

    /** Whether a form of "be" or "have" stands shortly before. */
    private static boolean auxiliary(String[] words, int i) {
        for (int j = i - 1; j >= Math.max(0, i - 4); j--) {
            if (AUXILIARIES.contains(words[j].toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** A participle without auxiliary has no object: what has one is a past tense. */
    private static boolean objectFollows(String[] tags, int i) {
        return tags[i].equals("DT") || tags[i].equals("PRP$") || tags[i].equals("NNP") || tags[i].equals("CD");
    }

    private static final Set<String> AUXILIARIES = Set.of(
            "be", "is", "are", "was", "were", "been", "being", "has", "have", "had", "having", "'s", "and", "or", "a",
            "an", "the");

    /** What stands before an adjective and its noun. */
    private static final Set<String> GIVEN = Set.of("CD", "DT", "JJ", "PRP$");

    /** "No longer blocks the sale", "may no longer block sales": a verb follows, if the word is one; not in "is no longer part". */
    private static void noLonger(String[] words, String[] tags, int longer) {
        tags[longer - 1] = "RB";
        tags[longer] = "RB";
        int next = longer + 1;
        boolean being = longer > 1 && AUXILIARIES.contains(words[longer - 2]);
        if (!being && next < words.length && tags[next].startsWith("NN") && Lemmas.known(words[next])) {
            boolean modal = longer > 1 && tags[longer - 2].equals("MD");
            tags[next] = modal ? "VB" : tags[next].equals("NNS") ? "VBZ" : "VBP";
        }
    }

    /** A sentence without any of these has another word for its verb. */
    private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP", "MD");

    /** Past forms that have no object to be passive of. */
    private static final Set<String> MEETS = Set.of("met", "conferred", "travelled", "traveled", "arrived", "convened");

    /** Verbs whose past form before "by" is a participle. */
    private static final Set<String> TRANSITIVE = Vocabulary.words(
            "build design develop make manufacture produce supply cancel suspend block freeze lift"
                    + " deliver sell buy order acquire purchase donate provide construct assemble operate use lease sign send"
                    + " present procure offer export upgrade host lead organise organize join own award approve train equip");

    /** What equipment that was somebody else's is called. */
    private static final Set<String> SECOND_HAND = Vocabulary.words(
            "used refurbished modernised modernized upgraded overhauled retired reconditioned decommissioned mothballed improved");

    /** What nobody but people do: "blocked Eurofighter exports". */
    private static final Set<String> TRADES =
            Set.of("exports", "orders", "purchases", "transfers", "supplies", "sales", "imports", "contracts");

    private static final Set<String> TEACHING = Set.of("training", "teaching", "instructing", "schooling");

    /** What two do, which behind their names may look like a noun. */
    private static final Set<String> TOGETHER =
            Vocabulary.words("share deepen patrol drill exercise partner pool swap");

    /** What stands before the name of a month. */
    private static final Set<String> MONTH = Set.of(
            "in", "since", "until", "till", "by", "last", "next", "this", "from", "of", "during", "early", "late");

    /** Forms that are never nouns, which the model has not met. */
    private static final Set<String> SAYING_NO_MORE =
            Set.of("cooperates", "collaborates", "foresees", "envisages", "comprises", "encompasses", "stipulates");
}
