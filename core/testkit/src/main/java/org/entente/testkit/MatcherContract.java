package org.entente.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.api.CancelledException;
import org.entente.core.api.Filter;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.model.Source;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Matcher;
import org.entente.core.spi.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every matcher keeps.
 *
 * @param <P> the record of its parameters
 */
public interface MatcherContract<P extends Record> extends ParametersContract<P> {

    /** The matcher. */
    Matcher<P> matcher();

    /** The store on which the sample is laid. */
    Store store();

    /** Fills the workspace with two or more sources that tell the same tie. */
    void fill(SampleWorkspace workspace) throws IOException;

    @Test
    default void tiesThatAreToldAgainAreFound(@TempDir Path folder) throws IOException {
        assertThat(match(folder)).isNotEmpty();
    }

    @Test
    default void itSpeaksOfTwoTiesThatAreThereInItsOwnName(@TempDir Path folder) throws IOException {
        try (SampleWorkspace workspace = filled(folder)) {
            Set<String> ties;
            Set<String> sources = all(workspace);
            try (Ledger.Snapshot snapshot = workspace.snapshot();
                    Stream<Stored<Tie>> all = snapshot.ties(Filter.ALL)) {
                ties = all.map(tie -> Long.toString(tie.id())).collect(Collectors.toSet());
            }
            assertThat(match(workspace, all(workspace), TestRun.plain())).allSatisfy(same -> {
                assertThat(same.kind()).isIn(SameKind.TIE, SameKind.STORY);
                assertThat(same.author()).isEqualTo(TestRun.plain().reader());
                assertThat(same.reason()).isNotBlank();
                assertThat(same.kind().equals(SameKind.TIE) ? ties : sources).contains(same.first(), same.second());
            });
        }
    }

    @Test
    default void noTwoTiesAreProposedTwice(@TempDir Path folder) throws IOException {
        Set<Set<String>> pairs = new HashSet<>();
        assertThat(match(folder))
                .allSatisfy(same -> assertThat(pairs.add(Set.of(same.first(), same.second())))
                        .isTrue());
    }

    @Test
    default void nothingIsFoundWhereNoSourceIsNew(@TempDir Path folder) throws IOException {
        try (SampleWorkspace workspace = filled(folder)) {
            assertThat(match(workspace, Set.of(), TestRun.plain())).isEmpty();
        }
    }

    @Test
    default void twoRunsFindTheSameUnderAnySettings(@TempDir Path folder) throws IOException {
        Locale before = Locale.getDefault();
        try (SampleWorkspace workspace = filled(folder)) {
            List<SameAs> expected = match(workspace, all(workspace), TestRun.plain());
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(match(workspace, all(workspace), TestRun.plain())).isEqualTo(expected);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    default void anEmptyWorkspaceIsNoError(@TempDir Path folder) throws IOException {
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            assertThat(match(workspace, Set.of(), TestRun.plain())).isEmpty();
        }
    }

    @Test
    default void aCancelledMatchEnds(@TempDir Path folder) throws IOException {
        try (SampleWorkspace workspace = filled(folder)) {
            assertThatThrownBy(() ->
                            match(workspace, all(workspace), TestRun.plain().cancel()))
                    .isInstanceOf(CancelledException.class);
        }
    }

    private SampleWorkspace filled(Path folder) throws IOException {
        SampleWorkspace workspace = new SampleWorkspace(store(), folder);
        fill(workspace);
        return workspace;
    }

    private List<SameAs> match(Path folder) throws IOException {
        try (SampleWorkspace workspace = filled(folder)) {
            return match(workspace, all(workspace), TestRun.plain());
        }
    }

    private static Set<String> all(SampleWorkspace workspace) throws IOException {
        try (Ledger.Snapshot snapshot = workspace.snapshot()) {
            return snapshot.sources().stream().map(Source::digest).collect(Collectors.toSet());
        }
    }

    private List<SameAs> match(SampleWorkspace workspace, Set<String> fresh, TestRun run) throws IOException {
        try (Ledger.Snapshot snapshot = workspace.snapshot()) {
            return matcher().match(snapshot, fresh, parameters(), run);
        }
    }
}
