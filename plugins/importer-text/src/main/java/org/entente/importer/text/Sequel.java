package org.entente.importer.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.entente.core.model.Instrument;
import org.entente.core.model.Modality;
import org.entente.core.model.Quantity;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** What a sentence adds to the tie told before it: "The deal is worth …", "It gets 24 of them", "The order was cancelled". */
final class Sequel {

    private static final Set<String> DEALS = Vocabulary.words(
            "contract deal order package sale purchase agreement programme"
                    + " program project acquisition procurement investment grant transaction arrangement accord financing funding");

    private static final Set<String> DEFINITE = Vocabulary.words("the this that both its their total overall");

    /** What may stand before a number that counts alone. */
    private static final Set<String> LEADS = Vocabulary.words(
            "the a an first last another further next additional some about around nearly almost roughly all other up to over"
                    + " more than at least only");

    /** Verbs of what is counted in a sequel: "six will be shipped", "gets 200 of them". */
    private static final Set<String> COUNTED = Vocabulary.words(
            "deliver ship order buy purchase receive get acquire hand donate supply transfer build include involve comprise"
                    + " cover pay cost select procure sell give send arrive want need commission");

    private static final Finder NEGOTIATED = Finder.of(
            "\\b(?:(?:a|the|no|any)(?: \\w+){0,2} (?:contract|deal|agreement|accord|order)\\b[^.;]{0,60}\\b(?:yet to be|not yet(?: been)?|still to be|being negotiated"
                    + "|under negotiation|in negotiation|negotiations? (?:is|are) (?:under way|continuing|ongoing))"
                    + "|(?:signature|signing|a contract|a deal) is (?:expected|due|planned|scheduled)|nothing has (?:yet )?been signed)");

    private static final Pattern SIGNED = Pattern.compile(
            "\\b(?:a|the|that|this)(?: \\w+){0,2} (?:contract|deal|agreement|accord|order)\\b[^.;]{0,40}\\b(?:was|were|has been|had been) (?:\\w+ly |finally )?(?:signed|placed|concluded|sealed|inked|awarded)\\b");

    /** "Does not mean that a contract has been signed", "once the contract has been signed". */
    private static final Finder UNREAL = Finder.of(
            "\\b(?:not|never|no|nor|without|until|before|if|whether|when|once|unless|as soon as|would|could|may|might|expected|hopes?)\\b|n't\\b");

    /** What is told besides: "In addition, it pledged $3 million." */
    private static final Finder BESIDES = Finder.of(
            "\\b(?:in addition|additionally|also|separately|meanwhile|another|besides|moreover|earlier|previously)\\b");

    private static final Pattern PROMISE = Pattern.compile(
            "\\b(?:order|contract|deal|delivery|deliveries|shipments?|all|they)\\b[^.;]{0,50}\\b(?:will|would|should|shall|is to|are to"
                    + "|due|expected|scheduled|planned|set)\\b[^.;]{0,40}\\b(?:complet\\w+|fulfil\\w*|deliver\\w*|finish\\w*|conclud\\w+)"
                    + "\\b[^.;]{0,30}?\\b(?:by|before|until)\\b");

    /** How far, in characters, a date stands behind its "by". */
    private static final int DUE = 24;

    /** How far, in characters, a tie and its sequel stand apart. */
    private static final int NEAR = 4;

    private final Candidate last;
    private final Clauses clauses;
    private final String text;
    private final String words;

    private Sequel(Candidate last, Clauses clauses, String text) {
        this.last = last;
        this.clauses = clauses;
        this.text = text;
        this.words =
                text.substring(clauses.sentence.start(), clauses.sentence.end()).toLowerCase(Locale.ROOT);
    }

    /** Gives the last tie of the sentence before what this one adds; told are the ties of this one itself. */
    static void read(
            List<Candidate> earlier,
            List<Candidate> told,
            Clauses clauses,
            String text,
            @Nullable LocalDate published) {
        Candidate last = last(earlier, clauses.sentence.start());
        if (last == null) {
            Candidate other = before(earlier, clauses.sentence.start());
            if (other != null && told.isEmpty() && new Sequel(other, clauses, text).ofTheSame()) {
                Endings.read(other, clauses);
            }
            return;
        }
        Sequel sequel = new Sequel(last, clauses, text);
        boolean alone = told.isEmpty() && sequel.ofTheSame();
        boolean refers = clauses.phrases.stream().anyMatch(Sequel::refers);
        if (alone) {
            sequel.value();
        }
        if (alone || refers && told.isEmpty()) {
            sequel.quantity();
            sequel.course(published);
            sequel.due(published);
            sequel.when(published);
            Instruments.carry(last, clauses);
        }
    }

