package org.entente.importer.text;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Amount;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** For how much a tie is: the sum nearest to its word, or one that a later sentence gives for it. */
final class Prices {

    private static final Set<TieType> PRICED = Set.of(
            TieType.TRANSFER,
            TieType.PRODUCTION,
            TieType.INVESTMENT,
            TieType.SUPPORT,
            TieType.DEVELOPMENT,
            TieType.TRAINING);

    private static final Set<String> PRICE =
            Vocabulary.words("worth cost price value valued priced valuation price-tag tag bill");

    private static final Set<String> DEALS = Vocabulary.words(
            "contract memorandum mou letter treaty pact deal order package sale purchase agreement programme program project acquisition procurement"
                    + " investment grant transaction arrangement accord financing funding donation loan assistance aid delivery"
                    + " equipment system aircraft vessel ship radar batch consignment upgrade work plant facility factory");

    private static final Set<String> DEFINITE = Vocabulary.words("the this that both its their total overall these");

    /** The same sum in another currency. */
    private static final Pattern AGAIN = Pattern.compile(
            "\\(|,? ?(?:or|\\() ?(?:about|around|some|roughly|approximately|nearly)?|\\(about|\\(around");

    /** Sums of another kind: "of a yearly budget of €900 million", "with a turnover of €70 million". */
    private static final Pattern OTHER = Pattern.compile(
            "\\b(?:budgets?|(?:defen[cs]e|military) (?:spending|expenditures?)|trade|exports|imports|turnover|revenues?|backlog|gdp|economy|debt|fined?|penalty|ow(?:es?|ed|ing)"
                    + "|(?:net|foreign|annual|total|group|company's|its|their) sales(?! of \\w+ to )|sales (?:came|rose|fell|reached|stood)|earn(?:s|ed|ings?)|profits?|income"
                    + "|(?<!took |take |taking |in )charge|write-?(?:off|down)|market value)\\b[^,;$€£]{0,30}(?:, (?:which|that) (?:is|was|stood at|came to) )?[^,;$€£]{0,30}$"
                    + "|\\b(?:had|has|have|with|report(?:s|ed)|post(?:s|ed)|record|annual|net|group|total|its|their) (?:\\w+ )?sales of (?:about |around |some |nearly |over |more than )?$"
                    + "|\\bsales\\b[^;$€£]{0,24}, or $|\\b(?:combined|aggregate) (?:value|worth|cost|price)\\b[^,;$€£]{0,30}$");

    /** What stands behind a sum that is no price: "($1 = 1,382 won)", "a €19 million charge". */
    private static final Pattern RATE = Pattern.compile(" ?=| (?:charge|fine|loss|profit|penalty|turnover|budget)\\b");

    /** "Their weapons were part of a separate package": what is told of is another deal. */
    private static final Pattern SEPARATE = Pattern.compile(
            "\\b(?:separate|another|different|further|other) (?:\\w+ )?(?:package|contract|deal|order|sale|programme|program|project)\\b");

    /** Several deals that are told together: "the two contracts are worth". */
    private static final Pattern SEVERAL = Pattern.compile(
            "\\b(?:the|all|both) (?:two |three |four |five |six )?(?:agreements|deals|contracts|orders|sales)\\b[^.;]{0,30}\\b(?:worth|value|valued|cost|total)"
                    + "|\\btogether\\b[^.;]{0,30}\\b(?:agreements|deals|contracts|orders|sales)\\b");

    /** What was paid of it by now is not its price. */
    private static final Pattern SPENT = Pattern.compile(
            "^(?: \\([^)]*\\))? (?:(?:has|have|had) (?:already |so far )?been|(?:was|were) already) (?:spent|paid|disbursed)\\b");

    /** What stands between a noun and its worth. */
    private static final Pattern BESIDE = Pattern.compile(
            ",? (?:that (?:is|are|was|were) |which (?:is|are|was|were) )?(?:together |jointly |in total )?(?:worth|valued at|to the value of"
                    + "|to the tune of|totalling|totaling|amounting to|of)(?: \\w+){0,3} ?");

    /** "Two billion, a quarter of it for drones": the sum is that of the whole. */
    private static final Pattern SHARE = Pattern.compile(
            "(?:^|, )(?:(?:(?:a|one|two|three) )?(?:quarter|half|third|fifth|tenth|quarters|thirds|fifths)|part|some|most|much|a portion|a share) of (?:it|which|that|this|them)\\b");

