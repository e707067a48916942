package org.entente.importer.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.core.model.NameKind;
import org.entente.core.model.SystemCategory;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of systems that no lexicon has, by form and context: a name before a word for equipment ("40 Hornet-X
 * loitering munitions"), classes, ships with their navy's prefix, and what is said to be called so.
 */
final class NewSystems {

    private static final String WORD = "[A-Z][\\p{L}]*[\\p{Ll}\\d](?:-(?:[A-Z]+|\\d+[A-Z]{0,2}))?";

    /** A code: letters with digits, with or without a hyphen. */
    private static final String CODE = "[A-Z][A-Za-z]{0,8}-?\\d{1,4}[A-Za-z]{0,3}";

    private static final String NAME =
            "(?:(?:" + CODE + "|[A-Z]{4,12}|" + WORD + ")(?: " + WORD + ")?(?: (?:\\d{1,3}|II|III|IV|Mk ?\\d))?)";

    /** Words in small letters that may stand between a name and its equipment: "unmanned ground". */
    private static final String MODIFIERS =
            "((?:(?:unmanned|uncrewed|armed|light|heavy|medium|combat|attack|strike|patrol|ground|aerial|surface|underwater"
                    + "|naval|maritime|multi-?role|stealth|jet|trainer|training|transport|military|tactical|strategic|ballistic|cruise|hypersonic"
                    + "|guided|loitering|reconnaissance|surveillance|early|warning|infantry|fighting|battle|main|armou?red|wheeled|tracked|amphibious"
                    + "|personnel|missile|coastal|offshore|fast|rocket|artillery|utility|turboprop|landing|jamming|basic|advanced|supersonic|kamikaze"
                    + "|river|riverine|inshore|survey|hospital|supply|support|towed|special|operations|police|used|second-hand|refurbished"
                    + "|air|defen[cs]e|fire|control|thermal|mobile|portable|shoulder-fired|search|rescue|mine|cargo|tanker|fighter|electronic|warfare"
                    + "|(?:anti|air|surface|ship|long|medium|short|high|low|mid|self|nuclear|diesel|rotary|fixed|guided|multi|very)-[a-z-]+) ){0,5})";

    private static final Map<String, SystemCategory> NOUNS = nouns();

    /** A word for equipment, without which the longer forms need not be tried. */
    private static final Finder EQUIPMENT =
            Finder.of("\\b(?:" + String.join("|", NOUNS.keySet()) + "|system|batter(?:y|ies)|suite|platform)s?\\b");

    private static final Finder BEFORE_NOUN = Finder.of(
            "(?<![\\p{L}\\d-])(" + NAME + ") " + MODIFIERS + "("
                    + String.join("|", NOUNS.keySet()) + ")(s?)(?![\\p{L}-])"
                    + "(?! (?:maker|manufacturer|producer|wing|attack|strike|pilot|crew|unit|plant|factory|base|crisis|war)s?\\b)");

    /** "System" says too little alone: a word of defence stands before it. */
    private static final Finder BEFORE_SYSTEM = Finder.of(
            "(?<![\\p{L}\\d-])(" + NAME
                    + ") (?:[a-z][a-z-]+ ){0,3}?(?:defen[cs]e|missile|weapons?|radar|drone|artillery|air|naval|combat|jamming|surveillance"
                    + "|rocket|warfare|anti-[a-z]+|protection|targeting|mine|sonar) (?:[a-z][a-z-]+ ){0,3}?(?:system|battery|batteries|suite|platform)s?\\b");

    private static final Finder CLASS =
            Finder.of("(?<![\\p{L}-])((?:[A-Z]\\p{L}+ )?[A-Z][\\p{L}]+)(?:-[Cc]lass\\b| class (?=(?:[a-z][a-z-]+ ){0,3}"
                    + "(?:frigate|corvette|destroyer|submarine|vessel|boat|ship|carrier|minehunter|cutter)))");

    /** "Two craft of the Heron class"; a class of society or school is in small letters. */
    private static final Finder OF_CLASS = Finder.of(
            "(?<=\\b[Tt]he )((?:[A-Z]\\p{L}+ )?[A-Z]\\p{L}+) class\\b(?! (?:of|action|war|struggle|system|society)\\b)");

    private static final Finder SHIP =
            Finder.of("(?<![\\p{L}-])(" + Ensigns.PREFIX + " [A-Z][\\p{L}-]+(?: [A-Z][\\p{L}-]+){0,2})");

    private static final Finder CALLED = Finder.of("\\b(" + String.join("|", NOUNS.keySet())
            + ")s?,? (?:is |are |was )?(?:called|named|dubbed|known as|designated|christened) (?:the )?(" + NAME
            + ")(?![\\p{L}-])");

    /** Words with a capital that say where equipment is from, whose or when, or name a sort of it. */
    private static final Set<String> NO_NAMES = Vocabulary.words(
            "Western Eastern Northern Southern Central European Asian African Arab Gulf Baltic Nordic Scandinavian Balkan Soviet"
                    + " Warsaw Black Red South North East West Atlantic Pacific Mediterranean Aegean Arctic Antarctic Indo-Pacific Royal"
                    + " National Federal Ministry Defence Defense Military Navy Army Air Force Forces Naval Marine Marines Corps Coast"
                    + " Guard Cold War World Sea Ocean Union Council Command Fleet Brigade Regiment Division Squadron Battalion Project"
                    + " Programme Program Block Mark Phase Tranche Section Article Monday Tuesday Wednesday Thursday Friday Saturday"
                    + " Sunday January February March April May June July August September October November December The A An This"
                    + " That These Those Its Their His Her Our My Some Several Many All Both Each Every Other Another More Most New"
                    + " First Second Third Two Three Four Five Six Seven Eight Nine Ten Modern Advanced Unmanned Armed Light Heavy"
                    + " Combat Attack Patrol Next Main Such In On At For With From By And Or But If As After Before While When What"
                    + " Which How No Not Islamic Muslim Christian Jewish Kurdish Houthi Latin Anglo Franco Euro Euro-Atlantic Business"
                    + " Working Middle Economy World High Low Medium Long Short Tier Level Mr Mrs Dr Gen Adm President Minister Prime"
                    + " Chief Secretary General Admiral Congress Parliament Senate Pentagon Kremlin White House Foreign State Last"
                    + " Early Late UAVS UCAV UAV UAS AESA SHORAD MANPADS MALE HALE VTOL ISTAR C4ISR HADR NATO COTS ASEAN BRICS G7 G20"
                    + " COVID-19 AEWC IFV MBT APC MRAP SAM ATGM ISR EW LNG MRO OPV LPD FPV USV UUV UGV GPS ICBM IRBM SLBM ASW");

    /** Equipment that a firm, a place or a movement has as well. */
    private static final Set<String> VAGUE = Set.of(
            "ship",
            "vessel",
            "boat",
            "aircraft",
            "plane",
            "vehicle",
            "carrier",
            "jet",
            "satellite",
            "rocket",
            "engine",
            "gun",
            "bomber",
            "rifle");

    private static final Finder COUNTED =
            Finder.of("\\b(?:\\d[\\d,]*|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|more) $");

    private static final Pattern DERIVED = Pattern.compile(
            ".*-(?:made|built|based|era|led|funded|style|designed|owned|backed|supplied|type|like|launched|borne|powered|flagged|operated)");

    private NewSystems() {}

    private static Map<String, SystemCategory> nouns() {
        Map<String, SystemCategory> nouns = new LinkedHashMap<>();
        put(nouns, SystemCategory.UAV, "drone uav ucav uas unmanned-aircraft loitering-munition quadcopter");
        put(nouns, SystemCategory.FIGHTER, "fighter fighter-jet jet warplane");
        put(nouns, SystemCategory.TRAINER, "trainer");
        put(nouns, SystemCategory.HELICOPTER, "helicopter gunship rotorcraft");
        put(nouns, SystemCategory.AIRCRAFT, "aircraft plane bomber airlifter tanker seaplane");
        put(nouns, SystemCategory.MISSILE, "missile rocket torpedo munition");
        put(nouns, SystemCategory.ARTILLERY, "howitzer mortar gun cannon");
        put(nouns, SystemCategory.TANK, "tank");
        put(nouns, SystemCategory.ARMOURED_VEHICLE, "vehicle carrier bulldozer");
        put(
                nouns,
                SystemCategory.SHIP,
                "frigate corvette destroyer cruiser minehunter minesweeper boat ship vessel cutter");
        put(nouns, SystemCategory.SUBMARINE, "submarine");
        put(nouns, SystemCategory.RADAR, "radar sonar sensor");
        put(nouns, SystemCategory.AIR_DEFENCE, "launcher interceptor battery");
        put(nouns, SystemCategory.OTHER, "satellite rifle turret simulator engine robot");
        return nouns;
    }

    private static void put(Map<String, SystemCategory> nouns, SystemCategory category, String words) {
        for (String word : words.split(" ")) {
            nouns.put(word.replace('-', ' '), category);
        }
    }

    /** The mentions with the new systems put in. */
    static List<Mention> find(String text, int start, int end, List<Mention> mentions, Naming.Known known) {
        List<Mention> found = new ArrayList<>(mentions);
        Finder.Search ship = SHIP.within(text, start, end);
        while (ship.find()) {
            // "At INS Garuda, the school": stations on land have the prefix too.
            if (!text.regionMatches(true, Math.max(0, ship.start(1) - 3), "at ", 0, 3)) {
                put(text, ship.start(1), ship.end(1), SystemCategory.SHIP, found, known);
            }
        }
        Finder.Search type = CLASS.within(text, start, end);
        while (type.find()) {
            int from = start(text, type.start(1), type.end(1), start);
            if (from < type.end(1)) {
                int to = text.charAt(type.end(1)) == '-' ? type.end() : type.end(1);
                put(text, from, to, SystemCategory.SHIP, found, known);
            }
        }
        Finder.Search of = OF_CLASS.within(text, start, end);
        while (of.find()) {
            put(text, start(text, of.start(1), of.end(1), start), of.end(1), SystemCategory.SHIP, found, known);
        }
        if (!EQUIPMENT.within(text, start, end).find()) {
            found.sort(Comparator.comparingInt(Mention::start));
            return found;
        }
        Finder.Search called = CALLED.within(text, start, end);
        while (called.find()) {
            int from = start(text, called.start(2), called.end(2), -1);
            put(text, from, called.end(2), NOUNS.get(called.group(1)), found, known);
        }
        Finder.Search before = BEFORE_NOUN.within(text, start, end);
        while (before.find()) {
            int from = start(text, before.start(1), before.end(1), start);
            if (telling(text, from, before)) {
                put(text, from, before.end(1), NOUNS.get(before.group(3)), found, known);
            }
        }
        Finder.Search system = BEFORE_SYSTEM.within(text, start, end);
        while (system.find()) {
            int from = start(text, system.start(1), system.end(1), start);
            put(text, from, system.end(1), SystemCategory.UNKNOWN, found, known);
        }
        found.sort(Comparator.comparingInt(Mention::start));
        return found;
    }

    /** Whether a plain word before equipment is its name: "Wagner fighters" and "a Greenpeace ship" have none. */
    private static boolean telling(String text, int from, Finder.Search m) {
        String name = text.substring(Math.min(from, m.end(1)), m.end(1));
        boolean code =
                name.chars().anyMatch(Character::isDigit) || name.indexOf('-') > 0 || !name.matches(".*\\p{Ll}.*");
        if (code || !m.group(2).isEmpty()) {
            return true;
        }
        boolean people = m.group(3).equals("fighter") && !m.group(4).isEmpty();
        boolean counted = COUNTED.finds(text.substring(Math.max(0, from - 16), from));
        return !people && (counted || !VAGUE.contains(m.group(3)));
    }

    /** Where a name begins once words that are no part of it are left out; its end where nothing is left. */
    private static int start(String text, int from, int to, int sentence) {
        String[] words = text.substring(from, to).split(" ");
        int at = from;
        for (String word : words) {
            boolean code = word.chars().anyMatch(Character::isDigit)
                    || word.length() > 3 && word.equals(word.toUpperCase(Locale.ROOT));
            boolean opens = at == sentence && !code;
            if (!NO_NAMES.contains(word) && !DERIVED.matcher(word).matches() && !opens) {
                break;
            }
            at = Math.min(to, at + word.length() + 1);
        }
        String name = text.substring(at, to);
        boolean rest = name.isBlank()
                || name.matches("\\d+|I+V?")
                || NO_NAMES.contains(name.substring(name.lastIndexOf(' ') + 1));
        return rest ? to : at;
    }

    private static void put(
            String text, int from, int to, @Nullable SystemCategory category, List<Mention> found, Naming.Known known) {
        boolean free = from < to && found.stream().noneMatch(m -> m.start() < to && m.end() > from);
        if (free) {
            String name = text.substring(from, to).replaceAll("\\s+", " ");
            found.add(new Mention(
                    from,
                    to,
                    known.system(name, category == null ? SystemCategory.UNKNOWN : category),
                    NameKind.OFFICIAL,
                    "FORM"));
        }
    }
}
