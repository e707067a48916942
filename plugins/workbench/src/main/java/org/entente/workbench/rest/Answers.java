package org.entente.workbench.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What was answered of late about a state of the workspace, ready to be sent again to whoever asks the same; while one request
 * works an answer out, others that ask the same wait for it.
 */
public final class Answers {

    private static final int MOST_BYTES = 24 << 20;
    private static final int LARGEST = 4 << 20;

    private final Map<String, Answer> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<String, Thread> working = new HashMap<>();
    private int bytes;

    /**
     * A body.
     *
     * @param packed whether by gzip
     */
    record Answer(boolean packed, byte[] bytes) {}

    /** The answer, if need be once another request has worked it out; empty where this one has to, and then is {@link #done}. */
    synchronized Optional<Answer> await(String tag, HttpServletRequest request) throws InterruptedException {
        String key = key(tag, request);
        Answer known = kept.get(key);
        while (known == null && working.containsKey(key)) {
            wait();
            known = kept.get(key);
        }
        if (known == null) {
            working.put(key, Thread.currentThread());
        }
        return Optional.ofNullable(known);
    }

    /** Lets those go on who wait for what this request works out. */
    synchronized void done(String tag, HttpServletRequest request) {
        if (working.remove(key(tag, request), Thread.currentThread())) {
            notifyAll();
        }
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

    /** Keeps nothing more of a state. */
    synchronized void forget(String tag) {
        kept.entrySet().removeIf(entry -> {
            boolean of = entry.getKey().startsWith(tag + " ");
            bytes -= of ? entry.getValue().bytes().length : 0;
            return of;
        });
    }

    /** Keeps nothing more. */
    synchronized void forget() {
        kept.clear();
        bytes = 0;
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
