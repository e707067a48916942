package org.entente.analyzer.identity;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.api.Names;
import org.entente.core.api.Rows;
import org.entente.core.model.Actor;
import org.entente.core.model.DefenceSystem;
import org.entente.core.model.SameKind;
import org.entente.core.spi.Name;
import org.jspecify.annotations.Nullable;

/** Suggests which systems are one; one that no lexicon knows goes by its designation as read. */
final class Systems implements Suggesting {

    private static final String UNKNOWN = "UNKNOWN";

    private static final String COUNTS = """
            SELECT coalesce(i.system, i.designation), count(DISTINCT i.tie), min(year(t.first_day)), max(year(t.first_day))
            FROM item i JOIN tie t ON t.id = i.tie GROUP BY 1""";

    private static final String SUPPLIERS = """
            SELECT DISTINCT coalesce(i.system, i.designation), p.principal FROM item i JOIN participant p ON p.tie = i.tie
            WHERE p.role IN ('SUPPLIER', 'PROVIDER', 'MANUFACTURER', 'DESIGN_OWNER', 'LICENSOR')""";

    @Override
    public SameKind kind() {
        return SameKind.SYSTEM;
    }

    @Override
    public List<Profile> read(Profiles profiles) throws IOException {
        Names names = profiles.run().names();
        Map<String, Profile.Deals> deals = profiles.deals(COUNTS, SUPPLIERS);
        Map<String, List<String>> aliases =
                profiles.lists("SELECT system, alias FROM system_alias ORDER BY 1, ordinal");
        Map<String, Profile> all = new LinkedHashMap<>();
        try (Rows rows = profiles.data().query("""
                SELECT id, designation, category FROM system
                UNION ALL SELECT DISTINCT designation, designation, 'UNKNOWN' FROM item
                WHERE system IS NULL AND designation NOT IN (SELECT id FROM system) ORDER BY 1""")) {
            while (rows.next()) {
                profiles.run().check();
                String id = String.valueOf(rows.text(0));
                String designation = String.valueOf(rows.text(1));
                List<String> texts = new ArrayList<>(List.of(designation));
                texts.addAll(aliases.getOrDefault(id, List.of()));
                all.put(
                        id,
                        new Profile(
                                id,
                                String.valueOf(rows.text(2)),
                                designation,
                                spelt(texts),
                                names.system(id)
                                        .map(system -> country(system, names))
                                        .orElse(null),
                                Set.of(),
                                names.system(id).isPresent(),
                                deals.getOrDefault(id, Profile.Deals.NONE)));
            }
        }
        names.all()
                .map(Name::entity)
                .filter(DefenceSystem.class::isInstance)
                .map(DefenceSystem.class::cast)
                .forEach(system -> all.computeIfAbsent(system.id(), id -> known(system, names)));
        return List.copyOf(all.values());
    }

    private static Profile known(DefenceSystem system, Names names) {
        List<String> texts = new ArrayList<>(List.of(system.designation()));
        texts.addAll(system.aliases());
        return new Profile(
                system.id(),
                system.category().name(),
                system.designation(),
                spelt(texts),
                country(system, names),
                Set.of(),
                true,
                Profile.Deals.NONE);
    }

    private static List<Spelt> spelt(List<String> texts) {
        return texts.stream().map(text -> Spelt.of(text, Spelt.SORTS)).toList();
    }

    /** The country of all its makers, or null. */
    private static @Nullable String country(DefenceSystem system, Names names) {
        Set<String> countries = system.makers().stream()
                .flatMap(maker -> names.actor(maker).stream())
                .map(Actor::country)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return countries.size() == 1 ? countries.iterator().next() : null;
    }

    @Override
    public boolean compare(Profile one, Profile other, Card card) {
        if (!Naming.compare(one.names(), other.names(), card)) {
            return false;
        }
        if (!one.sort().equals(UNKNOWN) && !other.sort().equals(UNKNOWN)) {
            boolean same = one.sort().equals(other.sort());
            card.add(same ? "same category" : "other category", one.sort(), other.sort(), same ? 0.5 : -1.5);
        }
        makers(one, other, card);
        makers(other, one, card);
        Naming.compareDeals(one, other, "suppliers", card);
        return true;
    }

    /** Whether the country that makes the one is among those that supply the other. */
    private static void makers(Profile one, Profile other, Card card) {
        String maker = one.country();
        Set<String> suppliers = other.deals().partners();
        if (maker != null && other.country() == null && !suppliers.isEmpty()) {
            boolean among = suppliers.contains(maker);
            card.add(
                    among ? "its maker's country supplies it" : "another country than its maker's supplies it",
                    maker,
                    suppliers.stream().sorted().limit(5).collect(Collectors.joining(" ")),
                    among ? 1.5 : -1);
        }
    }
}
