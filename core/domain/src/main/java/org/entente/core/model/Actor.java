package org.entente.core.model;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Someone who takes part in ties.
 *
 * @param id of a country its ISO 3166-1 alpha-3 code (of a dissolved state the withdrawn one), of others a slug
 * @param names the first is the one to show
 * @param country the id of the country it belongs to; of a country its own; null where it is open or multinational
 * @param countryRule how the country was found: SEAT, PARENT, SHARES, TEXT or LEXICON; null where there is none
 * @param unspecified whether it stands for actors that the source does not name ("unknown supplier")
 */
public record Actor(
        String id,
        ActorKind kind,
        List<ActorName> names,
        List<ActorCode> codes,
        List<ActorRelation> relations,
        @Nullable String country,
        @Nullable String countryRule,
        boolean unspecified)
        implements Entity {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{3}");
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    /** @throws IllegalArgumentException if the id does not fit the kind or there is no name */
    public Actor {
        boolean isCountry = kind.equals(ActorKind.COUNTRY);
        if (!(isCountry ? COUNTRY : SLUG).matcher(id).matches()) {
            throw new IllegalArgumentException(
                    "A country's id is three capital letters, any other a lower-case slug: " + id);
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("An actor has at least one name: " + id);
        }
        if (isCountry && !id.equals(country)) {
            throw new IllegalArgumentException("A country belongs to itself: " + id + " has " + country);
        }
        names = List.copyOf(names);
        codes = List.copyOf(codes);
        relations = List.copyOf(relations);
    }

    /** A country of one name. */
    public static Actor country(String id, String name) {
        return new Actor(
                id,
                ActorKind.COUNTRY,
                List.of(ActorName.of(name, NameKind.OFFICIAL)),
                List.of(),
                List.of(),
                id,
                null,
                false);
    }

    /** An actor of one name that is no country. */
    public static Actor of(String id, ActorKind kind, String name, @Nullable String country) {
        return new Actor(
                id,
                kind,
                List.of(ActorName.of(name, NameKind.OFFICIAL)),
                List.of(),
                List.of(),
                country,
                country == null ? null : "LEXICON",
                false);
    }

    @Override
    public String title() {
        return names.get(0).text();
    }
}
