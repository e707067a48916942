package org.entente.store.duckdb;

import java.sql.SQLException;
import java.time.ZoneOffset;
import org.entente.core.model.Revision;
import org.entente.core.model.RevisionKind;

/** Reads revisions. */
final class Revisions {

    static final String SELECT = "SELECT number, kind, parent, undoes, \"at\", author, what, why FROM held.revision";

    private Revisions() {}

    static Revision read(Fields f) throws SQLException {
        return new Revision(
                f.number(),
                new RevisionKind(f.text()),
                f.number(),
                f.number(),
                f.moment().toInstant(ZoneOffset.UTC),
                f.text(),
                f.text(),
                f.text());
    }
}
