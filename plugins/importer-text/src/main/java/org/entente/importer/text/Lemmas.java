package org.entente.importer.text;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Base forms: of the verbs that matter here from a table made of their inflections, of others by ending. */
final class Lemmas {

    /** Verbs that the rules know, regular or not. */
    private static final String REGULAR =
            "rumor believe suspect presume assume rumour legalise aspire dream release resell re-export airlift ferry consign offload rent hire commission induct graduate enrol enroll learn advise sponsor accede accept acquire adapt admit advocate agree aim allocate announce anticipate approve arm "
                    + "assemble assess assist attend augment authorise authorize award back ban bar base bilk block bolster boost broker "
                    + "buttress call cancel carry cease chair clear co-develop co-produce codevelop collaborate commence commission commit "
                    + "complete conclude conduct confer confirm consider construct consult contemplate continue contract contribute convene "
                    + "cooperate coordinate coproduce criticise criticize curb debate decide declare deepen defer delay delegate deliver "
                    + "demand deny depart deploy describe design develop disclose discuss dispatch donate drop educate embark embargo "
                    + "emphasise enable end endorse engage enhance ensure enter envisage envision equip establish evaluate examine "
                    + "exceed exchange exclude execute exercise expand expect explore export express extend facilitate field finalise finalize "
                    + "finance finish formalise formalize formulate foster freeze fund gift grant greenlight halt hand handle help highlight "
                    + "fix attach incorporate merge subordinate evaporate dissolve fade extinguish frustrate doom hint hire host impose import improve include increase indicate initial initiate ink institutionalise insist inspect "
                    + "install integrate intend intensify introduce invest invite issue join land launch lease license licence lift list "
                    + "localise localize look maintain manufacture market mention modernise modernize move mull name negotiate note notify "
                    + "nurture offer open operate oppose order organise organize outfit overhaul own participate partner pass pause pay "
                    + "permit pitch place plan plant play pledge ponder possess postpone praise prepare present press procure produce "
                    + "prohibit project promise promote propose provide pull purchase pursue put qualify question ratify reach reaffirm "
                    + "receive recommend rule vote scuttle abstain refrain desist balk baulk avoid scupper torpedo derail quash kill edge refit refurbish refuse register reinforce reject release relax rely remain renew repair replace "
                    + "report request require resume retire retrofit return reveal review revive revoke roll sanction say scrap seal secure "
                    + "select share ship shop sign signal slap slate sponsor stage start state station steer stop strengthen stress "
                    + "study submit subsidise suggest supply support surpass suspend switch tackle take talk tap team terminate test "
                    + "tie total tour toy trade train transfer transform transport travel trial turn unveil update upgrade urge use "
                    + "value venture veto view visit voice vote vow want warn weigh welcome widen withdraw wish work worry yield scrap shelve "
                    + "rejoin rescind void nullify axe ditch nix apply belong serve aid aim assure attract concern cover demonstrate date establish ease reopen restrict "
                    + "tighten penalise penalize denounce condemn clash fight attack accuse blame threaten claim describe locate position "
                    + "poise schedule slate set source outsource subcontract consolidate advance convert customise customize "
                    + "dispose accelerate elevate contact contour evolve figure pick base-line rank count amount rise climb grow jump "
                    + "surge soar fall drop plunge double triple quadruple average reach top hit exceed account "
                    + "constitute represent abandon abolish abrogate adopt anchor arrive ask clinch collapse "
                    + "create decline discontinue dismiss draft emphasize expire eye fail float form founder "
                    + "hammer hope lapse loosen oblige opt overturn petition quote cite rebut refute remove repeal "
                    + "reverse underline underscore waive walk allocate earmark comprise generate devote total "
                    + "post amount add snap inherit loan cede plump covet desire shortlist favour favor prefer "
                    + "prototype coach mentor school huddle absorb exit bankroll oust eject kick align raise "
                    + "induct inaugurate locate score bag stay depend rely field await blacklist book co-operate "
                    + "drill christen shoulder foot embed assign solicit activate prolong loan second furnish gain gather instruct licence-build license-build need obtain originate patrol "
                    + "plough practice practise reserve sail settle subsidize touch accompany advise equip compete "
                    + "bid vie close care involve feature rebuild pool derive re-export forbid replace welcome convene "
                    + "mull weigh examine churn crank erect rehearse steam manoeuvre maneuver parachute charter splash splurge"
                    + " fork chip pump pour inject channel groom ready okay wave qualify hone rubber-stamp compare piece knock"
                    + " prop shore rally champion affix unite enlarge second requisition commandeer lengthen resurface renovate"
                    + " overfly escort rendezvous integrate sideline slam shut decline bestow entrust relinquish surrender"
                    + " divert earn pin entitle certify licence sublicense weld stamp outbid sponsor pool"
                    + " address adhere allow amass appoint approach arrange bail bank baptise baptize battle beef board boast boot bow"
                    + " budget choke co-design codesign command compensate conceive consist converse credit cross decree defeat defect"
                    + " defend deliberate designate detach devise direct disburse dive divide down-select downselect edge embrace"
                    + " employ encompass endow engineer enjoy evacuate fabricate farm file fire follow force forward found"
                    + " fulfill group guard shield guide haul hawk head heal hoist honour honor hunt identify impart interest investigate"
                    + " journey lean limit link lock lodge manage march match mount normalise normalize number nurse occupy outlaw"
                    + " pair parley peddle phase phone pioneer ply police prevail protect push recall reduce refresh"
                    + " refund rehabilitate reimburse rejuvenate sabotage replenish resign restore resurrect retain rush scoop scout search"
                    + " secede sever sharpen side simulate site sketch sound spare staff stock storm stump subscribe supplement swell"
                    + " table task telephone tempt tender thank throttle toughen tout treat triumph turf wait watch wire berth dock"
                    + " defuse destroy disallow guarantee lecture swallow rotate shift redeploy perform"
                    + " alight bomb brief combine congratulate display exhibit inform jet machine moor obstruct okay parade part service"
                    + " shell stall truck proclaim postpone patrol overhaul envision mass-produce tailor";

