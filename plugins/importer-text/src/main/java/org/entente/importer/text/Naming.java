package org.entente.importer.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.api.Run;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.ActorName;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.Entity;
import org.entente.core.model.NameKind;
import org.entente.core.model.SystemCategory;
import org.entente.core.spi.Name;
import org.jspecify.annotations.Nullable;

/** Finds all names of a document: those of the lexicons, those told by form, and the short forms that the text introduces. */
final class Naming {

    private static final Pattern BRACKET = Pattern.compile("\\G,? ?\\(([A-Z][A-Za-z0-9&-]{1,11})\\)");

    private static final Pattern ACRONYM_FIRST = Pattern.compile("\\b([A-Z]{3,8}), (?:the )?$");

    private static final Pattern CAPITALISED = Pattern.compile("(?:'s)? [A-Z][a-z]+");

    /** What a document has introduced so far. */
    static final class Known {
        private final boolean firms;
        private final Map<String, Actor> bodies = new HashMap<>();
        private final Map<String, Actor> named = new HashMap<>();
        private final Map<String, Actor> groupings = new HashMap<>();
        private final String text;
        private final Map<String, DefenceSystem> systems = new HashMap<>();
        private final Map<String, Name> aliases = new LinkedHashMap<>();

        Known(String text) {
            this.text = text;
            this.firms = NewNames.tellsOfFirms(text);
        }

        /** Whether it speaks of "the company" anywhere. */
        boolean firms() {
            return firms;
        }

        @Nullable
        Actor body(String title) {
            return bodies.get(key(title));
        }

        void body(String title, Actor body) {
            bodies.putIfAbsent(key(title), body);
        }

        Actor person(String name, Actor country) {
            String surname = name.substring(name.lastIndexOf(' ') + 1);
            Actor person = People.person(name, country.id());
            alias(name, person);
            if (surname.length() > 2) {
                alias(surname, person);
            }
            return person;
        }

        /** The person of that surname whom the text has introduced, or null. */
        @Nullable
        Actor personNamed(String surname) {
            Name name = aliases.get(surname);
            return name != null
                            && name.entity() instanceof Actor actor
                            && actor.kind().equals(ActorKind.PERSON)
                    ? actor
                    : null;
        }

        Actor named(String written, ActorKind kind, @Nullable String country) {
            String name = kind.equals(ActorKind.COMPANY) ? LegalForms.shorn(written) : written;
            Actor before = named.get(key(name));
            if (before == null || before.country() == null && country != null) {
                String id = Plain.slug(name);
                before = new Actor(
                        id.isEmpty() ? "unnamed" : id,
                        kind,
                        List.of(ActorName.of(name, NameKind.OFFICIAL)),
                        List.of(),
                        List.of(),
                        country,
                        country == null ? null : "TEXT",
                        false);
                named.put(key(name), before);
                alias(name, before);
            }
            return before;
        }

        /** A group that the text does not list; the same words in another text may mean others, so its id is of this text alone. */
        Actor grouping(String words) {
            String key = Groupings.key(words);
            return groupings.computeIfAbsent(
                    key,
                    k -> new Actor(
                            Plain.slug(k) + "-" + Integer.toHexString(text.hashCode()),
                            ActorKind.GROUPING,
                            List.of(ActorName.of(words, NameKind.OFFICIAL)),
                            List.of(),
                            List.of(),
                            null,
                            null,
                            true));
        }

        /** A mention with what the text told of its actor later: "Acme", then "Acme, a Norwegian firm". */
        Mention told(Mention mention) {
            Actor actor = mention.actor();
            Actor latest = actor == null || !mention.rule().equals("FORM") ? null : named.get(key(actor.title()));
            return latest == null || latest == actor
                    ? mention
                    : new Mention(mention.start(), mention.end(), latest, mention.kind(), mention.rule());
        }

        DefenceSystem system(String name, SystemCategory category) {
            DefenceSystem system = systems.get(key(name));
            if (system == null) {
                system = new DefenceSystem(Plain.slug(name), name, List.of(), category, List.of());
                systems.put(key(name), system);
                alias(name, system);
            }
            return system;
        }

        void alias(String text, Entity entity) {
            aliases.put(text, new Name(text, NameKind.ALIAS, entity, true, List.of()));
        }

        private static String key(String text) {
            return text.toLowerCase(Locale.ROOT);
        }
    }

    private final Gazetteer gazetteer;
    private final Masks masks = new Masks();
    private final Bodies bodies;
    private final Map<String, Actor> countries = new HashMap<>();

