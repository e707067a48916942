package org.entente.importer.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
                    + "(\\d{1,3}(?:,\\d{3})+|\\d{1,6}|(?:three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty)(?:-\\w+)?"
                    + "|two dozen|three dozen|a dozen)";
    private static final Pattern COMPANIES = Pattern.compile(
            "\\b" + COUNT + " (?:[\\w-]+ ){0,3}(?:companies|firms|enterprises|manufacturers|suppliers)\\b");
    private static final Pattern CUSTOMERS = Pattern.compile(
            "\\b(?:sold|exported|exports?|exporting|delivered|in service|in use|at work|operated|used|flown|fielded|operational|customers|contracts?|agreements?|bought|purchased|ordered|acquired|adopted|supplied|sells|users)\\b"
                    + "(?: [\\w'-]+){0,4}? (?:to|in|with|by|from|of) (?:the )?(?:armed forces |armies |militaries |navies |air forces )?(?:of |in )?"
                    + COUNT
                    + " (?:other |different |foreign |nato |european )*(?:countr\\w*|nations?|states|customers|users|operators|militaries|armies|navies|air forces)");
    private static final Pattern RANK = Pattern.compile(
            "\\b(?:world'?s? )?(second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\d{1,2}(?:st|nd|rd|th))[ -](?:largest|biggest|most|top|highest)?[ -]?(?:\\w+ ){0,3}(?:supplier|exporter|importer|market|recipient|customer|partner|buyer|producer)\\b");
    private static final List<String> ORDINALS =
            List.of("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth");
    private static final Pattern INDUSTRY =
            Pattern.compile("\\b(?:sector|industry|industrial|ecosystem|defen[cs]e)\\b");

    private Tallies() {}

    /** Adds the companies, customers and ranks that a sentence counts. */
    static void read(Clauses clauses, String words, Discourse discourse, List<Observation> found) {
        Matcher companies = COMPANIES.matcher(words);
        Matcher industry = INDUSTRY.matcher(words);
        if (companies.find() && industry.find()) {
            BigDecimal value = number(companies.group(1));
            String whose = Owners.subject(
                    clauses, discourse, new Measures.Named(industry.start(), industry.end(), Measure.COMPANY_COUNT));
            if (value != null && value.intValue() > 9 && whose != null) {
                found.add(Observations.observation(
                        Measure.COMPANY_COUNT, whose, null, value, "COUNT", Qualifier.ACTUAL, null));
            }
        }
        Matcher customers = CUSTOMERS.matcher(words);
        if (customers.find()) {
            BigDecimal value = number(customers.group(1));
            String sold = sold(clauses, clauses.sentence.start() + customers.start());
            if (value != null && value.intValue() > 2 && sold != null) {
                found.add(Observations.observation(
                        Measure.EXPORT_CUSTOMERS, sold, null, value, "COUNT", Qualifier.ACTUAL, null));
            }
        }
        Matcher rank = RANK.matcher(words);
        String subject = rank.find() ? Owners.subject(clauses, discourse, null) : null;
        if (subject != null) {
            rank(rank, subject, clauses, found);
        }
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

    private static void rank(Matcher rank, String subject, Clauses clauses, List<Observation> found) {
        String ordinal = rank.group(1);
        int place = ORDINALS.indexOf(ordinal) + 1;
        int value = place > 0 ? place : Integer.parseInt(ordinal.substring(0, ordinal.length() - 2));
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
                rank.group(),
                null));
    }
}
