package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.core.model.Detail;
import org.entente.core.model.Modality;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;

/** Reads from the words around a tie what the tense of its verb leaves open: long done, done again and again, come to nothing, left as it is. */
final class Course {

    /** Verbs of a purchase, which is a contract first and later what was bought. */
    private static final Set<String> BUYS = Set.of("buy", "sell", "purchase", "acquire", "procure", "obtain");

    /** What lies so far back that the goods have been handed over since. */
    private static final Finder LONG_AGO = Finder.of(
            "\\bin the (?:(?:early|late|mid|middle|first|second|end)(?:[ -]| of the | half of the )*)?'? ?(?:(?:19|20)\\d0|[5-9]0)'?s\\b"
                    + "|\\bin (?:\\w+ )?19\\d\\d\\b|\\b(?:decades|generations|a generation|(?:twenty|thirty|forty|fifty|[2-5]\\d) years|a quarter of a century) (?:ago|earlier)\\b"
                    + "|\\b(?:in|since|during) (?:the )?soviet times\\b|\\blong ago\\b");

    /** Verbs of trade whose simple present tells a custom where a word of custom stands by. */
    private static final Set<String> TRADES =
            Set.of("buy", "sell", "purchase", "import", "procure", "source", "get", "obtain", "rent");

    private static final Finder CUSTOM = Finder.of(
            "\\b(?:already|still|traditionally|regularly|habitually|usually|customarily|most of|the (?:bulk|majority|lion's share) of"
                    + "|(?:the )?(?:greater|greatest|larger|largest|best|better) (?:part|share) of|(?:half|two[- ]thirds|three[- ]quarters) of|almost all|nearly all"
                    + "|(?:per ?cent|%) of (?:its|their|all))\\b");

    /** Nouns of those who trade, who do so for as long as they are called that. */
    private static final Set<String> TRADERS =
            Set.of("buyer", "customer", "client", "supplier", "seller", "vendor", "provider", "purchaser", "source");

    private static final Finder STANDING = Finder.of(
            "\\b(?:main|principal|chief|major|leading|primary|biggest|largest|top|sole|only|traditional|most important|number one|long ?-? ?standing)\\b");

    /** "But nothing came of it", "which led to nothing": said of what was offered or planned. */
    private static final Pattern NOTHING = Pattern.compile(
            "^[^;]*?(?:;|,| but| and|-) ?(?:but |though |although |yet |and |only )?(?:that |so far )?"
                    + "(?:(?:nothing|not much|little) (?:has |had |ever )?(?:came|come|became|become) of (?:it|them|that|this|the (?:\\w+ )?(?:idea|plan|offer|deal|talks|proposal|bid|matter|affair|project))\\b"
                    + "|(?:it|they|which|this|that|both|(?:that|the|this|those|these) (?:\\w+ )?(?:idea|plan|plans|offer|offers|deal|talks|proposal|bid|project|negotiations|purchase|sale|order)) "
                    + "(?:(?:has|have|had|later|soon|then|eventually|ultimately|in the end) )*"
                    + "(?:(?:came|come|led|amounted) to (?:nothing|naught|nought)|fell through|fallen through|went nowhere|gone nowhere|fell apart|petered out|never materiali[sz]ed|foundered|collapsed)\\b)");

    /** The same of the noun that is offered: "an offer, made last year, led to nothing". */
    private static final Pattern ITSELF = Pattern.compile(
            "^(?:(?!\\b(?:after|since|because|when|as|where|whose|while|before|which|that|although|though|but(?! (?:later |then |it )?(?:came|led|amounted|fell|went|petered))|despite|and (?:one|another|an?|the|its|their))\\b)[^;])*?\\b(?:(?:came|come|led|amounted) to (?:nothing|naught|nought)|fell through|went nowhere|petered out)\\b");

    private static final Set<TieType> DEALS =
            Set.of(TieType.TRANSFER, TieType.PRODUCTION, TieType.DEVELOPMENT, TieType.INVESTMENT, TieType.AGREEMENT);

    /** "Have held an annual dialogue since 2004": a body that meets, and no meeting. */
    private static final Finder REGULAR =
            Finder.of("\\b(?:annual|yearly|regular|biannual|biennial|standing|permanent|monthly|quarterly)\\b");

    private static final Finder SINCE = Finder.of(
            "(?<!\\b(?:first|last|second|third|only|meeting|visit|time) )\\bsince (?:\\w+ )?(?:19|20)\\d\\d\\b");

    private static final Finder BEGUN = Finder.of(
            "\\b(?:begin|began|begun|start|started|launch|launched|opened)(?: [\\w-]+){0,2} (?:annual|yearly|regular|standing|permanent)\\b");

    /** "Came to an end": of what is held it was held to its end. */
    private static final Finder CLOSED =
            Finder.of("\\b(?:came|come|comes|drew|drawn|draws) to (?:an end|its end|a close|its close)\\b");

