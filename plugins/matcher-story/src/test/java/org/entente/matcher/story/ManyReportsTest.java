package org.entente.matcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.entente.core.model.Edtf;
import org.entente.core.model.Genre;
import org.entente.core.model.Source;
import org.entente.matcher.story.Matches.Bounds;
import org.entente.matcher.story.Report.Passage;
import org.entente.matcher.story.Told.Thing;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.Test;

/** Many reports are matched in about as much more time as there are more of them. */
class ManyReportsTest {

    private static final int TIES = 5;
    private static final int COUNTRIES = 40;

    private final Random random = new Random(7);

    private String words(int count) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < count; i++) {
            // Some words are in most texts, most words are in some.
            words.append("word")
                    .append((int) Math.abs(random.nextGaussian() * random.nextInt(4000)))
                    .append(' ');
        }
        return words.toString();
    }

    private Told tie(long id, int report, int order) {
        int first = random.nextInt(COUNTRIES);
        int second = (first + 1 + random.nextInt(COUNTRIES - 1)) % COUNTRIES;
        return new Told(
                id,
                report,
                order,
                List.of("TRANSFER", "AGREEMENT", "DIALOGUE", "EXERCISE").get(random.nextInt(4)),
                "UNKNOWN",
                "ASSERTED",
                "SIGNED",
                "FIRM",
                Set.of("C" + first, "C" + second),
                Set.of("C" + first),
                Set.of("C" + second),
                Set.of(),
                List.of(Thing.of("system " + random.nextInt(500), (double) random.nextInt(90))),
                Map.of(),
                List.of(),
                List.of(id));
    }

    private Report report(int number, Report of) {
        String digest = String.format(Locale.ROOT, "%064x", number);
        LocalDate day = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(3650));
        List<Told> ties = new ArrayList<>();
        String text;
        if (of == null) {
            for (int i = 0; i < TIES; i++) {
                ties.add(tie(number * 10L + i, number, i));
            }
            text = words(250);
        } else {
            day = of.published().plusDays(1);
            for (Told tie : of.ties()) {
                ties.add(new Told(
                        number * 10L + tie.order(),
                        number,
                        tie.order(),
                        tie.type(),
                        tie.instrument(),
                        tie.modality(),
                        tie.stage(),
                        tie.commitment(),
                        tie.countries(),
                        tie.givers(),
                        tie.takers(),
                        tie.actors(),
                        tie.things(),
                        tie.amounts(),
                        tie.days(),
                        List.of(number * 10L + tie.order())));
            }
            text = of.passages().get(0).quote();
        }
        Source source = Source.of(digest, "report" + number)
                .with(null, Genre.NEWS, Edtf.day(day), false, "en", org.entente.core.model.Coverage.UNKNOWN);
        return Report.of(
                number, source, false, ties, List.of(new Passage(number, text, false, null)), Optional.of(text));
    }

    /** A tenth of them are reprints. */
    private List<Report> reports(int count) {
        List<Report> reports = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            reports.add(report(i, i % 10 == 9 ? reports.get(i - 3) : null));
        }
        return reports;
    }

    private Duration matched(int count) {
        List<Report> reports = reports(count);
        Set<String> all = reports.stream().map(Report::digest).collect(Collectors.toSet());
        // In processor time, for on a busy machine much else runs meanwhile.
        ThreadMXBean thread = ManagementFactory.getThreadMXBean();
        long begin = thread.getCurrentThreadCpuTime();
        Matches matches =
                Matches.of(reports, all, new Groups(), new Bounds(14, 0.5, 0.8, true, count), TestRun.plain());
        Duration took = Duration.ofNanos(thread.getCurrentThreadCpuTime() - begin);
        assertThat(matches.stories()).hasSizeGreaterThanOrEqualTo(count / 10);
        System.out.println(count + " reports with " + TIES + " ties each: " + took.toMillis() + " ms, "
                + matches.stories().size() + " story pairs, " + matches.ties().size() + " tie pairs");
        return took;
    }

    @Test
    void tenThousandReportsAreMatchedInSeconds() {
        Duration some = matched(2_000);
        Duration many = matched(10_000);
        assertThat(many).isLessThan(Duration.ofSeconds(60));
        assertThat(many.toMillis()).isLessThan(200 + 20 * some.toMillis());
    }
}
