package org.entente.core.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.api.Names;
import org.entente.core.api.Reviews;
import org.entente.core.internal.Records.Coded;
import org.entente.core.model.Agreement;
import org.entente.core.model.Clearance;
import org.entente.core.model.Coding;
import org.entente.core.model.Review;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Stored;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.jspecify.annotations.Nullable;

/** Keeps codings, and puts into the records what the adjudicating ones say. */
public final class Desk implements Reviews {

    /** As whose coding that what was read is adjudicated. */
    private static final String MACHINE = "machine";

    private final Ledger ledger;
    private final Records records;
    private final Names names;
    private final @Nullable Revision at;
    private final Clearance clearance;

    public Desk(Ledger ledger, Names names) {
        this(ledger, names, View.USUAL);
    }

    /** @param view what is looked at; a revision that it names cannot be changed, and under a clearance no sheet is shown */
    public Desk(Ledger ledger, Names names, View view) {
        this.ledger = ledger;
        this.records = new Records(ledger, view.at());
        this.names = names;
        this.at = view.at();
        this.clearance = view.clearance();
    }

    @Override
    public Revision decide(Decision decision) throws IOException {
        Review review = decision.review();
        if (!Set.of(Review.ACCEPTED, Review.REJECTED, Review.EDITED).contains(review)) {
            throw new IllegalArgumentException("A record is accepted, rejected or edited, and not " + review);
        }
        if (review.equals(Review.EDITED) == decision.corrections().isEmpty()) {
            throw new IllegalArgumentException("An edit, and only an edit, says what is put right");
        }
        person(decision.coder());
        Written.check(decision.corrections(), decision.note());
        try (Transaction transaction = ledger.begin()) {
            Pile pile = new Pile(decision.targets());
            long id = transaction.reserve(decision.targets().size());
            List<Long> changed = new ArrayList<>();
            for (Coded record : pile.now.values()) {
                Coding coding = decision.blind() ? pile.blind(decision, record) : pile.open(decision, record);
                pile.check(coding, decision.corrections());
                if (!review.equals(Review.EDITED) || pile.changes(coding, record)) {
                    pile.put(id++, coding);
                    changed.add(record.id());
                }
            }
            if (changed.isEmpty()) {
                throw new IllegalArgumentException("Nothing changes: " + which(decision.targets())
                        + (decision.targets().size() == 1 ? " says" : " say") + " so already; accept what is right");
            }
            pile.write(transaction, decision.corrections());
            return transaction.commit(
                    review.equals(Review.EDITED) ? RevisionKind.EDIT : RevisionKind.REVIEW,
                    decision.coder(),
                    what(review.name(), changed, decision.blind()),
                    decision.note());
        }
    }

    @Override
    public Revision adjudicate(
            Set<Long> targets, String of, Map<String, String> corrections, String author, String note)
            throws IOException {
        person(author);
        Written.check(corrections, note);
        try (Transaction transaction = ledger.begin()) {
            Pile pile = new Pile(targets);
            long id = transaction.reserve(targets.size());
            for (Coded record : pile.now.values()) {
                Coding chosen = of.equals(MACHINE)
                        ? new Coding(record.kind(), record.id(), author, Review.ACCEPTED, Map.of(), orNull(note), true)
                        : pile.of(record.id(), of)
                                .orElseThrow(() -> new IllegalArgumentException(
                                        of + " has not coded " + record.kind() + " " + record.id()))
                                .value();
                if (!corrections.isEmpty()) {
                    chosen = new Coding(
                            record.kind(),
                            record.id(),
                            author,
                            Review.EDITED,
                            joined(chosen.corrections(), corrections),
                            orNull(note),
                            true);
                    pile.check(chosen, corrections);
                }
                pile.put(id++, chosen.adjudicating(true));
            }
            pile.write(transaction, corrections);
            return transaction.commit(RevisionKind.REVIEW, author, what("ADJUDICATED", targets, false), note);
        }
    }

    @Override
    public Revision add(Addition addition) throws IOException {
        person(addition.coder());
        Written.check(addition.fields(), addition.note());
        try (Additions additions = new Additions(ledger, names)) {
            return additions.add(addition);
        }
    }