    private static final Set<TieType> HELD = Set.of(TieType.EXERCISE, TieType.TRAINING, TieType.DIALOGUE);

    /** What somebody did who was at an exercise. */
    private static final Set<String> GOES = Vocabulary.words(
            "come fly go sail travel send dispatch deploy take join fight participate contribute bring lead steam");

    private Course() {}

    /** Corrects stage and modality of a candidate. */
    static void read(Candidate c) {
        Undone.read(c);
        if (HELD.contains(c.type) || c.type.equals(TieType.AGREEMENT)) {
            stayedAway(c);
        }
        if (c.verb == null && c.trigger.noun() && c.modality.equals(Modality.ASSERTED)) {
            coming(c);
        }
        boolean settled =
                c.modality.equals(Modality.DENIED) || c.stage.equals(Stage.ENDED) || c.detail.equals(Detail.IN_FORCE);
        if (c.type.equals(TieType.AGREEMENT)
                && c.trigger.noun()
                && !settled
                && IN_PARLIAMENT.finds(c.clauses.words(c.trigger.index))) {
            c.tell(Stage.NEGOTIATING, Modality.ASSERTED);
            c.detail = Detail.UNKNOWN;
        }
        boolean kept = c.modality.equals(Modality.DENIED)
                && c.verb != null
                && (Governors.ends(c.clauses, c.verb) || LEAVES.contains(c.verb.lemma()))
                && (c.type.equals(TieType.TRANSFER) || c.type.equals(TieType.AGREEMENT));
        if (kept || threatened(c)) {
            // "Did not cancel its order": it stands.
            c.tell(Stage.SIGNED, Modality.ASSERTED);
            c.detail = Detail.UNKNOWN;
        }
        if (c.type.equals(TieType.TRANSFER) && c.frame.type().equals(TieType.DIALOGUE)) {
            talked(c);
        }
        if (c.type.equals(TieType.MEMBERSHIP)) {
            stays(c);
        } else if (HELD.contains(c.type)) {
            held(c);
        }
        if (DEALS.contains(c.type) && !c.modality.equals(Modality.DENIED) && !c.stage.equals(Stage.ENDED)) {
            failed(c);
        }
        if (c.type.equals(TieType.TRANSFER) && c.verb != null && Helped.funding(c, c.verb) != null) {
            // "Lent it $8 million to buy tanks": what the money is for.
            c.tell(Stage.PROPOSED, Modality.PLANNED);
        } else if (c.type.equals(TieType.TRANSFER)
                && (c.stage.equals(Stage.SIGNED) || c.frame.trigger().equals("go"))
                && c.modality.equals(Modality.ASSERTED)
                && c.verb != null) {
            traded(c, c.verb);
        }
    }

    /** "Exercise Sea Eagle with Kenya will be held in May": its noun is the subject though a word parts them. */
    private static void coming(Candidate c) {
        Verb verb = c.type.equals(TieType.RESTRICTION) || c.type.equals(TieType.MEMBERSHIP) ? null : Progress.behind(c);
        if (verb != null && TAKES_PLACE.contains(verb.lemma()) && !verb.negated) {
            Stages.future(c, verb);
        }
    }

    private static final Set<String> TAKES_PLACE = Vocabulary.words(
            "take hold conduct begin start commence stage sign conclude organise organize open run occur happen resume launch kick");

    /** "Is before parliament", "has gone to the senate for approval", "at final drafting": no agreement yet. */
    private static final Finder IN_PARLIAMENT = Finder.of(
            "^[^,;]*?\\b(?:is|are|remains?|lies|still|now) (?:still |now )?(?:(?:before|with) (?:the |both )?(?:[\\w']+ )?(?:parliament|senate|congress|duma|assembly|cabinet|knesset|bundestag|diet|legislature|lawmakers|parliaments)"
                    + "|(?:at|in) (?:\\w+ )?drafting)\\b"
                    + "|^[^,;]*?\\b(?:gone|went|goes|sent|submitted|referred|put) to (?:the )?(?:[\\w']+ ){0,2}(?:parliament|senate|congress|duma|assembly|cabinet|legislature|lawmakers) for (?:\\w+ )?(?:approval|ratification|consent)\\b");

    /** Talks about a sale are talks, until they are told to have ended. */
    private static void talked(Candidate c) {
        if (c.verb != null
                && c.stage.equals(Stage.NEGOTIATING)
                && StageWords.ENDS.contains(c.verb.lemma())
                && c.verb.modal.isEmpty()
                && !c.verb.negated
                && !c.verb.infinitive
                && c.verb.phrase.index < c.trigger.index) {
            c.tell(Stage.ENDED, Modality.ASSERTED);
            c.detail = Detail.CANCELLED;
        } else if (c.stage.equals(Stage.SIGNED) && c.modality.equals(Modality.ASSERTED) && c.trigger.noun()) {
            c.stage = Stage.NEGOTIATING;
        }
    }

