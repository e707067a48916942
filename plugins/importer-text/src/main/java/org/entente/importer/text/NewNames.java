package org.entente.importer.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.NameKind;
import org.jspecify.annotations.Nullable;

/** Finds names that no lexicon has, by their form and what stands before them. */
final class NewNames {

    private static final String CAPITAL = "[A-Z][\\p{L}&]*(?:-[A-Z]?[\\p{L}]+)?";

    /** What an institute is of: "Science, Technology and Innovation"; a comma without "and" ends it. */
    private static final String FIELDS = CAPITAL + "(?:(?:, " + CAPITAL + "){1,3},? (?:and|&) " + CAPITAL
            + "|(?: (?:and |& |of )?" + CAPITAL + "){0,3})";

    /** What begins companies' names in other languages: "Astilleros Ría de Arousa". */
    private static final Finder FOREIGN = Finder.of(
            "\\b(?:Astilleros?|Estaleiros?|Chantiers?|Cantier[ei]|Constructions|Construções|Industrias|Indústrias?|Fábricas?|Talleres|Maestranza"
                    + "|Manufacture|Ateliers|Officine|Fabbrica|Stocznia|Zakłady|Huta|Fabrika|Uzina|Șantierul|Grupo|Groupe|Gruppo|Grupa|Sociedad|Empresa|Compañía|Société)"
                    + "(?: (?:de |del |da |do |dos |di |du |la |e |y |et )*" + CAPITAL + "){1,4}");

    /** Endings of companies' names. */
    private static final Finder COMPANY = Finder.of(
            "\\b(?:" + CAPITAL + " (?:(?:and|&|of) )?){1,4}(?:Systems|Industries|Industry|Aerospace|Shipyards?"
                    + "|Shipbuilding|Aviation|Technologies|Technology|Dynamics|Electronics|Holdings?|Group|Corporation|Corp\\b\\.?|Inc\\b\\.?|Ltd\\b\\.?"
                    + "|Limited|GmbH|AG|SpA|S\\.p\\.A\\.|AB|Oyj?|SA|SAS|Aircraft|Motors?|Avionics|Robotics|Munitions|Armaments|Arsenal"
                    + "|Optronics|Optics|Photonics|Semiconductors?|Materials|Laboratories|Steel|Airlines|Naval|Marine|Aeronautics|Aeronautical|Works"
                    + "|Dockyards?|Boatyard|Boats|Ordnance|Drones|Propulsion|Engineering|Armou?r|Composites|Instruments|Flight|Space|Sistemas|Defesa|Savunma|Sanayi[i]?|Industrie[ns]?|Défense|Difesa|Aeron[aá]utica|Navali?|Teknoloji|Havacılık"
                    + "|Elektronik|Werft|Werke|Technik|Optik|Elettronica|Motoren|Fahrzeuge"
                    + "(?: Complex| Industries)?)\\b(?! (?:" + CAPITAL
                    + "|[Pp]rogram|[Ss]trateg|[Dd]ocument|[Pp]roject|[Dd]ivision))");

    private static final Finder INSTITUTE = Finder.of("\\b(?:(?:" + CAPITAL
            + " (?:of |and |for |& )?){1,6}(?:University|Institute|Laborator(?:y|ies)|Academy"
            + "|(?:Technology|Science|Research) (?:Park|Centre|Center)|College)\\b(?: (?:of|for) " + FIELDS
            + ")?|(?:National |Technical |Military )*(?:University|Institute|Academy) of " + FIELDS + ")");

    private static final Finder ALLIANCE = Finder.of("\\b(?:(?:" + CAPITAL
            + " ){0,4}(?:Cooperation|Co-operation|Organi[sz]ation|Alliance|Initiative|Forum|Council|Coalition|Community"
            + "|Union|League|Pact|Partnership)(?: (?:for|of|on) (?:the )?" + CAPITAL + "(?: (?:and |of )?" + CAPITAL
            + "){0,4}| " + CAPITAL + "){0,2}|(?:"
            + CAPITAL + " ){1,5}(?:Centre|Center) of Excellence)(?= ?\\([A-Z]{2,8}\\))");