    @Override
    public Sheet sheet(long id) throws IOException {
        if (!clearance.all()) {
            throw new IllegalArgumentException("What people made of " + id + " can name what is withheld above "
                    + clearance.most() + "; look at it without a marking.");
        }
        Pile pile = new Pile(Set.of(id));
        Coded now = pile.now.get(id);
        Coded read = records.read(Set.of(id)).get(id);
        if (now == null || read == null) {
            throw new IllegalArgumentException("There is no tie, observation or capability " + id);
        }
        return new Sheet(now.kind(), id, read.fields(), now.fields(), pile.codings.getOrDefault(id, List.of()));
    }

    @Override
    public List<Agreement> agreement(ReviewFilter states) throws IOException {
        List<Stored<Coding>> all = records.codings(null);
        if (all.isEmpty()) {
            return List.of();
        }
        Map<Long, List<Coding>> byTarget = all.stream()
                .map(Stored::value)
                .collect(Collectors.groupingBy(Coding::target, LinkedHashMap::new, Collectors.toList()));
        Map<Long, Coded> read = records.read(byTarget.keySet());
        List<Agreement.Said> said = new ArrayList<>();
        byTarget.forEach((target, codings) -> {
            Coded first = read.get(target);
            if (first == null || !states.shows(state(codings))) {
                return;
            }
            boolean added = codings.stream().anyMatch(coding -> coding.review().equals(Review.ADDED));
            said.add(new Agreement.Said(target, MACHINE, true, !added, first.fields()));
            for (Coding coding : codings) {
                said.add(new Agreement.Said(
                        target,
                        coding.coder(),
                        false,
                        !coding.review().equals(Review.REJECTED),
                        first.corrected(coding.corrections()).fields()));
            }
        });
        return Agreement.of(said);
    }

    private static Review state(List<Coding> codings) {
        return codings.stream()
                .filter(Coding::adjudicates)
                .map(Coding::review)
                .findFirst()
                .orElse(Review.NEW);
    }

    /** Whether somebody may decide: agreement would take who is called machine for what was read. */
    private void person(String name) {
        if (at != null) {
            throw new IllegalArgumentException("What was held at revision " + at.number()
                    + " cannot be decided on any more; decide on what is held now");
        }
        if (name.strip().equalsIgnoreCase(MACHINE)) {
            throw new IllegalArgumentException(
                    "Nobody can decide as " + name + ", which stands for what was read; give a person's name");
        }
    }

    private static String which(Collection<Long> targets) {
        return targets.size() == 1 ? "record " + targets.iterator().next() : targets.size() + " records";
    }

    private static String what(String done, Collection<Long> targets, boolean blind) {
        String verb = done.charAt(0) + done.substring(1).toLowerCase(Locale.ROOT);
        return verb + " " + which(targets) + (blind ? ", blind." : ".");
    }

    private static Map<String, String> joined(Map<String, String> before, Map<String, String> put) {
        Map<String, String> all = new LinkedHashMap<>(before);
        all.putAll(put);
        return all;
    }

    private static @Nullable String orNull(String note) {
        return note.isBlank() ? null : note;
    }

    /** Some records with what everyone says of them, while nobody else can write. */
    private final class Pile {
        private final Map<Long, Coded> now;
        private final Map<Long, List<Stored<Coding>>> codings;
        private final Set<Long> withdrawn = new LinkedHashSet<>();
        private final List<Coded> rewritten = new ArrayList<>();
        private final Map<Long, Coding> told = new LinkedHashMap<>();
        private @Nullable Map<Long, Coded> read;

        Pile(Set<Long> targets) throws IOException {
            now = records.now(targets);
            for (long target : targets) {
                if (!now.containsKey(target)) {
                    throw new IllegalArgumentException("There is no tie, observation or capability " + target);
                }
            }
            codings = records.codings(targets).stream()
                    .collect(Collectors.groupingBy(coding -> coding.value().target()));
        }

        Optional<Stored<Coding>> of(long target, String coder) {
            return codings.getOrDefault(target, List.of()).stream()
                    .filter(coding -> coding.value().coder().equals(coder))
                    .findFirst();
        }

