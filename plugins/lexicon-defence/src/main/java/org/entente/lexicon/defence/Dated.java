package org.entente.lexicon.defence;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Edtf;
import org.jspecify.annotations.Nullable;

/**
 * A name or code as a list writes it, with the years in which it was in use: {@code Zaire[1971..1997]}.
 *
 * @param years null for always
 */
record Dated(String text, @Nullable Edtf years) {

    private static final Pattern FORM = Pattern.compile("(.+)\\[([^\\]]+)\\]");

    static Dated of(String written) {
        Matcher matcher = FORM.matcher(written);
        return matcher.matches() ? new Dated(matcher.group(1), years(matcher.group(2))) : new Dated(written, null);
    }

    /** The years from a span, whose open end is left out, or null for the empty text. */
    static @Nullable Edtf years(String span) {
        if (span.isEmpty()) {
            return null;
        }
        int dots = span.indexOf("..");
        if (dots < 0) {
            return new Edtf(span);
        }
        String from = span.substring(0, dots);
        String to = span.substring(dots + 2);
        return new Edtf((from.isEmpty() ? ".." : from) + "/" + (to.isEmpty() ? ".." : to));
    }

    /** Whether it is no longer in use. */
    boolean past() {
        return years != null && years.latest().isPresent();
    }
}
