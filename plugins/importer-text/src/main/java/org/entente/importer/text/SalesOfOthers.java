package org.entente.importer.text;

import java.util.List;
import java.util.Set;
import org.entente.core.model.Role;

/** Tells whose sale it is where somebody else approves it, lets it be or buys for another: "cleared Denmark's sale", "let Peru have its jets". */
final class SalesOfOthers {

    private static final Set<String> APPROVES =
            Vocabulary.words("approve clear authorise authorize permit license greenlight allow endorse bless okay");

    private SalesOfOthers() {}

    static void read(Candidate c) {
        Verb verb = c.verb;
        if (verb == null || !c.trigger.verb()) {
            return;
        }
        if (APPROVES.contains(verb.lemma())) {
            approved(c, verb);
        }
        let(c, verb);
        behalf(c, verb);
    }

    /** "Cleared Denmark's sale", "approved the re-export by Estonia": whose sale it is sells, and not who clears it. */
    private static void approved(Candidate c, Verb verb) {
        List<Party> approvers = doers(c, verb);
        List<Phrase> sales = verb.passive
                ? c.clauses.grammar.subject(verb.phrase)
                : c.clauses.grammar.after(verb.phrase).stream()
                        .filter(f -> f.slot().equals("obj"))
                        .flatMap(f -> f.phrases().stream())
                        .toList();
        for (Phrase sale : sales) {
            if (!SALES.contains(sale.head().lemma())) {
                continue;
            }
            sale.before.stream()
                    .filter(p -> !p.alliance() && !c.principals().contains(p.principal()))
                    .forEach(p -> c.add(p, Role.SUPPLIER));
            c.clauses.grammar.after(sale).stream()
                    .filter(f -> f.slot().equals("by"))
                    .flatMap(f -> f.phrases().stream())
                    .flatMap(p -> p.actors.stream())
                    .filter(p -> !c.principals().contains(p.principal()))
                    .forEach(p -> c.add(p, Role.SUPPLIER));
        }
        boolean others =
                c.in(Role.SUPPLIER).stream().anyMatch(p -> approvers.stream().noneMatch(p::same));
        if (others && !approvers.isEmpty()) {
            c.parts.removeIf(
                    p -> p.role().equals(Role.SUPPLIER) && approvers.stream().anyMatch(p.party()::same));
        }
    }

    /** "Vetoed Chile's sale of jets to Peru": it is Chile that may not. */
    static void blocked(Candidate c) {
        Verb verb = c.verb;
        if (verb == null || !c.trigger.verb() || !SALES.contains(String.valueOf(c.frame.object()))) {
            return;
        }
        Phrase sale = VerbFrames.object(verb, c.frame, c.clauses.grammar);
        List<Party> sellers = sale == null
                ? List.of()
                : sale.before.stream()
                        .filter(p -> !p.alliance()
                                && c.in(Role.IMPOSER).stream()
                                        .noneMatch(i -> i.principal().equals(p.principal())))
                        .toList();
        if (!sellers.isEmpty() && c.has(Role.IMPOSER)) {
            c.parts.removeIf(p -> p.role().equals(Role.TARGET));
            sellers.forEach(p -> c.add(p, Role.TARGET));
        }
    }

    private static final Set<String> SALES = Vocabulary.words(
            "sale transfer export re-export delivery donation shipment resale supply handover gift retransfer");

    /** Who does what a verb says, in the passive behind "by". */
    private static List<Party> doers(Candidate c, Verb verb) {
        if (!verb.passive) {
            return c.clauses.grammar.subject(verb.phrase).stream()
                    .flatMap(p -> p.actors.stream())
                    .toList();
        }
        return c.clauses.grammar.after(verb.phrase).stream()
                .filter(f -> f.slot().equals("by"))
                .flatMap(f -> f.phrases().stream())
                .flatMap(p -> p.actors.stream())
                .toList();
    }

    /** "Agreed to let Chile have its jets": who lets somebody have it gives it. */
    private static void let(Candidate c, Verb verb) {
        Verb lets = HAVE.contains(verb.lemma()) ? Governors.causing(c, verb) : null;
        if (lets != null && lets.lemma().equals("let") && c.has(Role.RECIPIENT) && !c.has(Role.SUPPLIER)) {
            c.clauses.grammar.subject(lets.phrase).stream()
                    .flatMap(p -> p.actors.stream())
                    .filter(p -> !c.principals().contains(p.principal()))
                    .forEach(p -> c.add(p, Role.SUPPLIER));
        }
    }

    private static final Set<String> HAVE = Set.of("have", "get", "use", "take", "keep", "buy");

    /** "Bought it on behalf of Chile": who is bought for sells nothing, and gets it. */
    private static void behalf(Candidate c, Verb verb) {
        List<Phrase> phrases = c.clauses.phrases;
        for (int i = verb.phrase.index + 1; i + 2 < phrases.size(); i++) {
            if (phrases.get(i).verb()) {
                return;
            }
            boolean behalf = phrases.get(i).noun()
                    && phrases.get(i).head().lemma().equals("behalf")
                    && phrases.get(i + 1).word().equals("of");
            if (behalf
                    && c.has(Role.RECIPIENT)
                    && Role.RECIPIENT.equals(c.frame.roles().get("subj"))) {
                List<Party> buyers = c.in(Role.RECIPIENT);
                List<Party> owners = phrases.get(i + 2).actors;
                owners.forEach(p -> c.parts.removeIf(part -> part.party().same(p)));
                owners.forEach(p -> c.add(p, Role.RECIPIENT));
                boolean domestic = !owners.isEmpty()
                        && c.in(Role.SUPPLIER).stream()
                                .anyMatch(s -> buyers.stream()
                                        .anyMatch(b -> b.principal().equals(s.principal())));
                if (domestic) {
                    c.parts.removeIf(p ->
                            p.role().equals(Role.RECIPIENT) && buyers.stream().anyMatch(p.party()::same));
                }
                return;
            }
        }
    }
}
