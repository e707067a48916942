package org.entente.command;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.entente.command.Scores.Attribute;
import org.entente.command.Scores.Found;

/**
 * Compares what was read of a text with what was annotated.
 *
 * <p>Ties are paired one to one at three levels: by principals, by principals and type, by type and actors. Their attributes are
 * judged where principals and type are the same.
 */
final class Scoring {

    private static final BiPredicate<Claim, Claim> PAIR =
            (read, gold) -> read.principals().equals(gold.principals());
    private static final BiPredicate<Claim, Claim> TYPE =
            (read, gold) -> gold.tie().types().contains(read.tie().type());
    private static final BiPredicate<Claim, Claim> ACTORS =
            (read, gold) -> read.actors().equals(gold.actors());

    private final Account gold;
    private final Account read;
    private final Resolution resolution;
    private final List<Claim> told;
    private final List<Claim> known;
    private final Scores scores = new Scores();

    private Scoring(Account gold, Account read) {
        this.gold = gold;
        this.read = read;
        resolution = new Resolution(gold, read);
        known = gold.ties().stream()
                .map(tie -> Claim.annotated(tie, resolution))
                .toList();
        told = read.ties().stream().map(tie -> Claim.read(tie, resolution)).toList();
    }

    /** Scores one text. */
    static Scores of(Account gold, Account read) {
        Scoring scoring = new Scoring(gold, read);
        scoring.ties();
        scoring.observations();
        scoring.actors();
        scoring.systems();
        return scoring.scores;
    }

    private void ties() {
        int optional = (int) gold.ties().stream().filter(Account.Tie::optional).count();
        scores.document(gold.ties().size() - optional, optional, read.ties().size());
        scores.count(Found.PAIRS, paired(PAIR).tally());
        scores.count(Found.EXACT_PARTIES, paired(ACTORS.and(TYPE)).tally());
        Pairing.Outcome<Claim> outcome = paired(PAIR.and(TYPE));
        scores.count(Found.TYPED_PAIRS, outcome.tally());
        outcome.matches().forEach(match -> matched(match.read(), match.gold()));
        for (Claim claim : outcome.missed()) {
            scores.type(claim.tie().type(), Tally.MISSED);
            miss(true, claim);
        }
        for (Claim claim : outcome.tooMuch()) {
            scores.type(claim.tie().type(), Tally.TOO_MUCH);
            band(claim, false);
            miss(false, claim);
        }
    }

    private Pairing.Outcome<Claim> paired(BiPredicate<Claim, Claim> fits) {
        return new Pairing<Claim>(fits, Closeness::of, claim -> claim.tie().optional()).of(told, known);
    }

    private void band(Claim claim, boolean right) {
        if (claim.tie().confidence() != null) {
            scores.band(claim.tie().confidence(), right);
        }
    }

    private void miss(boolean missed, Claim claim) {
        String who = claim.tie().parties().stream()
                .map(party -> party.actor() + " " + party.role())
                .collect(Collectors.joining(", "));
        scores.miss(new Scores.Miss(
                gold.id(), missed, claim.tie().type(), who, claim.tie().quote()));
    }

    private void matched(Claim claim, Claim truth) {
        Account.Tie tie = claim.tie();
        Account.Tie real = truth.tie();
        scores.type(real.type(), Tally.RIGHT);
        band(claim, true);
        if (tie.type().equals(real.type())) {
            scores.hit(Attribute.ROLES, claim.sides().equals(truth.sides()));
            Set<Account.Party> exchanged = truth.exchanged();
            if (!exchanged.equals(truth.sides())) {
                scores.hit(Attribute.ROLES_SWAPPED, claim.sides().equals(exchanged));
            }
        }
        boolean stage = real.stages().contains(tie.stage());
        scores.hit(Attribute.STAGE, stage);
        scores.hit(Attribute.MODALITY, tie.modality().equals(real.modality()));
        if (claim.firm()) {
            scores.hit(Attribute.TOLD_AS_FIRM, truth.underTalk() && !stage);
        }
        if (real.instrument() != null) {
            scores.hit(Attribute.INSTRUMENT, real.instrument().equals(tie.instrument()));
        } else {
            scores.hit(Attribute.INSTRUMENT_SPURIOUS, tie.instrument() != null);
        }
        scores.hit(Attribute.COMMITMENT, truth.commitments().containsAll(claim.commitments()));
        scores.count(Found.SYSTEMS_OF_TIES, Tally.of(claim.systems(), truth.systems(), Set.of()));
        if (real.quantity() != null) {
            scores.hit(Attribute.QUANTITY, real.quantity().equals(tie.quantity()));
        } else {
            scores.hit(Attribute.QUANTITY_SPURIOUS, tie.quantity() != null);
        }
        boolean valued = !real.values().isEmpty();
        scores.hit(
                valued ? Attribute.VALUE : Attribute.VALUE_SPURIOUS,
                valued ? claim.sameValue(truth) : !tie.values().isEmpty());
        boolean dated = real.date() != null;
        scores.hit(
                dated ? Attribute.DATE : Attribute.DATE_SPURIOUS, dated ? claim.sameDate(truth) : tie.date() != null);
        scores.hit(Attribute.EVIDENCE, claim.overlap(truth) > 0);
    }