    /** "A further sale worth": the sum of another deal. */
    private static final Pattern ANOTHER = Pattern.compile(
            "\\b(?:further|another|second|additional|separate|earlier|previous|follow-on|later)"
                    + " (?:sale|order|contract|deal|package|purchase|batch)s?(?: of \\w+)? (?:worth|valued at|of|for)(?: (?:about|some|around|nearly|up to|over))? ?[$€£]?$");

    private static final Pattern EACH = Pattern.compile("^ (?:each|apiece|per (?!cent)|a piece|a unit|an? hour)\\b");

    /** A clause of its own that tells what was told of costs. */
    private static final Pattern GOES_ON = Pattern.compile(
            "; (?:it|they|each|together|(?:the|its|their|total|a)? ?(?:\\w+ )?(?:price|cost|value|contract|deal|order|package|sale|total|bill|sum|price tag))\\b"
                    + "|; (?:(?:about|some|around|nearly|over|up to) )?$|; [^;]{0,60}\\b(?:value|price|cost|costs|worth|priced|valued)\\b[^;]{0,12}$"
                    + "|\\b(?:and|that|which) (?:is|are|was|were|would be|will be)? ?(?:worth|valued at|priced at|costs?|estimated at)(?: \\w+){0,2} $");

    /** How far, in characters, a sentence may speak of a deal told before. */
    private static final int BACK = 320;

    /** The same, where it names a party of the deal. */
    private static final int FAR = 1000;

    private Prices() {}

    /** Whether a tie may have a price. */
    static boolean priced(Candidate c) {
        return PRICED.contains(c.type);
    }

    /** The sum of a tie in its own sentence, or null. */
    static @Nullable Amount of(Candidate c, String text) {
        if (!PRICED.contains(c.type)) {
            return beside(c, text);
        }
        int at = place(c);
        Money.Found nearest = null;
        int distance = Integer.MAX_VALUE;
        for (Money.Found found : Money.find(c.clauses, text)) {
            boolean again = nearest != null
                    && found.start() > nearest.start()
                    && AGAIN.matcher(
                                    text.substring(nearest.end(), found.start()).strip())
                            .matches();
            int far = Math.abs(found.start() - at);
            if (!again && far < distance && !foreign(c, found, text)) {
                nearest = found;
                distance = far;
            }
        }
        return nearest == null ? null : nearest.amount();
    }

    /** Where a tie is told: at its word or, of a part that stands elsewhere, where that begins. */
    private static int place(Candidate c) {
        int at = c.trigger.start();
        return c.own == null || at >= c.own[0] && at < c.own[1] ? at : c.own[0];
    }

    /** "A partnership worth €3 million": the sum that a noun has beside it, whatever it is. */
    private static @Nullable Amount beside(Candidate c, String text) {
        int at = c.trigger.end();
        return !c.trigger.noun()
                ? null
                : Money.find(c.clauses, text).stream()
                        .filter(f -> f.start() > at
                                && BESIDE.matcher(text.substring(at, f.start())).matches())
                        .findFirst()
                        .map(Money.Found::amount)
                        .orElse(null);
    }

    private static boolean foreign(Candidate c, Money.Found found, String text) {
        if (c.own != null && (found.start() < c.own[0] || found.start() >= c.own[1])) {
            return true;
        }
        int start = c.clauses.sentence.start();
        int end = c.clauses.sentence.end();
        String before = text.substring(Math.max(start, found.start() - 60), found.start())
                .toLowerCase(Locale.ROOT);
        if (OTHER.matcher(before).find()
                || RATE.matcher(text).region(found.end(), end).lookingAt()
                || SPENT.matcher(text).region(found.end(), end).lookingAt()
                || EACH.matcher(text.substring(found.end(), Math.min(end, found.end() + 12)))
                        .find()) {
            return true;
        }
        int at = place(c);
        String behind = at > found.end() ? text.substring(found.end(), at).toLowerCase(Locale.ROOT) : "";
        if (SHARE.matcher(behind).find() || another(c, before, found.start())) {
            return true;
        }
        boolean goesOn = at < found.start()
                && GOES_ON.matcher(text.substring(at, found.start()).toLowerCase(Locale.ROOT))
                        .find();
        return !goesOn && (Details.between(c, at, found.start()) || Coordinates.parted(c.clauses, at, found.start()));
    }