    /** What somebody belongs to, joins or leaves: a body even without its short form beside it. */
    private static final Finder JOINED = Finder.of(
            "\\b(?:(?:member|members|membership|party|parties|signatory|partner|participant|part) (?:of|to|in)"
                    + "|acced(?:e|es|ed|ing) to|accession to|admission to|(?:joins?|joined|joining|left|leaves?|leaving|quits?|out of)"
                    + "|withdr(?:aw|aws|ew|awn|awing|awal) from|participa(?:te|tes|ted|ting|tion) in)"
                    + " (?:the |its )?((?:" + CAPITAL
                    + " (?:(?:of|for|and|on) (?:the )?)?){1,6}?(?:Centre of Excellence|Center of Excellence|CoE|COE"
                    + "|Cooperation|Organi[sz]ation|Alliance|Initiative|Forum|Council|Coalition|Community|Union|League|Pact|Partnership|Compact"
                    + "|Battlegroup|Battle Group|Task Force|Task Group|Treaty Organi[sz]ation|Network|Association|Federation|Bloc"
                    + "|[Pp]rogram(?:me)?|[Pp]roject|initiative|coalition|alliance|partnership|System|Fleet|[Ss]cheme|Fund|Facility)"
                    + "|Operation " + CAPITAL + "(?: " + CAPITAL + ")?)(?![\\p{L}-])");

    /** What a company is called beside its name. */
    private static final String TRADE =
            "(?:(?:defen[cs]e|arms|drone|aerospace|aircraft|missile|shipbuilding|technology|state-owned|private|private-sector|start-?up|electronics|engineering|leading|major|robotics|software|space|satellite|radar|naval|munitions|ammunition|weapons|vehicle|truck|unmanned|military|industrial|family-owned|listed|privately-held|helicopter|submarine|engine) )*(?:firm|specialist|integrator|enterprise|startup|gunmaker|boatbuilder|yard|vendor|developer|company|manufacturer|shipbuilder|"
                    + "shipyard|maker|giant|contractor|start-?up|supplier|group|conglomerate|producer|developer|drone-maker|planemaker|carmaker)";

    private static final Pattern AFTER_TRADE =
            Pattern.compile("\\G(?:'s?)? " + TRADE + " (" + CAPITAL + "(?: " + CAPITAL + "){0,3})");

    /** What nobody but a company is called, with its name and without its home. */
    private static final Finder TRADED = Finder.of(
            "\\b(?:firm|company|manufacturer|shipbuilder|shipyard|boatbuilder|drone-?maker|planemaker|gunmaker|start-?up"
                    + "|contractor|(?:drone|missile|radar|arms|aircraft|engine|vehicle|ammunition|helicopter|ship|tank|rocket|satellite) (?:maker|producer|builder|giant|developer))"
                    + ",? (" + CAPITAL + "(?: " + CAPITAL + "){0,3})");

    /** "Oslo-based Acme": what stands before says where it is, not what it is called. */
    private static final Pattern SEATED =
            Pattern.compile("^[A-Z][\\p{L}-]*-(?:based|headquartered|owned|backed|led|born|listed) ");

    /** "Acme of Norway", where the text speaks of "the company". */
    private static final Pattern FIRM_OF =
            Pattern.compile("(?<![\\p{L}.-] )(?:^|(?<= ))(" + CAPITAL + "(?: " + CAPITAL + "){0,2}) of (?:the )?$");

    private static final Finder COMPANY_TOLD = Finder.of(
            "\\b(?:[Tt]he|its) (?:company|firm|group|manufacturer|shipbuilder|miner|contractor|shipyard|yard|maker|producer)\\b");

    /** What is of a state and no firm. */
    private static final Pattern NO_FIRM = Pattern.compile(
            "\\b(?:The|Republic|Kingdom|Government|Ministr|Minister|President|Prime|King|Queen|Prince|Embassy|Ambassador|Bank|Gulf|Bay|Sea|Coast|Port|City|Province|State|States"
                    + "|North|South|East|West|Navy|Army|Air|Force|Forces|Armed|Parliament|Congress|Senate|Council|University|Institute|Academy|Church|House|Chief|Secretary|General"
                    + "|Admiral|Bank|Union|Federation|Confederation|Commonwealth|Emirate|Sultanate|Royal|National|Defen[cs]e|Foreign|Islamic|People|Democratic|Strait|Isle|Islands?"
                    + "|Grand|Duchy|Officers?|Heads?|Members?|Most|Part|Parts|Some|Many|One|All|Both|Out|Outside|Instead|Because|Ahead|Capable|In|Law|Act|Treaty|Bureau|Office"
                    + "|Department|Agency|Command|Corps|Guard|Battle|Fall|War|Invasion|Conquest|Representatives|Delegations?|Citizens?|Ships?|Soldiers?|Mr|Ms|Mrs|Dr|Sir|Gen|Col|Capt|Lt|Maj)\\b");

