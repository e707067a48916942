package org.entente.core.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One act or state of cooperation, or its refusal, between two or more actors, as one source tells it.
 *
 * @param kind the open sub-type, {@link TieKind#UNKNOWN} where none is told
 * @param participants two or more, except where the source names but one side; never exploded to pairs
 * @param history the stages in the order in which the source tells them; the current one is the latest by date, see {@link
 *     #status()}
 * @param amounts what the tie as a whole is worth
 * @param programme the id of the programme to which it belongs, or null
 * @param title a name of the deal or agreement, or null
 * @param note what no pattern could read, kept as text, or null
 * @param rules the reading rules that made it, role by role ("frame:sale-of", "role:maker"); empty where there are none
 * @param confidence from 0 to 1 the measured precision of those rules, or null where it is not measured
 */
public record Tie(
        TieType type,
        TieKind kind,
        Instrument instrument,
        Channel channel,
        List<Participant> participants,
        List<Status> history,
        Modality modality,
        List<Item> items,
        List<Amount> amounts,
        List<TieDate> dates,
        @Nullable String programme,
        @Nullable String title,
        @Nullable String note,
        List<String> rules,
        @Nullable Double confidence) {

    /** @throws IllegalArgumentException if nobody takes part or the confidence is not between 0 and 1 */
    public Tie {
        if (participants.isEmpty()) {
            throw new IllegalArgumentException("A tie has at least one participant");
        }
        if (confidence != null && !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("A confidence is between 0 and 1: " + confidence);
        }
        participants = List.copyOf(participants);
        history = List.copyOf(history);
        items = List.copyOf(items);
        amounts = List.copyOf(amounts);
        dates = List.copyOf(dates);
        rules = List.copyOf(rules);
    }

    /** Begins a tie of a type, asserted, with nothing else known. */
    public static Builder of(TieType type) {
        return new Builder(type);
    }

    /** Begins a tie that is this one but for what is set. */
    public Builder toBuilder() {
        Builder builder = new Builder(type);
        builder.kind = kind;
        builder.instrument = instrument;
        builder.channel = channel;
        builder.modality = modality;
        builder.programme = programme;
        builder.title = title;
        builder.note = note;
        builder.confidence = confidence;
        builder.participants.addAll(participants);
        builder.history.addAll(history);
        builder.items.addAll(items);
        builder.amounts.addAll(amounts);
        builder.dates.addAll(dates);
        builder.rules.addAll(rules);
        return builder;
    }

    /** The current status: of the dated entries the one of the latest date (of equal dates the last told), else the last. */
    public Optional<Status> status() {
        Status current = null;
        for (Status entry : history) {
            if (current == null || !ends(entry).isBefore(ends(current))) {
                current = entry;
            }
        }
        return Optional.ofNullable(current);
    }

    /** How far the tie binds, from its current status and instrument. */
    public Commitment commitment() {
        return status().map(status -> Commitment.of(status.stage(), status.detail(), instrument))
                .orElse(Commitment.UNKNOWN);
    }

    /** The participants in one of these roles. */
    public List<Participant> in(Role... roles) {
        List<Role> wanted = Arrays.asList(roles);
        return participants.stream().filter(p -> wanted.contains(p.role())).toList();
    }

    private static java.time.LocalDate ends(Status status) {
        return status.asOf() == null
                ? java.time.LocalDate.MIN
                : status.asOf().latest().orElse(java.time.LocalDate.MAX);
    }

    /** Collects what is known of a tie; not safe for several threads. */
    public static final class Builder {
        private TieType type;
        private TieKind kind = TieKind.UNKNOWN;
        private Instrument instrument = Instrument.UNKNOWN;
        private Channel channel = Channel.UNKNOWN;
        private Modality modality = Modality.ASSERTED;
        private @Nullable String programme;
        private @Nullable String title;
        private @Nullable String note;
        private @Nullable Double confidence;
        private final List<Participant> participants = new ArrayList<>();
        private final List<Status> history = new ArrayList<>();
        private final List<Item> items = new ArrayList<>();
        private final List<Amount> amounts = new ArrayList<>();
        private final List<TieDate> dates = new ArrayList<>();
        private final List<String> rules = new ArrayList<>();

        private Builder(TieType type) {
            this.type = type;
        }

        public Builder type(TieType type) {
            this.type = type;
            return this;
        }

        public Builder kind(TieKind kind) {
            this.kind = kind;
            return this;
        }

        public Builder instrument(Instrument instrument) {
            this.instrument = instrument;
            return this;
        }

        public Builder channel(Channel channel) {
            this.channel = channel;
            return this;
        }

        public Builder modality(Modality modality) {
            this.modality = modality;
            return this;
        }

        public Builder with(String actor, Role role) {
            participants.add(new Participant(actor, role));
            return this;
        }

        public Builder with(Participant participant) {
            participants.add(participant);
            return this;
        }

        public Builder status(Stage stage) {
            history.add(new Status(stage));
            return this;
        }

        public Builder status(Status status) {
            history.add(status);
            return this;
        }

        public Builder item(Item item) {
            items.add(item);
            return this;
        }

        public Builder amount(Amount amount) {
            amounts.add(amount);
            return this;
        }

        public Builder date(DateKind kind, Edtf date) {
            dates.add(new TieDate(kind, date));
            return this;
        }

        public Builder programme(@Nullable String programme) {
            this.programme = programme;
            return this;
        }

        public Builder title(@Nullable String title) {
            this.title = title;
            return this;
        }

        public Builder note(@Nullable String note) {
            this.note = note;
            return this;
        }

        public Builder rule(String rule) {
            rules.add(rule);
            return this;
        }

        public Builder confidence(@Nullable Double confidence) {
            this.confidence = confidence;
            return this;
        }

        /** @throws IllegalArgumentException if nobody takes part */
        public Tie build() {
            return new Tie(
                    type,
                    kind,
                    instrument,
                    channel,
                    participants,
                    history,
                    modality,
                    items,
                    amounts,
                    dates,
                    programme,
                    title,
                    note,
                    rules,
                    confidence);
        }
    }
}
