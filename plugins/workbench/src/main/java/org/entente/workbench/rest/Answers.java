package org.entente.workbench.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What was answered of late about a state of the workspace, ready to be sent again to whoever asks the same. */
final class Answers {

    private static final int MOST_BYTES = 24 << 20;
    private static final int LARGEST = 4 << 20;

    private final Map<String, Answer> kept = new LinkedHashMap<>(64, 0.75f, true);
    private int bytes;

    /**
     * A body.
     *
     * @param packed whether by gzip
     */
    record Answer(boolean packed, byte[] bytes) {}

    synchronized Optional<Answer> find(String tag, HttpServletRequest request) {
        return Optional.ofNullable(kept.get(key(tag, request)));
    }

    synchronized void keep(String tag, HttpServletRequest request, Answer answer) {
        if (answer.bytes().length > LARGEST) {
            return;
        }
        Answer before = kept.put(key(tag, request), answer);
        bytes += answer.bytes().length - (before == null ? 0 : before.bytes().length);
        Iterator<Answer> eldest = kept.values().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= eldest.next().bytes().length;
            eldest.remove();
        }
    }

    private static String key(String tag, HttpServletRequest request) {
        return String.join(
                " ",
                tag,
                request.getMethod(),
                request.getRequestURI(),
                String.valueOf(request.getQueryString()),
                String.valueOf(packs(request)));
    }

    /** Whether who asks can unpack. */
    static boolean packs(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Accept-Encoding"))
                .filter(header -> header.contains("gzip"))
                .isPresent();
    }
}
