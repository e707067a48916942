package org.entente.importer.text;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The legal forms by which a company's name is known, and the state in which a form is at home. */
final class LegalForms {

    /** Patterns of forms after a name, the longer before the shorter; with the state where it is plain, else "". */
    private static final Map<String, String> AFTER = after();

    /** Forms before a name. */
    private static final Map<String, String> BEFORE = Map.of(
            "PT", "IDN", "UAB", "LTU", "SIA", "LVA", "OOO", "RUS", "PAO", "RUS", "NPO", "RUS", "PJSC", "", "TOO",
            "KAZ");

    private static final String WORD = "[A-Z][\\p{L}&]*(?:-[A-Z]?\\p{L}+)?";

    private static final Finder NAME =
            Finder.of("(?<![\\p{L}-])(?:(?:" + String.join("|", new TreeSet<>(BEFORE.keySet()))
                    + ") " + WORD + "(?: " + WORD + "){0,3}|" + WORD + "(?: (?:(?:and|&|of) )?" + WORD + "){0,4},? (?:"
                    + String.join("|", AFTER.keySet()) + ")(?![\\p{L}]))");

    private static final Pattern SUFFIX = Pattern.compile(",? (?:" + String.join("|", AFTER.keySet()) + ")$");

    private LegalForms() {}

    private static Map<String, String> after() {
        Map<String, String> forms = new LinkedHashMap<>();
        forms.put("\\(Pty\\) Ltd\\.?", "ZAF");
        forms.put("Pty\\.? Ltd\\.?", "AUS");
        forms.put("(?:Pvt\\.?|Private) (?:Ltd\\.?|Limited)", "IND");
        forms.put("Sdn\\.? Bhd\\.?|Berhad|Bhd", "MYS");
        forms.put("Co\\.,? Ltd\\.?", "");
        forms.put("Sp\\. z o\\.o\\.", "POL");
        forms.put("A\\.Ş\\.|AŞ|A\\.S\\.", "TUR");
        forms.put("S\\.p\\.A\\.|SpA|S\\.r\\.l\\.|Srl", "ITA");
        forms.put("S\\.A\\.S\\.|SAS", "FRA");
        forms.put("S\\.A\\.|SA|SARL|SRL|S\\.R\\.L\\.|Ltda\\.?", "");
        forms.put("GmbH(?: & Co\\.? KG)?", "DEU");
        forms.put("Oyj?", "FIN");
        forms.put("ASA", "NOR");
        forms.put("A/S|ApS", "DNK");
        forms.put("AB", "SWE");
        forms.put("AS|AG|NV|N\\.V\\.|JSC|LLC|PLC|plc|d\\.o\\.o\\.|d\\.d\\.|a\\.s\\.|s\\.r\\.o\\.", "");
        forms.put("B\\.V\\.|BV", "NLD");
        forms.put("Kft\\.?|Zrt\\.?|Nyrt\\.?", "HUN");
        forms.put("OÜ", "EST");
        forms.put("EOOD|EAD", "BGR");
        forms.put("K\\.K\\.", "JPN");
        forms.put("Tbk", "IDN");
        return forms;
    }

    /** Finds names with a legal form in a stretch of a text. */
    static Finder.Search names(String text, int start, int end) {
        return NAME.within(text, start, end);
    }

    /** A name without the form after it, by which nobody calls a company. */
    static String shorn(String name) {
        return SUFFIX.matcher(name).replaceFirst("");
    }

    /** The state in which the form of a name is at home, or null where it is used in several or there is none. */
    static @Nullable String home(String name) {
        int space = name.indexOf(' ');
        String before = space < 0 ? null : BEFORE.get(name.substring(0, space));
        if (before != null) {
            return before.isEmpty() ? null : before;
        }
        for (Map.Entry<String, String> form : AFTER.entrySet()) {
            if (name.matches("(?s).* (?:" + form.getKey() + ")")) {
                return form.getValue().isEmpty() ? null : form.getValue();
            }
        }
        return null;
    }
}
