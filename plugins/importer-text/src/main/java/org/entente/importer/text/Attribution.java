package org.entente.importer.text;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Speech;
import org.jspecify.annotations.Nullable;

/**
 * Who says a sentence, for which side, in whose words, and whom he cites.
 *
 * @param saidBy the speaker's name, or null for the text itself
 * @param side the id of the country or company for which he speaks, or null
 * @param origin whom the text cites, or null
 */
record Attribution(
        @Nullable String saidBy,
        @Nullable String side,
        Speech speech,
        @Nullable String origin) {

    private static final Set<String> SAYING = Set.of(
            "say",
            "tell",
            "add",
            "state",
            "note",
            "stress",
            "emphasise",
            "emphasize",
            "underline",
            "announce",
            "claim",
            "explain",
            "declare",
            "confirm",
            "mention",
            "point",
            "argue",
            "highlight",
            "reveal",
            "describe",
            "insist",
            "recall",
            "call");

    private static final Pattern ACCORDING = Pattern.compile(
            "(?i)\\baccording to (?:the )?([^,.;()]{2,80}?)(?: \\(([A-Z]{2,8})\\))?(?:[,.;]|$| (?:on|in|that|which)\\b)");

    private static final Pattern AGENCY = Pattern.compile(
            "\\b(Kyodo|Reuters|AFP|Anadolu Agency|Anadolu|TASS|Yonhap|Xinhua|Associated Press|AP|Bloomberg|Janes|Jane's|SIPRI|Nikkei|Interfax|DPA|ANSA)\\b (?:news agency )?(?:reported|said|reports|wrote)");

    static Attribution of(Clauses clauses, String text) {
        int start = clauses.sentence.start();
        int end = clauses.sentence.end();
        String words = text.substring(start, end);
        String origin = null;
        Matcher according = ACCORDING.matcher(words);
        if (according.find()) {
            origin = according.group(2) != null
                    ? according.group(2)
                    : according.group(1).strip();
        } else {
            Matcher agency = AGENCY.matcher(words);
            origin = agency.find() ? agency.group(1) : null;
        }
        for (Verb verb : clauses.grammar.verbs()) {
            if (!SAYING.contains(verb.lemma()) || verb.passive) {
                continue;
            }
            for (Phrase subject : clauses.grammar.subject(verb.phrase)) {
                for (Party party : subject.actors) {
                    boolean quoted = words.indexOf('"') >= 0 && words.indexOf('"') != words.lastIndexOf('"');
                    boolean person = party.actor().kind().equals(ActorKind.PERSON);
                    String side =
                            person ? party.actor().country() : party.actor().id();
                    return new Attribution(
                            person ? party.actor().title() : party.named(),
                            side,
                            quoted ? Speech.DIRECT_QUOTE : Speech.REPORTED,
                            origin);
                }
            }
        }
        return new Attribution(null, null, origin == null ? Speech.OWN_VOICE : Speech.REPORTED, origin);
    }
}
