package org.entente.importer.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Edtf;
import org.entente.core.model.Modality;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** When a tie was made: the date of its sentence that belongs to it, not that of a delivery, a deadline or a statement. */
final class Timing {

    /** What was held just before something was said: "said on Tuesday after talks with Chile". */
    private static final Pattern AFTER = Pattern.compile(
            ",? (?:after|following|during|before|at) (?:\\w+ ){0,3}(?:talks|meeting|consultations|visit|negotiations)\\b");

    /** What follows the day of a dateline: "OSLO, April 24 - Norway …". */
    private static final Pattern DATELINE = Pattern.compile(",? ?(?:\\([\\w /]+\\) ?)?(?:(?:--?|:) |\\u2014)");

    /** What comes of a deal later. */
    private static final Set<String> LATER =
            Vocabulary.words("deliver due begin start complete expect arrive enter run last end expire retire replace"
                    + " operational schedule slate induct introduce field");

    private static final Set<String> LATER_NOUNS =
            Vocabulary.words("delivery handover completion arrival induction entry production service capability");

    private static final Pattern LIMIT = Pattern.compile("\\b(?:by|until) $");

    /** Verbs of coming to a deal, whose date is the deal's. */
    private static final Pattern SIGNED = Pattern.compile(
            "\\b(?:signed|concluded|inked|sealed|agreed|dated|reached|ordered|awarded|placed|initialled|struck)(?: [\\w']+){0,3}? ?$"
                    + "|\\bnotified Congress(?: [\\w']+){0,3}? ?$"
                    + "|\\b(?:contract|order|deal)(?: of| from)? ?$");

    /** Verbs of what comes to whom it is for. */
    private static final Pattern DELIVERED = Pattern.compile(
            "\\b(?:delivered|handed over|arrived|received|transferred|shipped|entered service|supplied|taken over|came)(?: [\\w']+){0,2}? ?$");

    /** "Under a contract, which was signed in May": what tells more of the deal. */
    private static final Pattern DEAL = Pattern.compile(
            "\\b(?:contract|agreement|deal|order|memorandum|accord|pact|treaty)(?: (?:with|between|of) [^,;]*)?,? $");

    private static final Set<TieType> HELD = Set.of(TieType.EXERCISE, TieType.TRAINING, TieType.DIALOGUE);

    /** "Which is being held from 4 to 9 May": the days of what is held. */
    private static final Pattern LASTS = Pattern.compile(
            "\\b(?:held|hosted|conducted|staged|takes? place|taking place|took place|runs?|ran|running|lasts?|lasted|lasting|continues?|scheduled|opens?|begins?)"
                    + "(?: [\\w']+){0,4}? (?:from )?$");

    /** Verbs of coming to an end. */
    private static final Pattern OVER = Pattern.compile(
            "\\b(?:lifted|cancelled|canceled|ended|terminated|expired|lapsed|scrapped|dropped|withdrawn|revoked|rescinded|dissolved|abrogated"
                    + "|tore up|torn up|ran out|run out|broke off|broken off|call(?:ed)? off|gave up|given up|abandoned|annulled|suspended|closed"
                    + "|denounced|repealed|removed|fell through|left)(?: [\\w']+){0,3}? ?$");

    /** Since when something has not been: "their first talks since". */
    private static final Finder IDLE = Finder.of(
            "\\b(?:dormant|idle|suspended|frozen|halted|absent|shelved),? (?:since )?$|\\b(?:first|second|third)(?: (?:such|joint|bilateral|formal|official|high-level|direct|talks|meeting|visit|exercise|drill|summit|session|round|dialogue|time|trip|call))* since $");

    /** What an instrument comes after, up to its date. */
    private static final Pattern ELDER = Pattern.compile(
            "\\b(?i:following|after|since|pursuant to|in line with|based on|building on|builds on|replac\\w+|supersed\\w+|implement\\w+|supplement\\w+)"
                    + " (?:an?|the|its|their|that|another|earlier) (?:[\\w'-]+ ){0,4}?(?:memorandum|mou|MoU|MOU|letter|agreement|contract|deal|treaty|pact|accord"
                    + "|order|protocol|selection|tender|competition|request)(?: (?:of|on|for|with|between) (?:[\\w'-]+ ){0,5}?[\\w'-]+)??(?: (?:signed|concluded|inked|agreed|reached"
                    + "|dated|issued|launched|placed))?(?: (?:in|of|on|from|dated|last|back in))?(?: early| late)? $");

    private static final Finder ANNOUNCED = Finder.of(
            "\\band (?:\\w+ )?(?:announced|unveiled|signed|presented|launched|ratified|initialled|sealed|approved) (?:on |in )?$");