        private Optional<Stored<Coding>> ruling(long target) {
            return codings.getOrDefault(target, List.of()).stream()
                    .filter(coding -> coding.value().adjudicates())
                    .findFirst();
        }

        Coding blind(Decision decision, Coded record) {
            of(record.id(), decision.coder())
                    .filter(own -> own.value().adjudicates())
                    .ifPresent(own -> {
                        throw new IllegalArgumentException("What " + decision.coder() + " says of " + record.kind()
                                + " " + record.id() + " is the record already, so it cannot be coded blind");
                    });
            return new Coding(
                    record.kind(),
                    record.id(),
                    decision.coder(),
                    decision.review(),
                    decision.corrections(),
                    orNull(decision.note()),
                    false);
        }

        /** Stands on what the record is by now: who accepts an edited record accepts it as edited. */
        Coding open(Decision decision, Coded record) {
            Map<String, String> before = ruling(record.id())
                    .map(ruling -> ruling.value().corrections())
                    .orElse(Map.of());
            Map<String, String> corrections = joined(before, decision.corrections());
            Review review = decision.review().equals(Review.ACCEPTED) && !corrections.isEmpty()
                    ? Review.EDITED
                    : decision.review();
            return new Coding(
                    record.kind(), record.id(), decision.coder(), review, corrections, orNull(decision.note()), true);
        }

        /** What does not fit is refused now, also where it is blind, and not when it is adjudicated. */
        void check(Coding coding, Map<String, String> written) throws IOException {
            if (!written.isEmpty()) {
                new Coherence(written)
                        .check(read(coding).corrected(coding.corrections()).value());
            }
        }

        /** Whether an edit says anything else than its coder said before, or else the record, or what was read of it. */
        boolean changes(Coding edit, Coded record) throws IOException {
            Coded before = record;
            if (!edit.adjudicates()) {
                before = read(edit)
                        .corrected(of(edit.target(), edit.coder())
                                .map(own -> own.value().corrections())
                                .orElse(Map.of()));
            }
            return !read(edit).corrected(edit.corrections()).says(before);
        }

        /** Puts a coding in place of its coder's former one, and makes it the record if it adjudicates. */
        void put(long id, Coding coding) throws IOException {
            Optional<Stored<Coding>> own = of(coding.target(), coding.coder());
            Optional<Stored<Coding>> ruling = ruling(coding.target());
            own.ifPresent(former -> withdrawn.add(former.id()));
            if (coding.adjudicates() && ruling.isPresent()) {
                long former = ruling.get().id();
                if (withdrawn.add(former)) {
                    told.put(former, ruling.get().value().adjudicating(false));
                }
            }
            Coded corrected =
                    coding.corrections().isEmpty() ? null : read(coding).corrected(coding.corrections());
            Map<String, String> before =
                    ruling.map(one -> one.value().corrections()).orElse(Map.of());
            if (coding.adjudicates() && !coding.corrections().equals(before)) {
                withdrawn.add(coding.target());
                rewritten.add(corrected == null ? read(coding) : corrected);
            }
            told.put(id, coding);
        }

        /** Writes all at once: to take rows away one by one takes long where thousands are decided on. */
        void write(Transaction transaction, Map<String, String> written) throws IOException {
            Bringing bringing = new Bringing(ledger, transaction, names);
            String programme = written.getOrDefault("programme", "").strip();
            if (!programme.isEmpty()) {
                bringing.programme(programme);
            }
            for (Coded one : rewritten) {
                bringing.all(one.value());
            }
            transaction.withdraw(withdrawn);
            for (Coded one : rewritten) {
                one.write(transaction);
            }
            for (Map.Entry<Long, Coding> one : told.entrySet()) {
                transaction.coding(one.getKey(), one.getValue());
            }
        }

        private Coded read(Coding coding) throws IOException {
            if (read == null) {
                read = records.read(now.keySet());
            }
            Coded first = read.get(coding.target());
            if (first == null) {
                throw new IllegalArgumentException("What was read of " + coding.target() + " is no longer held");
            }
            return first;
        }
    }
}
