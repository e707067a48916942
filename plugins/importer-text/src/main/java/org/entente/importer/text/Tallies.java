package org.entente.importer.text;

import java.math.BigDecimal;
import java.util.List;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Certainty;
import org.entente.core.model.Component;
import org.entente.core.model.Concept;
import org.entente.core.model.Measure;
import org.entente.core.model.Observation;
import org.entente.core.model.Qualifier;
import org.jspecify.annotations.Nullable;

/** Reads what is counted or ranked: companies of a sector, customers of a system, places in an order. */
final class Tallies {

    private static final String COUNT =
            "(?:more than |over |some |about |around |nearly |at least |as many as |up to |almost )?"
                    + "(\\d{1,3}(?:,\\d{3})+|\\d{1,6}|(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty)(?:-\\w+)?"
                    + "|two dozen|three dozen|a dozen)";
    private static final Finder COMPANIES = Finder.of(
            "\\b" + COUNT
                    + " (?:[\\w-]+ ){0,3}(?:companies|firms|enterprises|manufacturers|suppliers|businesses|producers|makers|exporters|start-?ups)\\b");
    private static final String USERS =
            "(?:countr\\w*|nations?|states|customers|users|operators|militaries|armies|navies|air forces|armed forces|governments|clients)";

    private static final String MANY =
            COUNT + " (?:other |different |foreign |nato |european |allied |export |more )*" + USERS;

    private static final Finder CUSTOMERS = Finder.of(
            "(?<!re-)\\b(?:sold|exported|exports?|exporting|delivered|in service|in use|at work|operated|used|flown|fielded|operational|customers|contracts?|agreements?|bought|purchased|ordered|acquired|adopted|supplied|sells|users|sales|chosen|selected|leased|shipped)\\b"
                    + "(?:,? [\\w'$€£.-]+){0,7}?,? (?:to|in|with|by|from|of) (?:the )?(?:armed forces |armies |militaries |navies |air forces )?(?:of |in )?"
                    + MANY);

    /** "Some 22 nations now operate the C-390". */
    private static final Finder OPERATE = Finder.of(
            "\\b" + MANY
                    + "\\b,?(?: (?:that|which|who|now|currently|already|have|has|today|around the world|worldwide|so far|since))*"
                    + " (?:operate|use|fly|field|bought|buy|ordered|order|acquired|chosen|chose|selected|purchased|adopted|rely on|signed up for|picked)\\b");

    /** "Has 13 users". */
    private static final Finder HAVE =
            Finder.of("\\b(?:has|had|have|with|counts?|boasts?|won|gained|found|finds) (?:export )?" + COUNT
                    + " (?:[\\w-]+ ){0,2}(?:users|operators|customers|buyers|clients)\\b");

    /** "The seventh country to buy the T-50", "the ninth to which it was sold". */
    private static final Finder NEXT = Finder.of(
            "\\b(third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}th) (?:foreign |export |european |nato )?"
                    + "(?:country|nation|state|customer|user|operator|buyer)\\b,? to (?:which|buy|order|operate|pick|use|choose|select|field|acquire|fly)\\b");

    /** What a state or firm itself does. */
    private static final Finder SELLS = Finder.of("^(?:export|sells|sold|supplied|shipped|delivered|sales)");

    private static final List<Finder> SOLD = List.of(CUSTOMERS, OPERATE, HAVE);

    private static final Finder RANK = Finder.of(
            "\\b(?:world'?s? )?(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th))[ -](?:largest|biggest|most|top|highest)?[ -]?(?:\\w+ ){0,3}(?:supplier|exporter|importer|market|recipient|customer|partner|buyer|producer|spender)\\b"
                    + "|\\b(?:ranks?|ranked|ranking|placed?|comes|came) (?:in )?(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th))\\b(?= (?:place )?(?:among|in|on|worldwide|globally|for|by))");
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Finder INDUSTRY = Finder.of("\\b(?:sector|industry|industrial|ecosystem|defen[cs]e)\\b");

    private Tallies() {}