    private final Candidate c;
    private final String text;
    private final @Nullable LocalDate published;

    private final Clauses clauses;

    Timing(Candidate c, String text, @Nullable LocalDate published) {
        this(c, c.clauses, text, published);
    }

    /** @param clauses the sentence in which the date is sought, if another than that of the tie */
    Timing(Candidate c, Clauses clauses, String text, @Nullable LocalDate published) {
        this.c = c;
        this.clauses = clauses;
        this.text = text;
        this.published = published;
    }

    /** The date of the tie, or null. */
    @Nullable
    Edtf date() {
        int start = clauses.sentence.start();
        int end = clauses.sentence.end();
        List<Dates.Found> all = new ArrayList<>(clauses.dates(text, published));
        boolean dated = all.removeIf(found -> dateline(found, start, end));
        List<Dates.Found> own = clauses == c.clauses && !all.isEmpty() ? ListedDeals.dates(c, all) : all;
        // "Bought radars in 2016, and Ghana ordered boats in 2018": where its own clause has a date, another's is not
        // sought.
        List<Dates.Found> here = clauses != c.clauses
                ? own
                : own.stream()
                        .filter(found -> !foreign(found, start, end)
                                && !Coordinates.parted(clauses, c.trigger.start(), found.start()))
                        .toList();
        Dates.Found when = nearest(here.isEmpty() ? own : here, start, end);
        if (when != null) {
            return stretch(when, all);
        }
        Edtf other = all.isEmpty() ? occasion(start, end) : announced(all, start);
        return other != null ? other : all.isEmpty() ? news().now(dated) : news().stated(all);
    }

    /** The nearest date of the clause in which the tie is told; else that of the clause around it, or of what tells more of it. */
    private Dates.@Nullable Found nearest(List<Dates.Found> all, int start, int end) {
        List<Asides.Aside> asides =
                all.isEmpty() || clauses != c.clauses ? List.<Asides.Aside>of() : Asides.of(clauses);
        int own = Asides.at(asides, c.trigger.start());
        // "Signed a protocol, by which officers will study from May": the date is that of the signing.
        boolean promised = c.stage.equals(Stage.SIGNED) && c.verb != null && !c.verb.modal.isEmpty() && own >= 0;
        Dates.Found inner = null;
        Dates.Found outer = null;
        int near = Integer.MAX_VALUE;
        int far = Integer.MAX_VALUE;
        for (Dates.Found found : all) {
            if (foreign(found, start, end)) {
                continue;
            }
            int place = Asides.at(asides, found.start());
            int distance = far(found, start);
            if ((place == own || opens(asides, own, found)) && !promised && distance < near) {
                inner = found;
                near = distance;
            } else if (place != own && distance < far && around(asides, own, place, found)) {
                outer = found;
                far = distance;
            }
        }
        boolean signed = c.stage.equals(Stage.SIGNED)
                && outer != null
                && inner != null
                && (c.trigger.verb() || under())
                && made(outer, start)
                && !made(inner, start);
        boolean held =
                outer != null && inner != null && HELD.contains(c.type) && lasts(outer, start) && !lasts(inner, start);
        return inner == null || signed || held ? outer : inner;
    }

    /** "Came under a pact that the two signed": what is told in front of the pact is another act. */
    private boolean under() {
        return c.trigger.index > 0 && clauses.phrases.get(c.trigger.index - 1).sort == Phrase.Sort.PREPOSITION;
    }

    /** "In May 2019, when the two signed": the date of the clause that tells more of it. */
    private boolean opens(List<Asides.Aside> asides, int own, Dates.Found found) {
        if (own < 0 || asides.get(own).start() < found.end()) {
            return false;
        }
        int start = asides.get(own).start();
        String between = text.substring(found.end(), start).strip();
        return (between.isEmpty() || between.equals(",")) && text.startsWith("when ", start);
    }

