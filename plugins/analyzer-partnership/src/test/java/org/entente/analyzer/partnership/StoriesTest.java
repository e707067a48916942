package org.entente.analyzer.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.entente.core.api.Origins;
import org.entente.core.api.Reports;
import org.entente.core.model.Actor;
import org.entente.core.model.Clearance;
import org.entente.core.model.Evidence;
import org.entente.core.model.Genre;
import org.entente.core.model.Handling;
import org.entente.core.model.Locator;
import org.entente.core.model.ReviewFilter;
import org.entente.core.model.Role;
import org.entente.core.model.SameAs;
import org.entente.core.model.SameKind;
import org.entente.core.model.Source;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.entente.store.duckdb.DuckStore;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That sources tell one story is a fact of its own, which every clearance shows and no note of a person makes. */
class StoriesTest {

    private static final List<String> PAPERS = List.of("a", "b", "c");

    @TempDir
    private Path folder;

    private Ledger ledger;
    private final List<Long> ties = new ArrayList<>();
    private final List<String> digests = new ArrayList<>();

    @BeforeEach
    void threePapersOfOneDeal() throws Exception {
        ledger = new DuckStore().open(folder.resolve("w"));
        try (Transaction transaction = ledger.begin()) {
            transaction.actor(Actor.country("TUR", "Türkiye"));
            transaction.actor(Actor.country("PAK", "Pakistan"));
            for (String name : PAPERS) {
                Path bytes = Files.writeString(folder.resolve(name), name, StandardCharsets.UTF_8);
                String digest = HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(bytes)));
                transaction.source(paper(digest, name), bytes);
                digests.add(digest);
                long id = transaction.reserve(2);
                transaction.evidence(id, Evidence.of(digest, new Locator.Whole(), "A deal.", "test 1"));
                transaction.tie(
                        id + 1,
                        Tie.of(TieType.TRANSFER)
                                .with("TUR", Role.SUPPLIER)
                                .with("PAK", Role.RECIPIENT)
                                .build(),
                        id);
                ties.add(id + 1);
            }
            transaction.commit("ann", "Imported.", "");
        }
    }

    @AfterEach
    void close() throws IOException {
        ledger.close();
    }

    private static Source paper(String digest, String name) {
        Source of = Source.of(digest, "paper " + name);
        return new Source(
                digest,
                of.name(),
                null,
                "Publisher " + name,
                Genre.NEWS,
                null,
                false,
                null,
                null,
                of.reliability(),
                of.coverage(),
                Handling.CLEAR,
                null,
                Source.QUOTE,
                List.of());
    }

    private void say(SameKind kind, String first, String second, String reason) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            transaction.same(transaction.reserve(1), new SameAs(kind, first, second, 1, reason, "ann"));
            transaction.commit("ann", "Said the same.", "");
        }
    }

    private String backing(Clearance clearance) throws IOException {
        try (Ledger.Snapshot data = ledger.snapshot(ledger.revision().number(), ReviewFilter.USUAL, clearance)) {
            Reports reports = Reports.of(data, TestRun.plain());
            return Origins.of(data, TestRun.plain().names())
                    .backing(ties.stream()
                            .flatMap(tie -> reports.of(tie).stream())
                            .toList());
        }
    }

    @Test
    void aStoryIsOneOriginUnderEveryClearance() throws IOException {
        say(SameKind.STORY, digests.get(0), digests.get(1), "wording +3.0");
        say(SameKind.STORY, digests.get(2), digests.get(1), "wording +3.0");
        assertThat(backing(Clearance.ALL)).isEqualTo("1 origin / 3 reports");
        assertThat(backing(Clearance.of("amber", "red"))).isEqualTo("1 origin / 3 reports");
    }

    @Test
    void whatAPersonNotesOfTwoTiesMakesNoStory() throws IOException {
        say(SameKind.TIE, "" + ties.get(0), "" + ties.get(1), "Not the same story, but one deal");
        assertThat(backing(Clearance.ALL)).isEqualTo("3 origins / 3 reports");
    }
}
