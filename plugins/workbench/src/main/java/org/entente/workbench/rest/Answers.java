package org.entente.workbench.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPOutputStream;
import org.entente.core.model.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What was answered of late about a state of the workspace, ready to be sent again to whoever asks the same; while one request
 * works an answer out, others that ask the same wait for it.
 */
public final class Answers {

    private static final System.Logger LOG = System.getLogger(Answers.class.getName());
    private static final int MOST_BYTES = 24 << 20;
    private static final int LARGEST = 4 << 20;

    /** How many questions are asked anew of a new revision. */
    private static final int ANEW = 128;

    private final JsonText json = new JsonText();
    private final Map<Key, Kept> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<Key, Thread> working = new HashMap<>();
    private int bytes;

    /**
     * A body.
     *
     * @param packed whether by gzip
     */
    record Answer(boolean packed, byte[] bytes) {

        private static final int WORTH_PACKING = 2048;

        /** Whether who asks can unpack. */
        static boolean packs(HttpServletRequest request) {
            return Optional.ofNullable(request.getHeader("Accept-Encoding"))
                    .filter(header -> header.contains("gzip"))
                    .isPresent();
        }

        /** A value as JSON, packed where it may be and is worth it. */
        static Answer of(Object value, boolean packs, JsonText json) throws IOException {
            ByteArrayOutputStream text = new ByteArrayOutputStream();
            json.write(value, text);
            boolean packed = packs && text.size() > WORTH_PACKING;
            return new Answer(packed, packed ? packed(text) : text.toByteArray());
        }

        private static byte[] packed(ByteArrayOutputStream text) throws IOException {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (OutputStream out = new GZIPOutputStream(packed)) {
                text.writeTo(out);
            }
            return packed.toByteArray();
        }
    }

    private record Key(String tag, String address) {}

    /**
     * An answer.
     *
     * @param anew the question, if somebody asked it of this state and it can be asked of the next
     */
    private record Kept(Answer answer, @Nullable Question anew) {}

    /** The answer, if need be once another request has worked it out; empty where this one has to, and then is {@link #done}. */
    synchronized Optional<Answer> await(String tag, Question question) throws InterruptedException {
        Key key = new Key(tag, question.address());
        Kept known = kept.get(key);
        while (known == null && working.containsKey(key)) {
            wait();
            known = kept.get(key);
        }
        if (known == null) {
            working.put(key, Thread.currentThread());
            return Optional.empty();
        }
        if (known.anew == null && question.again()) {
            kept.put(key, new Kept(known.answer, question));
        }
        return Optional.of(known.answer);
    }

    /** Lets those go on who wait for what this request works out. */
    synchronized void done(String tag, Question question) {
        done(new Key(tag, question.address()));
    }

    private void done(Key key) {
        if (working.remove(key, Thread.currentThread())) {
            notifyAll();
        }
    }

    /** Keeps what a request has worked out, for which others need not wait any longer. */
    synchronized void keep(String tag, Question question, Answer answer) {
        Key key = new Key(tag, question.address());
        keep(key, new Kept(answer, question.again() ? question : null));
        done(key);
    }

    private void keep(Key key, Kept one) {
        if (one.answer.bytes().length > LARGEST) {
            return;
        }
        Kept before = kept.put(key, one);
        bytes += one.answer.bytes().length - (before == null ? 0 : before.answer.bytes().length);
        Iterator<Kept> eldest = kept.values().iterator();
        while (bytes > MOST_BYTES) {
            bytes -= eldest.next().answer.bytes().length;
            eldest.remove();
        }
    }

    /**
     * Asks of a new revision what was asked of the one before, so that those who ask all at once when they hear of it are
     * answered at once.
     *
     * @param enough whether to leave the rest to them
     */
    void anew(String before, String tag, Revision revision, BooleanSupplier enough) {
        for (Question question : asked(before)) {
            Key key = new Key(tag, question.address());
            if (enough.getAsBoolean()) {
                return;
            }
            if (begin(key)) {
                try {
                    Object value = question.ask(revision);
                    if (!(value instanceof Reply)) {
                        Answer answer = Answer.of(value, question.packs(), json);
                        synchronized (this) {
                            keep(key, new Kept(answer, null));
                        }
                    }
                } catch (Exception e) {
                    // Whoever asks is told.
                    LOG.log(Level.DEBUG, "A question could not be asked anew", e);
                } finally {
                    synchronized (this) {
                        done(key);
                    }
                }
            }
        }
    }

    private synchronized boolean begin(Key key) {
        return !kept.containsKey(key) && working.putIfAbsent(key, Thread.currentThread()) == null;
    }

    /** What was asked of a state, the latest first. */
    private synchronized List<Question> asked(String tag) {
        List<Question> all = new ArrayList<>();
        kept.forEach((key, one) -> {
            if (key.tag.equals(tag) && one.anew != null) {
                all.add(one.anew);
            }
        });
        Collections.reverse(all);
        return all.subList(0, Math.min(ANEW, all.size()));
    }

    /** Keeps nothing more of a state. */
    synchronized void forget(String tag) {
        kept.entrySet().removeIf(entry -> {
            boolean of = entry.getKey().tag.equals(tag);
            bytes -= of ? entry.getValue().answer.bytes().length : 0;
            return of;
        });
    }

    /** Keeps nothing more. */
    synchronized void forget() {
        kept.clear();
        bytes = 0;
    }
}
