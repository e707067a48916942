package org.entente.workbench.resource;

import java.io.IOException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.entente.core.api.CancelledException;
import org.entente.core.api.Workspace;
import org.entente.workbench.rest.Fault;

/** Questions that are being answered; whoever gave one an id can give it up by that. */
final class Questions {

    private static final String ID = "[A-Za-z0-9-]{8,64}";

    private final ConcurrentMap<String, Workspace.OpenDataset> asked = new ConcurrentHashMap<>();

    /** What answers a question. */
    @FunctionalInterface
    interface Answering<T> {
        T answer() throws IOException, Fault;
    }

    /**
     * Answers a question.
     *
     * @param id by which it can be given up; empty where it cannot
     * @param data on which it is asked, and which is closed to end it
     */
    <T> T ask(String id, Workspace.OpenDataset data, Answering<T> answering) throws IOException, Fault {
        if (id.isEmpty()) {
            return answering.answer();
        } else if (!id.matches(ID)) {
            throw new Fault(400, "The id of a question has 8 to 64 letters and digits, unlike " + id + ".");
        } else if (asked.putIfAbsent(id, data) != null) {
            throw new Fault(409, "A question " + id + " is being answered; give this one another id.");
        }
        try {
            return answering.answer();
        } catch (CancelledException e) {
            throw new Fault(409, "The question was given up before it was answered.");
        } finally {
            asked.remove(id, data);
        }
    }

    /** Ends a question, and says whether it was being answered. */
    boolean giveUp(String id) {
        Workspace.OpenDataset data = asked.remove(id);
        if (data != null) {
            data.close();
        }
        return data != null;
    }
}
