package org.entente.importer.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.entente.core.model.Edtf;
import org.entente.core.model.Modality;
import org.entente.core.model.Stage;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/**
 * What leaves an act undone although its own verb does not say so: the condition or the proposal with which its sentence begins, an
 * agenda of which it is a point, a way that is only opened for it, a day that is still to come.
 */
final class Provisos {

    /** What opens a condition, before the comma. */
    private static final Set<String> CONDITIONS = Set.of("if", "unless", "provided", "assuming", "should");

    /** What opens a time that is not yet there. */
    private static final Set<String> TIMES = Set.of("once", "when", "after", "until", "before");

    private static final Set<String> UNDER = Set.of("under", "by", "in", "according", "with");

    private static final Set<String> PLANS = Vocabulary.words("plan scheme roadmap vision concept intention");

    private static final Set<String> OFFERS =
            Vocabulary.words("proposal offer bid draft option idea pitch tender proposition");

    /** Of what talks are or a list of aims consists. */
    private static final Set<String> TOPICS =
            Vocabulary.words("subject topic point theme matter item issue question request focus");

    private static final Set<String> AIMS = Vocabulary.words(
            "aim goal objective purpose plan intention target priority task ambition programme program");

    private static final Set<String> IDEAS =
            Vocabulary.words("idea option hope dream wish possibility alternative vision");

    /** What is opened or laid for what is still to come. */
    private static final Set<String> WAYS = Vocabulary.words(
            "way path door ground groundwork basis foundation stage scene step prelude prospect precondition");

    private static final Set<String> TOWARDS = Set.of("for", "to", "towards", "toward");

    private static final Set<TieType> ACTS = Set.of(
            TieType.TRANSFER,
            TieType.PRODUCTION,
            TieType.DEVELOPMENT,
            TieType.AGREEMENT,
            TieType.INVESTMENT,
            TieType.EXERCISE,
            TieType.TRAINING,
            TieType.SUPPORT);

    private Provisos() {}

    /** Corrects what is told as fact by them. */
    static void read(Candidate c) {
        if (!c.modality.equals(Modality.ASSERTED) || !firm(c) || !ACTS.contains(c.type)) {
            return;
        }
        if (c.trigger.noun() && (topic(c) || way(c))) {
            return;
        }
        if (present(c)) {
            opened(c);
        }
    }

    /** "Under it, A will train B's pilots", after a sentence that tells of a signed instrument: what that obliges to is signed too. */
    static void under(List<Candidate> told, List<Candidate> earlier) {
        Candidate last = earlier.isEmpty() ? null : earlier.get(earlier.size() - 1);
        if (last == null
                || !last.stage.equals(Stage.SIGNED)
                || !last.modality.equals(Modality.ASSERTED)
                || last.instrument.unknown()) {
            return;
        }
        for (Candidate c : told) {
            boolean plan = c.modality.equals(Modality.PLANNED) && !c.type.equals(TieType.AGREEMENT);
            boolean next = c.clauses.sentence.start() - last.clauses.sentence.end() <= NEAR;
            List<Phrase> phrases = c.clauses.phrases;
            if (plan
                    && next
                    && phrases.size() > 2
                    && phrases.get(0).word().equals("under")
                    && IT.contains(phrases.get(1).word())) {
                c.tell(Stage.SIGNED, Modality.ASSERTED);
                c.instrument = c.instrument.unknown() ? last.instrument : c.instrument;
            }
        }
    }

    private static final Set<String> IT = Set.of("it", "this", "them", "these", "its", "their");

    /** How far, in characters, sentences stand apart that follow each other. */
    private static final int NEAR = 4;

    /** "Opens on Friday", "receives six next month": what is told in the present of a day to come is a plan. */
    static void coming(Candidate c, String text, @Nullable LocalDate published) {
        Edtf date = c.date;
        if (date == null
                || published == null
                || !c.modality.equals(Modality.ASSERTED)
                || !firm(c)
                || !ACTS.contains(c.type) && !c.type.equals(TieType.DIALOGUE)
                || !present(c)) {
            return;
        }
        String start = date.toString();
        int slash = start.indexOf('/');
        start = slash < 0 ? start : start.substring(0, slash);
        String now = published.toString();
        boolean whole =
                start.length() <= now.length() && start.chars().allMatch(ch -> ch == '-' || Character.isDigit(ch));
        if (whole && own(c, date, text, published) && start.compareTo(now.substring(0, start.length())) > 0) {
            c.tell(Stage.PROPOSED, Modality.PLANNED);
        }
    }

    /** Whether no other verb stands between the verb of the tie and its day. */
    private static boolean own(Candidate c, Edtf date, String text, LocalDate published) {
        int at = c.clauses.dates(text, published).stream()
                .filter(found -> found.date().equals(date))
                .mapToInt(Dates.Found::start)
                .findFirst()
                .orElse(-1);
        Phrase last = null;
        for (Phrase phrase : c.clauses.phrases) {
            last = phrase.verb() && phrase.start() < at ? phrase : last;
        }
        return at >= 0 && c.verb != null && (last == null || last == c.verb.phrase);
    }

