package org.entente.importer.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Words by what they stand for, in base form. */
final class Vocabulary {

    /** Who stands for a state or company when its name goes before: "Turkish officials". */
    static final Set<String> REPRESENTATIVES = words(
            "actor administration agency air-force ally ambassador analyst army authority "
                    + "base board business cabinet carrier chancellor chief client coastguard colonel commander commission company conglomerate "
                    + "contractor corporation corps counterpart country customer delegate delegation department developer diplomat "
                    + "engineer entity enterprise envoy executive expert firm force general giant government group guard host industry "
                    + "institution king kingdom laboratory leader leadership maker manufacturer marine military minister ministry "
                    + "monarchy nation navy neighbour neighbor office officer official parliament participant partner party people "
                    + "pilot planner player premier president producer representative republic researcher scientist secretary service "
                    + "serviceman shipbuilder shipyard recruit conscript sailor commando paratrooper instructor adviser advisor side soldier specialist spokesman spokesperson spokeswoman state student cadet subsidiary "
                    + "supplier team technician trainee troop unit university yard worker airline start-up startup consortium arm "
                    + "colleague troops airman aircrew crew contingent battalion brigade regiment reservist peacekeeper agency regime "
                    + "authorities businessman lawmaker legislator mp deputy senator planemaker producer cabinet buyer operator "
                    + "infantry paratroop special-force mechanic medic doctor diver gunner firefighter policeman police commandos gendarme sapper navigator controller cyber-specialist maintainer graduate force fleet command division squadron flotilla wing headquarters defender sapper ranger guardsman detachment platoon cohort");

    /** Equipment. */
    static final Set<String> EQUIPMENT = words(
            "aircraft airframe airlifter airplane ammunition amphibian apc armament armor armour "
                    + "arm artillery asset battery battleship boat bomb bomber bulldozer canister cannon carbine carrier component corvette craft "
                    + "cruiser destroyer dinghy drone ducting engine equipment explosive fighter fleet flotilla frigate gear glider grenade gun "
                    + "gunship hardware helicopter helmet howitzer hull ifv interceptor jet kit landing launcher locomotive machine machinery materiel material "
                    + "minehunter minesweeper missile mortar motor munition naval-gun part patrol-boat payload pistol plane platform pod "
                    + "propeller radar radio rifle robot rocket round satellite seat sensor set shell ship simulator sonar spare "
                    + "spacecraft submarine submersible supply system tank tanker technology torpedo trainer truck turboprop turret uav uas "
                    + "ucav usv uuv cutter gunboat oiler lorry jeep mrap manpad manpads atgm sam warhead mine decoy jammer quadcopter cartridge bullet turbine gearbox mlrs obus bulletproof-vest patroller lander amphib airframe trainer-jet airliner transport-plane minelayer tug ferry ambulance pistol ucav airship balloon aerostat goggle optic camera mast tubes vehicle vessel warhead warplane warship weapon weaponry workboat jamming-pod package"
                    + " icebreaker tugboat sonobuoy barge dredger detector imager periscope binocular hospital pontoon parachute trailer uniform vest"
                    + " propellant fuze fuse reactor rotorcraft seaplane floatplane hovercraft catamaran sloop trawler landing-craft trimaran");

    /** Words of defence and strategic industry, of which one at least stands near a tie. */
    static final Set<String> FIELD = words(
            "aerospace air aircraft ammunition arm armament armed army artillery aviation battery "
                    + "chip coast combat cyber cybersecurity defence defense destroyer drone exercise fighter firepower fleet force frigate helicopter "
                    + "howitzer industry intelligence jet maritime military missile munition naval nato navy nuclear patrol pilot "
                    + "procurement radar rocket sanction satellite security semiconductor shell ship shipbuilding shipyard soldier space strategic "
                    + "submarine system tank technology training troop uav unmanned vessel war warship weapon counter-terrorism peacekeeping "
                    + "instructor recruit personnel squadron brigade cadet marine sailor interoperability deterrence equipment ballistic hypersonic sensor laser propulsion satellite-navigation industrial fighting airspace warfare carrier cyberdefence cyberdefense cyber-defence cyber-defense counterterrorism demining logistics armour armor armoured armored vehicle gun bomb mine torpedo optronic");

    /** Words by which recurring exercises are known that have no other use in such texts. */
    static final Set<String> EXERCISES = words("balikatan rimpac iniochos baltops jimex varuna"
            + " salaknib kamandag pitch-black noble-dina unitas ssangyong"
            + " yudh-abhyas mitra-shakti simbex samudra-shakti sandblu sumex tarkash cormorant-strike");

    /** Names of exercises that are also those of towns, firms, weapons and animals. */
    private static final Set<String> AMBIGUOUS = words("malabar kakadu indra konkurs keris talisman aman zapad vostok"
            + " anakonda komodo milan kurukshetra tasman medusa");

    /** What stands in a sentence that tells of an exercise. */
    private static final Set<String> EXERCISING = words(
            "exercise drill manoeuvre maneuver manoeuvres maneuvers wargame war-game edition participate part drills");

    /** Whether a word names an exercise: alone, or with a word of exercising where it is the name of other things too. */
    static boolean exercise(Token token, Clauses clauses) {
        return EXERCISES.contains(token.lower())
                || AMBIGUOUS.contains(token.lower())
                        && Character.isUpperCase(token.text().charAt(0))
                        && (token.mention() == null || token.mention().actor() == null)
                        && clauses.any(EXERCISING);
    }

    private Vocabulary() {}

    /** The words of a list with spaces between. */
    static Set<String> words(String list) {
        return Set.copyOf(new LinkedHashSet<>(List.of(list.trim().split("\\s+"))));
    }
}
