package org.entente.store.duckdb;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.entente.core.model.Check;
import org.entente.core.model.Severity;

/** Compares what a workspace holds with what it should. */
final class Examination {

    private static final String REPAIR = "; restore it from a backup";
    private static final String APART = "pairs told apart";

    private final Layout layout;
    private final Entities.Queries queries;

    /** @param queries about the latest revision */
    Examination(Layout layout, Entities.Queries queries) {
        this.layout = layout;
        this.queries = queries;
    }

    List<Check> all() throws SQLException, IOException {
        return List.of(
                sources(), revisions(), rows(), references(true), references(false), reports(), apart(), results());
    }

    private Check sources() throws SQLException, IOException {
        List<String> digests =
                queries.all("SELECT DISTINCT digest FROM held.source ORDER BY digest", List.of(), Fields::text);
        List<String> wrong = new ArrayList<>();
        for (String digest : digests) {
            Optional<Path> file = Originals.find(layout, digest);
            if (file.isEmpty()) {
                wrong.add(digest + " is missing");
            } else if (!sha(file.get()).equals(digest)) {
                wrong.add(digest + " has other bytes than were imported");
            }
        }
        return check("sources", wrong, digests.size() + " with the bytes that were imported");
    }

    private static String sha(Path file) throws IOException {
        MessageDigest sha = Originals.sha256();
        try (var in = new java.security.DigestInputStream(Files.newInputStream(file), sha)) {
            in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private Check revisions() throws SQLException {
        List<String> wrong = queries.all("""
                SELECT 'revision ' || number || ' has no parent, or undoes what is not before it'
                FROM held.revision WHERE parent NOT BETWEEN 0 AND number - 1 OR undoes NOT BETWEEN 0 AND number - 1
                    OR kind IS NULL
                UNION ALL SELECT 'there are ' || count(*) || ' revisions and the last is ' || max(number)
                FROM held.revision HAVING count(*) <> max(number) OR count(DISTINCT number) <> count(*)""", List.of(), Fields::text);
        return check("revisions", wrong, count("held.revision") + " without a gap");
    }

    private Check rows() throws SQLException {
        List<String> wrong = new ArrayList<>();
        String whole = HeldTable.ALL.stream()
                .map(table -> "SELECT '" + table.name() + "' AS name, count(*) FILTER (added NOT BETWEEN 1 AND newest"
                        + " OR removed NOT BETWEEN added + 1 AND newest) AS odd, (SELECT count(*) FROM (SELECT 1 FROM "
                        + table.path() + " WHERE removed IS NULL AND "
                        + !table.name().equals("problem")
                        + " GROUP BY " + String.join(", ", table.key())
                        + " HAVING count(*) > 1)) AS twice FROM " + table.path()
                        + ", (SELECT coalesce(max(number), 0) AS newest FROM held.revision)")
                .collect(Collectors.joining(" UNION ALL "));
        wrong.addAll(queries.all(
                "SELECT name || ' has ' || odd || ' rows of no revision and ' || twice || ' that are there twice' FROM ("
                        + whole + ") WHERE odd > 0 OR twice > 0",
                List.of(),
                Fields::text));
        for (HeldTable table : HeldTable.ALL) {
            for (String once : table.once()) {
                wrong.addAll(queries.all(
                        "SELECT '" + table.name() + " says twice what is said once, of ' || said FROM (SELECT " + once
                                + " AS said FROM " + table.path()
                                + " WHERE removed IS NULL) WHERE said IS NOT NULL GROUP BY said HAVING count(*) > 1"
                                + " ORDER BY said LIMIT 3",
                        List.of(),
                        Fields::text));
            }
        }
        long rows = 0;
        for (HeldTable table : HeldTable.ALL) {
            rows += count(table.path());
        }
        return check("rows", wrong, rows + " in " + HeldTable.ALL.size() + " tables, each of a revision");
    }

    /** What is named and not there: damage where it is a statement, worth a look where it is an actor, system or programme. */
    private Check references(boolean statements) throws SQLException {
        List<String> dangling = new ArrayList<>();
        for (HeldTable table : HeldTable.ALL) {
            for (HeldTable.Reference reference : table.references()) {
                HeldTable named = HeldTable.named(reference.table());
                if (named.entity().isEmpty() == statements) {
                    dangling.add("SELECT '" + table.name() + "' AS source, '" + named.name()
                            + "' AS named, CAST(ref AS VARCHAR) AS id FROM (SELECT " + reference.value()
                            + " AS ref FROM " + table.path()
                            + " WHERE removed IS NULL) WHERE ref IS NOT NULL AND ref NOT IN"
                            + " (SELECT " + named.identity() + " FROM " + named.path() + " WHERE removed IS NULL)");
                }
            }
        }
        List<String> wrong = queries.all(
                "SELECT source || ' names ' || count(*) || ' times what is not there, as ' || named || ' ' || min(id) FROM ("
                        + String.join(" UNION ALL ", dangling) + ") GROUP BY source, named ORDER BY ALL",
                List.of(),
                Fields::text);
        String what = statements ? "references" : "names of actors and systems";
        return statements || wrong.isEmpty()
                ? check(what, wrong, dangling.size() + " sorts, all lead somewhere")
                : new Check(what, Severity.DOUBT, String.join("; ", wrong) + "; import what tells of them.");
    }

    private Check reports() throws SQLException {
        List<String> wrong = queries.all("""
                SELECT 'tie ' || id || ' counts ' || reports || ' reports and has ' || count(evidence)
                FROM held.tie t LEFT JOIN held.tie_evidence e ON e.tie = t.id AND e.removed IS NULL
                WHERE t.removed IS NULL GROUP BY id, reports HAVING reports <> count(evidence) ORDER BY id LIMIT 3""", List.of(), Fields::text);
        return check("counts", wrong, "reports of ties agree with their evidence");
    }

    /** What a person told apart and others took for one: no damage, but one of both is wrong. */
    private Check apart() throws SQLException {
        List<String> joined = queries.all("""
                SELECT d.author || ' told ' || d.first || ' and ' || d.second || ' apart (' || d.id || '), and they are one '
                    || lower(d.kind)
                FROM held.different d
                LEFT JOIN held.canonical a ON a.kind = d.kind AND a.id = d.first AND a.removed IS NULL
                LEFT JOIN held.canonical b ON b.kind = d.kind AND b.id = d.second AND b.removed IS NULL
                WHERE d.removed IS NULL AND coalesce(a.canonical, d.first) = coalesce(b.canonical, d.second)
                ORDER BY d.id""", List.of(), Fields::text);
        return joined.isEmpty()
                ? new Check(APART, Severity.NOTE, count("held.different") + " were ever, none of which is one")
                : new Check(
                        APART,
                        Severity.DOUBT,
                        String.join("; ", joined.subList(0, Math.min(3, joined.size())))
                                + more(joined)
                                + "; see entente same list, and take one of both back with entente same undo.");
    }

    private Check results() throws IOException {
        List<String> wrong = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.list(layout.runs())) {
            files = all.sorted().toList();
        }
        RunFile runs = new RunFile(layout);
        for (Path file : files) {
            try {
                runs.revision(file);
            } catch (JsonProcessingException | IllegalArgumentException e) {
                wrong.add(file.getFileName() + " cannot be read");
            }
        }
        return wrong.isEmpty()
                ? new Check("results", Severity.NOTE, files.size() + " kept, all can be read")
                : new Check("results", Severity.DOUBT, String.join(", ", wrong) + "; delete them and run them again.");
    }

    private long count(String table) throws SQLException {
        return queries.all("SELECT count(*) FROM " + table, List.of(), Fields::number)
                .get(0);
    }

    private static Check check(String what, List<String> wrong, String fine) {
        if (wrong.isEmpty()) {
            return new Check(what, Severity.NOTE, fine);
        }
        return new Check(
                what,
                Severity.LOSS,
                String.join("; ", wrong.subList(0, Math.min(3, wrong.size()))) + more(wrong) + REPAIR + ".");
    }

    private static String more(List<String> wrong) {
        return wrong.size() > 3 ? " and " + (wrong.size() - 3) + " more" : "";
    }
}
