package org.entente.core.api;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.entente.core.model.Plural;
import org.jspecify.annotations.Nullable;

/**
 * A figure with what must stand beside it where it is quoted.
 *
 * @param result the id of the kept result
 * @param cell its address in the result
 * @param figure what it is called
 * @param value as it was reckoned, a number or a text; null where it is not known or a row as a whole is meant
 * @param unit what it is in, or null
 * @param asOf the day in UTC on which the revision was made that it was reckoned from
 * @param revision that revision
 * @param ties how many ties it rests on
 * @param observations how many observations it rests on
 * @param origins how many independent origins their reports have, see {@link Origins}
 * @param reports how many reports there are of them
 * @param edition the edition that holds the same data, or null where none does
 * @param supersededBy the edition that corrects that one, or null
 * @param plugin the id and version of the analyzer
 */
public record Citation(
        String result,
        String cell,
        String figure,
        @Nullable Object value,
        @Nullable String unit,
        LocalDate asOf,
        long revision,
        int ties,
        int observations,
        int origins,
        int reports,
        @Nullable String edition,
        @Nullable String supersededBy,
        String plugin) {

    private static final MathContext SHOWN = new MathContext(6);

    /** All of it in one line, the value with six significant digits. */
    public String line() {
        return figure + (value == null ? "" : ": " + shown(value) + (unit == null ? "" : " " + unit)) + " (as of "
                + asOf + "; " + backing() + "; " + held() + "; " + plugin + ", result " + result + " " + cell + ")";
    }

    private String backing() {
        String what = ties == 0 && observations > 0
                ? Plural.of(observations, "observation")
                : Plural.of(ties, "tie") + (observations == 0 ? "" : " + " + Plural.of(observations, "observation"));
        return what + " / " + Plural.of(origins, "origin");
    }

    private String held() {
        if (edition == null) {
            return "no edition, revision " + revision;
        }
        return "edition " + edition + (supersededBy == null ? "" : ", superseded by " + supersededBy);
    }

    private static String shown(Object value) {
        if (!(value instanceof Double number)) {
            return value.toString();
        }
        BigDecimal exact = BigDecimal.valueOf(number);
        BigDecimal shown = exact.precision() - exact.scale() > SHOWN.getPrecision()
                ? exact.setScale(0, RoundingMode.HALF_EVEN)
                : exact.round(SHOWN);
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }
}
