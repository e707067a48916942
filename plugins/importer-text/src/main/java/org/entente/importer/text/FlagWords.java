package org.entente.importer.text;

import java.util.Set;

/** The words by which {@link Flags} tells whether what a frame demands is there, in base form. */
final class FlagWords {

    static final Set<String> JOINT = Set.of(
            "joint",
            "jointly",
            "together",
            "bilateral",
            "bilaterally",
            "trilateral",
            "multinational",
            "mutual",
            "combined",
            "collaborative",
            "co-operative",
            "cooperative",
            "multilateral",
            "two-way",
            "common",
            "coordinated",
            "co-ordinated",
            "binational",
            "shared",
            "co-production",
            "co-development");

    static final Set<String> PEOPLE = Set.of(
            "personnel",
            "officer",
            "student",
            "pilot",
            "cadet",
            "force",
            "troop",
            "soldier",
            "crew",
            "military",
            "technician",
            "navy",
            "army",
            "instructor",
            "adviser",
            "advisor",
            "unit",
            "sailor",
            "engineer",
            "expert",
            "delegation",
            "recruit",
            "trainee",
            "serviceman",
            "servicemen",
            "servicewoman",
            "airman",
            "airmen",
            "aviator",
            "mechanic",
            "specialist",
            "commando",
            "marine",
            "operator",
            "brigade",
            "battalion",
            "policeman",
            "police",
            "guard",
            "medic",
            "sapper",
            "gunner",
            "submariner",
            "midshipman",
            "doctor",
            "maintainer",
            "detachment",
            "contingent",
            "platoon",
            "cohort",
            "trooper",
            "paratrooper",
            "ranger",
            "diver",
            "navigator",
            "nurse",
            "analyst",
            "inspector");

    static final Set<String> VISITORS = Vocabulary.words(
            "delegation minister colleague counterpart attache attaché official president chief premier envoy"
                    + " leader commander secretary ambassador team officer");

    static final Set<String> GENERIC = Set.of(
            "system",
            "technology",
            "equipment",
            "part",
            "component",
            "package",
            "platform",
            "supply",
            "asset",
            "set",
            "seat",
            "machine",
            "capability",
            "arm",
            "plane",
            "sensor",
            "round",
            "fleet",
            "hull",
            "craft",
            "landing");

    static final Set<String> DEEPEN = Vocabulary.words(
            "strengthen deepen boost expand enhance bolster improve cement forge foster develop build upgrade"
                    + " advance elevate reinforce intensify increase broaden widen nurture promote raise grow warm"
                    + " tighten flourish thrive consolidate solidify step");

    static final Set<String> STANDING =
            Vocabulary.words("consultative working joint bilateral coordination steering strategic dialogue trilateral"
                    + " military defence defense consultation industrial implementation ministerial intergovernmental"
                    + " interministerial binational mixed permanent high-level");

    static final Set<String> AID = Set.of(
            "military",
            "humanitarian",
            "financial",
            "diplomatic",
            "security",
            "defence",
            "defense",
            "lethal",
            "economic",
            "logistical",
            "logistic",
            "political",
            "relief",
            "peacekeeping",
            "war",
            "weapon",
            "arm");

    static final Set<String> CURBED = Set.of(
            "arm",
            "arms",
            "weapon",
            "weapons",
            "license",
            "licence",
            "licenses",
            "licences",
            "defence",
            "defense",
            "military",
            "equipment",
            "component",
            "technology",
            "jet",
            "sale",
            "drone",
            "munition",
            "ammunition",
            "earth",
            "mineral",
            "chip",
            "semiconductor",
            "export");

    static final Set<String> FORCES = Vocabulary.words("army navy force troop military marine soldier fleet"
            + " commando paratrooper air-force coastguard guard corps warship unit contingent");

    /** Who travels to serve, help or learn, and not to speak for a state. */
    static final Set<String> TRAVELLERS =
            Vocabulary.words("soldier troop pilot cadet crew sailor recruit trainee student"
                    + " serviceman servicemen airman airmen aviator mechanic technician commando marine brigade battalion regiment"
                    + " policeman policemen police medic sapper gunner submariner midshipman doctor nurse contingent detachment platoon"
                    + " company squadron trooper paratrooper ranger diver engineer firefighter rescuer peacekeeper"
                    + " volunteer mercenary warship frigate fighter");

