package org.entente.store.duckdb;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.entente.core.model.Certainty;
import org.entente.core.model.Edtf;
import org.entente.core.model.Locator;
import org.entente.core.model.Quantity;
import org.jspecify.annotations.Nullable;

/** Reads the cells of a row one after the other, in the order of the SELECT. */
final class Fields {

    private final ResultSet rows;
    private int column;

    Fields(ResultSet rows) {
        this.rows = rows;
    }

    void rewind() {
        column = 0;
    }

    /** A text where there is one in every row. */
    String text() throws SQLException {
        return rows.getString(++column);
    }

    @Nullable
    String textOrNull() throws SQLException {
        return rows.getString(++column);
    }

    /** Whatever there is; a list as it prints. */
    @Nullable
    Object any() throws SQLException {
        Object value = rows.getObject(++column);
        return value instanceof Array list ? Arrays.asList((Object[]) list.getArray()) : value;
    }

    long number() throws SQLException {
        return rows.getLong(++column);
    }

    int integer() throws SQLException {
        return rows.getInt(++column);
    }

    @Nullable
    Long numberOrNull() throws SQLException {
        long value = rows.getLong(++column);
        return rows.wasNull() ? null : Long.valueOf(value);
    }

    @Nullable
    Integer integerOrNull() throws SQLException {
        int value = rows.getInt(++column);
        return rows.wasNull() ? null : Integer.valueOf(value);
    }

    @Nullable
    Double realOrNull() throws SQLException {
        double value = rows.getDouble(++column);
        return rows.wasNull() ? null : Double.valueOf(value);
    }

    boolean flag() throws SQLException {
        return rows.getBoolean(++column);
    }

    LocalDateTime moment() throws SQLException {
        return rows.getObject(++column, LocalDateTime.class);
    }

    @Nullable
    Edtf date() throws SQLException {
        String text = textOrNull();
        return text == null ? null : new Edtf(text);
    }

    /** A number without the zeros that the table's scale adds. */
    @Nullable
    BigDecimal decimal() throws SQLException {
        BigDecimal value = rows.getBigDecimal(++column);
        if (value == null) {
            return null;
        }
        BigDecimal plain = value.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** A quantity from its three columns, or null. */
    @Nullable
    Quantity quantity() throws SQLException {
        BigDecimal value = decimal();
        BigDecimal upper = decimal();
        String certainty = textOrNull();
        return value == null || certainty == null ? null : new Quantity(value, upper, new Certainty(certainty));
    }

    /** A place from its five columns, or null. */
    @Nullable
    Locator place() throws SQLException {
        String place = textOrNull();
        Integer start = integerOrNull();
        Integer end = integerOrNull();
        Long row = numberOrNull();
        String name = textOrNull();
        if (place == null) {
            return null;
        }
        if (place.equals("SPAN") && start != null && end != null) {
            return new Locator.Span(start, end);
        }
        return place.equals("CELL") && row != null ? new Locator.Cell(row, name) : new Locator.Whole();
    }

    List<Long> numbers() throws SQLException {
        List<Long> numbers = new ArrayList<>();
        for (Object value : array()) {
            numbers.add(((Number) value).longValue());
        }
        return numbers;
    }

    List<String> texts() throws SQLException {
        List<String> texts = new ArrayList<>();
        for (Object value : array()) {
            texts.add(value.toString());
        }
        return texts;
    }

    private Object[] array() throws SQLException {
        Array array = rows.getArray(++column);
        return array == null ? new Object[0] : (Object[]) array.getArray();
    }
}
