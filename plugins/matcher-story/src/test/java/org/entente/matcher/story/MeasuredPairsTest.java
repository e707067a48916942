package org.entente.matcher.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.model.Tie;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.entente.matcher.story.Matches.Bounds;
import org.entente.store.duckdb.DuckStore;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Measures on articles of our own which reports are told to be of one story, and which ties to be the same. */
class MeasuredPairsTest {

    @TempDir
    private static Path folder;

    private static final String MISREAD = "misread";
    private static final List<Article> ARTICLES = Article.all();
    private static final Bounds BOUNDS = new Bounds(14, 0.5, 0.8, true, ARTICLES.size());
    private static final Library LIBRARY = new Library();
    private static final Map<Long, String> KEYS = new HashMap<>();
    private static final Groups GROUPS = new Groups();
    private static Ledger ledger;
    private static Matches matches;

    /** How many pairs were told rightly, told in all, and are there. */
    private record Score(long right, long told, long there) {
        double precision() {
            return told == 0 ? 1 : (double) right / told;
        }

        double recall() {
            return there == 0 ? 1 : (double) right / there;
        }

        double f1() {
            return 2.0 * right / (told + there);
        }

        void print(String what) {
            System.out.println(String.format(
                    Locale.ROOT,
                    "%-28s precision %.2f (%d of %d)  recall %.2f (%d of %d)  F1 %.2f",
                    what,
                    precision(),
                    right,
                    told,
                    recall(),
                    right,
                    there,
                    f1()));
        }

        static Score of(Set<String> told, Set<String> there) {
            return new Score(told.stream().filter(there::contains).count(), told.size(), there.size());
        }
    }

    @BeforeAll
    static void read() throws IOException {
        ledger = new DuckStore().open(folder.resolve("workspace"));
        for (Article article : ARTICLES) {
            LIBRARY.add(ledger, folder.resolve("texts"), article);
            for (Map.Entry<Long, Tie> tie : LIBRARY.ties(article.name()).entrySet()) {
                String key = article.acts().stream()
                        .filter(act -> act.read(tie.getValue(), Library.between(tie.getValue())))
                        .map(Article.Act::key)
                        .findFirst()
                        .orElse(MISREAD + " " + tie.getKey());
                KEYS.put(tie.getKey(), key);
            }
            match(article);
        }
        try (Ledger.Snapshot snapshot = ledger.snapshot(ledger.revision().number())) {
            matches = Matches.of(
                    Archive.read(snapshot, TestRun.plain()), LIBRARY.all(), new Groups(), BOUNDS, TestRun.plain());
        }
    }

    /** As it is after each import, when what comes later is not known. */
    private static void match(Article article) throws IOException {
        List<SameAs> found;
        try (Ledger.Snapshot snapshot = ledger.snapshot(ledger.revision().number())) {
            found = new StoryMatcher()
                    .match(
                            snapshot,
                            Set.of(LIBRARY.digest(article.name())),
                            new StoryMatcher.Parameters(
                                    BOUNDS.window(), BOUNDS.story(), BOUNDS.tie(), BOUNDS.registers()),
                            TestRun.plain());
        }
        try (Transaction transaction = ledger.begin()) {
            for (SameAs same : found) {
                transaction.same(transaction.reserve(1), same);
                if (same.kind().equals(SameKind.TIE)) {
                    GROUPS.join(Long.parseLong(same.first()), Long.parseLong(same.second()));
                }
            }
            transaction.commit("test", "Found ties that are told again.", "");
        }
    }

    @AfterAll
    static void close() throws IOException {
        ledger.close();
    }

    private static String pair(String one, String other) {
        return one.compareTo(other) < 0 ? one + " = " + other : other + " = " + one;
    }

