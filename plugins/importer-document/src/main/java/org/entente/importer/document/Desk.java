package org.entente.importer.document;

import java.util.List;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;
import org.entente.core.model.Problem;
import org.entente.core.model.Severity;

/** What a reader has at hand: whom to tell of problems, whether to go on, and how to read what lies inside. */
final class Desk {

    private final DocumentImporter.Parameters parameters;
    private final Sink sink;
    private final Run run;

    Desk(DocumentImporter.Parameters parameters, Sink sink, Run run) {
        this.parameters = parameters;
        this.sink = sink;
        this.run = run;
    }

    DocumentImporter.Parameters parameters() {
        return parameters;
    }

    void check() {
        run.check();
    }

    void note(String code, String sentence) {
        tell(code, Severity.NOTE, sentence);
    }

    void loss(String code, String sentence) {
        tell(code, Severity.LOSS, sentence);
    }

    private void tell(String code, Severity severity, String sentence) {
        sink.problem(new Problem("document." + code, severity, sentence, null));
    }

    /**
     * Reads a document that lies in another; what cannot be read of it is lost, and the other is read on.
     *
     * @param file its own name
     */
    List<Article> inside(Piece piece, String file) {
        check();
        if (piece.depth() > Limits.DEPTH) {
            loss("nested", piece.name() + " lies in more than " + Limits.DEPTH + " other documents and was not read.");
            return List.of();
        }
        Kind kind = Kind.of(file, piece.bytes());
        if (kind == Kind.OTHER) {
            note("attachment", piece.name() + " is no document that can be read and was left out.");
            return List.of();
        }
        try {
            return kind.read(piece, this);
        } catch (Unreadable e) {
            loss(e.code().substring("document.".length()), piece.name() + " " + e.getMessage());
            return List.of();
        }
    }
}
