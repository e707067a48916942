package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.api.JobException;
import org.entente.core.api.Workspace;
import org.entente.core.model.Revision;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one coder's word the record. */
@Command(
        name = "adjudicate",
        description = "Makes one coder's word the record, corrected or as it is; the others' stays as dissent.")
final class AdjudicateVerb extends WorkspaceVerb {

    @Parameters(arity = "1..*", paramLabel = "ID", description = "Ids of ties, observations or capabilities.")
    private List<String> ids = new ArrayList<>();

    @Option(
            names = "--for",
            required = true,
            paramLabel = "CODER",
            description = "Whose word it is; machine for what was read.")
    private String of = "";

    @Option(names = "--set", paramLabel = "FIELD=VALUE", description = "Puts this field right in it.")
    private Map<String, String> corrections = new LinkedHashMap<>();

    @Mixin
    private final Coder coder = new Coder(session);

    AdjudicateVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    int in(Workspace workspace) throws IOException, JobException {
        Revision revision = workspace
                .reviews(session.progress())
                .adjudicate(CodeVerb.numbers(ids), of, corrections, coder.name(), coder.note);
        session.say("Revision " + revision.number() + ": " + revision.what());
        return DONE;
    }
}