    static final Set<String> LESSONS = Set.of("training", "train", "course", "instruction", "lesson");

    /** Words by which people who come are told to come to learn. */
    static final Set<String> LEARNS =
            Vocabulary.words("training train course instruction lesson study learn studies schooling");

    /** What makes a mission, a camp or a team one that teaches. */
    static final Set<String> INSTRUCTS =
            Set.of("training", "advisory", "mentoring", "instruction", "training-and-advisory");

    static final Set<String> SCHOOLS =
            Set.of("school", "academy", "college", "university", "institute", "course", "courses", "training");

    /** What is developed that is no equipment. */
    static final Set<String> GROWTH = Vocabulary.words("capacity economic personnel skill professional human"
            + " resource social force regional rural infrastructure recent latest");

    static final Set<String> INTENT = Set.of("intent", "understanding", "cooperation", "intention");

    static final Set<String> MONEY = Vocabulary.words(
            "$ € £ ¥ dollar euro pound yen won krona krone kroner kronor crown koruna leva lei dinar shilling peso taka rupiah ringgit baht forint"
                    + " zloty lira rupee yuan franc rand real shekel ruble rouble dirham riyal crore"
                    + " nok dkk sek eur usd gbp chf aud cad nzd sgd php myr idr thb inr pkr bdt krw jpy cny rmb twd ils nis sar aed"
                    + " qar omr try pln czk huf ron bgn uah rub brl clp cop ars mxn zar kes ngn egp");

    static final Set<String> PROGRAMMES = Set.of("programme", "program", "project", "consortium", "development");

    static final Set<String> SPENDS = Vocabulary.words("spend splash-out fork-out shell-out");

    static final Set<String> BLACKLISTS = Set.of("sanction", "blacklist", "embargo", "black");

    static final Set<String> MAKING = Vocabulary.words(
            "assembly production co-production manufacture manufacturing licence-production assembling producing");

    static final Set<String> WORDS = Vocabulary.words(
            "cooperation co-operation collaboration agreement approval consent permission assurance answer"
                    + " information notice nod go-ahead green-light blessing evidence briefing priority impetus boost account"
                    + " promise speech lecture reason opinion advice attention word signal warning order mandate");

    static final Set<String> NOVEL = Set.of(
            "develop",
            "development",
            "fighter",
            "research",
            "next-generation",
            "design",
            "combat",
            "interceptor",
            "hypersonic",
            "stealth");

    static final Set<String> ASSEMBLES = Vocabulary.words("assemble put-together piece-together");

    static final Set<String> LICENSED = Vocabulary.words(
            "licence license licensed licenced locally local indigenously domestically kit knock-down");

    static final Set<String> BODIES = Vocabulary.words("project scheme group centre center agreement initiative"
            + " alliance bloc body organisation organization club pact grouping partnership union coalition"
            + " programme program forum council system organisation organization mission mechanism framework treaty league"
            + " community association commission convention network club scheme it them family table ranks");

    /** What several do together in the field. */
    static final Set<String> DRILLS = Vocabulary.words(
            "exercise drill training manoeuvre maneuver patrol game operation sortie rehearsal landing");

    /** What forces do for those whom they help. */
    static final Set<String> FIGHTS = Vocabulary.words(
            "fight combat defend secure patrol clear demine guard counter protect battle quell contain police rebuild equip modernise modernize reform");

    /** What relations are raised to. */
    static final Set<String> STATUS = Vocabulary.words("partnership partner level status alliance rank");

    /** How a partner is praised. */
    static final Set<String> RATED = Vocabulary.words(
            "key main close major important reliable trusted strategic leading principal vital crucial top chief indispensable");

    /** What one state may let another use. */
    static final Set<String> BASES = Vocabulary.words(
            "base bases port ports airspace airfield airfields facility facilities harbour harbor airport runway waters");