    Naming(Iterable<Name> names) {
        this.gazetteer = new Gazetteer(names);
        Map<String, String> demonyms = new HashMap<>();
        for (Name name : names) {
            if (name.entity() instanceof Actor actor && actor.kind().equals(ActorKind.COUNTRY)) {
                countries.putIfAbsent(actor.id(), actor);
            }
            if (name.kind().equals(NameKind.DEMONYM) && name.entity() instanceof Actor) {
                demonyms.putIfAbsent(name.entity().id(), name.text());
            }
        }
        this.bodies = new Bodies(demonyms);
    }

    /** The mentions of each sentence, in the order of the sentences. */
    List<List<Mention>> find(String text, List<Sentences.Sentence> sentences, Run run) {
        Known known = new Known(text);
        List<List<Mention>> first = new ArrayList<>();
        Offices offices = new Offices();
        for (Sentences.Sentence sentence : sentences) {
            run.check();
            List<Mention> mentions = once(text, sentence, known);
            offices.read(text, sentence.start(), sentence.end(), first.size(), mentions, known);
            first.add(mentions);
        }
        offices.close(first, countries, known);
        if (known.aliases.isEmpty()) {
            return first;
        }
        first.forEach(mentions -> mentions.replaceAll(known::told));
        Gazetteer introduced = new Gazetteer(known.aliases.values());
        List<List<Mention>> all = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            run.check();
            Sentences.Sentence sentence = sentences.get(i);
            List<Mention> mentions = new ArrayList<>(first.get(i));
            for (Mention mention : introduced.find(text, sentence.start(), sentence.end())) {
                boolean free = mentions.stream().noneMatch(m -> m.start() < mention.end() && m.end() > mention.start());
                if (free) {
                    mentions.add(
                            new Mention(mention.start(), mention.end(), mention.entity(), mention.kind(), "ALIAS"));
                }
            }
            mentions.sort(Comparator.comparingInt(Mention::start));
            all.add(mentions);
        }
        return all;
    }

    private List<Mention> once(String text, Sentences.Sentence sentence, Known known) {
        int start = sentence.start();
        int end = sentence.end();
        List<Mention> named = gazetteer.find(text, start, end);
        List<Mention> mentions = new ArrayList<>(named);
        mentions.removeIf(m -> masks.hides(text, start, end, m, named));
        mentions = bodies.find(text, start, end, mentions, known);
        mentions = People.find(text, start, end, mentions, known);
        mentions = NewNames.find(text, start, end, mentions, known);
        mentions = NewSystems.find(text, start, end, mentions, known);
        List<Mention> all = List.copyOf(mentions);
        mentions.removeIf(m -> place(text, m) && !deals(all, m));
        Combining.find(text, start, end, mentions, countries);
        Groupings.find(text, start, end, mentions, known);
        for (Mention mention : mentions) {
            introduce(text, start, end, mention, known);
        }
        return mentions;
    }

    /** Whether a capital is but a part of another name: "Stockholm Convention". */
    private static boolean place(String text, Mention mention) {
        if (!mention.metonym()) {
            return false;
        }
        Matcher next = CAPITALISED.matcher(text).region(mention.end(), text.length());
        return next.lookingAt() && text.charAt(mention.end()) == ' ' && next.end() - next.start() > 4;
    }

    /** "Give Kyiv Gripen fighters": a system follows, and no other part of the name. */
    private static boolean deals(List<Mention> mentions, Mention capital) {
        return mentions.stream().anyMatch(m -> m.system() != null && m.start() == capital.end() + 1);
    }

    private static void introduce(String text, int start, int end, Mention mention, Known known) {
        Matcher bracket = BRACKET.matcher(text).region(mention.end(), end);
        if (mention.actor() != null
                && !mention.country()
                && bracket.find()
                && !bracket.group(1).matches("[IVX]+|UAVs?|UAS|AEW.*|R&D|MoU|MOU|LoI|FY.*")) {
            known.alias(bracket.group(1), mention.entity());
        }
        Matcher acronym = ACRONYM_FIRST.matcher(text.substring(Math.max(start, mention.start() - 16), mention.start()));
        if (mention.rule().equals("FORM") && acronym.find()) {
            known.alias(acronym.group(1), mention.entity());
        }
        // "Acme" after "Acme Dynamics".
        if (mention.rule().equals("FORM") && mention.is(ActorKind.COMPANY)) {
            String name = text.substring(mention.start(), mention.end());
            int space = name.indexOf(' ');
            if (space > 3) {
                known.alias(name.substring(0, space), mention.entity());
            }
        }
    }
}