    private NewNames() {}

    /** Whether a text speaks of "the company" anywhere; looked for once, for it takes a walk through the whole text. */
    static boolean tellsOfFirms(String text) {
        return COMPANY_TOLD.finds(text);
    }

    /** The mentions with the new names put in; what lies inside a new name is no mention of its own. */
    static List<Mention> find(String text, int start, int end, List<Mention> mentions, Naming.Known known) {
        List<Mention> found = new ArrayList<>(mentions);
        form(ALLIANCE, ActorKind.ALLIANCE, text, start, end, found, known);
        Finder.Search joined = JOINED.within(text, start, end);
        while (joined.find()) {
            named(ActorKind.ALLIANCE, text, joined.start(1), joined.end(1), found, known);
        }
        form(INSTITUTE, ActorKind.INSTITUTE, text, start, end, found, known);
        legal(text, start, end, found, known);
        form(FOREIGN, ActorKind.COMPANY, text, start, end, found, known);
        form(COMPANY, ActorKind.COMPANY, text, start, end, found, known);
        for (Mention mention : mentions) {
            if (mention.country()) {
                Matcher trade = AFTER_TRADE.matcher(text).region(mention.end(), end);
                if (trade.find() && free(found, trade.start(1), trade.end(1))) {
                    put(
                            ActorKind.COMPANY,
                            trade.group(1),
                            trade.start(1),
                            trade.end(1),
                            mention.actor().id(),
                            found,
                            known);
                }
            }
        }
        for (Mention mention : known.firms() ? mentions : List.<Mention>of()) {
            String before = text.substring(Math.max(start, mention.start() - 60), mention.start());
            Matcher of = mention.country() && !mention.demonym() ? FIRM_OF.matcher(before) : null;
            if (of != null && of.find()) {
                int from = mention.start() - before.length() + of.start(1);
                int to = mention.start() - before.length() + of.end(1);
                if (free(found, from, to) && !NO_FIRM.matcher(of.group(1)).find()) {
                    put(
                            ActorKind.COMPANY,
                            of.group(1),
                            from,
                            to,
                            mention.actor().id(),
                            found,
                            known);
                }
            }
        }
        Finder.Search traded = TRADED.within(text, start, end);
        while (traded.find()) {
            if (free(found, traded.start(1), traded.end(1))
                    && !DAYS.matcher(traded.group(1)).lookingAt()) {
                String name = traded.group(1);
                put(
                        ActorKind.COMPANY,
                        name,
                        traded.start(1),
                        traded.end(1),
                        other(name, text, traded.end(1), found),
                        found,
                        known);
            }
        }
        found.sort(Comparator.comparingInt(Mention::start));
        return found;
    }

    private static final Pattern DAYS = Pattern.compile(
            "(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:Janu|Febru)ary|March|April|May|June|July|August|(?:Sept|Nov|Dec)ember|October");

    /** Names with a legal form; a short name may have one that longer ones need not. */
    private static void legal(String text, int start, int end, List<Mention> found, Naming.Known known) {
        Finder.Search matcher = LegalForms.names(text, start, end);
        while (matcher.find()) {
            int from = matcher.start();
            int to = matcher.end();
            while (from < to && leading(text.substring(from, to))) {
                from = text.indexOf(' ', from) + 1;
            }
            named(ActorKind.COMPANY, text, from, to, found, known);
        }
    }

    private static void form(
            Finder pattern, ActorKind kind, String text, int start, int end, List<Mention> found, Naming.Known known) {
        Finder.Search matcher = pattern.within(text, start, end);
        while (matcher.find()) {
            int from = matcher.start();
            int to = matcher.end();
            while (from < to && leading(text.substring(from, to))) {
                from = text.indexOf(' ', from) + 1;
            }
            named(kind, text, from, to, found, known);
        }
    }

