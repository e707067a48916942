package org.entente.importer.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** Remembers ties of which one side was told, for the other may come within two sentences. Of one document. */
final class OpenSides {

    private record Side(TieType type, Role role, Party party, int sentence, boolean alone) {}

    private static final int FAR = 2;

    private final List<Side> sides = new ArrayList<>();

    /** How often the states of the document were told to have a role in a sort of tie, with the party. */
    private final Map<String, Map<String, Integer>> roles = new HashMap<>();

    private final Map<String, Party> parties = new HashMap<>();
    private int sentence;

    /** The agreement that was told last, or null. */
    private @Nullable Candidate agreement;

    /** The sale between two that was told last, or null. */
    private @Nullable Candidate sale;

    void begin() {
        sentence++;
    }

    /** Takes in a tie of which only one side was told, or another like it may follow. */
    void pend(Candidate candidate) {
        boolean one = candidate.principals().size() == 1;
        candidate.parts.forEach(p -> sides.add(new Side(candidate.type, p.role(), p.party(), sentence, one)));
    }

    /** Takes in a tie that was told. */
    void told(Candidate candidate) {
        agreement = candidate.type.equals(TieType.AGREEMENT) ? candidate : agreement;
        boolean sold = candidate.type.equals(TieType.TRANSFER)
                && candidate.has(Role.SUPPLIER)
                && candidate.has(Role.RECIPIENT)
                && candidate.parts.size() == 2;
        sale = sold ? candidate : sale;
        for (Candidate.Part part : candidate.parts) {
            Party party = part.party();
            roles.computeIfAbsent(candidate.type + " " + part.role(), key -> new LinkedHashMap<>())
                    .merge(party.principal(), 1, Integer::sum);
            parties.merge(party.principal(), party, (a, b) -> b.country() ? b : a);
        }
    }

    /** Gives an act of which the clause names less the sides of the sale told last, where it says nothing against it: "ten more were ordered". */
    void again(Candidate candidate) {
        Candidate last = sale;
        if (last == null
                || candidate.clauses.sentence.start() - last.clauses.sentence.end() > LATELY
                || !candidate.parts.stream()
                        .allMatch(p -> last.in(p.role()).stream()
                                .anyMatch(o -> o.principal().equals(p.party().principal())))) {
            return;
        }
        for (Candidate.Part part : last.parts) {
            if (!candidate.has(part.role())) {
                Party party = part.party();
                candidate.add(new Party(party.actor(), party.named(), "PENDING"), part.role());
            }
        }
    }

    /** How far, in characters, behind a sale one more may be told without its sides. */
    private static final int LATELY = 250;

    /** Whether an agreement was told, of which "one with Chile" may be another. */
    boolean agreed() {
        return agreement != null;
    }

    /** Who made the agreement that was told last, of its parties the one of which it was said; null where there is none. */
    @Nullable
    Party signer() {
        if (agreement == null || agreement.parts.isEmpty()) {
            return null;
        }
        Candidate last = agreement;
        List<Party> subject = last.verb == null
                ? List.of()
                : last.clauses.grammar.subject(last.verb.phrase).stream()
                        .flatMap(p -> p.actors.stream())
                        .toList();
        List<Party> signers = last.parts.stream()
                .map(Candidate.Part::party)
                .filter(p -> subject.stream().anyMatch(s -> s.principal().equals(p.principal())))
                .toList();
        return signers.size() == 1 ? signers.get(0) : null;
    }

    /** Who has this role in most of such ties that the document told so far, but for these; null where nobody stands out. */
    @Nullable
    Party usual(TieType type, Role role, Set<String> others) {
        Map<String, Integer> counts = roles.getOrDefault(type + " " + role, Map.of());
        String best = null;
        boolean level = false;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            int most = best == null ? 0 : counts.get(best);
            level = best != null && entry.getValue() == most || level && entry.getValue() < most;
            best = entry.getValue() > most ? entry.getKey() : best;
        }
        return best == null || level || others.contains(best) ? null : parties.get(best);
    }

    /** The state that takes part in most of all ties that the document told, but for these; null where nobody stands out. */
    @Nullable
    Party hero(Set<String> others) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        roles.values().forEach(r -> r.forEach((id, n) -> counts.merge(id, n, Integer::sum)));
        List<Map.Entry<String, Integer>> sorted = new ArrayList<>(counts.entrySet());
        sorted.sort(Map.Entry.<String, Integer>comparingByValue().reversed());
        if (sorted.isEmpty()
                || sorted.get(0).getValue() < 2
                || sorted.size() > 1
                        && 2 * sorted.get(0).getValue() < 3 * sorted.get(1).getValue()
                || others.contains(sorted.get(0).getKey())) {
            return null;
        }
        return parties.get(sorted.get(0).getKey());
    }

    /** Who alone has this role in such ties as the sentence told so far; null where nobody or several have. */
    @Nullable
    Party here(TieType type, Role role) {
        List<Party> parties = sides.stream()
                .filter(s -> s.type().equals(type) && s.role().equals(role) && s.sentence() == sentence)
                .map(Side::party)
                .toList();
        return parties.size() == 1 ? parties.get(0) : null;
    }

    /** Who had this role in such a tie before, with one side only or with one more to follow. */
    List<Party> pending(TieType type, Role role, boolean further) {
        sides.removeIf(s -> s.sentence() < sentence - FAR);
        return sides.stream()
                .filter(s -> s.type().equals(type)
                        && s.role().equals(role)
                        && s.sentence() < sentence
                        && (s.alone() || further))
                .map(Side::party)
                .toList();
    }
}
