package org.entente.importer.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.NameKind;
import org.jspecify.annotations.Nullable;

/** Finds ministries, armed services and other organs of a named state by their form. */
final class Bodies {

    private static final String WORD = "[A-Z][\\p{L}&-]+";

    /** A ministry with its field: "Ministry of Defence", "Department of National Defense". */
    private static final String MINISTRY =
            "(?:Ministry|Department|Secretariat|Undersecretariat|Presidency|Directorate) (?:of|for) " + "(?:the )?"
                    + WORD + "(?:,? (?:and |of |& )?" + WORD + "){0,4}";

    private static final String SERVICE =
            "(?:Royal |Imperial |People's |National )?(?:Army Aviation(?: Corps| Command)?|Naval Aviation|Naval Infantry|Marines|Fleet Air Arm"
                    + "|Special (?:Operations|Forces) Command|Special Operations Forces|Special Forces|Joint Staff|Border Guards?(?: Service)?"
                    + "|National Police|Federal Police|Gendarmerie|Presidential Guard|Republican Guard|Maritime Safety Agency|Air Defen[cs]e Forces?|Air Wing"
                    + "|Navy|Air and Space Force|Air Force|Army|Armed Forces|Defen[cs]e Forces?"
                    + "|Self-Defen[cs]e Forces?|Maritime Self-Defen[cs]e Force|Coast Guard|Coastguard|Marine Corps|National Guard"
                    + "|Land Forces|Naval Forces?|Ground Forces|Air Forces?)";

    private static final String OFFICE = "(?:National )?(?:Defen[cs]e|Foreign|Interior|Economy|Trade|Industry) Ministry"
            + "|Defen[cs]e (?:Department|Materiel Administration|Acquisition Program Administration|Procurement Agency|Staff)"
            + "|(?:National )?(?:Defen[cs]e|Armaments?|Military|Naval|Army|Space|Maritime|Border|Coastal|Arms) (?:(?:[A-Z][a-z]+|and|&|of|for),? ){0,5}"
            + "(?:Agency|Administration|Organi[sz]ation|Directorate|Command|Office|Authority|Bureau|Secretariat|Establishment|Inspectorate)"
            + "|Space Agency|Armaments? Agency|Border Guard Service|State Department|Foreign Office|General Staff";

    private static final Finder BODY = Finder.of("(?:" + OFFICE + "|" + SERVICE + "|" + MINISTRY + ")\\b");

    private static final Pattern OF = Pattern.compile(" of (?:the )?(?:Republic of |Kingdom of )?");

    /** "The Ministry of Defence in Lima": where it sits. */
    private static final Pattern IN = Pattern.compile(" in ");

    private static final Pattern LEAD = Pattern.compile("(?:'s?)? ");

    private final Map<String, String> demonyms;

    /** @param demonyms the adjective of each country by its id, as bodies are titled with it */
    Bodies(Map<String, String> demonyms) {
        this.demonyms = demonyms;
    }

    /** The mentions with those of bodies put in; a body swallows the state's name beside it. */
    List<Mention> find(String text, int start, int end, List<Mention> mentions, Naming.Known known) {
        List<Mention> found = new ArrayList<>(mentions);
        Finder.Search matcher = BODY.within(text, start, end);
        while (matcher.find()) {
            int from = matcher.start();
            int to = trimmed(text, from, matcher.end());
            if (from > start && Character.isLetter(text.charAt(from - 1)) || known(found, from, to)) {
                continue;
            }
            Mention before = countryBefore(text, found, from);
            Mention after = countryAfter(text, found, to);
            String title = text.substring(from, to).replaceAll("\\s+", " ");
            Actor country = before != null ? before.actor() : after != null ? after.actor() : null;
            Actor body = country == null ? known.body(title) : body(country, title);
            if (body == null) {
                continue;
            }
            int first = before == null ? from : before.start();
            int last = country != null && before == null && after != null ? after.end() : to;
            found.removeIf(m -> m.start() < last && m.end() > first);
            found.add(new Mention(first, last, body, NameKind.ALIAS, "PATTERN"));
            known.body(title, body);
        }
        found.sort(Comparator.comparingInt(Mention::start));
        return found;
    }

    /** Whether a lexicon knows the whole as a name of its own. */
    private static boolean known(List<Mention> mentions, int from, int to) {
        return mentions.stream()
                .anyMatch(
                        m -> m.start() <= from && m.end() > from && !m.country() || m.start() == from && m.end() >= to);
    }

    /** A field of a ministry does not end with the name of the next thing: "Ministry of Defence Monday". */
    private static int trimmed(String text, int from, int to) {
        String title = text.substring(from, to);
        for (String tail :
                List.of(" Monday", " Tuesday", " Wednesday", " Thursday", " Friday", " Saturday", " Sunday")) {
            if (title.endsWith(tail)) {
                return to - tail.length();
            }
        }
        return to;
    }

    private static @Nullable Mention countryBefore(String text, List<Mention> mentions, int from) {
        for (Mention mention : mentions) {
            if (mention.country() && mention.end() < from && from - mention.end() <= 3) {
                Matcher lead = LEAD.matcher(text).region(mention.end(), from);
                if (lead.lookingAt() && lead.end() == from) {
                    return mention;
                }
            }
        }
        return null;
    }

    private static @Nullable Mention countryAfter(String text, List<Mention> mentions, int to) {
        Matcher of = OF.matcher(text).region(to, text.length());
        if (of.lookingAt()) {
            for (Mention mention : mentions) {
                if (mention.country() && !mention.demonym() && mention.start() == of.end()) {
                    return mention;
                }
            }
        }
        Matcher in = IN.matcher(text).region(to, text.length());
        if (in.lookingAt()) {
            for (Mention mention : mentions) {
                if (mention.country() && mention.metonym() && mention.start() == in.end()) {
                    return mention;
                }
            }
        }
        return null;
    }

    private Actor body(Actor country, String title) {
        String full = demonyms.getOrDefault(country.id(), country.title()) + " " + title.replaceFirst("^The ", "");
        return Actor.of(Plain.slug(full.toLowerCase(Locale.ROOT)), ActorKind.GOVERNMENT, full, country.id());
    }
}
