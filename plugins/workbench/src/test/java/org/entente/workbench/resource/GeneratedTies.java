package org.entente.workbench.resource;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;
import org.entente.core.model.Column;
import org.jspecify.annotations.Nullable;

/** Ties made by dice, in tables that are called as the views of a workspace are. */
final class GeneratedTies implements AutoCloseable {

    static final List<String> TYPES = List.of("TRANSFER", "AGREEMENT", "EXERCISE");
    static final List<String> STAGES = List.of("SIGNED", "ACTIVE", "PROPOSED");
    static final List<String> COMMITMENTS = List.of("FIRM", "SOFT", "TALK");
    static final List<String> MODALITIES = List.of("ASSERTED", "PLANNED");
    static final List<String> STATES = List.of("NEW", "ACCEPTED", "EDITED");
    static final List<String> ACTORS = List.of("TUR", "PAK", "KOR", "saab", "baykar");
    static final List<String> SYSTEMS = List.of("kaan", "tb2", "milgem");
    static final List<String> SOURCES = List.of("s1", "s2", "s3");
    static final List<String> WORDS = List.of("Frigate", "İstanbul", "drone", "option", "Type-21", "kaan");

    private final Random dice;

    /** The countries of actors; those that have none stand for themselves. */
    private final Map<String, String> countries = new HashMap<>();

    private final Connection connection;

    GeneratedTies(long seed, int size) throws SQLException {
        dice = new Random(seed);
        connection = DriverManager.getConnection("jdbc:duckdb:");
        for (String table : List.of(
                "tie (id BIGINT, type VARCHAR, stage VARCHAR, commitment VARCHAR, modality VARCHAR, review VARCHAR,"
                        + " confidence DOUBLE, first_day DATE, last_day DATE, reports BIGINT, title VARCHAR, note VARCHAR, as_of VARCHAR)",
                "canonical (kind VARCHAR, id VARCHAR, canonical VARCHAR)",
                "tie_report (tie BIGINT, evidence BIGINT, source VARCHAR, cited_origin VARCHAR, side VARCHAR, interest VARCHAR)",
                "participant (tie BIGINT, actor VARCHAR, principal VARCHAR)",
                "actor (id VARCHAR, title VARCHAR, country VARCHAR)",
                "item (tie BIGINT, system VARCHAR, designation VARCHAR)",
                "tie_evidence (tie BIGINT, evidence BIGINT)",
                "evidence (id BIGINT, source VARCHAR)",
                "source (digest VARCHAR, derived_from VARCHAR[])",
                "dyad (tie BIGINT, first VARCHAR, second VARCHAR)")) {
            run("CREATE TABLE " + table);
        }
        for (String actor : ACTORS) {
            if (!chance(4)) {
                countries.put(actor, any(ACTORS));
            }
            run("INSERT INTO actor VALUES (?, ?, ?)", actor, words(), countries.get(actor));
        }
        for (String source : SOURCES) {
            run("INSERT INTO source VALUES (?, [])", source);
        }
        for (long id = 1; id <= size; id++) {
            tie(id);
        }
    }

    String any(List<String> words) {
        return words.get(dice.nextInt(words.size()));
    }

    boolean chance(int of) {
        return dice.nextInt(of) == 0;
    }

    LocalDate day() {
        return LocalDate.of(2000, 1, 1).plusDays(dice.nextInt(9000));
    }

    double share() {
        return dice.nextInt(11) / 10.0;
    }

    private @Nullable String perhaps(List<String> words) {
        return chance(4) ? null : any(words);
    }

    private String words() {
        return any(WORDS) + " " + any(WORDS);
    }

    private void tie(long id) throws SQLException {
        LocalDate first = chance(5) ? null : day();
        LocalDate last = first == null || chance(2) ? null : first.plusDays(dice.nextInt(2000));
        run(
                "INSERT INTO tie VALUES (?, ?, ?, ?, ?, ?, ?, CAST(? AS DATE), CAST(? AS DATE), 1, ?, ?, ?)",
                id,
                any(TYPES),
                perhaps(STAGES),
                any(COMMITMENTS),
                any(MODALITIES),
                any(STATES),
                chance(3) ? null : share(),
                first == null ? null : first.toString(),
                last == null ? null : last.toString(),
                chance(2) ? null : words(),
                chance(2) ? null : words(),
                first == null ? null : first.toString());
        for (int side = dice.nextInt(3); side >= 0; side--) {
            String actor = any(ACTORS);
            run("INSERT INTO participant VALUES (?, ?, ?)", id, actor, countries.getOrDefault(actor, actor));
        }
        for (int item = dice.nextInt(3); item > 0; item--) {
            run("INSERT INTO item VALUES (?, ?, ?)", id, perhaps(SYSTEMS), words());
        }
        for (int told = dice.nextInt(3); told > 0; told--) {
            run("INSERT INTO tie_evidence VALUES (?, ?)", id, 10 * id + told);
            run("INSERT INTO evidence VALUES (?, ?)", 10 * id + told, any(SOURCES));
        }
    }

    private void run(String sql, @Nullable Object... arguments) throws SQLException {
        try (PreparedStatement statement = prepared(sql, arguments)) {
            statement.execute();
        }
    }

    private PreparedStatement prepared(String sql, @Nullable Object... arguments) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int index = 0; index < arguments.length; index++) {
            Object value = arguments[index];
            if (value instanceof List<?> list) {
                String of = list.get(0) instanceof Long ? "BIGINT" : "VARCHAR";
                statement.setArray(index + 1, connection.createArrayOf(of, list.toArray()));
            } else {
                statement.setObject(index + 1, value);
            }
        }
        return statement;
    }

    /** As resources see them: only queries are answered, and what the sources are is not told. */
    Dataset dataset() {
        return (Dataset) Proxy.newProxyInstance(
                Dataset.class.getClassLoader(), new Class<?>[] {Dataset.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("query")) {
                        try {
                            return new Found(prepared((String) arguments[0], (Object[]) arguments[1]));
                        } catch (SQLException e) {
                            throw new IllegalArgumentException("The query cannot be run: " + e.getMessage(), e);
                        }
                    }
                    if (method.getName().equals("sources")) {
                        return List.of();
                    }
                    throw new UnsupportedOperationException(method.getName().toLowerCase(Locale.ROOT));
                });
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private static final class Found implements Rows {

        private final PreparedStatement statement;
        private final ResultSet rows;

        private Found(PreparedStatement statement) throws SQLException {
            this.statement = statement;
            rows = statement.executeQuery();
        }

        @Override
        public List<Column> columns() {
            try {
                List<Column> columns = new ArrayList<>();
                for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                    boolean text = rows.getMetaData().getColumnType(i) == Types.VARCHAR;
                    columns.add(new Column(
                            rows.getMetaData().getColumnName(i), text ? Column.Type.TEXT : Column.Type.INTEGER));
                }
                return columns;
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public boolean next() throws IOException {
            try {
                return rows.next();
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }

        @Override
        public @Nullable Object get(int column) throws IOException {
            try {
                return rows.getObject(column + 1);
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }

        @Override
        public void close() throws IOException {
            try {
                statement.close();
            } catch (SQLException e) {
                throw new IOException(e);
            }
        }
    }
}
