package org.entente.analyzer.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.api.Names;
import org.entente.core.api.Rows;
import org.entente.core.model.Actor;
import org.entente.core.model.ActorCode;
import org.entente.core.model.ActorName;
import org.entente.core.model.SameKind;
import org.entente.core.spi.Name;
import org.jspecify.annotations.Nullable;

/** Suggests which actors are one. */
final class Actors implements Suggesting {

    private static final String UNKNOWN = "UNKNOWN";
    private static final String COUNTRY = "COUNTRY";

    private static final String COUNTS = """
            SELECT p.actor, count(DISTINCT p.tie), min(year(t.first_day)), max(year(t.first_day))
            FROM participant p JOIN tie t ON t.id = p.tie GROUP BY p.actor""";

    private static final String PARTNERS = """
            SELECT DISTINCT p.actor, q.principal FROM participant p JOIN participant q
                ON q.tie = p.tie AND q.ordinal <> p.ordinal AND q.principal <> p.principal""";

    /** Where a name says to which country it belongs: Georgia (USA), Georgia, USA. */
    private static final Pattern PLACE = Pattern.compile("\\(([^)]+)\\)\\s*$|,\\s*([^,]+)$");

    @Override
    public SameKind kind() {
        return SameKind.ACTOR;
    }

    @Override
    public List<Profile> read(Profiles profiles) throws IOException {
        Names names = profiles.run().names();
        Map<String, Profile.Deals> deals = profiles.deals(COUNTS, PARTNERS);
        Map<String, List<String>> called = profiles.lists("SELECT actor, text FROM actor_name ORDER BY actor, ordinal");
        Map<String, List<String>> codes =
                profiles.lists("SELECT actor, scheme || ' ' || code FROM actor_code WHERE validity IS NULL");
        Map<String, Profile> all = new LinkedHashMap<>();
        try (Rows rows =
                profiles.data().query("SELECT id, kind, title, country FROM actor WHERE NOT unspecified ORDER BY id")) {
            while (rows.next()) {
                profiles.run().check();
                String id = String.valueOf(rows.text(0));
                String title = String.valueOf(rows.text(2));
                List<String> texts = new ArrayList<>(List.of(title));
                texts.addAll(called.getOrDefault(id, List.of()));
                all.put(
                        id,
                        new Profile(
                                id,
                                String.valueOf(rows.text(1)),
                                title,
                                spelt(texts),
                                rows.text(3) == null ? place(texts, names) : rows.text(3),
                                new HashSet<>(codes.getOrDefault(id, List.of())),
                                names.actor(id).isPresent(),
                                deals.getOrDefault(id, Profile.Deals.NONE)));
            }
        }
        names.all()
                .map(Name::entity)
                .filter(Actor.class::isInstance)
                .map(Actor.class::cast)
                .forEach(actor -> all.computeIfAbsent(actor.id(), id -> known(actor)));
        return List.copyOf(all.values());
    }

    private static Profile known(Actor actor) {
        Set<String> codes = new HashSet<>();
        for (ActorCode code : actor.codes()) {
            if (code.validity() == null) {
                codes.add(code.scheme() + " " + code.code());
            }
        }
        return new Profile(
                actor.id(),
                actor.kind().name(),
                actor.title(),
                spelt(actor.names().stream().map(ActorName::text).toList()),
                actor.country(),
                codes,
                true,
                Profile.Deals.NONE);
    }

    private static List<Spelt> spelt(List<String> texts) {
        return texts.stream().map(text -> Spelt.of(text, Spelt.FORMS)).toList();
    }

    private static @Nullable String place(List<String> texts, Names names) {
        return texts.stream()
                .map(PLACE::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .flatMap(place -> names.spelt(place).stream())
                .map(name -> name.entity().id())
                .filter(id -> id.matches("[A-Z]{3}"))
                .findFirst()
                .orElse(null);
    }

    @Override
    public boolean compare(Profile one, Profile other, Card card) {
        boolean named = Naming.compare(one.names(), other.names(), card);
        boolean coded = codes(one, other, card);
        if (!named && !coded) {
            return false;
        }
        sorts(one, other, card);
        String mine = one.country();
        String its = other.country();
        if (mine != null && its != null) {
            card.add(mine.equals(its) ? "same country" : "other country", mine, its, mine.equals(its) ? 1.5 : -5);
        }
        Naming.compareDeals(one, other, "partners", card);
        return true;
    }

    private static boolean codes(Profile one, Profile other, Card card) {
        Map<String, String> mine = new HashMap<>();
        one.codes().forEach(code -> mine.put(scheme(code), code));
        boolean same = false;
        for (String code : other.codes()) {
            String its = mine.get(scheme(code));
            if (its != null && !card.has("same code") && !card.has("other code")) {
                same = its.equals(code);
                card.add(same ? "same code" : "other code", its, code, same ? 4 : -4);
            }
        }
        return same;
    }

    private static String scheme(String code) {
        return code.substring(0, code.indexOf(' '));
    }

    private static void sorts(Profile one, Profile other, Card card) {
        if (Objects.equals(one.sort(), other.sort())) {
            card.add("same kind", one.sort(), other.sort(), one.sort().equals(UNKNOWN) ? 0 : 0.3);
        } else if (!one.sort().equals(UNKNOWN) && !other.sort().equals(UNKNOWN)) {
            boolean country = one.sort().equals(COUNTRY) || other.sort().equals(COUNTRY);
            card.add(country ? "a country and none" : "other kind", one.sort(), other.sort(), country ? -6 : -1.5);
        }
    }
}
