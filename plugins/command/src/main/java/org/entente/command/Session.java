package org.entente.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.entente.core.api.Workbench;
import org.entente.core.model.RunCard;
import org.entente.launch.Call;
import org.entente.launch.Deployment;
import org.entente.launch.Presence;

/**
 * One call with all that its verb may use.
 *
 * @param fronts by what else people may work on a workspace
 * @param version the version of the workbench
 * @param out results go here, in UTF-8
 * @param err progress and messages go here, in UTF-8
 */
record Session(
        Workbench workbench,
        Optional<Deployment> deployment,
        Optional<Presence> presence,
        Fronts fronts,
        String version,
        Call call,
        PrintWriter out,
        PrintWriter err) {

    static Session of(
            Workbench workbench,
            Optional<Deployment> deployment,
            Optional<Presence> presence,
            Fronts fronts,
            String version,
            Call call) {
        return new Session(
                workbench,
                deployment,
                presence,
                fronts,
                version,
                call,
                new PrintWriter(call.out(), false, StandardCharsets.UTF_8),
                new PrintWriter(call.err(), true, StandardCharsets.UTF_8));
    }

    /** A path as the caller means it. */
    Path resolve(Path path) {
        return call.directory().resolve(path).normalize();
    }

    /** Watches a job for the caller. */
    Progress progress() {
        return new Progress(err, call.cancelled());
    }

    /** Says something on standard error. */
    void say(String sentence) {
        err.println(sentence);
    }

    /** Says under which id a result is kept, and how its figures are opened. */
    void kept(RunCard card) {
        say("Kept as " + card.id() + "; entente evidence " + card.id() + " ROW:COLUMN opens a figure.");
    }

    /** Tells what would be done and asks whether to go on; silence is a no. */
    boolean agreed(String what) throws IOException {
        say(what + " Go on? [y/N]");
        String answer = new BufferedReader(new InputStreamReader(call.in(), StandardCharsets.UTF_8)).readLine();
        return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }

    /**
     * Sends what was written.
     *
     * @throws IOException if the caller's output takes no more, as on a full disk
     */
    void flush() throws IOException {
        err.flush();
        if (out.checkError()) {
            throw new IOException("The output could not be written: its disk is full or its reader is gone.");
        }
    }
}
