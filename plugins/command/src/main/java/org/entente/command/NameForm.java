package org.entente.command;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Names as they are compared: case, accents, punctuation, a possessive and the legal form of a company aside. */
final class NameForm {

    private static final Set<String> LEGAL_FORMS = Set.of(
            "ab",
            "ag",
            "as",
            "asa",
            "bv",
            "co",
            "company",
            "corp",
            "corporation",
            "gmbh",
            "inc",
            "incorporated",
            "jsc",
            "kg",
            "kk",
            "limited",
            "llc",
            "llp",
            "ltd",
            "nv",
            "ooo",
            "oy",
            "oyj",
            "plc",
            "pty",
            "pvt",
            "sa",
            "sae",
            "sas",
            "se",
            "spa",
            "srl",
            "sro");

    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final Pattern POSSESSIVE = Pattern.compile("['’ʼ`]s(?![\\p{L}\\p{N}_])");
    private static final Pattern WITHIN_WORDS = Pattern.compile("[.'’ʼ`\"“”]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private NameForm() {}

    /** The form of a name. */
    static String of(String name) {
        return String.join(" ", words(name));
    }

    /** The form of a name that may be told in the plural, as those of systems are. */
    static String singular(String name) {
        List<String> words = words(name);
        if (words.isEmpty()) {
            return "";
        }
        String last = words.get(words.size() - 1);
        if (last.codePointCount(0, last.length()) > 3 && last.endsWith("s") && !last.endsWith("ss")) {
            words.set(words.size() - 1, last.substring(0, last.length() - 1));
        }
        return String.join(" ", words);
    }

    private static List<String> words(String name) {
        String form = Normalizer.normalize(name, Normalizer.Form.NFKD).replace('ı', 'i');
        form = MARKS.matcher(form).replaceAll("").toLowerCase(Locale.ROOT);
        form = form.replace("ß", "ss").replace('ς', 'σ');
        form = WITHIN_WORDS.matcher(POSSESSIVE.matcher(form).replaceAll("")).replaceAll("");
        String spaced = BETWEEN_WORDS.matcher(form).replaceAll(" ").strip();
        List<String> words = new ArrayList<>(spaced.isEmpty() ? List.of() : Arrays.asList(spaced.split(" ")));
        if (words.size() > 1 && words.get(0).equals("the")) {
            words.remove(0);
        }
        while (words.size() > 1 && LEGAL_FORMS.contains(words.get(words.size() - 1))) {
            words.remove(words.size() - 1);
        }
        return words;
    }

    /** The forms of the names of an actor; of its id where it has no names. */
    static SortedSet<String> of(Account.Actor actor) {
        SortedSet<String> forms = new TreeSet<>();
        named(actor.names(), actor.id()).forEach(name -> forms.add(of(name)));
        forms.remove("");
        return forms;
    }

    /** The forms of the names of a system; of its id where it has no names. */
    static SortedSet<String> of(Account.Weapon system) {
        SortedSet<String> forms = new TreeSet<>();
        named(system.names(), system.id()).forEach(name -> forms.add(singular(name)));
        forms.remove("");
        return forms;
    }

    private static List<String> named(List<String> names, String id) {
        return names.isEmpty() ? List.of(id.replace('-', ' ')) : names;
    }

    /** Whether a form of several words stands within another, whichever is the longer. */
    static boolean contained(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(one -> others.stream().anyMatch(other -> contained(one, other)));
    }

    private static boolean contained(String one, String other) {
        boolean inOrder = one.codePointCount(0, one.length()) <= other.codePointCount(0, other.length());
        String shorter = inOrder ? one : other;
        String longer = inOrder ? other : one;
        return shorter.contains(" ") && (" " + longer + " ").contains(" " + shorter + " ");
    }
}
