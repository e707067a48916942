package org.entente.importer.table;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;

/** Finds the country or organisation with which a piece of a remark begins ("USA from US production line"). */
final class SipriPlaces {

    /** As SIPRI's remarks call those that its columns call otherwise. */
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("USA", "United States"),
            Map.entry("US", "United States"),
            Map.entry("UK", "United Kingdom"),
            Map.entry("FRG", "Germany"),
            Map.entry("West Germany", "Germany"),
            Map.entry("GDR", "East Germany (GDR)"),
            Map.entry("Czech Republic", "Czechia"),
            Map.entry("Turkey", "Turkiye"),
            Map.entry("UN", "United Nations**"),
            Map.entry("EU", "European Union**"),
            Map.entry("NATO", "NATO**"));

    private static final int WORDS = 4;
    private static final Pattern AID = Pattern.compile("(?:'[^']+' .*)?(?:military )?aid\\b.*|'.*");

    private final SipriActors actors;
    private final ActorBook book;

    SipriPlaces(SipriActors actors, ActorBook book) {
        this.actors = actors;
        this.book = book;
    }

    /**
     * The actor with whose name a text begins, where what follows may follow.
     *
     * @param follow what may come after the name
     */
    Optional<String> at(String text, Pattern follow, int year, long row) {
        String[] words = text.split(" ", -1);
        for (int count = Math.min(WORDS, words.length); count > 0; count--) {
            String name = String.join(" ", Arrays.copyOf(words, count));
            String rest = String.join(" ", Arrays.copyOfRange(words, count, words.length));
            Optional<String> found = named(name, rest, year, row);
            if (found.isPresent()) {
                return rest.isEmpty() || follow.matcher(rest).lookingAt() ? found : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<String> named(String name, String rest, int year, long row) {
        String full = SHORT.getOrDefault(name, name);
        if (actors.knows(full) || SHORT.containsKey(name)) {
            return Optional.of(actors.id(full, year, row));
        }
        Optional<Actor> country = book.country(name);
        if (country.isPresent()) {
            return country.map(book::use);
        }
        // "German aid" is Germany's; "German company" is somebody else.
        return AID.matcher(rest).matches()
                ? book.spelt(name)
                        .filter(actor -> actor.kind().equals(ActorKind.COUNTRY))
                        .map(book::use)
                : Optional.empty();
    }
}
