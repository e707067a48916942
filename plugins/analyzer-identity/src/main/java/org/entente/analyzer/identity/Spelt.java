package org.entente.analyzer.identity;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A name in a form in which case, accents, punctuation and what says only what sort of thing it is make no difference.
 *
 * <p>What comparing needs is made once, as a name is compared many times.
 */
final class Spelt {

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

    private static final Pattern ABBREVIATION = Pattern.compile("[\\p{Lu}\\p{N}][\\p{Lu}\\p{N}.&-]{1,7}");

    private final String text;
    private final List<String> words;
    private final String key;
    private final boolean abbreviation;
    private final String initials;
    private final Set<String> numbers;
    private final long[] trigrams;

    private Spelt(String text, List<String> words) {
        this.text = text;
        this.words = List.copyOf(words);
        key = String.join("", words);
        abbreviation = ABBREVIATION.matcher(text).matches() && key.length() >= 2;
        initials = words.size() < 2
                ? ""
                : words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
        numbers = Arrays.stream(key.split("\\D+")).filter(run -> !run.isEmpty()).collect(Collectors.toSet());
        trigrams = trigrams(key);
    }

    /** Packed into numbers and sorted, so that two names are compared by one walk over both. */
    private static long[] trigrams(String key) {
        String padded = "  " + key + " ";
        long[] trigrams = new long[padded.length() - 2];
        for (int i = 0; i < trigrams.length; i++) {
            trigrams[i] = (long) padded.charAt(i) << 32 | (long) padded.charAt(i + 1) << 16 | padded.charAt(i + 2);
        }
        return Arrays.stream(trigrams).sorted().distinct().toArray();
    }

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
        return new Spelt(text, words);
    }

    /** A word by itself. */
    static Spelt word(String word) {
        return new Spelt(word, List.of(word));
    }

    /** As it stands. */
    String text() {
        return text;
    }

    /** The words without the general ones, in lower case, a to z where the letters have such a form. */
    List<String> words() {
        return words;
    }

    /** The words without spaces: K-2 is K2. */
    String key() {
        return key;
    }

    /** Whether it looks like an abbreviation: two to eight capitals or digits and nothing else. */
    boolean abbreviation() {
        return abbreviation;
    }

    /** The first letters of its words, empty for a name of one word. */
    String initials() {
        return initials;
    }

    /** From 0 to 1 how many of its trigrams and the other's are shared. */
    double like(Spelt other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < trigrams.length && j < other.trigrams.length) {
            long difference = trigrams[i] - other.trigrams[j];
            shared += difference == 0 ? 1 : 0;
            i += difference <= 0 ? 1 : 0;
            j += difference >= 0 ? 1 : 0;
        }
        return 2.0 * shared / (trigrams.length + other.trigrams.length);
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
        return numbers;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Spelt spelt && spelt.text.equals(text) && spelt.words.equals(words);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }
}