    private static boolean firm(Candidate c) {
        return c.stage.equals(Stage.SIGNED) || c.stage.equals(Stage.ACTIVE) || c.stage.equals(Stage.COMPLETED);
    }

    /** Whether its verb is a finite one in the present, which may tell of what is to come. */
    private static boolean present(Candidate c) {
        Verb verb = c.verb;
        return verb != null && !verb.past && !verb.perfect && !verb.reduced && verb.modal.isEmpty() && !verb.negated;
    }

    /** "Another point was the training of", "the aim is the sale of". */
    private static boolean topic(Candidate c) {
        List<Phrase> phrases = c.clauses.phrases;
        int at = c.trigger.index - 1;
        Verb verb = at < 0 ? null : c.clauses.grammar.verb(phrases.get(at));
        if (verb == null || !verb.lemma().equals("be") || verb.negated) {
            return false;
        }
        for (Phrase subject : c.clauses.grammar.subject(verb.phrase)) {
            String head = subject.head().lemma();
            if (TOPICS.contains(head)) {
                boolean talks = subject.index + 2 < phrases.size()
                        && phrases.get(subject.index + 1).word().equals("of")
                        && Governors.TALKS.contains(
                                phrases.get(subject.index + 2).head().lemma());
                c.tell(talks ? Stage.NEGOTIATING : Stage.PROPOSED, Modality.ASSERTED);
                return true;
            }
            if (AIMS.contains(head) || IDEAS.contains(head)) {
                c.tell(Stage.PROPOSED, AIMS.contains(head) ? Modality.PLANNED : Modality.POSSIBLE);
                return true;
            }
        }
        return false;
    }

    /** "Paves the way for an agreement", "a step towards the sale". An authority that clears the way has approved. */
    private static boolean way(Candidate c) {
        List<Phrase> phrases = c.clauses.phrases;
        int at = c.trigger.index;
        if (at < 2 || !TOWARDS.contains(phrases.get(at - 1).word())) {
            return false;
        }
        Phrase way = phrases.get(at - 2);
        Verb verb = c.clauses.grammar.governor(way);
        boolean approved = c.type.equals(TieType.TRANSFER)
                && verb != null
                && (verb.lemma().equals("clear") || verb.lemma().equals("open"))
                && !c.clauses.grammar.subject(verb.phrase).isEmpty()
                && c.clauses.grammar.subject(verb.phrase).stream().allMatch(s -> !s.actors.isEmpty());
        if (!way.noun() || approved || !WAYS.contains(way.head().lemma())) {
            return false;
        }
        c.tell(Stage.PROPOSED, Modality.POSSIBLE);
        return true;
    }

    /** "If parliament agrees, A sells …", "once it is signed, A delivers …", "under the proposal, A builds …". */
    private static void opened(Candidate c) {
        List<Phrase> phrases = c.clauses.phrases;
        int comma = comma(phrases, c.trigger.index);
        if (comma < 1) {
            return;
        }
        String first = phrases.get(0).word();
        boolean clause = phrases.subList(0, comma).stream().anyMatch(Phrase::verb);
        boolean past = phrases.subList(0, comma).stream()
                .map(c.clauses.grammar::verb)
                .anyMatch(v -> v != null && v.past && !v.reduced);
        if (CONDITIONS.contains(first) && clause && !past) {
            c.tell(Stage.PROPOSED, Modality.POSSIBLE);
        } else if ((TIMES.contains(first) || phrases.get(0).text().startsWith("as soon")) && clause && !past) {
            c.tell(Stage.PROPOSED, Modality.PLANNED);
        } else if (subject(phrases, comma)) {
            c.tell(Stage.PROPOSED, Modality.PLANNED);
        } else if (UNDER.contains(first)) {
            for (Phrase phrase : phrases.subList(1, comma)) {
                String head = phrase.head().lemma();
                boolean proposed = phrase.has("proposed") || phrase.has("planned");
                if (phrase.noun() && (proposed || PLANS.contains(head) || OFFERS.contains(head))) {
                    boolean plan = PLANS.contains(head) || phrase.has("planned");
                    c.tell(Stage.PROPOSED, plan ? Modality.PLANNED : Modality.ASSERTED);
                    return;
                }
                if (phrase.noun()) {
                    return;
                }
            }
        }
    }

    /** The first comma of the sentence before a phrase, or -1. */
    private static int comma(List<Phrase> phrases, int before) {
        for (int i = 1; i < before; i++) {
            if (phrases.get(i).word().equals(",")) {
                return i;
            }
        }
        return -1;
    }

    /** "Subject to approval by parliament, …", "pending ratification, …". */
    private static boolean subject(List<Phrase> phrases, int comma) {
        StringBuilder words = new StringBuilder();
        for (Phrase phrase : phrases.subList(0, comma)) {
            words.append(phrase.text()).append(' ');
        }
        String opening = words.toString();
        return opening.startsWith("subject to ")
                || opening.startsWith("pending ")
                || opening.startsWith("depending on ")
                || opening.startsWith("contingent on ");
    }
}