    /** Whether a sum is that of a deal that is told to be another, and not by this tie's own words. */
    private static boolean another(Candidate c, String before, int sum) {
        Matcher another = ANOTHER.matcher(before);
        return another.find() && c.trigger.end() < sum - (another.end() - another.start());
    }

    /** The earlier tie of which a sentence tells the price, or null. */
    static @Nullable Candidate meant(List<Candidate> earlier, Clauses clauses) {
        int start = clauses.sentence.start();
        boolean refers = clauses.phrases.stream().anyMatch(Prices::refers);
        Candidate last = priced(earlier, start, 4);
        if (last != null) {
            return refers || clauses.any(PRICE) ? last : null;
        }
        if (!refers || !clauses.any(PRICE)) {
            return null;
        }
        Candidate near = priced(earlier, start, BACK);
        Candidate far = near == null ? priced(earlier, start, FAR) : null;
        return far == null || !names(clauses, far) ? near : far;
    }

    /** "Tokyo foots the bill": who takes part in a tie is named where its price is told. */
    private static boolean names(Clauses clauses, Candidate tie) {
        return clauses.phrases.stream()
                .flatMap(p -> p.actors.stream())
                .anyMatch(p -> tie.principals().contains(p.principal()));
    }

    /** Gives a tie the first sum that a later sentence tells for it. */
    static void carry(Candidate last, Clauses clauses, String text) {
        if (last.value != null || ofAll(last, clauses)) {
            return;
        }
        String words =
                text.substring(clauses.sentence.start(), clauses.sentence.end()).toLowerCase(Locale.ROOT);
        if (SEPARATE.matcher(words).find() || SEVERAL.matcher(words).find()) {
            return;
        }
        for (Money.Found found : Money.find(clauses, text)) {
            String before = text.substring(Math.max(clauses.sentence.start(), found.start() - 60), found.start())
                    .toLowerCase(Locale.ROOT);
            if (!OTHER.matcher(before).find()
                    && !before.endsWith("= ")
                    && !RATE.matcher(text).region(found.end(), text.length()).lookingAt()) {
                last.value = found.amount();
                return;
            }
        }
    }

    /** Whether a tie is a part of what its sentence told, and what this one tells is of the whole: "the deal is worth", but not "the helicopters cost". */
    private static boolean ofAll(Candidate last, Clauses clauses) {
        int[] own = last.own;
        return own != null
                && place(last) != last.trigger.start()
                && last.things.stream()
                        .filter(thing -> thing.start() >= own[0] && thing.end() <= own[1])
                        .noneMatch(thing -> clauses.phrases.stream()
                                .anyMatch(p -> p.noun()
                                        && p.head().lemma().equals(thing.head().lemma())));
    }

    /** "Tokyo foots the bill": who pays it told the price of what was given before, and no act of its own; takes those out. */
    static void paid(List<Candidate> earlier, List<Candidate> told) {
        told.removeIf(c -> {
            boolean bill = c.type.equals(TieType.SUPPORT)
                    && c.value != null
                    && c.trigger.verb()
                    && c.clauses.grammar.after(c.trigger).stream()
                            .flatMap(f -> f.phrases().stream())
                            .anyMatch(Prices::refers);
            Candidate given = bill ? priced(earlier, c.clauses.sentence.start(), FAR) : null;
            boolean same = given != null
                    && given.type.equals(TieType.TRANSFER)
                    && given.value == null
                    && given.principals().equals(c.principals());
            if (same) {
                given.value = c.value;
            }
            return same;
        });
    }

    /** Whether a sentence that names nobody may tell the price of the tie before it: "It is worth €3 million." */
    static boolean continues(List<Candidate> earlier, String text, int start, int end) {
        Candidate last = priced(earlier, start, BACK);
        return last != null
                && last.value == null
                && !Money.find(text, start, end).isEmpty();
    }

    /** "The deal", "its total cost": what was told of before. */
    private static boolean refers(Phrase phrase) {
        return phrase.noun()
                && DEFINITE.contains(phrase.word())
                && (DEALS.contains(phrase.head().lemma())
                        || PRICE.contains(phrase.head().lemma()));
    }

    /** The last tie that can have a price and ends not too far before an offset, or null. */
    private static @Nullable Candidate priced(List<Candidate> earlier, int start, int reach) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Candidate candidate = earlier.get(i);
            if (start - candidate.clauses.sentence.end() > reach) {
                return null;
            }
            if (PRICED.contains(candidate.type)) {
                return candidate;
            }
        }
        return null;
    }
}
