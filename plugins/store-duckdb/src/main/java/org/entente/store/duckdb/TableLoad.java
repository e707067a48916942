package org.entente.store.duckdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.List;
import java.util.function.LongUnaryOperator;

/** Takes in a table by a recipe, with the database reading the file itself. */
final class TableLoad {

    private final Session session;
    private final Appenders tables;
    private final Layout layout;
    private final long revision;

    TableLoad(Session session, Appenders tables, Layout layout, long revision) {
        this.session = session;
        this.tables = tables;
        this.layout = layout;
        this.revision = revision;
    }

    /** How many lines were taken, and the number of the highest line that was looked at. */
    record Size(long lines, long highest) {}

    Size run(RecipeSql sql, Path file, String source, String reader, LongUnaryOperator ids)
            throws SQLException, IOException {
        tables.flush();
        session.execute("DROP TABLE IF EXISTS staged");
        session.execute("DROP TABLE IF EXISTS dated");
        session.execute(sql.stage(file, Files.size(file)));
        session.execute(sql.dates());
        for (String wrong : session.all(
                sql.check(), List.of(), f -> "The line with the key " + f.textOrNull() + " " + f.text() + ".")) {
            throw new IllegalArgumentException(wrong);
        }
        Size size = session.all(sql.size(), List.of(), f -> new Size(f.number(), f.number()))
                .get(0);
        long base = ids.applyAsLong(size.highest() * sql.idsPerLine());
        for (String insert : sql.inserts(base, size.highest(), revision, source, reader)) {
            session.execute(insert);
        }
        session.execute("DROP TABLE staged");
        session.execute("DROP TABLE dated");
        return size;
    }

    /** The table where the database may read it. */
    Path reachable(Path table) throws IOException {
        if (table.toRealPath().startsWith(layout.scratch().toRealPath())) {
            return table;
        }
        Path copy = Files.createTempFile(layout.scratch(), "table", ".csv");
        try {
            Files.copy(table, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw Failure.of(layout.root(), e);
        }
        return copy;
    }
}
