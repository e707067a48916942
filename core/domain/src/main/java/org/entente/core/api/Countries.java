package org.entente.core.api;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Dyad;
import org.entente.core.model.Entity;
import org.entente.core.spi.Name;

/** Finds countries by what people write: a code, or a name that a lexicon knows. */
public final class Countries {

    private static final Pattern SEPARATOR = Pattern.compile("\\s*[-–—/&]\\s*|\\s+and\\s+");

    private final Dataset data;
    private final Names names;

    public Countries(Dataset data, Names names) {
        this.data = data;
        this.names = names;
    }

    /**
     * Two countries with a hyphen, dash, slash or "and" between them, whatever else of these stands in their names.
     *
     * @throws IllegalArgumentException if there are not two countries that are known
     */
    public Dyad dyad(String text) throws IOException {
        Matcher separator = SEPARATOR.matcher(text);
        while (separator.find()) {
            Optional<String> first = find(text.substring(0, separator.start()));
            Optional<String> second = find(text.substring(separator.end()));
            if (first.isPresent() && second.isPresent()) {
                return new Dyad(first.get(), second.get());
            }
        }
        throw new IllegalArgumentException(
                "Not two countries that are known: " + text + "; write codes or names such as TUR-PAK");
    }

    /**
     * The code of a country.
     *
     * @throws IllegalArgumentException if no country or several are called so
     */
    public String country(String text) throws IOException {
        return find(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "Not a country that is known: " + text + "; write a code such as TUR or a name"));
    }

    private Optional<String> find(String text) throws IOException {
        String name = text.strip();
        String code = name.toUpperCase(Locale.ROOT);
        if (code.matches("[A-Z]{3}")
                && (names.actor(code).isPresent() || data.actor(code).isPresent())) {
            return Optional.of(code);
        }
        List<String> ids = names.spelt(name).stream()
                .map(Name::entity)
                .filter(entity -> entity instanceof Actor actor && actor.kind().equals(ActorKind.COUNTRY))
                .map(Entity::id)
                .distinct()
                .toList();
        if (ids.size() > 1) {
            throw new IllegalArgumentException("Several countries are called " + name + ": " + String.join(", ", ids)
                    + "; write one of the codes");
        }
        return ids.stream().findFirst();
    }
}