    private static Score stories(boolean held) {
        Set<String> there = new TreeSet<>();
        Map<String, Boolean> of = new HashMap<>();
        for (Article one : ARTICLES) {
            of.put(one.name(), one.held());
            for (Article other : ARTICLES) {
                if (one.held() == held
                        && one.name().compareTo(other.name()) < 0
                        && one.story().equals(other.story())) {
                    there.add(pair(one.name(), other.name()));
                }
            }
        }
        Set<String> told = new TreeSet<>();
        for (Story story : Story.of(matches.stories())) {
            List<String> names = story.reports().stream()
                    .map(report -> report.source().name())
                    .toList();
            for (String one : names) {
                for (String other : names) {
                    if (of.get(one) == held && one.compareTo(other) < 0) {
                        told.add(pair(one, other));
                    }
                }
            }
        }
        return scored("story pairs", held, told, there);
    }

    private static Score scored(String what, boolean held, Set<String> told, Set<String> there) {
        told.stream().filter(pair -> !there.contains(pair)).forEach(pair -> System.out.println("  wrong  " + pair));
        there.stream().filter(pair -> !told.contains(pair)).forEach(pair -> System.out.println("  missed " + pair));
        Score score = Score.of(told, there);
        score.print(what + (held ? ", untouched third" : ", tuned on"));
        return score;
    }

    /** Of ties all pairs in a group count, however few assertions hold it together. */
    private static Score ties(boolean held, Groups groups, String what) {
        List<Long> ids = new ArrayList<>();
        Map<Long, String> names = new HashMap<>();
        for (Article article : ARTICLES) {
            if (article.held() == held) {
                LIBRARY.ties(article.name()).keySet().forEach(id -> {
                    ids.add(id);
                    names.put(id, article.name() + " " + KEYS.get(id) + " " + id);
                });
            }
        }
        Set<String> told = new TreeSet<>();
        Set<String> there = new TreeSet<>();
        for (long one : ids) {
            for (long other : ids) {
                String pair = pair(names.get(one), names.get(other));
                if (KEYS.get(one).startsWith(MISREAD) && KEYS.get(other).startsWith(MISREAD)) {
                    continue; // what was misread twice may be the same misreading
                }
                if (one < other && groups.of(one) == groups.of(other)) {
                    told.add(pair);
                }
                if (one < other && KEYS.get(one).equals(KEYS.get(other)) && article(one) != article(other)) {
                    there.add(pair);
                }
            }
        }
        return scored(what, held, told, there);
    }

    private static Article article(long tie) {
        return ARTICLES.stream()
                .filter(article -> LIBRARY.ties(article.name()).containsKey(tie))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void storyPairsAreFound() {
        Score tuned = stories(false);
        Score held = stories(true);
        assertThat(tuned.f1()).isGreaterThanOrEqualTo(0.85);
        assertThat(held.f1()).isGreaterThanOrEqualTo(0.8);
        assertThat(tuned.precision()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void tiePairsAreFound() {
        Groups likely = new Groups();
        matches.ties().forEach(pair -> likely.join(pair.one().id(), pair.other().id()));
        Score tuned = ties(false, likely, "likely tie pairs");
        Score held = ties(true, likely, "likely tie pairs");
        assertThat(tuned.f1()).isGreaterThanOrEqualTo(0.85);
        assertThat(held.f1()).isGreaterThanOrEqualTo(0.8);
        assertThat(tuned.precision()).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void noPairIsAssertedWrongly() {
        Score tuned = ties(false, GROUPS, "asserted tie pairs");
        Score held = ties(true, GROUPS, "asserted tie pairs");
        assertThat(tuned.precision()).isEqualTo(1);
        assertThat(held.precision()).isEqualTo(1);
        assertThat(tuned.recall()).isGreaterThanOrEqualTo(0.5);
    }

    @Test
    void theSetIsLargeAndHasHardNegatives() {
        assertThat(ARTICLES).hasSizeGreaterThanOrEqualTo(40);
        Set<String> stories = new HashSet<>();
        ARTICLES.forEach(article -> stories.add(article.story()));
        assertThat(stories).hasSizeGreaterThanOrEqualTo(25);
        assertThat(stories(false).there() + stories(true).there()).isGreaterThanOrEqualTo(25);
    }
}