    private static final String IRREGULAR =
            "be am is are was were been being;have has had having;do does did done doing;buy buys bought "
                    + "buying;sell sells sold selling;give gives gave given giving;get gets got gotten getting;send sends sent sending;build "
                    + "builds built building;make makes made making;take takes took taken taking;hold holds held holding;meet meets met "
                    + "meeting;win wins won winning;lend lends lent lending;begin begins began begun beginning;come comes came coming;go goes "
                    + "went gone going;see sees saw seen seeing;seek seeks sought seeking;choose chooses chose chosen choosing;bring brings "
                    + "brought bringing;resell resells resold reselling;tell tells told telling;say says said saying;set sets setting;put puts putting;lead leads led "
                    + "leading;teach teaches taught teaching;undergo undergoes underwent undergone undergoing;undertake undertakes undertook "
                    + "undertaken undertaking;strike strikes struck striking;pay pays paid paying;spend spends spent spending;rise rises "
                    + "rose risen rising;grow grows grew grown growing;fall falls fell fallen falling;withdraw withdraws withdrew withdrawn "
                    + "withdrawing;fly flies flew flown flying;run runs ran running;tear tears tore torn tearing;become becomes became becoming;forbid forbids forbade "
                    + "forbidden forbidding;stand stands stood standing;speak speaks spoke spoken speaking;think thinks thought thinking;"
                    + "forge forges forged forging;mean means meant meaning;foresee foresees foresaw foreseen foreseeing;freeze freezes froze frozen freezing;fight fights fought fighting;hit hits hitting;oversee "
                    + "oversees oversaw overseen overseeing;outfit outfits outfitted outfitting;commit commits committed committing;admit "
                    + "admits admitted admitting;permit permits permitted permitting;submit submits submitted submitting;transfer transfers "
                    + "transferred transferring;refit refits refitted refitting;equip equips equipped equipping;ship ships shipped shipping;"
                    + "confer confers conferred conferring;defer defers deferred deferring;bar bars barred barring;ban bans banned banning;"
                    + "plan plans planned planning;drop drops dropped dropping;scrap scraps scrapped scrapping;tap taps tapped tapping;curb "
                    + "curbs curbed curbing;retrofit retrofits retrofitted retrofitting;program programs programmed programming;trade trades "
                    + "traded trading;stop stops stopped stopping;join joins joined joining;travel travels travelled traveled travelling "
                    + "traveling;initial initials initialled initialed initialling initialing;veto vetoes vetoed vetoing;bury buries buried burying;cancel cancels cancelled canceled cancelling canceling;label labels labelled labeled;model models modelled "
                    + "modeled;visit visits visited visiting;open opens opened opening;offer offers offered offering;order orders ordered "
                    + "ordering;deliver delivers delivered delivering;leave leaves left leaving;find finds found finding;show shows showed "
                    + "shown showing;keep keeps kept keeping;break breaks broke broken breaking;cut cuts cutting;"
                    + "wrap wraps wrapped wrapping;pip pips pipped pipping;book books booked booking;bid bids bidding;quit quits quitting;"
                    + "draw draws drew drawn drawing;ratify ratifies ratified ratifying;lay lays laid laying;"
                    + "let lets letting;vie vies vied vying;beat beats beaten beating;eye eyes eyed eyeing eying;"
                    + "expel expels expelled expelling;annul annuls annulled annulling;opt opts opted opting;snap snaps snapped snapping;"
                    + "plump plumps plumped plumping;prefer prefers preferred preferring;bag bags bagged bagging;"
                    + "stand stands stood standing;lose loses lost losing;bear bears bore borne bearing;partake partakes partook partaken partaking;withhold withholds withheld withholding;underwrite underwrites underwrote underwritten underwriting;throw throws threw thrown"
                    + " throwing;sit sits sat sitting;shut shuts shutting;slam slams slammed slamming;sink sinks sank sunk sinking;learn"
                    + " learns learned learnt learning;sit sits sat sitting;stick sticks stuck sticking;chip chips chipped chipping;"
                    + "nod nods nodded nodding;prop props propped propping;keep keeps kept keeping;lose loses lost losing;"
                    + "stamp stamps stamped stamping;pin pins pinned pinning;stem stems stemmed stemming;shop shops shopped shopping;"
                    + "fit fits fitted fitting;cap caps capped capping;control controls controlled controlling;step steps"
                    + " stepped stepping;swap swaps swapped swapping;pit pits pitted pitting;grab grabs grabbed grabbing;slap slaps"
                    + " slapped slapping;refuel refuels refuelled refueled refuelling refueling;remit remits remitted remitting;"
                    + "transmit transmits transmitted transmitting;readmit readmits readmitted readmitting;embed embeds embedded"
                    + " embedding;re-equip re-equips re-equipped re-equipping;fulfil fulfils fulfilled fulfilling;twin twins twinned"
                    + " twinning;cast casts casting;ring rings rang rung ringing;shake shakes shook shaken shaking;shoot shoots shot"
                    + " shooting;sweep sweeps swept sweeping;split splits splitting;enrol enrols enrolled enrolling;"
                    + "bind binds bound binding;outbid outbids outbidding;swell swells swelled swollen swelling;rebuild rebuilds rebuilt rebuilding;"
                    + "ride rides rode ridden riding;lie lies lain lying;overfly overflies overflew overflown overflying";

