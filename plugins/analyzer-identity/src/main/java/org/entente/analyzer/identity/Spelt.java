package org.entente.analyzer.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A name in a form in which case, accents, punctuation and what says only what sort of thing it is make no difference.
 *
 * @param text as it stands
 * @param words without the general ones, in lower case, a to z where the letters have such a form
 * @param key the words without spaces: K-2 is K2
 */
record Spelt(String text, List<String> words, String key) {

    /** Legal forms and small words, of companies. */
    static final Set<String> FORMS = words("ab ag a/s as asa bv co company corp corporation d.d. doo gmbh group holding"
            + " holdings inc incorporated kg kft limited llc llp ltd ltda nv oao ooo oy oyj pao plc pjsc pt pte pty pvt sa"
            + " sae sarl sas sdn bhd se spa srl sro st sti tas zrt anonim sirketi aktiengesellschaft the of and for de la le"
            + " du des der die das ve republic kingdom state");

    /** What sort of thing a system is, which any of that sort is called. */
    static final Set<String> SORTS =
            words("aircraft airplane fighter jet jets trainer helicopter helicopters uav uavs ucav"
                    + " drone drones missile missiles radar radars tank tanks vehicle vehicles ship ships frigate corvette submarine"
                    + " system systems gun guns howitzer rocket rockets launcher bomb bombs torpedo engine engines class type model"
                    + " block version the of and");

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern INNER = Pattern.compile("(?<=\\p{L})[.'’](?=\\p{L}|$|\\s)");

    private static Set<String> words(String text) {
        return Set.of(text.split(" "));
    }

    /** @param general words that do not tell things apart; kept where nothing else is left */
    static Spelt of(String text, Set<String> general) {
        String plain = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT)
                .replace('ı', 'i')
                .replace('ø', 'o')
                .replace('ł', 'l')
                .replace("ß", "ss");
        String spaced = OTHER.matcher(INNER.matcher(plain).replaceAll(""))
                .replaceAll(" ")
                .strip();
        List<String> all =
                Arrays.stream(spaced.split(" ")).filter(word -> !word.isEmpty()).toList();
        List<String> telling =
                all.stream().filter(word -> !general.contains(word)).toList();
        List<String> words = telling.isEmpty() ? all : telling;
        return new Spelt(text, words, String.join("", words));
    }

    Spelt {
        words = List.copyOf(words);
    }

    /** Whether it looks like an abbreviation: two to eight capitals or digits and nothing else. */
    boolean abbreviation() {
        return text.matches("[\\p{Lu}\\p{N}][\\p{Lu}\\p{N}.&-]{1,7}") && key.length() >= 2;
    }

    /** The first letters of its words, empty for a name of one word. */
    String initials() {
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> initials.append(word.charAt(0)));
        return words.size() < 2 ? "" : initials.toString();
    }

    /** From 0 to 1 how many of its trigrams and the other's are shared. */
    double like(Spelt other) {
        Set<String> mine = trigrams();
        Set<String> its = other.trigrams();
        long shared = mine.stream().filter(its::contains).count();
        return 2.0 * shared / (mine.size() + its.size());
    }

    private Set<String> trigrams() {
        String padded = "  " + key + " ";
        Set<String> trigrams = new HashSet<>();
        for (int i = 0; i + 3 <= padded.length(); i++) {
            trigrams.add(padded.substring(i, i + 3));
        }
        return trigrams;
    }

    /** Whether the keys differ by one letter that is left out, added, or another, and are long enough for it to be a slip. */
    boolean slip(Spelt other) {
        String one = key.length() <= other.key.length() ? key : other.key;
        String two = one.equals(key) ? other.key : key;
        if (one.length() < 5 || two.length() - one.length() > 1 || one.equals(two)) {
            return false;
        }
        int i = 0;
        while (i < one.length() && one.charAt(i) == two.charAt(i)) {
            i++;
        }
        return one.substring(one.length() == two.length() ? Math.min(i + 1, one.length()) : i)
                        .equals(two.substring(Math.min(i + 1, two.length())))
                // A digit is no slip: F-16 is not F-15.
                && !Character.isDigit(two.charAt(Math.min(i, two.length() - 1)));
    }

    /** The numbers in it, by which designations differ. */
    Set<String> numbers() {
        Set<String> numbers = new HashSet<>();
        for (String run : key.split("\\D+")) {
            if (!run.isEmpty()) {
                numbers.add(run);
            }
        }
        return numbers;
    }
}