    /** Whether a date stands in the clause around the relative clause of the tie, or in one that tells more of the tie. */
    private boolean around(List<Asides.Aside> asides, int own, int place, Dates.Found found) {
        if (own >= 0) {
            // "In 2011 it became the first customer, when it ordered 16": what was at that time.
            boolean then = text.startsWith("when ", asides.get(own).start()) && (c.verb == null || !c.verb.perfect);
            return place < 0 && (asides.get(own).relative() || then);
        }
        Asides.Aside aside = asides.get(place);
        int verb = clauses.phrases.stream()
                .filter(phrase -> phrase.end() <= aside.start() && phrase.verb())
                .mapToInt(Phrase::start)
                .max()
                .orElse(-1);
        boolean told = c.trigger.noun() && c.trigger.start() > verb && c.trigger.end() <= aside.start() && !acts(aside);
        String before = text.substring(Math.max(clauses.sentence.start(), aside.start() - 30), aside.start());
        String within = text.substring(aside.start(), found.start());
        return aside.relative()
                && (told
                        || c.stage.equals(Stage.SIGNED)
                                && DEAL.matcher(before).find()
                                && SIGNED.matcher(within).find()
                        || HELD.contains(c.type) && LASTS.matcher(within).find()
                        || c.trigger.start() == verb
                                && SIGNED.matcher(text.substring(aside.start(), found.start()))
                                        .find()
                        || c.stage.equals(Stage.COMPLETED)
                                && c.type.equals(TieType.TRANSFER)
                                && DELIVERED
                                        .matcher(text.substring(aside.start(), found.start()))
                                        .find());
    }

    /** "A pact with Oman, which had ordered six jets in May": who is named last does something else with an object of its own. */
    private boolean acts(Asides.Aside aside) {
        for (Phrase phrase : clauses.phrases) {
            Verb verb = phrase.start() < aside.start() ? null : clauses.grammar.verb(phrase);
            if (verb != null) {
                return !verb.passive
                        && Clausal.RELATIVES.contains(
                                clauses.phrases.get(phrase.index - 1).word())
                        && clauses.grammar.after(phrase).stream()
                                .anyMatch(f -> f.slot().equals("obj")
                                        && f.phrases().stream().anyMatch(p -> p.thing || !p.systems.isEmpty()));
            }
        }
        return false;
    }

    /** "The pact with Oman, made public on 4 May": when it was made known, where nothing else is told. */
    private @Nullable Edtf announced(List<Dates.Found> all, int start) {
        for (Dates.Found found : all) {
            if (found.start() > c.trigger.start()
                    && ANNOUNCED.finds(text.substring(Math.max(start, found.start() - 25), found.start()))) {
                return found.date();
            }
        }
        return null;
    }

    private int far(Dates.Found found, int start) {
        int far = Math.abs(found.start() - c.trigger.start());
        // "In May it took delivery of the first under a contract of 2018": what is half delivered dates from its
        // contract.
        boolean half = c.stage.equals(Stage.ACTIVE) && c.type.equals(TieType.TRANSFER);
        boolean made = (half || c.stage.equals(Stage.SIGNED)) && made(found, start);
        boolean over = c.stage.equals(Stage.ENDED)
                && OVER.matcher(text.substring(Math.max(start, found.start() - 40), found.start()))
                        .find();
        return over ? 0 : made ? far / 4 : far;
    }

    /** Whether a date is that of a deal that was made. */
    private boolean made(Dates.Found found, int start) {
        return SIGNED.matcher(text.substring(Math.max(start, found.start() - 40), found.start()))
                .find();
    }

    /** Whether dates are the days on which something is held. */
    private boolean lasts(Dates.Found found, int start) {
        return LASTS.matcher(text.substring(Math.max(start, found.start() - 60), found.start()))
                .find();
    }

    private boolean foreign(Dates.Found found, int start, int end) {
        String before = text.substring(Math.max(start, found.start() - 12), found.start())
                .toLowerCase(Locale.ROOT);
        boolean deadline = LIMIT.matcher(before).find()
                || text.startsWith("by ", found.start())
                || text.startsWith("until ", found.start());
        boolean planned = c.modality.equals(Modality.PLANNED) || c.stage.equals(Stage.PROPOSED);
        String written = text.substring(found.start(), found.end());
        boolean said = news().said(found);
        boolean after = AFTER.matcher(text).region(found.end(), end).lookingAt() && c.trigger.start() > found.end();
        boolean other = c.stage.equals(Stage.SIGNED) && elder(found, start);
        int since = text.startsWith("since ", found.start()) ? "since ".length() : 0;
        boolean idle = IDLE.finds(text.substring(Math.max(start, found.start() - 30), found.start() + since));
        return deadline && !planned
                || ahead(found)
                || idle
                || other
                || said && !(after && c.type.equals(TieType.DIALOGUE))
                || title(found, written)
                || clauses == c.clauses && Details.between(c, c.trigger.start(), found.start())
                || clauses == c.clauses && apart(found)
                || later(found) && !text.startsWith(", when ", found.end());
    }

    /** Whether a date lies after publication, when nothing can have been signed or delivered. */
    private boolean ahead(Dates.Found found) {
        boolean given = c.stage.equals(Stage.COMPLETED) && c.type.equals(TieType.TRANSFER);
        if (published == null || !c.stage.equals(Stage.SIGNED) && !given) {
            return false;
        }
        String date = found.date().text().replaceAll("/.*|[~?%]", "");
        return date.compareTo(published.plusDays(1).toString().substring(0, Math.min(10, date.length()))) > 0;
    }

