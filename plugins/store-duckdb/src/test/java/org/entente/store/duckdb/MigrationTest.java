package org.entente.store.duckdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.duckdb.DuckDBConnection;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Severity;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {

    @TempDir
    Path folder;

    private Path workspace;

    /** A workspace as version 1 left it: an import and what a matcher made of it. */
    @BeforeEach
    void versionOne() throws Exception {
        workspace = Files.createDirectories(folder.resolve("w"));
        Files.createDirectories(workspace.resolve("sources"));
        Path source = Files.writeString(folder.resolve("s"), "s");
        String digest = Sample.digest(source);
        Files.copy(source, workspace.resolve("sources").resolve(digest));
        try (DuckDBConnection connection = open(workspace.resolve("workspace.duckdb"));
                Statement statement = connection.createStatement()) {
            for (String part : script().split(";\n")) {
                statement.execute(part);
            }
            for (String row : List.of(
                    "format VALUES (1)",
                    "revision VALUES (1, '2026-01-02', 'ann', 'Imported s.', '', 10),"
                            + " (2, '2026-01-03', 'matcher 1', 'Found ties that are told again: 1 pair.', '', 20)",
                    "actor VALUES ('AAA', 'COUNTRY', 'Aland', 'AAA', NULL, false, 1, NULL),"
                            + " ('BBB', 'COUNTRY', 'Borland', 'BBB', NULL, false, 1, NULL)",
                    "actor_name VALUES ('AAA', 0, 'Aland', 'OFFICIAL', NULL, NULL, 1, NULL),"
                            + " ('BBB', 0, 'Borland', 'OFFICIAL', NULL, NULL, 1, NULL)",
                    "source SELECT '" + digest
                            + "', 0, 's', NULL, NULL, 'NEWS', NULL, false, NULL, NULL, 'F', [], NULL, [],"
                            + " NULL, 'UNKNOWN', NULL, 600, [], 1, NULL",
                    "evidence SELECT id, '" + digest + "', 'WHOLE', NULL, NULL, NULL, NULL, 's', 'test 1', NULL, NULL,"
                            + " 'OWN_VOICE', NULL, 'UNKNOWN', NULL, NULL, NULL, 1, NULL FROM range(1, 3) t(id)",
                    "tie SELECT id, 'AGREEMENT', 'UNKNOWN', 'UNKNOWN', 'UNKNOWN', 'ASSERTED', NULL, NULL, NULL, NULL, NULL,"
                            + " NULL, NULL, NULL, NULL, 1, 1, NULL FROM range(3, 5) t(id)",
                    "participant SELECT tie, ordinal, ['AAA', 'BBB'][ordinal + 1], 'PARTNER', NULL, NULL, 1, NULL"
                            + " FROM range(3, 5) t(tie), range(2) o(ordinal)",
                    "tie_evidence VALUES (3, 0, 1, 1, NULL), (4, 0, 2, 1, NULL)",
                    "same_as VALUES (11, 'TIE', '3', '4', 0.9, 'Alike.', 'matcher 1', 2, NULL)")) {
                statement.execute("INSERT INTO held." + row);
            }
        }
        Files.writeString(workspace.resolve("format"), "1\n");
    }

    private static DuckDBConnection open(Path file) throws Exception {
        return DuckDBConnection.newConnection("jdbc:duckdb:" + file, false, null, new Properties());
    }

    private static String script() throws IOException {
        try (InputStream in = MigrationTest.class.getResourceAsStream("schema-1.sql")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("--"))
                    .collect(Collectors.joining("\n", "", "\n"));
        }
    }

    @Test
    void aStoryThatWasAPhraseInAReasonIsAFactOfItsOwn() throws Exception {
        try (DuckDBConnection connection = open(workspace.resolve("workspace.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO held.source SELECT * REPLACE ('other' AS digest) FROM held.source");
            statement.execute("UPDATE held.evidence SET source = 'other' WHERE id = 2");
            statement.execute(
                    "INSERT INTO held.same_as VALUES (12, 'TIE', '3', '4', 0.9, 'same type +1.0, same story +2.0',"
                            + " 'story 0.1.0', 2, NULL), (13, 'TIE', '3', '4', 0.9, 'Not the same story', 'ann', 2, NULL)");
        }
        try (Ledger ledger = new DuckStore().open(workspace);
                Ledger.Snapshot data = ledger.snapshot(2)) {
            assertThat(RoundTripTest.rows(data, "SELECT id, second, author FROM same_as WHERE kind = 'STORY'"))
                    .containsExactly(List.of(20L, "other", "story 0.1.0"));
            assertThat(RoundTripTest.rows(data, "SELECT id FROM canonical WHERE kind = 'STORY'"))
                    .hasSize(1);
            try (Transaction transaction = ledger.begin()) {
                assertThat(transaction.reserve(1)).isEqualTo(21);
            }
        }
    }

    @Test
    void aWorkspaceOfVersionOneIsBroughtForwardAfterACopyOfIt() throws Exception {
        try (Ledger ledger = new DuckStore().open(workspace)) {
            assertThat(ledger.notes())
                    .containsExactly("The workspace " + workspace.toRealPath() + " was brought from format 1 to "
                            + Schema.VERSION + "; its database as it was is kept as workspace.duckdb.v1.bak.");
            assertThat(ledger.revisions())
                    .extracting(Revision::kind, Revision::parent, Revision::undoes)
                    .containsExactly(tuple(RevisionKind.IMPORT, 0L, 0L), tuple(RevisionKind.MATCH, 1L, 0L));
            try (Ledger.Snapshot data = ledger.snapshot(2)) {
                assertThat(RoundTripTest.rows(data, "SELECT first, second, tie FROM dyad ORDER BY tie"))
                        .containsExactly(List.of("AAA", "BBB", 3L), List.of("AAA", "BBB", 4L));
                assertThat(RoundTripTest.rows(data, "SELECT review FROM tie")).containsOnly(List.of("NEW"));
            }
            assertThat(ledger.examine()).allMatch(check -> check.severity().equals(Severity.NOTE));
            try (Transaction transaction = ledger.begin()) {
                assertThat(transaction.reserve(1)).isEqualTo(20);
            }
        }
        assertThat(workspace.resolve("format")).hasContent(Schema.VERSION + "\n");
        try (DuckDBConnection before = open(workspace.resolve("workspace.duckdb.v1.bak"));
                var rows = before.createStatement().executeQuery("SELECT max(version) FROM held.format")) {
            rows.next();
            assertThat(rows.getInt(1)).isEqualTo(1);
        }
        try (Ledger ledger = new DuckStore().open(workspace)) {
            assertThat(ledger.notes()).isEmpty();
        }
    }

    @Test
    void theOneSourceOfARevisionIsTakenToHaveToldOfItsActors() throws IOException {
        try (Ledger ledger = new DuckStore().open(workspace)) {
            ledger.purge(Sample.digest(folder.resolve("s")), "ann", "");
            try (Ledger.Snapshot data = ledger.snapshot(3)) {
                assertThat(RoundTripTest.rows(data, "SELECT id FROM actor")).isEmpty();
            }
        }
    }

    @Test
    void whatVersionOneDidIsUndoneLikeAnythingElse() throws IOException {
        try (Ledger ledger = new DuckStore().open(workspace)) {
            assertThatThrownBy(() -> ledger.undo(1, "ann", "")).hasMessageContaining("since revision 2");
            ledger.undo(2, "ann", "");
            ledger.undo(1, "ann", "");
            try (Ledger.Snapshot data = ledger.snapshot(4)) {
                assertThat(RoundTripTest.rows(data, "SELECT id FROM tie")).isEmpty();
                assertThat(data.sources()).isEmpty();
            }
        }
    }

    @Test
    void tablesThatWereBroughtForwardAreThoseThatAreMadeToday() throws Exception {
        new DuckStore().open(workspace).close();
        Path fresh = folder.resolve("fresh");
        new DuckStore().open(fresh).close();
        assertThat(columns(workspace)).isEqualTo(columns(fresh));
    }

    private static List<String> columns(Path workspace) throws Exception {
        List<String> columns = new ArrayList<>();
        try (DuckDBConnection connection = open(workspace.resolve("workspace.duckdb"));
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT table_schema || '.' || table_name || '.' || column_name || ' ' || data_type"
                                        + " || ' ' || ordinal_position FROM information_schema.columns ORDER BY 1")) {
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
        }
        return columns;
    }
}
