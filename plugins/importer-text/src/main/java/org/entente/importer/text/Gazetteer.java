package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.NameKind;
import org.entente.core.spi.Name;
import org.jspecify.annotations.Nullable;

/**
 * Finds known names: a trie over folded characters, the longest match at each word.
 *
 * <p>Spaces, hyphens and the points of abbreviations are skipped on both sides, so that "F-16", "F 16" and "F16" are one name.
 * Immutable, safe for several threads.
 */
final class Gazetteer {

    /** How far around a name that needs context a word of its context may stand, in characters. */
    private static final int NEAR = 1200;

    /** How many characters a name has at most. */
    private static final int LONGEST = 120;

    private static final Pattern ORGAN = Pattern.compile(
            "'s (?:[a-z-]+ )?(?:government|parliament|ministry|navy|army|air force|armed forces|military|foreign minister"
                    + "|defen[cs]e minister|president|prime minister|coast guard|embassy)\\b",
            Pattern.CASE_INSENSITIVE);

    /** How far before a name, in characters, a verb may stand whose object it is. */
    private static final int BEFORE = 60;

    private static final Pattern DEALT =
            Pattern.compile("\\b(?i:orders?|ordered|buys?|bought|buying|purchase[sd]?|acquire[sd]?"
                    + "|procure[sd]?|receive[sd]?|delivers?|delivered|sells?|sold|donate[sd]?|sends?|sent|lease[sd]?|hands?|handed|gives?|gave|given"
                    + "|gets?|got|gifts?|gifted|loans?|loaned|lends?|lent|offer(?:s|ed)?|promise[sd]?|suppl(?:y|ies|ied)|(?:purchases?|sales?|deliver(?:y|ies)|transfers?|orders?|lease|gift|loan) (?:of|for))"
                    + "(?: [A-Z]\\w+){0,2} (?:(?:up to|around|about|some|another|its|the) )?"
                    + "(?:(?:\\d{1,3}|more|additional|further|extra|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|dozens of) )?"
                    + "(?:(?:more|additional|further|extra|used|second-hand|new) )?$");

    private final Trie<Name> names = new Trie<>();

    Gazetteer(Iterable<Name> names) {
        names.forEach(this::add);
    }

    private void add(Name name) {
        int node = Trie.ROOT;
        String text = Plain.marks(name.text());
        for (int i = 0; i < text.length(); i++) {
            if (!skipped(text, i)) {
                node = names.make(node, Plain.folded(text.charAt(i)));
            }
        }
        if (node != Trie.ROOT) {
            names.add(node, name);
        }
    }