    static final Set<String> PARTS = Vocabulary.words(
            "component part fuselage section wing hull module structure assembly subassembly cone"
                    + " plate camera gearbox casting forging blade turret chassis superstructure panel tailplane door harness"
                    + " propeller transmission canopy nacelle airframe drivetrain mast engine thruster actuator seat wheel rudder flap fin pylon cockpit nose undercarriage harnesses cable antenna");

    /** What one state may build or pay for in another. */
    static final Set<String> FACILITIES =
            Vocabulary.words("school academy college centre center hospital clinic base barracks dock workshop range"
                    + " laboratory headquarters institute camp outpost station hub jetty pier runway hangar depot");

    /** Verbs by which somebody is said to be a member of something. */
    static final Set<String> BEING = Set.of("be", "become", "remain");

    /** Words of so many things that one side alone says little. */
    static final Set<String> WIDE =
            Vocabulary.words("take make programme program project initiative speak fly travel run operate");

    static final Set<String> SINCE = Set.of("since");

    /** Words by which what is spoken of is not there yet. */
    static final Set<String> AHEAD = Set.of("order", "option", "offer", "plan");

    static final Set<String> MAKES =
            Vocabulary.words("make build produce manufacture assemble construct co-produce licence-build");

    static final Set<String> UNITS =
            Vocabulary.words("brigade battalion regiment division squadron flotilla corps battlegroup battery");

    /** What somebody does who forbids nothing; with "not" he does. */
    static final Set<String> LETS = Set.of("let", "allow", "permit");

    static final Set<String> STOPPED = Set.of("stop", "halt", "cease", "suspend", "refuse", "pause", "freeze");

    /** Words for so and so much of what is handed over. */
    static final Set<String> PORTIONS = Vocabulary.words("batch delivery shipment consignment first second third"
            + " last pair set lot number total dozen score squadron regiment battalion battery tranche instalment"
            + " installment quantity unit half rest majority remainder couple series fleet supply order kit package"
            + " gift donation hundred thousand trio quartet handful load contract one example");

    /** For what equipment is sent that comes back. */
    static final Set<String> MENDS = Vocabulary.words(
            "overhaul repair refit upgrade maintenance modernisation modernization upkeep refurbishment");

    static final Set<String> BUYS = Vocabulary.words("buy order purchase procure acquire lease");

    static final Set<String> LICENCES = Set.of("licence", "license", "permit");

    static final Set<String> SENDS =
            Set.of("export", "sell", "ship", "re-export", "supply", "transfer", "send", "donate");

    private FlagWords() {}

    /** What "Chilean-supplied" says of goods. */
    static final Set<String> GIVEN = Set.of("supplied", "donated", "provided", "gifted", "furnished");

    /** What is sent to those in need. */
    static final Set<String> RELIEF = Vocabulary.words("relief humanitarian medical food rescue disaster emergency");

    /** What a body has that is not the body. */
    static final Set<String> ORGANS = Vocabulary.words(
            "force mission operation contingent centre center fund exercise summit meeting battlegroup battalion brigade");

    /** Verbs of sending people, who get nothing by it. */
    static final Set<String> SENT = Set.of("send", "dispatch", "deploy", "fly", "airlift", "rush", "lend", "second");

    /** What is done with ties that are there already. */
    static final Set<String> KEEPS = Vocabulary.words("maintain keep enjoy have retain preserve");

    static final Set<String> CLOSE =
            Vocabulary.words("close strong robust tight intimate longstanding long-standing deep");

    /** In what one state backs another. */
    static final Set<String> EFFORTS = Vocabulary.words(
            "effort bid quest path aspiration wish fight struggle candidacy accession integration membership ambition integrity"
                    + " sovereignty independence");

    static final Set<String> TEACHES = Set.of("train", "teach", "instruct", "educate", "retrain", "drill", "school");

    static final Set<String> PROMISES =
            Set.of("promise", "pledge", "offer", "give", "provide", "grant", "donate", "extend", "lend", "approve");

    /** In what one takes part that is no drill. */
    static final Set<String> WORKS = Vocabulary.words(
            "development design production construction tender competition bidding talks negotiation conference meeting war");
}
