package org.entente.importer.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.model.Edtf;
import org.jspecify.annotations.Nullable;

/** A logical row of the trade register; its cells go by position, for three columns have no name. */
record SipriRow(
        long number,
        String text,
        String recipient,
        String supplier,
        int ordered,
        boolean orderedDoubtful,
        @Nullable BigDecimal quantity,
        boolean quantityDoubtful,
        String designation,
        String description,
        BigDecimal delivered,
        boolean deliveredDoubtful,
        List<Integer> years,
        String status,
        String comments,
        @Nullable BigDecimal tivUnit,
        @Nullable BigDecimal tivOrdered,
        @Nullable BigDecimal tivDelivered) {

    static final int FIELDS = 16;

    /** @throws IllegalArgumentException if a cell is not what its column holds, with a sentence that says which */
    static SipriRow of(long number, String text, List<String> cells) {
        BigDecimal delivered = decimal(cells.get(8), "number delivered");
        return new SipriRow(
                number,
                text,
                named(cells.get(0), "recipient"),
                named(cells.get(1), "supplier"),
                year(cells.get(2).strip(), "year of order"),
                flag(cells.get(3)),
                decimal(cells.get(4), "number ordered"),
                flag(cells.get(5)),
                named(cells.get(6), "weapon designation"),
                cells.get(7).strip(),
                delivered == null ? BigDecimal.ZERO : delivered,
                flag(cells.get(9)),
                years(cells.get(10)),
                cells.get(11).strip(),
                cells.get(12).strip(),
                decimal(cells.get(13), "TIV per unit"),
                decimal(cells.get(14), "TIV for total order"),
                decimal(cells.get(15), "TIV of delivered weapons"));
    }

    /** Whether anything was delivered. */
    boolean begun() {
        return delivered.signum() > 0;
    }

    /** Whether all that was ordered was delivered; false where it is not known how many were ordered. */
    boolean complete() {
        return quantity != null && begun() && delivered.compareTo(quantity) >= 0;
    }

    /** The year of order, with a question mark where SIPRI has one. */
    Edtf orderDate() {
        return new Edtf(Edtf.year(ordered).text() + (orderedDoubtful ? "?" : ""));
    }

    /** The years of delivery, or null where none is listed. */
    @Nullable
    Edtf deliveryDate() {
        return years.isEmpty() ? null : Edtf.years(years);
    }

    /** The last year of delivery, or else of order. */
    int lastYear() {
        return years.stream().mapToInt(Integer::intValue).max().orElse(ordered);
    }

    /** Whether SIPRI has not valued the system yet: then its noughts are no values. */
    boolean valued() {
        return positive(tivUnit) || positive(tivOrdered) || positive(tivDelivered);
    }

    private static boolean positive(@Nullable BigDecimal value) {
        return value != null && value.signum() > 0;
    }

    private static String named(String cell, String what) {
        if (cell.isBlank()) {
            throw new IllegalArgumentException("no " + what);
        }
        return cell.strip();
    }

    private static boolean flag(String cell) {
        String mark = cell.strip();
        if (!mark.isEmpty() && !mark.equals("?")) {
            throw new IllegalArgumentException("\"" + mark + "\" where only a question mark can stand");
        }
        return !mark.isEmpty();
    }

    private static int year(String cell, String what) {
        if (cell.length() != 4 || !digits(cell)) {
            throw new IllegalArgumentException("\"" + cell + "\" as " + what);
        }
        return Integer.parseInt(cell);
    }

    private static List<Integer> years(String cell) {
        List<Integer> years = new ArrayList<>();
        if (!cell.isBlank()) {
            for (String part : cell.split(";", -1)) {
                years.add(year(part.strip(), "year of delivery"));
            }
        }
        return List.copyOf(years);
    }

    private static @Nullable BigDecimal decimal(String cell, String what) {
        String number = cell.strip();
        if (number.isEmpty()) {
            return null;
        }
        int point = number.indexOf('.');
        String whole = point < 0 ? number : number.substring(0, point);
        if (!digits(whole) || whole.length() > 18 || point >= 0 && !digits(number.substring(point + 1))) {
            throw new IllegalArgumentException("\"" + number + "\" as " + what);
        }
        return new BigDecimal(number);
    }

    private static boolean digits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
