package org.entente.importer.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.NameKind;
import org.jspecify.annotations.Nullable;

/**
 * Finds office-holders before whom no state is named: "Defence Minister Jane Doe of Norway", else "Defence Minister Jane Doe" in a
 * text about one state, or about two of which the other's minister is named as such. Never by the name. Of one text, for one thread.
 */
final class Offices {

    /** The ends of titles, by which their places are found. */
    private static final List<String> TITLES = List.of("inister ", "ecretary ", "resident ", "remier ", "hancellor ");

    private static final Pattern HELD = Pattern.compile(
            "\\G(?:(?:[Dd]eputy|[Vv]ice|[Pp]rime|[Dd]efen[cs]e|[Ff]oreign(?: [Aa]ffairs)?) ){0,2}"
                    + "(?:[Mm]inister|[Ss]ecretary|[Pp]resident|[Pp]remier|[Cc]hancellor)"
                    + "(?: of (?:[Nn]ational )?(?:[Dd]efen[cs]e|[Ff]oreign [Aa]ffairs|State))?"
                    + " ((?:[A-Z][\\p{L}'-]+|[A-Z]\\.)(?: (?:[A-Z][\\p{L}'-]+|[A-Z]\\.|al|bin|bint|van|von|de|el)){0,3})");

    /** What may stand before a title and goes with it. */
    private static final Pattern BEFORE =
            Pattern.compile("(?:(?:[Dd]eputy|[Vv]ice|[Pp]rime|[Dd]efen[cs]e|[Ff]oreign(?: [Aa]ffairs)?) ){1,2}$");

    /** How much further the state that a text is about must be named than the next, to be whose minister it speaks of. */
    private static final double LEADS = 2.5;

    /** A holder whose state is not known yet. */
    private record Holder(int sentence, int start, int end, String office, String name) {}

    private final List<Holder> open = new ArrayList<>();

    /** The states of which holders of each office are named as such. */
    private final Map<String, Set<String>> told = new HashMap<>();

    /** Takes in a sentence: who is told with a state becomes a mention, who is not waits for {@link #close}. */
    void read(String text, int start, int end, int sentence, List<Mention> mentions, Naming.Known known) {
        // Within the sentence only: a title that a long text does not have is else sought to its end for each sentence.
        String words = text.substring(start, end);
        for (String title : TITLES) {
            for (int at = words.indexOf(title); at >= 0; at = words.indexOf(title, at + 1)) {
                holder(text, start, end, start + at - 1, sentence, mentions, known);
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::start));
    }

    private void holder(
            String text, int start, int end, int at, int sentence, List<Mention> mentions, Naming.Known known) {
        if (at < start) {
            return;
        }
        String office = text.substring(at, text.indexOf(' ', at)).toLowerCase(java.util.Locale.ROOT);
        Mention around = mentions.stream()
                .filter(m -> m.start() <= at && m.end() > at)
                .findFirst()
                .orElse(null);
        if (around != null) {
            if (around.is(ActorKind.PERSON)
                    && around.actor() != null
                    && around.actor().country() != null) {
                told.computeIfAbsent(office, o -> new HashSet<>())
                        .add(around.actor().country());
            }
            return;
        }
        Matcher before = BEFORE.matcher(text).region(Math.max(start, at - 40), at);
        int from = before.find() ? before.start() : at;
        Matcher held = HELD.matcher(text).region(from, end);
        if (!held.lookingAt()) {
            return;
        }
        int to = held.end();
        boolean taken = mentions.stream().anyMatch(m -> m.start() < to && m.end() > from);
        boolean owned = mentions.stream().anyMatch(m -> m.end() <= from && from - m.end() <= 3 && m.actor() != null);
        if (taken || owned) {
            return;
        }
        Mention of = mentions.stream()
                .filter(m -> m.country() && !m.demonym() && m.start() > to && m.start() - to <= 8)
                .filter(m -> text.substring(to, m.start()).matches(" of (?:the )?"))
                .findFirst()
                .orElse(null);
        if (of != null && of.actor() != null) {
            mentions.add(new Mention(from, to, known.person(held.group(1), of.actor()), NameKind.ALIAS, "PERSON"));
            told.computeIfAbsent(office, o -> new HashSet<>()).add(of.actor().id());
            return;
        }
        // Of presidents the whole world knows, a text on others names many without their states.
        if (!WORLD_KNOWN.contains(office)) {
            open.add(new Holder(sentence, from, to, office, held.group(1)));
        }
    }

    private static final Set<String> WORLD_KNOWN = Set.of("president", "chancellor", "premier");

    /** Gives those who wait the state of which the text is, and puts them into the mentions of their sentences. */
    void close(List<List<Mention>> all, Map<String, Actor> countries, Naming.Known known) {
        if (open.isEmpty()) {
            return;
        }
        Map<String, Integer> counts = new TreeMap<>();
        for (List<Mention> mentions : all) {
            for (Mention mention : mentions) {
                Actor actor = mention.actor();
                if (actor != null && actor.country() != null && !actor.kind().equals(ActorKind.COMPANY)) {
                    counts.merge(actor.country(), 1, Integer::sum);
                }
            }
        }
        List<String> states = counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        Map<String, Set<String>> names = new HashMap<>();
        open.forEach(
                h -> names.computeIfAbsent(h.office(), o -> new HashSet<>()).add(surname(h.name())));
        for (Holder holder : open) {
            Actor person = known.personNamed(surname(holder.name()));
            if (person == null) {
                String state = names.get(holder.office()).size() > 1 ? null : state(holder.office(), states, counts);
                Actor country = state == null ? null : countries.get(state);
                person = country == null ? null : known.person(holder.name(), country);
            }
            if (person != null) {
                List<Mention> mentions = all.get(holder.sentence());
                mentions.add(new Mention(holder.start(), holder.end(), person, NameKind.ALIAS, "PERSON"));
                mentions.sort(Comparator.comparingInt(Mention::start));
            }
        }
    }

    private static String surname(String written) {
        String name = written.endsWith("'s") ? written.substring(0, written.length() - 2) : written;
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    /** The state whose office it is: the one of which the text is, or the other of its two where the one's holder is named. */
    private @Nullable String state(String office, List<String> states, Map<String, Integer> counts) {
        if (states.isEmpty()) {
            return null;
        }
        Set<String> others = told.getOrDefault(office, Set.of());
        String first = states.get(0);
        String second = states.size() > 1 ? states.get(1) : null;
        if (others.contains(first)) {
            boolean stands = second != null
                    && !others.contains(second)
                    && (states.size() < 3 || counts.get(second) >= LEADS * counts.get(states.get(2)));
            return stands ? second : null;
        }
        boolean alone = second == null
                || counts.get(first) >= LEADS * counts.get(second)
                || others.contains(second)
                        && (states.size() < 3 || counts.get(first) >= LEADS * counts.get(states.get(2)));
        return alone ? first : null;
    }
}