    /** Adds the companies, customers and ranks that a sentence counts. */
    static void read(Clauses clauses, String words, Discourse discourse, List<Observation> found) {
        Finder.Search companies = COMPANIES.in(words);
        Finder.Search industry = INDUSTRY.in(words);
        if (companies.find() && industry.find()) {
            BigDecimal value = number(companies.group(1));
            String whose = Owners.subject(
                    clauses, discourse, new Measures.Named(industry.start(), industry.end(), Measure.COMPANY_COUNT));
            if (value != null && value.intValue() > 9 && whose != null) {
                found.add(Observations.observation(
                        Measure.COMPANY_COUNT, whose, null, value, "COUNT", Qualifier.ACTUAL, null));
            }
        }
        for (Finder pattern : SOLD) {
            if (customers(pattern, clauses, words, discourse, found)) {
                break;
            }
        }
        Finder.Search next = NEXT.in(words);
        String sold = next.find() ? sold(clauses, clauses.sentence.start() + next.end()) : null;
        if (sold != null) {
            BigDecimal value = BigDecimal.valueOf(place(next.group(1)));
            found.add(Observations.observation(
                    Measure.EXPORT_CUSTOMERS, sold, null, value, "COUNT", Qualifier.ACTUAL, null));
        }
        Finder.Search rank = RANK.in(words);
        String subject = rank.find() && !supposed(clauses, clauses.sentence.start() + rank.start())
                ? Owners.subject(clauses, discourse, null)
                : null;
        if (subject != null) {
            rank(rank, subject, clauses, found);
        }
    }

    /** "Would become the third partner": nobody is yet. */
    private static boolean supposed(Clauses clauses, int at) {
        boolean supposed = false;
        for (Verb verb : clauses.grammar.verbs()) {
            supposed = verb.phrase.start() < at ? !verb.modal.isEmpty() : supposed;
        }
        return supposed;
    }

    private static boolean customers(
            Finder pattern, Clauses clauses, String words, Discourse discourse, List<Observation> found) {
        Finder.Search customers = pattern.in(words);
        if (!customers.find()) {
            return false;
        }
        BigDecimal value = number(customers.group(1));
        String sold = sold(clauses, clauses.sentence.start() + customers.end(1));
        if (sold == null && SELLS.finds(customers.group(0))) {
            sold = Owners.subject(clauses, discourse, null);
        }
        if (value == null || value.intValue() < 3 || sold == null) {
            return false;
        }
        found.add(
                Observations.observation(Measure.EXPORT_CUSTOMERS, sold, null, value, "COUNT", Qualifier.ACTUAL, null));
        return true;
    }

    private static @Nullable BigDecimal number(String words) {
        BigDecimal plain = Numbers.of(words);
        if (plain == null && words.endsWith(" dozen")) {
            BigDecimal times = Numbers.of(words.substring(0, words.indexOf(' ')));
            return BigDecimal.valueOf(12).multiply(times == null ? BigDecimal.ONE : times);
        }
        return plain;
    }

    /** The system that is sold: the last named before, else the first after, else the company that sells. */
    private static @Nullable String sold(Clauses clauses, int at) {
        String system = null;
        String company = null;
        for (Token token : clauses.tokens) {
            Mention mention = token.mention();
            if (mention == null) {
                continue;
            }
            if (mention.system() != null && (token.start() < at || system == null)) {
                system = mention.entity().id();
            } else if (mention.is(ActorKind.COMPANY) && company == null && token.start() < at) {
                company = mention.entity().id();
            }
        }
        return system == null ? company : system;
    }

    private static int place(String ordinal) {
        int place = ORDINALS.indexOf(ordinal) + 1;
        return place > 0 ? place : Integer.parseInt(ordinal.substring(0, ordinal.length() - 2));
    }

    private static void rank(Finder.Search rank, String subject, Clauses clauses, List<Observation> found) {
        String ordinal = rank.group(1) == null ? rank.group(2) : rank.group(1);
        int value = place(ordinal);
        found.add(new Observation(
                Measure.RANK,
                subject,
                null,
                BigDecimal.valueOf(value),
                null,
                Certainty.EXACT,
                "RANK",
                Qualifier.ACTUAL,
                Component.UNKNOWN,
                Owners.counterpart(clauses, subject),
                Concept.UNKNOWN,
                null,
                null,
                null,
                rank.group(0),
                null));
    }
}
