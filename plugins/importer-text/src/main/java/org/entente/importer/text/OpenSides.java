package org.entente.importer.text;

import java.util.ArrayList;
import java.util.List;
import org.entente.core.model.Role;
import org.entente.core.model.TieType;

/** Remembers ties of which one side was told, for the other may come within two sentences. Of one document. */
final class OpenSides {

    private record Side(TieType type, Role role, Party party, int sentence, boolean alone) {}

    private static final int FAR = 2;

    private final List<Side> sides = new ArrayList<>();
    private int sentence;

    void begin() {
        sentence++;
    }

    /** Takes in a tie of which only one side was told, or another like it may follow. */
    void pend(Candidate candidate) {
        boolean one = candidate.principals().size() == 1;
        candidate.parts.forEach(p -> sides.add(new Side(candidate.type, p.role(), p.party(), sentence, one)));
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
