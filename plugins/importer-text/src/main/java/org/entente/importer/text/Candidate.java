package org.entente.importer.text;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Amount;
import org.entente.core.model.Detail;
import org.entente.core.model.Edtf;
import org.entente.core.model.Instrument;
import org.entente.core.model.Modality;
import org.entente.core.model.Quantity;
import org.entente.core.model.Role;
import org.entente.core.model.Stage;
import org.entente.core.model.TieKind;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/** A tie in the making. For one thread. */
final class Candidate {

    /** A party with its role. */
    record Part(Party party, Role role) {}

    TieType type;
    final Frame frame;
    final Clauses clauses;

    /** The phrase of the trigger. */
    final Phrase trigger;

    /** The verb phrase that says how far it has come, or null. */
    @Nullable
    Verb verb;

    final List<Part> parts = new ArrayList<>();

    /** The slots that gave parties. */
    final Set<String> slots = new LinkedHashSet<>();

    final Set<Mention> systems = new LinkedHashSet<>();
    final List<Phrase> things = new ArrayList<>();
    final List<String> rules = new ArrayList<>();

    /** Whether what is dealt in is told before, and meant here by "them", "the first pair". */
    boolean meant;

    /** Who is told to take part in another act of the sentence, and so not in this one. */
    final Set<String> elsewhere = new TreeSet<>();

    Stage stage = Stage.UNKNOWN;
    Modality modality = Modality.ASSERTED;
    Detail detail = Detail.UNKNOWN;
    Instrument instrument = Instrument.UNKNOWN;
    TieKind kind = TieKind.UNKNOWN;

    @Nullable
    Quantity quantity;

    /** The people that the quantity counts, or null where it counts equipment. */
    @Nullable
    Phrase counted;

    @Nullable
    Amount value;

    @Nullable
    Edtf date;

    /** Where its part of a list of deals begins and ends, or null where it has the sentence for itself. */
    int @Nullable [] own;

    /** By when all is to be delivered, or null. */
    @Nullable
    Edtf due;

    /** What the exercise or agreement is called, or null. */
    @Nullable
    String title;

    Candidate(Frame frame, Clauses clauses, Phrase trigger) {
        this.type = frame.type();
        this.frame = frame;
        this.clauses = clauses;
        this.trigger = trigger;
        rules.add(frame.rule());
    }

    void add(Party party, Role role) {
        if (party.actor().kind().equals(ActorKind.PERSON)) {
            return;
        }
        for (Part part : parts) {
            if (part.party().same(party)) {
                return;
            }
        }
        parts.add(new Part(party, role));
        if (!party.rule().equals("NAMED")) {
            rules.add(Confidence.ROLE + party.rule().toLowerCase(Locale.ROOT));
        }
    }

    boolean has(Role role) {
        return parts.stream().anyMatch(p -> p.role().equals(role));
    }

    List<Party> in(Role role) {
        return parts.stream()
                .filter(p -> p.role().equals(role))
                .map(Part::party)
                .toList();
    }

    /** The distinct countries, or actors without one, that take part. */
    Set<String> principals() {
        Set<String> principals = new TreeSet<>();
        parts.forEach(p -> principals.add(p.party().principal()));
        return principals;
    }

    /** "Acme of Oslo and Volta": the state in which a party has its home takes no part beside it. */
    void dropHomes() {
        parts.removeIf(home -> home.party().country()
                && parts.size() > 2
                && parts.stream()
                        .anyMatch(p -> p.party().company()
                                && p.role().equals(home.role())
                                && p.party().principal().equals(home.party().principal())));
    }

    /** Says how far it has come and how real it is told. */
    void tell(Stage told, Modality how) {
        stage = told;
        modality = how;
    }

    /** This candidate with other parts. */
    Candidate with(List<Part> others) {
        Candidate copy = new Candidate(frame, clauses, trigger);
        copy.type = type;
        copy.verb = verb;
        copy.parts.addAll(others);
        copy.slots.addAll(slots);
        copy.elsewhere.addAll(elsewhere);
        copy.systems.addAll(systems);
        copy.things.addAll(things);
        copy.meant = meant;
        copy.rules.clear();
        copy.rules.addAll(rules);
        copy.stage = stage;
        copy.modality = modality;
        copy.detail = detail;
        copy.instrument = instrument;
        copy.kind = kind;
        copy.quantity = quantity;
        copy.counted = counted;
        copy.value = value;
        copy.date = date;
        copy.due = due;
        copy.title = title;
        copy.own = own;
        return copy;
    }

    @Override
    public String toString() {
        return type + " "
                + parts.stream()
                        .map(p -> p.party().actor().id() + "/" + p.role())
                        .toList() + " " + stage + " " + modality + " by " + frame.rule();
    }
}
