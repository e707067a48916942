package org.entente.importer.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Edtf;
import org.jspecify.annotations.Nullable;

/** The date of an occasion of which a sentence speaks as known: "at the ceremony", "in the course of his stay". */
final class Occasions {

    private static final String NAMES =
            "event|fair|exhibition|expo|air ?show|show|summit|visit|trip|stay|tour|meeting|ceremony|conference"
                    + "|occasion|gathering|talks|session|forum|signing";

    private static final Finder OCCASION = Finder.of(
            "\\b(?:the|this|that|same) (?:\\w+ )?(" + NAMES
                    + ")\\b(?! (?:will|would|is to))"
                    + "|\\b(?:his|her|their) (visit|trip|stay|tour)\\b(?! (?:to|in|of|will|would|is to))"
                    + "|\\b(?:in|during) the course of (?:it|them)\\b|\\bon (?:the|its|their) (?:sidelines|margins|fringes)\\b");

    /** How what an occasion ended in begins. */
    private static final Pattern CLOSING =
            Pattern.compile("\\G(?:at (?:the|its|their) (?:end|close|conclusion)|afterwards),? (?!of\\b)");

    /** A sentence that is about an occasion and begins with it. */
    private static final Pattern OPENING = Pattern.compile(
            "\\G[ \\n]*(?:At |During )?(?:[Tt]he|[Tt]his year's) (?:[\\w-]+ ){0,5}?(?:fair|exhibition|expo|air ?show|summit|visit|trip|conference|meeting)\\b");

    /** Words by which the occasions of a name are told. */
    private static final List<List<String>> KIN = List.of(
            List.of("visit", "trip", "stay", "tour", "arriv", "flew to", "came to", "travel", "guest"),
            List.of("meeting", "talks", "session", "met ", "conferred", "received"),
            List.of("ceremony", "signing", "occasion", "signed", "handed over", "handover", "inaugurat"));

    /** What an occasion is that no name tells: "on the margins". */
    private static final String MEETING = "meeting";

    /** How far, in characters, an occasion is told before. */
    private static final int BACK = 500;

    private final String text;
    private final @Nullable LocalDate published;

    Occasions(String text, @Nullable LocalDate published) {
        this.text = text;
        this.published = published;
    }

    /** The date of the occasion of a sentence, or null; whether it goes on telling in the simple past. */
    @Nullable
    Edtf date(int start, int end, boolean simplePast) {
        if (simplePast) {
            Edtf opened = opened(start);
            if (opened != null) {
                return opened;
            }
        }
        String words = text.substring(start, end).toLowerCase(Locale.ROOT);
        Finder.Search occasion = OCCASION.in(words);
        boolean named = occasion.find();
        if (!named && !CLOSING.matcher(words).find()) {
            return null;
        }
        int far = Math.max(0, start - BACK);
        int from = far + text.substring(far, start).lastIndexOf("\n\n") + 1;
        List<Dates.Found> told = Dates.find(text, from, start, published);
        if (!told.isEmpty()) {
            return told.get(told.size() - 1).date();
        }
        return from <= far + 1 ? null : before(named ? name(occasion.match()) : MEETING, far, from);
    }

    private static String name(Matcher occasion) {
        String name = occasion.group(1) == null ? occasion.group(2) : occasion.group(1);
        return name == null ? MEETING : name;
    }

    /** The date of the sentence that tells of such an occasion in the paragraph before. */
    private @Nullable Edtf before(String name, int far, int end) {
        String words = text.substring(far, end).toLowerCase(Locale.ROOT);
        int at = words.lastIndexOf(name);
        for (List<String> kin : KIN) {
            if (kin.contains(name)) {
                at = kin.stream().mapToInt(words::lastIndexOf).max().orElse(-1);
            }
        }
        if (at < 0) {
            return null;
        }
        int from = Math.max(words.lastIndexOf(". ", at), words.lastIndexOf('\n', at)) + 1;
        int stop = words.indexOf(". ", at);
        List<Dates.Found> told = Dates.find(text, far + from, stop < 0 ? end : far + stop + 1, published);
        return told.isEmpty() ? null : told.get(told.size() - 1).date();
    }

    /** "The fair was held from 3 to 6 May 2022. Chile signed …": the paragraph begins with an occasion and its date. */
    private @Nullable Edtf opened(int start) {
        int from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - BACK);
        Matcher opening = OPENING.matcher(text).region(from, start);
        if (!opening.find()) {
            return null;
        }
        int stop = text.substring(from, start).indexOf(". ") + from;
        List<Dates.Found> told = stop < from ? List.of() : Dates.find(text, from, stop, published);
        return told.size() != 1 ? null : told.get(0).date();
    }
}
