package org.entente.importer.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.NameKind;

/** Finds office-holders with the state for which they speak: "Turkish Defense Minister Jane Doe", later "Doe". */
final class People {

    /** A word of a name: "Jane", "J.", "al-Jubeir", "bin". */
    private static final String WORD =
            "(?:(?:al|el|ul|an|ar|as|ad)-[A-Z][\\p{L}'-]+|[A-Z][\\p{L}'-]+|[A-Z]\\.|(?:al|bin|bint|van|von|de|el|ul)\\b-?)";

    private static final String NAME = "(" + WORD + "(?: " + WORD + "){0,4})";

    private static final String OFFICE =
            "(?:(?:[Dd]eputy|[Vv]ice|[Ff]irst|[Ff]ormer|[Aa]cting|[Uu]nion|[Nn]ational|[Ff]ederal|[Ss]enior) )*"
                    + "(?:[Pp]resident|[Pp]rime [Mm]inister|[Pp]remier|[Cc]hancellor|(?:[Dd]efen[cs]e|[Ff]oreign|[Tt]rade|[Ii]ndustry|[Ii]nterior"
                    + "|[Ee]conomy) (?:[Mm]inister|[Ss]ecretary|[Cc]hief)|[Mm]inister(?: of(?: [Ss]tate for)? [A-Z][a-z]+(?:(?:,(?= [A-Z][a-z]+(?:,| and )))? (?:and |of |for )?[A-Z][a-z]+){0,5})?|[Ss]ecretary(?: of"
                    + " (?:[Dd]efen[cs]e|[Ss]tate))?|[Aa]mbassador|[Aa]rmy [Cc]hief|[Nn]avy [Cc]hief|[Cc]hief of [A-Z]?[a-z]+ ?[A-Z]?[a-z]*|[Gg]eneral|[Aa]dmiral|Gen\\.|Adm\\.|King|Crown Prince|Emir"
                    + "|PM|[Dd]elegation head)";

    private static final Pattern TITLED =
            Pattern.compile("\\G(?:'s?)? (?:new |outgoing |visiting )?" + OFFICE + ",? " + NAME);

    private static final Pattern APPOSED = Pattern.compile(NAME + ", (?:the |who is the |who is )?$");

    private static final Pattern OFFICE_ONLY = Pattern.compile("\\G(?:'s?)? (?:new |outgoing )?" + OFFICE + "\\b");

    private People() {}

    /** The mentions with people put in, who swallow the state's name before their office. */
    static List<Mention> find(String text, int start, int end, List<Mention> mentions, Naming.Known known) {
        List<Mention> found = new ArrayList<>(mentions);
        for (Mention mention : mentions) {
            Actor country = mention.actor();
            if (country == null || !mention.country()) {
                continue;
            }
            Matcher titled = TITLED.matcher(text).region(mention.end(), end);
            if (titled.find()) {
                put(found, mention.start(), titled.end(1), titled.group(1), country, known);
                continue;
            }
            Matcher office = OFFICE_ONLY.matcher(text).region(mention.end(), end);
            if (office.find()) {
                String before = text.substring(Math.max(start, mention.start() - 80), mention.start());
                Matcher apposed = APPOSED.matcher(before);
                if (apposed.find()) {
                    known.person(apposed.group(1), country);
                }
            }
        }
        found.sort(Comparator.comparingInt(Mention::start));
        return found;
    }

    private static void put(List<Mention> found, int start, int end, String name, Actor country, Naming.Known known) {
        found.removeIf(m -> m.start() < end && m.end() > start);
        found.add(new Mention(start, end, known.person(name, country), NameKind.ALIAS, "PERSON"));
    }

    /** A person who speaks for a country. */
    static Actor person(String name, String country) {
        return Actor.of(Plain.slug(name), ActorKind.PERSON, name, country);
    }
}