    private void observations() {
        List<Account.Figure> figures = read.observations().stream()
                .map(figure -> figure.about(resolution.subject(figure.subject())))
                .toList();
        scores.count(Found.FIGURES, paired(Scoring::sameFigure, figures).tally());
        Pairing.Outcome<Account.Figure> outcome = paired(Scoring::sameObservation, figures);
        scores.count(Found.OBSERVATIONS, outcome.tally());
        outcome.missed().forEach(figure -> miss(true, figure));
        outcome.tooMuch().forEach(figure -> miss(false, figure));
    }

    private Pairing.Outcome<Account.Figure> paired(
            BiPredicate<Account.Figure, Account.Figure> fits, List<Account.Figure> figures) {
        return new Pairing<>(fits, Closeness::of, Account.Figure::optional).of(figures, gold.observations());
    }

    private static boolean sameFigure(Account.Figure read, Account.Figure gold) {
        return read.subject().equals(gold.subject())
                && Closeness.near(read.value(), gold.value())
                && (read.unit() == null || read.unit().equals(gold.unit()));
    }

    private static boolean sameObservation(Account.Figure read, Account.Figure gold) {
        return sameFigure(read, gold)
                && read.measure().equals(gold.measure())
                && (gold.period() == null
                        || read.period() != null && Closeness.compatible(read.period(), gold.period()));
    }

    private void miss(boolean missed, Account.Figure figure) {
        String who = figure.subject()
                + (figure.period() == null ? "" : " " + figure.period())
                + (figure.value() == null ? "" : " " + Cells.number(figure.value()))
                + (figure.unit() == null ? "" : " " + figure.unit());
        scores.miss(new Scores.Miss(gold.id(), missed, figure.measure(), who, figure.quote()));
    }

    /** Groups without a list of members are neither rewarded nor punished. */
    private void actors() {
        Set<String> ids = gold.actors().stream().map(Account.Actor::id).collect(Collectors.toSet());
        Set<String> optional = new HashSet<>(ids);
        Set<String> needed = new HashSet<>();
        gold.ties().stream()
                .filter(tie -> !tie.optional())
                .forEach(tie -> tie.parties().forEach(party -> needed.add(party.actor())));
        gold.observations().stream()
                .filter(figure -> !figure.optional())
                .forEach(figure -> needed.addAll(concerned(figure)));
        gold.actors().stream().filter(actor -> actor.is("GROUPING")).forEach(actor -> needed.remove(actor.id()));
        optional.removeAll(needed);
        Set<String> loose = read.actors().stream()
                .filter(actor -> actor.is("GROUPING"))
                .map(actor -> resolution.actor(actor.id()))
                .filter(actor -> !ids.contains(actor))
                .collect(Collectors.toSet());
        Set<String> part = new HashSet<>();
        told.forEach(claim -> part.addAll(claim.actors()));
        read.observations().stream()
                .filter(figure -> !resolution.isSystem(figure.subject()))
                .forEach(figure -> concerned(figure).forEach(actor -> part.add(resolution.actor(actor))));
        part.removeAll(loose);
        Set<String> listed = read.actors().stream()
                .map(actor -> resolution.actor(actor.id()))
                .collect(Collectors.toSet());
        listed.removeAll(loose);
        scores.count(Found.ACTORS, Tally.of(part, ids, optional));
        scores.count(Found.ACTORS_LISTED, Tally.of(listed, ids, optional));
    }

    private static List<String> concerned(Account.Figure figure) {
        return figure.counterpart() == null
                ? List.of(figure.subject())
                : List.of(figure.subject(), figure.counterpart());
    }

    private void systems() {
        Set<String> real =
                gold.systems().stream().map(Account.Weapon::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> named = new TreeSet<>();
        List<Scores.Miss> tooMuch = new ArrayList<>();
        for (Account.Weapon system : read.systems()) {
            String id = resolution.system(system.id());
            if (named.add(id) && !real.contains(id)) {
                tooMuch.add(new Scores.Miss(gold.id(), false, "SYSTEM", system.id(), ""));
            }
        }
        scores.count(Found.SYSTEMS, Tally.of(named, real, Set.of()));
        real.stream()
                .filter(id -> !named.contains(id))
                .forEach(id -> scores.miss(new Scores.Miss(gold.id(), true, "SYSTEM", id, "")));
        tooMuch.forEach(scores::miss);
    }
}