    /** A last consonant that is written twice before an ending. */
    private static final Pattern DOUBLED = Pattern.compile("[^aeiou][aeiou][bdfglmnprt]$");

    private static final Map<String, String> VERBS = verbs();

    private static final Map<String, String> NOUNS = Map.ofEntries(
            Map.entry("addenda", "addendum"),
            Map.entry("aircraft", "aircraft"),
            Map.entry("countries", "country"),
            Map.entry("forces", "force"),
            Map.entry("memoranda", "memorandum"),
            Map.entry("men", "man"),
            Map.entry("munitions", "munition"),
            Map.entry("policemen", "policeman"),
            Map.entry("relations", "relations"),
            Map.entry("series", "series"),
            Map.entry("servicemen", "serviceman"),
            Map.entry("talks", "talks"),
            Map.entry("ties", "ties"),
            Map.entry("women", "woman"));

    private static final Set<String> SINGULAR_S = Set.of(
            "series",
            "headquarters",
            "news",
            "politics",
            "corps",
            "works",
            "species",
            "talks",
            "ties",
            "relations",
            "means",
            "yes",
            "gas",
            "bus",
            "plus",
            "thus",
            "analysis",
            "basis",
            "crisis",
            "campus",
            "status",
            "bonus",
            "focus",
            "consensus",
            "address",
            "access",
            "process",
            "congress",
            "business",
            "express",
            "excess",
            "success",
            "progress",
            "class",
            "press",
            "mass",
            "glass",
            "loss",
            "pass",
            "us",
            "electronics",
            "optics",
            "avionics",
            "aerospace",
            "logistics");