    /** The names in a stretch of a text with plain marks, left to right, never overlapping. */
    List<Mention> find(String text, int start, int end) {
        List<Mention> found = new ArrayList<>();
        boolean capitals = Headlines.capitals(text, start, end);
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean begins =
                    Character.isLetterOrDigit(c) && (i == start || !Character.isLetterOrDigit(text.charAt(i - 1)));
            Mention mention = begins ? longest(text, i, end, capitals) : null;
            if (mention != null) {
                found.add(mention);
                i = mention.end() - 1;
            } else if (begins) {
                while (i + 1 < end && Character.isLetterOrDigit(text.charAt(i + 1))) {
                    i++;
                }
            }
        }
        return found;
    }

    private @Nullable Mention longest(String text, int from, int limit, boolean capitals) {
        int node = Trie.ROOT;
        Mention best = null;
        int end = Math.min(limit, from + LONGEST);
        for (int i = from; i < end; i++) {
            if (skipped(text, i)) {
                continue;
            }
            node = names.next(node, Plain.folded(text.charAt(i)));
            if (node == Trie.NONE) {
                return best;
            }
            List<Name> named = names.at(node);
            if (!named.isEmpty()) {
                int after = boundary(text, i + 1, limit);
                // "US$5 million" is a sum and no state.
                if (after > 0 && (after >= limit || text.charAt(after) != '$')) {
                    Name name = chosen(named, text, from, i + 1, after, capitals);
                    best = name == null
                            ? best
                            : new Mention(
                                    from,
                                    dotted(text, from, shown(name, i + 1, after), limit),
                                    name.entity(),
                                    name.kind(),
                                    "LEXICON");
                }
            }
        }
        return best;
    }

    /** A plural or variant ending belongs to a system's name and to a people's, to no other. */
    private static int shown(Name name, int end, int after) {
        return name.entity() instanceof DefenceSystem || name.kind().equals(NameKind.DEMONYM) ? after : end;
    }

    /** The last point of an abbreviation belongs to it: "U.S.". */
    private static int dotted(String text, int from, int end, int limit) {
        int inner = from + text.substring(from, end).indexOf('.');
        return inner > from && end < limit && text.charAt(end) == '.' && end - inner <= 3 ? end + 1 : end;
    }

    /** Where the word ends, a plural s or a variant's letters taken along; 0 where the name stops inside a word. */
    private static int boundary(String text, int at, int limit) {
        if (at >= limit || !Character.isLetterOrDigit(text.charAt(at))) {
            return at;
        }
        if (text.charAt(at) == 's' && (at + 1 >= limit || !Character.isLetterOrDigit(text.charAt(at + 1)))) {
            return at + 1;
        }
        if (Character.isDigit(text.charAt(at - 1))) {
            int i = at;
            while (i < limit && i < at + 3 && Character.isUpperCase(text.charAt(i))) {
                i++;
            }
            if (i > at && i < limit && text.charAt(i) == 's') {
                i++;
            }
            return i > at && (i >= limit || !Character.isLetterOrDigit(text.charAt(i))) ? i : 0;
        }
        return 0;
    }

    private static @Nullable Name chosen(
            List<Name> names, String text, int from, int end, int after, boolean capitals) {
        Name best = null;
        for (Name name : names) {
            boolean exact = end == after;
            boolean bends =
                    name.entity() instanceof DefenceSystem || name.kind().equals(NameKind.DEMONYM);
            if (!aligned(name.text(), text, from, end)
                    || !exact && !bends
                    || !cased(name, text, from, end) && !(capitals && country(name))
                    || !name.context().isEmpty()
                            && !near(name, text, from, end)
                            && !governs(name, text, end)
                            && !(after > end && (dealt(name, text, from) || counted(name, text, from)))) {
                continue;
            }
            // Of several that fit, the one that needed context is the more certain; else the first told.
            if (best == null || best.context().isEmpty() && !name.context().isEmpty()) {
                best = name;
            }
        }
        return best;
    }

    /** A state's name is one in a line of capitals too: "TURKEY ORDERS RADARS". */
    private static boolean country(Name name) {
        return name.entity() instanceof Actor actor
                && actor.kind().equals(ActorKind.COUNTRY)
                && !name.text().equals(name.text().toUpperCase(Locale.ROOT));
    }

    /** Whether the letters' cases fit: to the letter, or at least a capital where the name has one. */
    private static boolean cased(Name name, String text, int from, int end) {
        String written = name.text();
        if (!name.exactCase()) {
            char first = written.charAt(0);
            boolean short3 = end - from <= 4 && written.equals(written.toUpperCase(Locale.ROOT));
            if (!short3) {
                return (!Character.isUpperCase(first) || Character.isUpperCase(text.charAt(from)))
                        && !(company(name) && lowered(written, text, from, end));
            }
        }
        String plain = Plain.marks(written);
        int j = 0;
        for (int i = from; i < end; i++) {
            if (skipped(text, i)) {
                continue;
            }
            while (j < plain.length() && skipped(plain, j)) {
                j++;
            }
            if (j >= plain.length() || Plain.base(plain.charAt(j)) != Plain.base(text.charAt(i))) {
                return false;
            }
            j++;
        }
        return true;
    }

    private static boolean company(Name name) {
        return name.entity() instanceof Actor actor && actor.kind().equals(ActorKind.COMPANY);
    }

    /** Whether a later word has a capital in the name and none in the text: "Russian helicopters" are no firm. */
    private static boolean lowered(String name, String text, int from, int end) {
        int j = 0;
        String plain = Plain.marks(name);
        for (int i = from; i < end; i++) {
            if (skipped(text, i)) {
                continue;
            }
            while (j < plain.length() && skipped(plain, j)) {
                j++;
            }
            if (j >= plain.length()) {
                return false;
            }
            boolean begins = j > 0 && plain.charAt(j - 1) == ' ';
            if (begins && Character.isUpperCase(plain.charAt(j)) && Character.isLowerCase(text.charAt(i))) {
                return true;
            }
            j++;
        }
        return false;
    }

    /** Whether each space between letters of the text is one of the name's: "Kuwait is" are no "Kuwaitis". */
    private static boolean aligned(String name, String text, int from, int end) {
        int j = 0;
        for (int i = from; i < end; i++) {
            if (!skipped(text, i)) {
                while (j < name.length() && !Character.isLetterOrDigit(name.charAt(j))) {
                    j++;
                }
                j++;
            } else if (Character.isWhitespace(text.charAt(i)) && i + 1 < end) {
                boolean letters = Character.isLetter(text.charAt(i - 1)) && Character.isLetter(text.charAt(i + 1));
                if (letters && j < name.length() && Character.isLetterOrDigit(name.charAt(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean near(Name name, String text, int from, int end) {
        String around = text.substring(Math.max(0, from - NEAR), Math.min(text.length(), end + NEAR))
                .toLowerCase(Locale.ROOT);
        return name.context().stream().anyMatch(word -> around.contains(word.toLowerCase(Locale.ROOT)));
    }

    /** "Sofia's parliament": a town that has an organ of a state stands for the state. */
    private static boolean governs(Name name, String text, int end) {
        return name.entity() instanceof Actor actor
                && actor.kind().equals(ActorKind.COUNTRY)
                && ORGAN.matcher(text).region(end, text.length()).lookingAt();
    }

    /** "Orders more Boxers": what is counted and bought is the system of that name. */
    private static boolean dealt(Name name, String text, int from) {
        return name.entity() instanceof DefenceSystem
                && DEALT.matcher(text.substring(Math.max(0, from - BEFORE), from))
                        .find();
    }

    /** "Some 20 to 25 Bushmasters": what is counted and has a capital is the system of that name. */
    private static boolean counted(Name name, String text, int from) {
        return name.entity() instanceof DefenceSystem
                && NUMBER.matcher(text.substring(Math.max(0, from - BEFORE), from))
                        .find();
    }

    private static final Pattern NUMBER = Pattern.compile(
            "(?:^|[\\s(])(?i:\\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty) (?:(?:more|used|second-hand|new) )?$");

    private static boolean skipped(String text, int i) {
        char c = text.charAt(i);
        return c == ' '
                || c == '-'
                || c == '\n' && i + 1 < text.length() && text.charAt(i + 1) != '\n'
                || c == '\''
                || c == '.'
                        && i > 0
                        && Character.isLetter(text.charAt(i - 1))
                        && (i < 2 || !Character.isLetterOrDigit(text.charAt(i - 2)));
    }
}
