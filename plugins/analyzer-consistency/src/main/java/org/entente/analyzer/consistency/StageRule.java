package org.entente.analyzer.consistency;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.entente.core.model.DateKind;
import org.entente.core.model.Detail;
import org.entente.core.model.Edtf;
import org.entente.core.model.Severity;
import org.entente.core.model.Stage;
import org.entente.core.model.Status;

/** An act that is denied by another document, or goes backwards while no source tells why. */
final class StageRule implements Rule {

    private static final Set<Stage> TALKS = Set.of(Stage.PROPOSED, Stage.NEGOTIATING);
    private static final Set<Stage> BOUND = Set.of(Stage.SIGNED, Stage.ACTIVE, Stage.COMPLETED);

    private static final Set<Detail> TURNED =
            Set.of(Detail.SUSPENDED, Detail.CANCELLED, Detail.EXPIRED, new Detail("RENEGOTIATED"));

    @Override
    public String id() {
        return "stage";
    }

    @Override
    public void judge(Material material, Consumer<Judgement> found) {
        for (Deal claim : material.deals()) {
            Map<String, Deal> denied = new LinkedHashMap<>();
            material.kin(claim).stream()
                    .filter(other -> claim.denied() != other.denied() && (claim.asserted() || other.asserted()))
                    .forEach(other ->
                            denied.putIfAbsent(other.document().source().digest(), other));
            denied.values().forEach(other -> found.accept(denied(claim, other)));
            material.best(claim).stream()
                    .filter(row -> claim.agreedBeyond(row) && !claim.bindsBeyond(row))
                    .forEach(row -> found.accept(Judgement.of(id(), claim, at(claim))
                            .found(at(row))
                            .against(row)
                            .because("It is agreed here, and " + row.document().edition()
                                    + " has it as still talked of.")
                            .cause("A selection or talks are taken for an agreement, or the register has not learnt of"
                                    + " it.")
                            .doubt(Verdict.DIFFERS)));
            backwards(claim, material).ifPresent(found);
            undelivered(claim, material).ifPresent(found);
        }
    }

    private Judgement denied(Deal claim, Deal other) {
        return Judgement.of(id(), claim, modality(claim))
                .found(modality(other))
                .against(other)
                .because("One tells it, the other denies it.")
                .cause("A denial by a party, or news overtaken by events.")
                .with(Verdict.DIFFERS, claim.tie().items().isEmpty() ? Severity.DOUBT : Severity.HIGH);
    }

    private static String modality(Deal deal) {
        return Wording.words(deal.tie().modality().name());
    }

    /** An earlier telling of a signature or more beside talks now, unless a source tells of a turn. */
    private Optional<Judgement> backwards(Deal claim, Material material) {
        Optional<LocalDate> told = told(claim);
        if (told.isEmpty() || !TALKS.contains(claim.stage()) || !claim.asserted()) {
            return Optional.empty();
        }
        List<Deal> kin = material.kin(claim);
        boolean turned = kin.stream().anyMatch(StageRule::turned) || turned(claim);
        return turned
                ? Optional.empty()
                : kin.stream()
                        .filter(other -> other.asserted() && BOUND.contains(other.stage()))
                        // Who talks again with a supplier as a rule talks of another batch.
                        .filter(other -> !other.document().register() || Things.equalNumber(claim, other))
                        .filter(other ->
                                told(other).map(day -> day.isBefore(told.get())).orElse(false))
                        .findFirst()
                        .map(other -> Judgement.of(id(), claim, at(claim))
                                .found(at(other))
                                .against(other)
                                .because("It had come further before, and no source that is held tells of a"
                                        + " suspension, cancellation or renegotiation.")
                                .cause("Another deal of the same kind, or one of the two is out of date.")
                                .doubt(Verdict.DIFFERS));
    }

    /** What is told to be delivered, and a register that covers the time has none of it. */
    private Optional<Judgement> undelivered(Deal claim, Material material) {
        Optional<Edtf> delivered = claim.date(DateKind.DELIVERED);
        List<Deal> rows = material.rows(claim);
        boolean covered = delivered.flatMap(Edtf::latest).isPresent()
                && rows.stream()
                        .allMatch(row -> row.document()
                                .spans(delivered.get().latest().orElseThrow().getYear()));
        return claim.asserted()
                        && claim.stage().equals(Stage.COMPLETED)
                        && covered
                        && !rows.isEmpty()
                        && rows.stream().allMatch(row -> row.delivered().isEmpty())
                ? Optional.of(Judgement.of(id(), claim, "delivered " + delivered.get())
                        .found("nothing delivered")
                        .against(rows)
                        .because("The register covers that time and has the order, but no delivery.")
                        .cause("A contract is told as a delivery, or the register has not learnt of it.")
                        .doubt(Verdict.DIFFERS))
                : Optional.empty();
    }

    private static boolean turned(Deal deal) {
        return deal.stage().equals(Stage.ENDED)
                || deal.tie().history().stream().anyMatch(status -> TURNED.contains(status.detail()));
    }

    private static String at(Deal deal) {
        return Wording.words(deal.stage().name())
                + told(deal).map(day -> " as of " + day).orElse("");
    }

    /** Of which day the stage is told: its own, the order's in a register, else the day of publication. */
    private static Optional<LocalDate> told(Deal deal) {
        Optional<LocalDate> own = deal.tie().status().map(Status::asOf).flatMap(Edtf::latest);
        return own.or(() -> deal.document().register()
                ? deal.begun().flatMap(Edtf::latest)
                : deal.document().published());
    }
}