    /** Takes a stretch for a name unless known names make it up. */
    private static void named(ActorKind kind, String text, int first, int to, List<Mention> found, Naming.Known known) {
        int from = first;
        String name = text.substring(from, to).replaceAll("\\s+", " ");
        Mention inside = within(found, from, to);
        boolean two = countries(found, from, to) > 1
                || kind.equals(ActorKind.COMPANY) && JOINT.matcher(name).find();
        if (name.indexOf(' ') < 0 || two || ACT.matcher(name).find() || swallowed(found, from, to)) {
            return;
        }
        Actor home = inside != null && inside.country() ? inside.actor() : null;
        Matcher seated = SEATED.matcher(name);
        int cut = seated.find() ? seated.end() : 0;
        if (cut == 0 && inside != null && inside.demonym() && inside.start() == from) {
            // "Turkish Fregat Systems": the people's name before is the home, not a part of the name.
            cut = inside.end() + 1 - from;
        }
        if (cut > 0) {
            from += cut;
            name = text.substring(Math.min(from, to), to).replaceAll("\\s+", " ");
            if (name.indexOf(' ') < 0) {
                return;
            }
        } else if (home == null) {
            home = before(text, found, from);
        }
        put(kind, name, from, to, home == null ? other(name, text, to, found) : home.id(), found, known);
    }

    /** What an agreement is about: "the Transfer of Equipment and Technology". */
    private static final Pattern ACT = Pattern.compile(
            "^(?:Transfer|Exchange|Protection|Acquisition|Procurement|Supply|Provision|Development|Promotion|Memorandum|Agreement|Sale|Use|Production) (?:of|and) "
                    + "| (?:Agreement|Treaty|Memorandum|Arrangement|Declaration|Statement|Convention|Protocol)$");

    /** The home that follows ("Acme of Norway", "Acme, based in Oslo"), else that of the legal form, else null. */
    private static @Nullable String other(String name, String text, int to, List<Mention> found) {
        Matcher follows = FOLLOWS.matcher(text).region(to, text.length());
        if (follows.lookingAt()) {
            for (Mention mention : found) {
                Actor actor = mention.actor();
                if (actor != null && mention.country() && mention.start() == follows.end()) {
                    return actor.id();
                }
            }
        }
        return LegalForms.home(name);
    }

    private static final Pattern FOLLOWS = Pattern.compile(
            " of (?:the )?|,? (?:which is )?(?:based|headquartered|located) in (?:the )?|, an? (?=[A-Z])");

    /** Words with a capital that only begin a sentence. */
    private static boolean leading(String name) {
        return name.matches(
                "(?s)(?:The|A|An|In|On|At|For|And|But|With|Its|Their|His|This|That|As|By|From|To|Under|After|When|Both|However|Meanwhile|Major|Several|Other|Some|Korean|New) .*");
    }

    private static @Nullable Mention within(List<Mention> found, int from, int to) {
        return found.stream()
                .filter(m -> m.start() >= from && m.end() <= to)
                .findFirst()
                .orElse(null);
    }

    /** Whether a known name other than a country's reaches into this stretch. */
    private static boolean swallowed(List<Mention> found, int from, int to) {
        return found.stream().anyMatch(m -> m.start() < to && m.end() > from && !m.country());
    }

    private static long countries(List<Mention> found, int from, int to) {
        return found.stream()
                .filter(m -> m.country() && m.start() >= from && m.end() <= to)
                .count();
    }

    /** Groups of officials are no companies. */
    private static final Pattern JOINT = Pattern.compile(
            "\\b(?:Working|Consultative|Contact|Steering|Coordination|Joint|Military|Strategic|Defen[cs]e|Dialogue|Battle|Carrier|Strike|Minsk|Study|Support|Task|Maritime) Group");

    private static boolean free(List<Mention> found, int from, int to) {
        return found.stream().noneMatch(m -> m.start() < to && m.end() > from);
    }

    private static @Nullable Actor before(String text, List<Mention> found, int from) {
        for (Mention mention : found) {
            int gap = from - mention.end();
            if (mention.country() && gap > 0 && gap < 40) {
                String between = text.substring(mention.end(), from);
                if (between.matches("'s? |'s? (?:state-owned )?" + TRADE + " | (?:state-owned )?" + TRADE
                        + " | | university, | (?:university|institute|company|firm),? ")) {
                    return mention.actor();
                }
            }
        }
        return null;
    }

    private static void put(
            ActorKind kind,
            String name,
            int from,
            int to,
            @Nullable String home,
            List<Mention> found,
            Naming.Known known) {
        Actor actor = known.named(name, kind, home);
        found.removeIf(m -> m.start() < to && m.end() > from);
        found.add(new Mention(from, to, actor, NameKind.OFFICIAL, "FORM"));
    }
}
