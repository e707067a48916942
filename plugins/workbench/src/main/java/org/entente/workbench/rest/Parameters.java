package org.entente.workbench.rest;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of an address, read so strictly that nothing in it is passed over. */
final class Parameters {

    private Parameters() {}

    /**
     * What a query says.
     *
     * @param query as it was sent; null where there is none
     * @throws Fault if it is not written as queries are, or says one thing twice
     */
    static Map<String, String> of(@Nullable String query) throws Fault {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String part : query == null ? new String[0] : query.split("&")) {
            String[] sides = part.split("=", 2);
            String name = decoded(sides[0]);
            if (part.isEmpty()) {
                continue;
            }
            String before = parameters.put(name, sides.length < 2 ? "" : decoded(sides[1]));
            if (before != null) {
                throw new Fault(400, "The address says " + name + " twice; say it once, several values with commas.");
            }
        }
        return parameters;
    }

    private static String decoded(String text) throws Fault {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < written.length; i++) {
            if (written[i] == '%') {
                bytes.write(octet(text, written, i));
                i += 2;
            } else {
                bytes.write(written[i] == '+' ? ' ' : written[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            throw wrong(text);
        }
    }

    private static int octet(String text, byte[] written, int at) throws Fault {
        int high = at + 2 < written.length ? Character.digit(written[at + 1], 16) : -1;
        int low = high < 0 ? -1 : Character.digit(written[at + 2], 16);
        if (low < 0) {
            throw wrong(text);
        }
        return 16 * high + low;
    }

    private static Fault wrong(String text) {
        return new Fault(
                400, "The address says " + text + ", which is no UTF-8 in percents; write it as %C3%BC for ü.");
    }
}
