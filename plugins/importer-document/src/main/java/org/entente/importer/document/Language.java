package org.entente.importer.document;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tells the language of prose by its script and its commonest words; only English goes further. */
final class Language {

    static final String ENGLISH = "English";

    /** Said of what is too short, or in a language that is not known here. */
    static final String UNKNOWN = "an unknown language";

    private static final int WORDS = 3000;
    private static final int SHORT = 160;

    /** Words that are common in the one language and rare in the others; English knows the most, since it decides. */
    private static final Map<String, Set<String>> COMMON = Map.ofEntries(
            words(
                    ENGLISH,
                    "the of and to in that is for on with was by as it at be from has are have its this which will"
                            + " not said their an he but they been would more were also had his after who about into than"),
            words(
                    "Turkish",
                    "ve bir bu için ile olarak olan daha çok gibi ise kadar sonra ancak göre tarafından arasında"
                            + " yeni dedi savunma değil oldu etti olduğunu"),
            words(
                    "German",
                    "der die und das den von zu mit sich des auf für ist im dem nicht ein eine als auch es werden aus"
                            + " hat wird bei einen nach"),
            words(
                    "French",
                    "le les des et une du que qui dans pour au sur par est pas avec sont aux ce cette ont été plus la"
                            + " leur son"),
            words(
                    "Spanish",
                    "el los las de y en que una del por con para es al como su más lo fue entre sobre sus ha está"
                            + " también"),
            words(
                    "Portuguese",
                    "os as de em que uma do da dos das para com não por no na ao mais é foi pelo sua são entre"
                            + " também"),
            words(
                    "Italian",
                    "il gli di che una del della dei per con non è da nel alla più si sono ha anche delle dal"
                            + " nella degli"),
            words(
                    "Dutch",
                    "de het een en van dat op te zijn met voor niet aan er ook als door bij werd naar om hebben wordt"),
            words("Polish", "w z na do że się nie jest od dla przez po za oraz jak jego przed są także będzie który"),
            words("Swedish", "och att det som på är av för med den till inte om ett har från vid sig kan var ska"),
            words(
                    "Norwegian or Danish",
                    "og det som på er av for med den til ikke et har fra ved seg sig kan skal å at blev ble"),
            words("Finnish", "ja on ei että se oli ovat myös kun mutta tai joka mukaan sekä ole kuin jo"),
            words(
                    "Indonesian or Malay",
                    "yang dan di dengan untuk dari ini pada itu dalam akan tidak oleh sebagai ke adalah juga"
                            + " telah kepada"),
            words("Czech or Slovak", "na se že je do ale jako za by po od bude podle také které sa že aj pre ako"),
            words("Romanian", "și de la în pe un că din pentru este care nu sunt mai al ale prin fost cu"),
            words("Hungarian", "az és hogy nem egy is meg ez csak volt már lesz mint vagy pedig"),
            words("Croatian or Serbian", "je se na da su za od kao će koji što iz nije bi te sa ili"),
            words("Vietnamese", "và của là có được cho các trong với không những một người này đã"));

    private static final List<Script> SCRIPTS = List.of(
            new Script(Character.UnicodeScript.HIRAGANA, "Japanese"),
            new Script(Character.UnicodeScript.HANGUL, "Korean"),
            new Script(Character.UnicodeScript.HAN, "Chinese"),
            new Script(Character.UnicodeScript.CYRILLIC, "a language in Cyrillic script"),
            new Script(Character.UnicodeScript.ARABIC, "a language in Arabic script"),
            new Script(Character.UnicodeScript.GREEK, "Greek"),
            new Script(Character.UnicodeScript.HEBREW, "Hebrew"),
            new Script(Character.UnicodeScript.DEVANAGARI, "a language in Devanagari script"),
            new Script(Character.UnicodeScript.THAI, "Thai"),
            new Script(Character.UnicodeScript.GEORGIAN, "Georgian"),
            new Script(Character.UnicodeScript.ARMENIAN, "Armenian"));

    private record Script(Character.UnicodeScript script, String language) {}

    private Language() {}

    private static Map.Entry<String, Set<String>> words(String language, String words) {
        return Map.entry(language, Set.copyOf(List.of(words.split(" "))));
    }

    /** The language, by its English name; {@link #UNKNOWN} where nothing tells. */
    static String of(String text) {
        Map<Character.UnicodeScript, Integer> scripts = new HashMap<>();
        Map<String, Integer> scores = new HashMap<>();
        int letters = 0;
        int words = 0;
        int begin = -1;
        for (int i = 0; i <= text.length() && words < WORDS && letters < WORDS * 8; i++) {
            char c = i < text.length() ? text.charAt(i) : ' ';
            if (Character.isLetter(c)) {
                letters++;
                scripts.merge(Character.UnicodeScript.of(c), 1, Integer::sum);
                begin = begin < 0 ? i : begin;
            } else if (begin >= 0) {
                String word = text.substring(begin, i).toLowerCase(Locale.ROOT);
                words++;
                begin = -1;
                COMMON.forEach((language, common) -> {
                    if (word.length() > 1 && common.contains(word)) {
                        scores.merge(language, 1, Integer::sum);
                    }
                });
            }
        }
        int latin = scripts.getOrDefault(Character.UnicodeScript.LATIN, 0);
        if (letters - latin > letters / 2) {
            return script(scripts, letters);
        }
        Map.Entry<String, Integer> best = scores.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElse(Map.entry(UNKNOWN, 0));
        if (best.getValue() * 20 < words || best.getValue() == 0) {
            return UNKNOWN;
        }
        // Names and quotations in another tongue do not make a text foreign.
        return scores.getOrDefault(ENGLISH, 0) * 10 >= best.getValue() * 9 ? ENGLISH : best.getKey();
    }

    /** Whether a stretch of an English text is surely in another language, and long enough for that to matter. */
    static boolean isForeign(String text) {
        if (text.length() <= SHORT) {
            return false;
        }
        String language = of(text);
        return !language.equals(ENGLISH) && !language.equals(UNKNOWN);
    }

    private static String script(Map<Character.UnicodeScript, Integer> scripts, int letters) {
        for (Script script : SCRIPTS) {
            // Japanese is mostly written with Chinese characters; some of its own are enough.
            int least = script.script() == Character.UnicodeScript.HIRAGANA ? letters / 20 : letters / 4;
            if (scripts.getOrDefault(script.script(), 0) > least) {
                return script.language();
            }
        }
        return "a language in another script";
    }
}