    /** Whether a date is that of another clause with a subject of its own: "its members are A and B, and B holds the chair this year". */
    private boolean apart(Dates.Found found) {
        if (!c.type.equals(TieType.MEMBERSHIP)) {
            return false;
        }
        boolean ahead = clauses.phrases.stream()
                .filter(phrase -> phrase.start() < found.start())
                .allMatch(phrase -> clauses.grammar.verb(phrase) == null);
        boolean since = text.startsWith("ince ", Math.max(0, found.start() - 5));
        return (!ahead || since) && Coordinates.parted(clauses, c.trigger.start(), found.start());
    }

    /** Whether a date is that of an elder instrument, of which the tie is no part: "following a memorandum in 2022". */
    private boolean elder(Dates.Found found, int start) {
        Matcher elder = ELDER.matcher(text).region(start, found.start());
        while (elder.find()) {
            if (elder.end() == found.start()) {
                return c.trigger.start() < elder.start() || c.trigger.start() >= found.end();
            }
        }
        return false;
    }

    private boolean dateline(Dates.Found found, int start, int end) {
        return found.start() - start < 40
                && DATELINE.matcher(text).region(found.end(), end).lookingAt();
    }

    /** "Naval Outlook 2019-2025": years of a title. */
    private boolean title(Dates.Found found, String written) {
        int space = found.start() - 2;
        if (!Character.isDigit(written.charAt(0)) || written.length() < 7 || space < 0 || written.indexOf(' ') > 0) {
            return false;
        }
        int word = text.lastIndexOf(' ', space) + 1;
        return Character.isUpperCase(text.charAt(word)) && word > clauses.sentence.start();
    }

    /** Whether a date is that of a delivery or the like, of which the tie itself does not speak. */
    private boolean later(Dates.Found found) {
        boolean talks = c.type.equals(TieType.DIALOGUE);
        if (talks
                || !c.stage.equals(Stage.SIGNED)
                        && !c.stage.equals(Stage.NEGOTIATING)
                        && !c.type.equals(TieType.AGREEMENT)) {
            return false;
        }
        for (int i = clauses.phrases.size() - 1; i >= 0; i--) {
            Phrase phrase = clauses.phrases.get(i);
            if (phrase.end() > found.start() || phrase.sort == Phrase.Sort.PREPOSITION) {
                continue;
            }
            if (phrase == c.trigger || c.verb != null && phrase == c.verb.phrase) {
                return false;
            }
            Set<String> later = phrase.noun() ? LATER_NOUNS : LATER;
            boolean begins = c.stage.equals(Stage.NEGOTIATING)
                    && phrase.verb()
                    && phrase.tokens.stream()
                            .anyMatch(
                                    t -> t.lemma().equals("begin") || t.lemma().equals("start"));
            if (!begins && phrase.tokens.stream().anyMatch(t -> later.contains(t.lemma()) || t.is("due"))) {
                return true;
            }
            if (phrase.verb() || phrase.sort == Phrase.Sort.MARK || phrase.sort == Phrase.Sort.CLAUSE) {
                return false;
            }
        }
        return false;
    }

    /** "In 2015 and 2016": both years, where one comes right after the other. */
    private Edtf stretch(Dates.Found when, List<Dates.Found> all) {
        for (int i = 1; i < all.size(); i++) {
            Dates.Found first = all.get(i - 1);
            Dates.Found second = all.get(i);
            String from = first.date().text();
            String to = second.date().text();
            boolean years = (when == first || when == second) && from.length() == 4 && to.length() == 4;
            if (years
                    && Integer.parseInt(to) == Integer.parseInt(from) + 1
                    && AND.matcher(text.substring(first.end() - 4, second.end()))
                            .matches()) {
                return new Edtf(from + "/" + to);
            }
        }
        return when.date();
    }

    private static final Pattern AND = Pattern.compile("\\d{4} and(?: in)? \\d{4}");

    private News news() {
        return new News(c, clauses, text, published);
    }

    private boolean simplePast() {
        return c.verb != null && c.verb.past && !c.verb.perfect;
    }

    /** The date of the occasion of which the sentence speaks as known, from the sentences before it. */
    private @Nullable Edtf occasion(int start, int end) {
        boolean past = c.modality.equals(Modality.ASSERTED)
                && (c.stage.equals(Stage.SIGNED) || c.stage.equals(Stage.COMPLETED) || c.stage.equals(Stage.ACTIVE));
        return past ? new Occasions(text, published).date(start, end, simplePast()) : null;
    }
}
