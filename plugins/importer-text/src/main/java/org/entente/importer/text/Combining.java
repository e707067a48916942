package org.entente.importer.text;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.entente.core.model.Actor;
import org.entente.core.model.NameKind;

/** Finds the combining forms of peoples' names: "Sino-Russian", "Turco-Pakistan Treaty". */
final class Combining {

    private static final Map<String, String> FORMS = Map.ofEntries(
            Map.entry("Sino", "CHN"),
            Map.entry("Indo", "IND"),
            Map.entry("Turco", "TUR"),
            Map.entry("Turko", "TUR"),
            Map.entry("Franco", "FRA"),
            Map.entry("Anglo", "GBR"),
            Map.entry("Russo", "RUS"),
            Map.entry("Italo", "ITA"),
            Map.entry("Hispano", "ESP"),
            Map.entry("Luso", "PRT"),
            Map.entry("Greco", "GRC"),
            Map.entry("Polono", "POL"),
            Map.entry("Austro", "AUT"),
            Map.entry("Finno", "FIN"),
            Map.entry("Hungaro", "HUN"),
            Map.entry("Serbo", "SRB"),
            Map.entry("Nippo", "JPN"),
            Map.entry("Belgo", "BEL"),
            Map.entry("Dano", "DNK"));

    private static final Finder FORM = Finder.of(
            "\\b(Sino|Indo|Tur[ck]o|Franco|Anglo|Russo|Italo|Hispano|Luso|Greco|Polono|Austro|Finno|Hungaro|Serbo|Nippo|Belgo|Dano)-(?=[A-Z])");

    private Combining() {}

    /** Puts the forms that stand before a name of another state into the mentions. */
    static void find(String text, int start, int end, List<Mention> mentions, Map<String, Actor> countries) {
        Finder.Search matcher = FORM.within(text, start, end);
        while (matcher.find()) {
            int after = matcher.end();
            Actor country = countries.get(FORMS.get(matcher.group(1)));
            // "Indo-Pacific" names no state.
            boolean before = mentions.stream().anyMatch(m -> m.country() && m.start() == after);
            if (country != null && before) {
                mentions.add(new Mention(matcher.start(1), matcher.end(1), country, NameKind.DEMONYM, "PATTERN"));
            }
        }
        mentions.sort(Comparator.comparingInt(Mention::start));
    }
}