    /** "Does not plan to leave": it stays; "together with Uganda, a member of": it is one whatever the rest will do; "the accession was ratified by": by one of them. */
    private static void stays(Candidate c) {
        boolean open = c.trigger.noun()
                && c.verb != null
                && c.verb.passive
                && CONSENTS.contains(c.verb.lemma())
                && c.stage.equals(Stage.ACTIVE)
                && c.modality.equals(Modality.ASSERTED);
        if (open) {
            c.stage = Stage.NEGOTIATING;
            return;
        }
        if (c.trigger.noun() && c.verb != null && Governors.noLonger(c, c.verb)) {
            // "No longer a member", but "no longer objects to the entry of".
            c.tell(c.verb.lemma().equals("be") ? Stage.ENDED : Stage.NEGOTIATING, Modality.ASSERTED);
            return;
        }
        boolean leaves = c.modality.equals(Modality.DENIED) && "ENDED".equals(c.frame.value("stage"));
        boolean apposed = c.trigger.noun()
                && c.frame.trigger().equals("member")
                && c.modality.equals(Modality.PLANNED)
                && c.trigger.index > 0
                && c.clauses.phrases.get(c.trigger.index - 1).word().equals(",");
        if (leaves || apposed) {
            c.tell(Stage.ACTIVE, Modality.ASSERTED);
        }
    }

    /** What each member does before another is let in. */
    private static final Set<String> CONSENTS =
            Vocabulary.words("approve ratify endorse back support oppose block veto delay hold");

    /** How one ends an agreement by going. */
    private static final Set<String> LEAVES = Set.of("leave", "quit", "break", "renounce", "abandon");

    /** "Threatened to cancel its order": it stands, too. */
    private static boolean threatened(Candidate c) {
        return c.verb != null
                && c.stage.equals(Stage.ENDED)
                && DEALS.contains(c.type)
                && (c.verb.chain.contains("threaten") || c.verb.lemma().equals("threaten"));
    }

    /** "Chile did not join the drill that Peru and Brazil held", "but Chile took no part": the others did. */
    private static void stayedAway(Candidate c) {
        for (Verb verb : c.clauses.grammar.verbs()) {
            boolean none = verb.lemma().equals("take")
                    && c.clauses.words(verb.phrase.index).startsWith(verb.phrase.text() + " no part");
            boolean with = c.verb == verb && c.slots.contains("with");
            if (with || !none && !(verb.negated && STAYS_AWAY.contains(verb.lemma()))) {
                continue;
            }
            List<Party> away = c.clauses.grammar.subject(verb.phrase).stream()
                    .flatMap(p -> p.actors.stream())
                    .toList();
            List<Candidate.Part> there = c.parts.stream()
                    .filter(p -> away.stream()
                            .noneMatch(a -> a.principal().equals(p.party().principal())))
                    .toList();
            long principals =
                    there.stream().map(p -> p.party().principal()).distinct().count();
            if (!away.isEmpty() && principals > 1) {
                c.parts.retainAll(there);
                if (c.modality.equals(Modality.DENIED) && c.verb == verb) {
                    c.tell(c.type.equals(TieType.AGREEMENT) ? Stage.SIGNED : Stage.COMPLETED, Modality.ASSERTED);
                }
            }
        }
    }

    /** What others do to an act, or leave. */
    private static final Set<String> STAYS_AWAY = Vocabulary.words("take join attend participate oppose block hinder"
            + " criticise criticize condemn welcome support back mind veto watch know object sign ratify invite bind");

    private static void held(Candidate c) {
        if (c.stage.equals(Stage.ENDED) && CLOSED.finds(c.clauses.lower())) {
            c.tell(Stage.COMPLETED, Modality.ASSERTED);
            c.detail = Detail.UNKNOWN;
        } else if (c.type.equals(TieType.DIALOGUE)
                && c.stage.equals(Stage.COMPLETED)
                && c.trigger.noun()
                && (REGULAR.finds(c.trigger.text()) && SINCE.finds(c.clauses.words(c.trigger.index))
                        || BEGUN.finds(c.clauses.lower()))) {
            c.stage = Stage.ACTIVE;
        } else if (c.type.equals(TieType.EXERCISE)
                && c.stage.equals(Stage.ACTIVE)
                && c.modality.equals(Modality.ASSERTED)
                && c.trigger.noun()
                && went(c)) {
            c.stage = Stage.COMPLETED;
        } else if (c.type.equals(TieType.EXERCISE) && c.stage.equals(Stage.COMPLETED) && provided(c)) {
            c.stage = Stage.SIGNED;
        }
    }

