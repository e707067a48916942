package org.entente.analyzer.partnership;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.Commitment;
import org.entente.core.model.DateKind;
import org.entente.core.model.Edtf;
import org.entente.core.model.Modality;
import org.entente.core.model.Review;
import org.entente.core.model.Stage;
import org.entente.core.model.Status;
import org.entente.core.model.Support;
import org.entente.core.model.Tie;
import org.entente.core.model.TieDate;
import org.entente.core.model.TieType;
import org.jspecify.annotations.Nullable;

/**
 * One act between two countries with all that tells of it.
 *
 * @param ids the ties that tell it, of which more than one are asserted to be the same
 * @param tie the one whose status is of the latest date
 * @param reports the passages and rows that tell it
 * @param reviews what people have decided about each of the ties
 */
record Case(List<Long> ids, Tie tie, List<Cited> reports, List<Review> reviews) {
    Case {
        reviews = reviews.stream().distinct().toList();
        ids = List.copyOf(ids);
        reports = List.copyOf(reports);
    }

    /** This act with another tie that tells it too. */
    Case with(long id, Tie other, List<Cited> more, Review review) {
        List<Long> all = new ArrayList<>(ids);
        all.add(id);
        List<Cited> both = new ArrayList<>(reports);
        more.stream()
                .filter(report -> reports.stream().noneMatch(known -> known.id() == report.id()))
                .forEach(both::add);
        List<Review> states = new ArrayList<>(reviews);
        states.add(review);
        return new Case(all, statusDay(other).isAfter(statusDay(tie)) ? other : tie, both, states);
    }

    private static LocalDate statusDay(Tie tie) {
        return tie.status()
                .flatMap(status -> Optional.ofNullable(status.asOf()))
                .map(asOf -> new Moment(asOf).latest())
                .orElse(LocalDate.MIN);
    }

    boolean denied() {
        return tie.modality().equals(Modality.DENIED);
    }

    boolean is(TieType type) {
        return tie.type().equals(type);
    }

    boolean active() {
        return stage().equals(Stage.ACTIVE);
    }

    Stage stage() {
        return tie.status().map(Status::stage).orElse(Stage.UNKNOWN);
    }

    Commitment commitment() {
        return tie.commitment();
    }

    /** The date of the act, of the weightiest kind that is told. */
    Optional<Edtf> date() {
        for (DateKind kind : Moment.HAPPENED) {
            for (TieDate date : tie.dates()) {
                if (date.kind().equals(kind)) {
                    return Optional.of(date.date());
                }
            }
        }
        return Optional.empty();
    }

    /** The date of which the last thing is told: of the status, or else of the latest publication. */
    @Nullable
    String lastAsOf() {
        return tie.status()
                .flatMap(status -> Optional.ofNullable(status.asOf()))
                .map(Edtf::text)
                .or(() -> Moment.last(published()))
                .orElse(null);
    }

    /** When its reports were published, as far as that is known. */
    List<Moment> published() {
        return reports.stream()
                .flatMap(report -> Stream.ofNullable(report.source().published()))
                .map(Moment::new)
                .toList();
    }

    /** Up to when its sources speak: their publication, or else the period that they cover. */
    List<Moment> told() {
        return reports.stream().flatMap(report -> report.told().stream()).toList();
    }

    /** What people have decided about it, and how they grade it. */
    String review() {
        return Stream.concat(
                        reviews.stream().map(review -> review.name().toLowerCase(Locale.ROOT)),
                        reports.stream()
                                .filter(report -> report.signedBy() != null)
                                .map(report -> (report.grades() == null ? "judged" : report.grades()) + " by "
                                        + report.signedBy()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** The first reports with their words, and how many more there are. */
    String evidence() {
        String shown = reports.stream().limit(2).map(Cited::line).collect(Collectors.joining(" · "));
        return reports.size() > 2 ? shown + " · and " + (reports.size() - 2) + " more" : shown;
    }

    Support support() {
        return Support.ties(ids);
    }
}
