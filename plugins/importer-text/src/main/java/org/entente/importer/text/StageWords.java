package org.entente.importer.text;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The words from which {@link Stages} reads how far a tie has come, in base form. */
final class StageWords {

    /** Verbs of saying, whose subject is the speaker and no party. */
    static final Set<String> REPORTING =
            Vocabulary.words("say tell report state note add stress claim describe emphasise emphasize underline quote"
                    + " mention criticise criticize praise denounce condemn question cite underscore");

    static final Set<String> PLANS =
            Vocabulary.words("plan intend aim want pledge promise vow expect schedule set due slate commit anticipate"
                    + " expected scheduled slated poised prepare decide envision envisage wish ready going poise"
                    + " prepared supposed undertake envisaged planned oblige mean");

    static final Set<String> HOPES = Vocabulary.words(
            "hope likely may might propose able keen willing eager advocate urge call suggest help aspire dream");

    static final Set<String> EXPLORES =
            Vocabulary.words("consider evaluate assess explore examine study mull eye offer propose seek look"
                    + " contemplate weigh pitch express advocate suggest float recommend bid compete vie shortlist");

    static final Set<String> NEGOTIATES = Vocabulary.words("negotiate discuss draft hammer talk pursue");

    static final Set<String> SIGNS =
            Vocabulary.words("sign ink conclude agree finalise finalize seal reach clinch award order approve win"
                    + " secure announce place authorise authorize clear buy sell purchase procure acquire select"
                    + " pick choose contract commission ratify initial adopt renew extend unveil strike land put"
                    + " book greenlight");

    static final Set<String> DONE = Vocabulary.words(
            "deliver get lend loan furnish hand receive donate transfer gift ship take complete finish give hold conduct"
                    + " host visit meet arrive upgrade modernise modernize overhaul participate attend supply"
                    + " provide export send pass wrap train undergo import refurbish retrofit repair"
                    + " dispatch haul rush airlift ferry cede offload release resell arm");

    /** Verbs of making for another, which goes on in the present and is over in the past. */
    static final Set<String> MAKES = Vocabulary.words("build construct make manufacture produce");

    /** Verbs of making something new, of which the same is true. */
    static final Set<String> DESIGNS =
            Vocabulary.words("develop co-develop design co-design devise engineer conceive redesign adapt");

    static final Set<String> ENDS = Vocabulary.words(
            "cancel scrap drop terminate abandon end lift shelve withdraw revoke annul void nullify nix tear rescind"
                    + " axe ditch scupper torpedo derail quash scuttle collapse founder lapse expire denounce abrogate reverse overturn reject");

    static final Set<String> INTENTIONS =
            Vocabulary.words("plan intention aim desire wish decision pledge commitment readiness willingness ambition"
                    + " goal intent");

    static final Set<String> POSSIBILITIES =
            Vocabulary.words("potential possibility prospect opportunity option possible need hope idea");

    static final Set<String> DEALS = Vocabulary.words(
            "agreement deal contract order mou memorandum pact accord treaty arrangement option" + " letter");

    /** Verbs by which help is settled and not yet given. */
    static final Set<String> GRANTS = Vocabulary.words(
            "approve allocate earmark set agree announce authorise authorize sign budget appropriate unveil ratify");

    /** Nouns of asking and offering: what they are about is proposed. */
    static final Set<String> REQUESTS = Vocabulary.words("interest proposal offer request bid application tender rfp"
            + " candidate contender bidder finalist competition effort attempt endeavour endeavor path");

    /** Verbs of making use of an option. */
    static final Set<String> EXERCISES = Vocabulary.words("exercise take activate convert use trigger");

    /** Verbs of adding up what was sold. */
    static final Set<String> SUMS = Vocabulary.words("total amount reach hit average exceed account come stand");

    /** Verbs of asking to be let in. */
    static final Set<String> APPLIES = Vocabulary.words("apply request ask petition bid seek");

    /** Verbs that end what went on. */
    static final Set<String> STOPS = Vocabulary.words("stop cease halt discontinue quit");

