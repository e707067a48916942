package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.NameKind;
import org.entente.core.model.SystemCategory;

/** Finds names of systems that no lexicon has: capitals or a code before a word for equipment, and classes of ships. */
final class NewSystems {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Za-z]{0,8}-?\\d{1,4}[A-Za-z]{0,3}");
    private static final Pattern CAPITALS = Pattern.compile("[A-Z]{4,12}");
    private static final Pattern CLASS = Pattern.compile("[A-Z][\\p{L}]+-[Cc]lass");

    /** Capitals that name a sort of equipment or nothing of the kind. */
    private static final Set<String> SORTS = Set.of(
            "UAVS", "UCAV", "AESA", "SHORAD", "MANPADS", "MALE", "HALE", "VTOL", "ISTAR", "C4ISR", "HADR", "WHAT",
            "WHEN", "WHERE", "NATO", "COTS", "VLS", "AEWC", "ASEAN");

    private NewSystems() {}

    /** Puts a new system into a phrase that names none known. */
    static void find(Phrase phrase) {
        if (!phrase.thing || !phrase.systems.isEmpty()) {
            return;
        }
        Token head = phrase.head();
        for (Token token : phrase.tokens) {
            if (token != head && token.mention() == null && named(token.text())) {
                String name = token.text();
                DefenceSystem system =
                        new DefenceSystem(Plain.slug(name), name, List.of(), SystemCategory.UNKNOWN, List.of());
                phrase.systems.add(new Mention(token.start(), token.end(), system, NameKind.OFFICIAL, "FORM"));
                return;
            }
        }
    }

    private static boolean named(String word) {
        return CLASS.matcher(word).matches()
                || CODE.matcher(word).matches()
                || CAPITALS.matcher(word).matches() && !SORTS.contains(word);
    }
}