    /** Whether ties of a sentence leave open what is dealt in and speak of it as known: "The contract between A and B". */
    static boolean recalls(List<Candidate> told) {
        return told.stream().anyMatch(Sequel::recalls);
    }

    private static boolean recalls(Candidate c) {
        return c.type.equals(TieType.TRANSFER)
                && c.trigger.noun()
                && refers(c.trigger)
                && c.things.isEmpty()
                && c.systems.isEmpty()
                && c.quantity == null;
    }

    /** Gives such ties what the sentence before, which told no tie, names and counts. */
    static void recall(List<Candidate> told, Clauses before, String text) {
        for (Candidate c : told) {
            if (!recalls(c)) {
                continue;
            }
            for (Phrase phrase : before.phrases) {
                if (!phrase.noun() || !phrase.thing && phrase.systems.isEmpty()) {
                    continue;
                }
                c.systems.addAll(phrase.systems);
                if (c.quantity == null && phrase.thing) {
                    c.quantity = Counts.of(phrase, before, text);
                    c.things.add(phrase);
                }
            }
            if (c.value == null) {
                Prices.carry(c, before, text);
            }
        }
    }

    /** Whether a sentence that names nobody may go on about the tie before it: "It is worth €3 million." */
    static boolean continues(List<Candidate> earlier, String text, int start, int end) {
        return before(earlier, start) != null
                && (Numbers.digits(text, start, end)
                        || FORM.matcher(text).region(start, end).find());
    }

    private static final Pattern FORM = Pattern.compile(
            "\\b(?:contract|deal|order|agreement|sale|purchase|signature|signed|talks|negotiations|reports?|claims?|rumou?rs?"
                    + "|offer|bid|ban|embargo|sanctions|cancel\\w*|scrap\\w*|rescind\\w*|lift(?:ed|s)|revoked|annulled|terminated|shelved|dropped)\\b");

    /** "The deal", "its total cost": what was told of before. */
    private static boolean refers(Phrase phrase) {
        return phrase.noun()
                && DEFINITE.contains(phrase.word())
                && DEALS.contains(phrase.head().lemma());
    }

    /** The last tie of the sentence just before an offset that can have a price, or null. */
    private static @Nullable Candidate last(List<Candidate> earlier, int start) {
        for (int i = earlier.size() - 1; i >= 0; i--) {
            Candidate candidate = earlier.get(i);
            if (start - candidate.clauses.sentence.end() > NEAR) {
                return null;
            }
            if (Prices.priced(candidate)) {
                return candidate;
            }
        }
        return null;
    }

    /** The last tie of the sentence just before an offset, or null. */
    private static @Nullable Candidate before(List<Candidate> earlier, int start) {
        Candidate last = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
        return last == null || start - last.clauses.sentence.end() > NEAR ? null : last;
    }

    /** Whether the sentence names nobody who takes no part in the tie. */
    private boolean ofTheSame() {
        Set<String> principals = last.principals();
        return clauses.phrases.stream()
                .flatMap(p -> Stream.concat(p.actors.stream(), p.before.stream()))
                .allMatch(p -> principals.contains(p.principal()));
    }

    private void value() {
        if (Measures.find(words).isEmpty() && !BESIDES.finds(words)) {
            Prices.carry(last, clauses, text);
        }
    }

    private void quantity() {
        if (last.quantity != null || !last.type.equals(TieType.TRANSFER)) {
            return;
        }
        boolean dealt = false;
        for (Verb verb : clauses.grammar.verbs()) {
            dealt |= COUNTED.contains(verb.lemma());
        }
        for (Phrase phrase : clauses.phrases) {
            Quantity many =
                    !phrase.noun() || !fits(phrase) ? null : phrase.thing ? Counts.of(phrase, clauses, text) : null;
            if (many == null && dealt && phrase.noun()) {
                many = bare(phrase);
            }
            if (many != null) {
                last.quantity = many;
                if (last.systems.isEmpty()) {
                    last.systems.addAll(phrase.systems);
                }
                if (last.things.isEmpty()) {
                    last.things.add(phrase);
                }
                return;
            }
        }
    }