    /** Verbs with a particle that end what is their subject or object: "fall through", "pull out". */
    static final Set<String> ENDS_WITH_PARTICLE = Vocabulary.words("call-off break-down break-off fall-through"
            + " turn-down fall-apart walk-away pull-out back-out opt-out drop-out cut-off"
            + " throw-out send-packing vote-down kill-off shoot-down strike-down walk-out storm-out bow-out");

    /** Verbs that say that something will not be done. */
    static final Set<String> REFUSES = Vocabulary.words("refuse decline fail refrain abstain desist balk baulk avoid");

    /** Verbs that with "against" say the same. */
    static final Set<String> DECIDES = Vocabulary.words("decide opt vote choose");

    /** Verbs of saying that what follows is not so. */
    static final Set<String> DENIES = Vocabulary.words("deny refute dismiss rebut");

    /** Verbs of putting a meeting or exercise off. */
    static final Set<String> PUTS_OFF = Vocabulary.words("postpone delay defer");

    /** Verbs of coming to an instrument: while it is not yet done, it is negotiated. */
    static final Set<String> FORMS =
            Vocabulary.words("sign ink conclude agree finalise finalize seal reach clinch ratify initial approve");

    /** Verbs of coming about, said of an instrument. */
    static final Set<String> FOLLOWS =
            Vocabulary.words("follow place award materialise materialize come negotiate draft work arrange");

    /** Verbs of which the subject itself ends. */
    static final Set<String> LAPSES = Vocabulary.words("lapse expire collapse founder end run-out");

    /** Verbs that end a restriction. */
    static final Set<String> LIFTS =
            Vocabulary.words("lift ease remove relax loosen waive abolish repeal end scrap drop"
                    + " rescind revoke withdraw cancel terminate overturn reverse");

    /** Verbs of taking up again what a restriction forbade. */
    static final Set<String> RESUMES = Vocabulary.words("resume restart reopen restore recommence");

    /** What a restriction forbids. */
    static final Set<String> TRADE =
            Vocabulary.words("export sale delivery shipment supply transfer sell deliver ship supplies trade");

    /** Nouns that say the same. */
    static final Set<String> LIFTING =
            Vocabulary.words("lifting easing removal relaxation end withdrawal repeal waiver");

    /** Nouns of deliveries, which begin and go on. */
    static final Set<String> DELIVERIES = Vocabulary.words(
            "delivery supply shipment transfer handover upgrade" + " modernisation modernization overhaul");

    static final Set<String> HANDED = Vocabulary.words("gift donation handover shipment present");

    static final Set<String> FOUNDS =
            Vocabulary.words("set establish create form found launch maintain institutionalise continue have");

    /** Verbs by which somebody comes to supply. */
    private static final Set<String> BEATS = Vocabulary.words("beat outbid defeat edge-out oust win");

    private static final Set<String> CHOSEN =
            Vocabulary.words("choose select pick tap contract hire commission task engage");

    /** Verbs of who finds fault with what others do, and takes no part in it. */
    static final String FAULTS =
            "call criticise criticize condemn denounce reject protest resent watch dismiss mock question dispute"
                    + " slam blast deplore";

    private StageWords() {}

    /** "Beat Acme to supply", "was chosen to supply": nothing is supplied yet. */
    static boolean won(Verb verb, @Nullable Verb above) {
        boolean beats = verb.infinitive && above != null && BEATS.contains(above.lemma()) && !above.passive;
        boolean chosen = verb.chain.stream().anyMatch(CHOSEN::contains)
                || verb.infinitive && above != null && above.passive && CHOSEN.contains(above.lemma());
        return beats || chosen && DONE.contains(verb.lemma());
    }

    /** "Agreed to explore cooperation": no cooperation is agreed. */
    static boolean weighed(Candidate c, Verb verb) {
        return c.trigger.noun() && WEIGHS.contains(verb.lemma());
    }

    private static final Set<String> WEIGHS =
            Vocabulary.words("consider evaluate assess explore examine study weigh contemplate");

    /** "Agreed to consider selling": what was agreed is to think of it. */
    static boolean weighs(Verb verb) {
        return EXPLORES.contains(verb.chain.get(verb.chain.size() - 1));
    }
}
