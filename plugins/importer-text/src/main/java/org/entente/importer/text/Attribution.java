package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Speech;
import org.jspecify.annotations.Nullable;

/**
 * Who says a sentence, for which side, in whose words, and whom he cites.
 *
 * @param saidBy the speaker's name or office, or null for the text itself
 * @param side the id of the country or company for which he speaks, or null
 * @param origin whom the text cites, or null
 */
record Attribution(
        @Nullable String saidBy,
        @Nullable String side,
        Speech speech,
        @Nullable String origin) {

    private static final Set<String> SAYING =
            Vocabulary.words("say tell add state note stress emphasise emphasize underline"
                    + " announce claim explain declare confirm mention point argue highlight reveal describe insist recall call warn deny"
                    + " hint acknowledge suggest disclose comment reiterate pledge vow");

    /** Verbs whose subject is a paper or agency rather than a speaker. */
    private static final Set<String> TELLING = Vocabulary.words("report write publish broadcast");

    /** Who speaks for a state or firm that is named beside. */
    private static final Set<String> SPEAKERS = Vocabulary.words(
            "spokesman spokesperson spokeswoman official minister president"
                    + " secretary chief premier chancellor general admiral commander ambassador envoy officer executive ceo chairman"
                    + " chairwoman director head source ministry government statement leader king adviser advisor representative");

    private static final Set<String> MEDIA =
            Vocabulary.words("media press newspaper daily outlet agency broadcaster website"
                    + " television tv magazine journal portal weekly post times news paper");

    private static final Finder ACCORDING = Finder.of(
            "(?:\\b(?i:according to)|,? [Pp]er(?= an? | the | [A-Z])|\\b[Cc]iting) (?:the |an? )?((?:report|statement|data|study|figures) (?:by|from|of) (?:the )?)?"
                    + "([^,.;()\"]{2,80}?)(?: \\(([A-Z]{2,8})\\))?(?:[,.;\"]|$| (?:on|in|that|which|who|said|wrote|reported|quoted|cited|interviewed|speaking)\\b)");

    private static final Finder SOURCE = Finder.of("(?i)\\baccording to (?:the |an? )?$");

    private static final Finder TOLD = Finder.of(
            "\\b(?:told|tells|interview with|quoted by|published (?:by|in)) (?:the )?((?:[A-Z][\\p{L}&-]*)(?: [A-Z][\\p{L}&-]*){0,3})");

    /** By whom somebody's word came to the text: "a minister quoted by AFP". */
    private static final Finder THROUGH = Finder.of(
            "\\b(?:(?:quoted|cited|interviewed) by|speaking to|who (?:told|spoke to)) (?:the )?((?:[A-Z][\\p{L}&-]*)(?: [A-Z][\\p{L}&-]*){0,3})");

    private static final Finder REPORTS = Finder.of(
            "\\b((?:[A-Z][\\p{L}&'-]*)(?: (?:[A-Z][\\p{L}&-]*|of|the)){0,4}?)(?: (?:news agency|newspaper|daily|website|magazine))? (?:reported|reports|wrote|writes|has reported)\\b");

    private static final Finder QUOTED = Finder.of("\"[^\"]*\\w+ [^\"]*\\w+ [^\"]*\\w+[^\"]*(?:\"|$)");

    static Attribution of(Clauses clauses, String text) {
        String words = text.substring(clauses.sentence.start(), clauses.sentence.end());
        String origin = origin(clauses, words, text);
        boolean quoted = QUOTED.finds(words);
        for (Verb verb : clauses.grammar.verbs()) {
            if (!SAYING.contains(verb.lemma()) || verb.passive || verb.infinitive) {
                continue;
            }
            Phrase speaker = speaker(clauses, verb);
            if (speaker != null) {
                return new Attribution(
                        name(speaker, text),
                        side(clauses, speaker, verb),
                        quoted ? Speech.DIRECT_QUOTE : Speech.REPORTED,
                        origin);
            }
        }
        Phrase source = source(clauses, text);
        if (source != null) {
            return new Attribution(
                    name(source, text), side(clauses, source), quoted ? Speech.DIRECT_QUOTE : Speech.REPORTED, origin);
        }
        return new Attribution(null, null, origin == null ? Speech.OWN_VOICE : Speech.REPORTED, origin);
    }

    /** "According to a Turkish official": he who speaks for somebody and is named so, or null. */
    private static @Nullable Phrase source(Clauses clauses, String text) {
        for (Phrase phrase : clauses.phrases) {
            boolean source = phrase.noun()
                    && phrase.tokens.stream().anyMatch(t -> SPEAKERS.contains(t.lemma()))
                    && SOURCE.finds(
                            text.substring(Math.max(clauses.sentence.start(), phrase.start() - 18), phrase.start()));
            if (source) {
                return phrase;
            }
        }
        return null;
    }

    /** Whom the sentence cites: by "according to", as who reports it, or to whom it was told. */
    private static @Nullable String origin(Clauses clauses, String words, String text) {
        for (Verb verb : clauses.grammar.verbs()) {
            for (Phrase subject : TELLING.contains(verb.lemma()) && !verb.passive
                    ? clauses.grammar.subject(verb.phrase)
                    : List.<Phrase>of()) {
                boolean named = subject.tokens.stream().anyMatch(t -> t.tag().startsWith("NNP"));
                if (!named && MEDIA.contains(subject.head().lemma())) {
                    return bare(subject, text);
                }
            }
        }
        Finder.Search reports = REPORTS.in(words);
        if (reports.find()) {
            return reports.group(1).replaceFirst("^(?:The|In|On|As) (?=[A-Z])", "");
        }
        Finder.Search according = ACCORDING.in(words);
        if (according.find()) {
            Finder.Search by = THROUGH.in(words, according.start(), words.length());
            if (by.find()) {
                return by.group(1);
            }
            return according.group(3) != null
                    ? according.group(3)
                    : according.group(2).strip();
        }
        Finder.Search told = TOLD.in(words);
        return told.find() && country(clauses, told.group(1)) == null ? told.group(1) : null;
    }

    private static @Nullable Mention country(Clauses clauses, String name) {
        for (Token token : clauses.tokens) {
            if (token.mention() != null
                    && token.text().equals(name)
                    && !token.mention().is(ActorKind.COMPANY)) {
                return token.mention();
            }
        }
        return null;
    }

    /** The subject of a verb of saying, before it or, where none stands there, right after it. */
    private static @Nullable Phrase speaker(Clauses clauses, Verb verb) {
        for (Phrase subject : clauses.grammar.subject(verb.phrase)) {
            if (speaks(subject)) {
                return subject;
            }
        }
        int next = verb.phrase.index + 1;
        Phrase after = next < clauses.phrases.size() ? clauses.phrases.get(next) : null;
        boolean inverted = after != null
                && after.noun()
                && speaks(after)
                && verb.phrase.index > 0
                && clauses.phrases
                        .get(verb.phrase.index - 1)
                        .tokens
                        .get(0)
                        .text()
                        .matches("[,\"]");
        return inverted ? after : null;
    }

    private static boolean speaks(Phrase phrase) {
        return phrase.noun()
                && !phrase.word().equals("we")
                && (!phrase.actors.isEmpty() || phrase.tokens.stream().anyMatch(t -> SPEAKERS.contains(t.lemma())));
    }

    private static String name(Phrase speaker, String text) {
        for (Party party : speaker.actors) {
            if (party.actor().kind().equals(ActorKind.PERSON)) {
                return party.actor().title();
            }
        }
        Token head = speaker.head();
        boolean named = head.mention() != null
                && !speaker.actors.isEmpty()
                && !head.mention().demonym();
        return named ? speaker.actors.get(0).named() : bare(speaker, text);
    }

    private static String bare(Phrase phrase, String text) {
        return text.substring(phrase.start(), phrase.end())
                .replaceAll("\\s+", " ")
                .replaceFirst("^(?:[Tt]he|[Aa]n?) ", "");
    }

    /** For whom he speaks: whom his phrase names, whom "for" or "of" names after it, else of whom the sentence spoke before. */
    private static @Nullable String side(Clauses clauses, Phrase speaker, Verb verb) {
        String side = side(clauses, speaker);
        if (side != null) {
            return side;
        }
        boolean anybody = speaker.head().lemma().equals("source")
                || speaker.head().lemma().equals("official");
        for (Phrase phrase : anybody ? List.<Phrase>of() : clauses.phrases.subList(0, speaker.index)) {
            for (Party party : phrase.actors) {
                // "Poland will buy jets, Defence Minister X said": an office without a state is that of whom is spoken.
                return verb.phrase.index > phrase.index ? party.principal() : null;
            }
        }
        return null;
    }

    private static @Nullable String side(Clauses clauses, Phrase speaker) {
        for (List<Party> parties : List.of(speaker.actors, speaker.before)) {
            for (Party party : parties) {
                return stood(party);
            }
        }
        int next = speaker.index + 2;
        if (next < clauses.phrases.size()
                && Set.of("for", "of", "at", "from")
                        .contains(clauses.phrases.get(next - 1).word())) {
            for (Party party : clauses.phrases.get(next).actors) {
                return stood(party);
            }
        }
        return null;
    }

    /** Ministers and ministries speak for their state, a company for itself. */
    private static @Nullable String stood(Party party) {
        boolean state = party.actor().kind().equals(ActorKind.PERSON)
                || party.actor().kind().equals(ActorKind.GOVERNMENT);
        return state ? party.actor().country() : party.actor().id();
    }
}
