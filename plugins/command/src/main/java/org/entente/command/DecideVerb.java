package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.core.api.JobException;
import org.entente.core.api.PluginInfo.Type;
import org.entente.core.api.Workspace;
import org.entente.core.model.Choice;
import org.entente.core.model.Conflict;
import org.entente.core.model.Findings.Finding;
import org.entente.core.model.Revision;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Decides on a finding. */
@Command(
        name = "decide",
        description = "Decides on a finding: which side is preferred, that both hold, or that there is none.",
        footer = {
            "",
            "prefer a, prefer b   the other side is set aside; nothing of it is changed",
            "both                 both hold, each in its own sense",
            "error a, error b     that side is a slip of its source; error alone is error a",
            "none                 they do not contradict each other"
        })
final class DecideVerb extends WorkspaceVerb {

    private static final Map<String, Choice> CHOICES = Map.of(
            "prefer a", Choice.PREFER_A,
            "prefer b", Choice.PREFER_B,
            "both", Choice.BOTH_HOLD,
            "error", Choice.REPORTED_AS_ERROR,
            "error a", Choice.REPORTED_AS_ERROR,
            "error b", Choice.B_REPORTED_AS_ERROR,
            "none", Choice.NO_CONTRADICTION);

    @Parameters(index = "0", paramLabel = "KEY", description = "The finding's key, or how it begins.")
    private String key = "";

    @Parameters(index = "1..*", arity = "1..2", paramLabel = "CHOICE", description = "See below.")
    private List<String> choice = new ArrayList<>();

    @Mixin
    private final Coder coder = new Coder(session);

    DecideVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    void check() {
        known().plugin(Type.ANALYZER, CheckVerb.ANALYZER);
        choice();
    }

    private Choice choice() {
        @Nullable Choice meant = CHOICES.get(String.join(" ", choice).toLowerCase(Locale.ROOT));
        if (meant == null) {
            throw new IllegalArgumentException("Write prefer a, prefer b, both, error a, error b or none, and not "
                    + String.join(" ", choice) + ".");
        }
        return meant;
    }

    @Override
    int in(Workspace workspace) throws IOException, JobException {
        Finding finding =
                FoundFindings.of(workspace, "", false, session.progress()).named(key);
        Revision revision = workspace.decide(finding, choice(), coder.name(), coder.note);
        session.out().println(revision.what() + " This is revision " + revision.number() + ".");
        Conflict conflict = finding.conflict();
        if (conflict != null) {
            session.out().println("  a: " + Cells.plain(conflict.a().told()));
            session.out().println("  b: " + Cells.plain(conflict.b().told()));
        }
        return DONE;
    }
}
