package org.entente.importer.text;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells the language of a text by its function words; only English goes further. */
final class LanguageGate {

    /** How many words of a text are looked at. */
    private static final int WORDS = 4000;

    /** With fewer words, as in a headline, one word more tells nothing: "met" and "in" are Dutch too. */
    private static final int SHORT = 15;

    private static final Map<String, Set<String>> PROFILES = Map.ofEntries(
            profile(
                    "English",
                    "the of and to in that is for on with was by as it at be from has are have its this which "
                            + "will not said their an he but"),
            profile(
                    "Turkish",
                    "ve bir bu için ile da de olarak olan daha çok gibi ise kadar sonra ancak göre en her "
                            + "tarafından arasında ilk yeni dedi"),
            profile(
                    "German",
                    "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es an "
                            + "werden aus hat wird bei"),
            profile(
                    "French",
                    "le la les de des et en un une du que qui dans pour au sur par est pas avec sont aux ce "
                            + "cette ont été"),
            profile(
                    "Spanish",
                    "el la los las de y en que un una del por con para es se al como su más lo fue entre "
                            + "sobre sus"),
            profile(
                    "Portuguese",
                    "o os as de e em que um uma do da dos das para com não por no na ao mais é foi pelo " + "sua"),
            profile(
                    "Italian",
                    "il lo gli di e che un una del della dei per con non è da nel alla più si sono ha anche "
                            + "le delle"),
            profile(
                    "Dutch",
                    "de het een en van in is dat op te zijn met voor niet aan er ook als door bij werd naar om "
                            + "hebben"),
            profile(
                    "Polish",
                    "i w z na do że się nie jest o to od dla przez po za oraz jak jego przed są także będzie"),
            profile("Swedish", "och att det som en på är av för med den till inte om ett har från vid sig kan var ska"),
            profile("Norwegian", "og det som en på er av for med den til ikke om et har fra ved seg kan var skal å"),
            profile(
                    "Indonesian",
                    "yang dan di dengan untuk dari ini pada itu dalam akan tidak oleh sebagai ke adalah "
                            + "juga telah"),
            profile("Czech", "a v na se že je s z do o i k pro ale jako za by po jsou od bude podle také"),
            profile("Romanian", "și de la în a cu pe un o că din pentru este care nu sunt mai al ale prin fost"));

    private LanguageGate() {}

    private static Map.Entry<String, Set<String>> profile(String language, String words) {
        return Map.entry(language, Set.copyOf(List.of(words.split(" "))));
    }

    /** The language with its name in English: "unknown" where neither words nor script tell. */
    static String of(String text) {
        Map<String, Integer> scores = new HashMap<>();
        int words = 0;
        int letters = 0;
        int foreign = 0;
        int begin = -1;
        for (int i = 0; i <= text.length() && words < WORDS; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetter(c)) {
                letters++;
                foreign += c > 0x24F ? 1 : 0;
                begin = begin < 0 ? i : begin;
            } else if (begin >= 0) {
                String word = text.substring(begin, i).toLowerCase(Locale.ROOT);
                words++;
                begin = -1;
                PROFILES.forEach((language, profile) -> {
                    // Single letters tell nothing: the "s" of "Ukraine's" is a word of Czech.
                    if (word.length() > 1 && profile.contains(word)) {
                        scores.merge(language, 1, Integer::sum);
                    }
                });
            }
        }
        if (letters > 20 && foreign > letters / 3) {
            return "a language in another script";
        }
        var best = scores.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        if (best.isEmpty() || best.get().getValue() < Math.max(2, words / 25)) {
            return words < 25 ? "English" : "unknown";
        }
        // Short words of English are words of other tongues too: English holds unless another clearly leads.
        int english = scores.getOrDefault("English", 0);
        if (words < SHORT && best.get().getValue() - english < 2) {
            return "English";
        }
        return english * 10 >= best.get().getValue() * 9
                ? "English"
                : best.get().getKey();
    }
}