    /** What stands between a document and what it is about. */
    private static final Set<String> ABOUT = Set.of("on", "for", "of", "about", "covering");

    /** "Signed an agreement on joint patrols": what the document is about, not held yet. */
    private static boolean provided(Candidate c) {
        int i = c.trigger.index;
        List<Phrase> phrases = c.clauses.phrases;
        return c.trigger.noun()
                && i > 1
                && ABOUT.contains(phrases.get(i - 1).word())
                && StageWords.DEALS.contains(phrases.get(i - 2).head().lemma())
                && c.verb != null
                && StageWords.SIGNS.contains(c.verb.lemma());
    }

    /** "Flew to Greece for an exercise that is held every year": told of the once that they were there. */
    private static boolean went(Candidate c) {
        for (int i = 0; i < c.trigger.index; i++) {
            Verb verb = c.clauses.grammar.verb(c.clauses.phrases.get(i));
            if (verb != null && !verb.reduced) {
                return verb.past
                        && !verb.progressive
                        && !verb.negated
                        && verb.modal.isEmpty()
                        && verb.chain.isEmpty()
                        && GOES.contains(verb.lemma());
            }
        }
        return false;
    }

    private static void failed(Candidate c) {
        boolean open = c.stage.equals(Stage.PROPOSED) || c.stage.equals(Stage.NEGOTIATING);
        String rest = c.clauses.words(c.trigger.index);
        if (open
                && (NOTHING.matcher(rest).find()
                        || c.trigger.noun() && ITSELF.matcher(rest).find())) {
            c.tell(Stage.ENDED, Modality.ASSERTED);
            c.detail = Detail.CANCELLED;
        }
    }

    /** "Jets bought from Chile arrived in 2021": what was bought is there. */
    private static boolean arrived(Candidate c) {
        for (Verb main : c.clauses.grammar.verbs()) {
            boolean there = Helped.ARRIVES.contains(main.lemma())
                    || main.passive && main.lemma().equals("deliver");
            if (main.phrase.index > c.trigger.index
                    && there
                    && !main.reduced
                    && !main.negated
                    && main.modal.isEmpty()
                    && !main.infinitive
                    && c.clauses.grammar.subject(main.phrase).stream().anyMatch(c.things::contains)) {
                return true;
            }
        }
        return false;
    }

    private static boolean now(Verb verb) {
        return !verb.past && !verb.perfect && verb.modal.isEmpty() && !verb.infinitive && !verb.reduced;
    }

    private static void traded(Candidate c, Verb verb) {
        boolean now = now(verb);
        if (BUYS.contains(c.frame.trigger()) && Helped.ARRIVES.contains(verb.lemma()) && verb.modal.isEmpty()) {
            c.stage = Stage.COMPLETED;
            return;
        }
        if (c.frame.trigger().equals("go") && c.stage.equals(Stage.COMPLETED) && now(verb)) {
            // "Goes to Chile under a contract": it is not there yet.
            c.stage = Stage.SIGNED;
            return;
        }
        boolean bought = BUYS.contains(c.frame.trigger()) && c.trigger == verb.phrase;
        if (bought && arrived(c) && !c.clauses.any(Helped.ON_THE_WAY)) {
            c.stage = Stage.COMPLETED;
            return;
        }
        if (bought && (verb.past || verb.perfect || verb.passive) && verb.modal.isEmpty()) {
            if (LONG_AGO.finds(clause(c))) {
                c.stage = Stage.COMPLETED;
            }
        } else if (now && c.trigger == verb.phrase && !verb.passive && TRADES.contains(verb.lemma())) {
            if (CUSTOM.finds(clause(c))) {
                c.stage = Stage.ACTIVE;
            }
        } else if (now
                && c.trigger.noun()
                && TRADERS.contains(c.trigger.head().lemma())
                && (verb.lemma().equals("remain") || verb.lemma().equals("be") && STANDING.finds(c.trigger.text()))) {
            c.stage = Stage.ACTIVE;
        }
    }

    /** The clause of the trigger: from the mark or word of joining before it to the next behind it. */
    private static String clause(Candidate c) {
        int from = c.trigger.index;
        while (from > 0 && !parts(c, from - 1)) {
            from--;
        }
        StringBuilder words = new StringBuilder();
        for (int i = from; i < c.clauses.phrases.size(); i++) {
            if (i > c.trigger.index && parts(c, i)) {
                break;
            }
            words.append(words.length() == 0 ? "" : " ")
                    .append(c.clauses.phrases.get(i).text());
        }
        return words.toString();
    }

    private static boolean parts(Candidate c, int at) {
        Phrase phrase = c.clauses.phrases.get(at);
        return phrase.word().equals(";")
                || phrase.sort == Phrase.Sort.CLAUSE
                || Clausal.RELATIVES.contains(phrase.word())
                || Coordinates.opens(c.clauses, at);
    }
}