    /** The number that stands alone for what was told of: "six will be shipped", "200 of them"; or null. */
    private @Nullable Quantity bare(Phrase phrase) {
        Token head = phrase.tokens.get(phrase.tokens.size() - 1);
        boolean alone = head.number() && phrase.tokens.stream().allMatch(t -> t == head || LEADS.contains(t.lower()));
        BigDecimal value = alone ? Numbers.of(head.text()) : null;
        boolean year = value != null && value.intValue() > 1900 && value.intValue() < 2100;
        if (value == null
                || value.compareTo(BigDecimal.ONE) <= 0
                || value.stripTrailingZeros().scale() > 0
                || year) {
            return null;
        }
        int next = phrase.index + 1;
        List<Phrase> phrases = clauses.phrases;
        boolean them = next + 1 < phrases.size()
                && phrases.get(next).word().equals("of")
                && phrases.get(next + 1).word().equals("them");
        boolean subject = next < phrases.size() && phrases.get(next).verb() && phrase.index < 2;
        return them || subject
                ? new Quantity(
                        value,
                        null,
                        Numbers.certainty(text.substring(Math.max(0, phrase.start() - 24), phrase.start())))
                : null;
    }

    /** Whether a phrase may mean the equipment of the tie: it names no other system and no other sort. */
    private boolean fits(Phrase phrase) {
        boolean system = phrase.systems.isEmpty()
                || last.systems.isEmpty()
                || phrase.systems.stream()
                        .anyMatch(m -> last.systems.stream()
                                .anyMatch(o -> o.system() != null && o.system().equals(m.system())));
        String head = phrase.head().lemma();
        boolean sort = last.things.isEmpty()
                || GENERIC.contains(head)
                || !phrase.systems.isEmpty()
                || last.things.stream()
                        .anyMatch(t -> t.head().mention() != null
                                || t.tokens.stream().anyMatch(w -> w.lemma().equals(head)));
        return system && sort;
    }

    private static final Set<String> GENERIC = Vocabulary.words(
            "aircraft plane jet helicopter system vehicle vessel ship boat unit tank piece drone battery launcher");

    /** How it went on: signed, still talked about, given up. */
    private void course(@Nullable LocalDate published) {
        if (last.modality.equals(Modality.DENIED) || last.stage.equals(Stage.ENDED)) {
            return;
        }
        if (Denials.retracts(words)) {
            last.modality = Modality.DENIED;
            return;
        }
        boolean open = last.stage.equals(Stage.PROPOSED)
                || last.stage.equals(Stage.NEGOTIATING)
                || last.stage.equals(Stage.SIGNED) && last.instrument.unknown();
        if (open && NEGOTIATED.finds(words)) {
            last.stage = Stage.NEGOTIATING;
            last.modality = Modality.ASSERTED;
            name();
            return;
        }
        if (open && SIGNED.matcher(words).find() && !UNREAL.finds(words)) {
            last.stage = Stage.SIGNED;
            last.modality = Modality.ASSERTED;
            name();
            Candidate signed = last.with(last.parts);
            last.date = new Timing(signed, clauses, text, published).date();
            return;
        }
        Endings.read(last, clauses);
    }

    /** "The order would be completed by the end of 2022." */
    private void due(@Nullable LocalDate published) {
        Matcher promise = PROMISE.matcher(words);
        if (last.type.equals(TieType.TRANSFER) && last.due == null && promise.find()) {
            int start = clauses.sentence.start() + promise.end();
            Dates.find(text, start, clauses.sentence.end(), published).stream()
                    .filter(date -> date.start() - start < DUE)
                    .findFirst()
                    .ifPresent(date -> last.due = date.date());
        }
    }

    /** "It was signed on 4 May", "under a contract that runs from 2019 to 2023": when, where the tie's own sentence is silent. */
    private void when(@Nullable LocalDate published) {
        Matcher made = MADE.matcher(words);
        if (last.date == null
                && last.stage.equals(Stage.SIGNED)
                && last.modality.equals(Modality.ASSERTED)
                && made.find()
                && !UNREAL.finds(words.substring(0, made.end()))) {
            int start = clauses.sentence.start() + made.end();
            Dates.find(text, start, clauses.sentence.end(), published).stream()
                    .filter(date -> date.start() - start < DUE)
                    .findFirst()
                    .ifPresent(date -> last.date = date.date());
        }
    }

    private static final Pattern MADE = Pattern.compile(
            "\\b(?:contract|deal|agreement|accord|order|it|memorandum|pact|letter|treaty)(?: \\w+){0,3}? (?:(?:was|were|had been)"
                    + " (?:\\w+ly |first )?(?:signed|placed|concluded|sealed|inked|awarded|reached|made|announced|initialled|agreed|struck|finalised|finalized)"
                    + "|(?:that |which )?(?:runs?|running|dates?|dating|dated))\\b");

    /** A contract of which a sequel speaks is the tie's instrument. */
    private void name() {
        boolean contract =
                last.type.equals(TieType.TRANSFER) && CONTRACT.matcher(words).find();
        if (last.instrument.unknown() && contract) {
            last.instrument = Instrument.CONTRACT;
        }
    }

    private static final Pattern CONTRACT = Pattern.compile("\\b(?:contract|order)\\b");
}