    private Lemmas() {}

    private static Map<String, String> verbs() {
        Map<String, String> forms = new HashMap<>();
        for (String verb : REGULAR.split("\\s+")) {
            forms.put(verb, verb);
            boolean e = verb.endsWith("e");
            boolean y = verb.endsWith("y") && "aeou".indexOf(verb.charAt(verb.length() - 2)) < 0;
            String stem = e ? verb.substring(0, verb.length() - 1) : verb;
            forms.putIfAbsent(
                    y ? verb.substring(0, verb.length() - 1) + "ies" : sibilant(verb) ? verb + "es" : verb + "s", verb);
            forms.putIfAbsent(y ? verb.substring(0, verb.length() - 1) + "ied" : stem + "ed", verb);
            forms.putIfAbsent((e && verb.endsWith("ee") ? verb : stem) + "ing", verb);
            // "Patrolled", "topped".
            if (DOUBLED.matcher(verb).find()) {
                String twice = verb + verb.charAt(verb.length() - 1);
                forms.putIfAbsent(twice + "ed", verb);
                forms.putIfAbsent(twice + "ing", verb);
            }
        }
        for (String group : IRREGULAR.split(";")) {
            String[] words = group.trim().split("\\s+");
            for (String word : words) {
                forms.put(word, words[0]);
            }
        }
        return forms;
    }

    private static boolean sibilant(String verb) {
        return verb.endsWith("s")
                || verb.endsWith("sh")
                || verb.endsWith("ch")
                || verb.endsWith("x")
                || verb.endsWith("z");
    }

    /** The base form of a word in lower case with this tag. */
    static String of(String lower, String tag) {
        if (tag.startsWith("VB")) {
            String verb = VERBS.get(lower);
            return verb != null ? verb : byEnding(lower);
        }
        if (tag.startsWith("NN") || tag.equals("CD")) {
            return noun(lower);
        }
        return lower;
    }

    /** The verb of which this is a form, whatever its tag; the word itself where none is known. */
    static String verb(String lower) {
        return VERBS.getOrDefault(lower, lower);
    }

    /** Whether a word is a form of a verb of the table. */
    static boolean known(String lower) {
        return VERBS.containsKey(lower);
    }

    /** The singular of a noun. */
    static String noun(String lower) {
        String known = NOUNS.get(lower);
        if (known == null && lower.endsWith("men") && lower.length() > 5 && !SINGULAR_MEN.contains(lower)) {
            return lower.substring(0, lower.length() - 2) + "an";
        }
        if (known != null
                || SINGULAR_S.contains(lower)
                || lower.length() < 4
                || !lower.endsWith("s")
                || lower.endsWith("ss")) {
            return known != null ? known : lower;
        }
        if (lower.endsWith("ies")) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        if (lower.endsWith("ches")
                || lower.endsWith("shes")
                || lower.endsWith("xes")
                || lower.endsWith("sses")
                || lower.endsWith("oes") && lower.length() > 5) {
            return lower.substring(0, lower.length() - 2);
        }
        return lower.substring(0, lower.length() - 1);
    }

    /** What ends as "policemen" does and is one. */
    private static final Set<String> SINGULAR_MEN =
            Set.of("specimen", "regimen", "abdomen", "acumen", "bitumen", "yemen");

    private static String byEnding(String lower) {
        if (lower.endsWith("ing") && lower.length() > 5) {
            return lower.substring(0, lower.length() - 3);
        }
        if (lower.endsWith("ied") && lower.length() > 4) {
            return lower.substring(0, lower.length() - 3) + "y";
        }
        if (lower.endsWith("ed") && lower.length() > 4) {
            return lower.substring(0, lower.length() - 2);
        }
        return lower.endsWith("s") && !lower.endsWith("ss") && lower.length() > 3
                ? lower.substring(0, lower.length() - 1)
                : lower;
    }
}
