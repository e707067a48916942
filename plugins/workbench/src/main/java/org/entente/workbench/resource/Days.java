package org.entente.workbench.resource;

import java.time.LocalDate;
import java.util.Optional;
import org.entente.core.model.Edtf;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Request;

/** Days that a request names by a year, a month or a day. */
final class Days {

    private Days() {}

    /** The first day that may be meant. */
    static String first(Request request, String name) throws Fault {
        return day(request, name, date(request, name).earliest());
    }

    /** The last day that may be meant. */
    static String last(Request request, String name) throws Fault {
        return day(request, name, date(request, name).latest());
    }

    /** Refuses a window that ends before it begins, which would let nothing through. */
    static void inOrder(Request request) throws Fault {
        if (request.query("from").isPresent()
                && request.query("to").isPresent()
                && last(request, "to").compareTo(first(request, "from")) < 0) {
            throw new Fault(
                    400,
                    "from " + request.query("from").get() + " lies after to "
                            + request.query("to").get() + "; give the earlier one as from.");
        }
    }

    private static Edtf date(Request request, String name) throws Fault {
        String text = request.query(name).orElse("");
        if (!text.matches("\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            throw wrong(name, text);
        }
        try {
            return new Edtf(text);
        } catch (IllegalArgumentException e) {
            throw wrong(name, text);
        }
    }

    private static String day(Request request, String name, Optional<LocalDate> day) throws Fault {
        return day.orElseThrow(() -> wrong(name, request.query(name).orElse("")))
                .toString();
    }

    private static Fault wrong(String name, String text) {
        return new Fault(400, name + " is a year, month or day, as 2025, 2025-07 or 2025-07-28, and not " + text + ".");
    }
}
