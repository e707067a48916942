package org.entente.importer.document;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.entente.core.api.Input;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;
import org.entente.core.model.Genre;
import org.entente.core.model.Problem;
import org.entente.core.model.Severity;
import org.entente.core.model.TieType;
import org.entente.core.spi.Extractor;
import org.entente.core.spi.Head;
import org.entente.core.spi.Importer;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Recognition;
import org.entente.core.spi.Selection;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads the prose of saved pages, PDF and Word documents, mails and feeds, and has its ties extracted. */
@Component(service = Importer.class)
@Plugin(
        id = "document",
        title = "Web pages, PDF, Word, mail, feeds, exports of press databases",
        parameters = DocumentImporter.Parameters.class)
public final class DocumentImporter implements Importer<DocumentImporter.Parameters> {

    private final Extractor extractor;

    /**
     * What the reader may be told.
     *
     * @param published the day on which relative dates hang
     * @param publisher whose articles they are
     * @param genre what sort of writing they are
     * @param pages how many pages of a PDF are read
     * @param attachments whether what is attached to mails is read
     * @param extract what is read of the prose; what is not listed is left out
     * @param types the types of ties that are read, empty for all
     * @param confidence the least confidence of a tie
     * @param lexicons the ids of the lexicons whose names are known, empty for all
     */
    public record Parameters(
            @Parameter(
                    title = "Published",
                    help = "The day of publication of documents that do not tell it and have no sidecar.")
            @Nullable
            LocalDate published,

            @Parameter(
                    title = "Publisher",
                    help = "The publisher of documents that do not tell it and have no sidecar.")
            String publisher,

            @Parameter(
                    title = "Genre",
                    help = "The genre of documents that do not tell it and have no sidecar, such as NEWS or OPINION.",
                    byDefault = "UNKNOWN")
            Genre genre,

            @Parameter(
                    title = "Pages",
                    help = "How many pages of a PDF document are read.",
                    byDefault = "500",
                    min = 1,
                    max = 5000)
            int pages,

            @Parameter(
                    title = "Attachments",
                    help = "Whether documents attached to mails, and mails in mails, are read too.",
                    byDefault = "true")
            boolean attachments,

            @Parameter(
                    title = "Extract",
                    help = "What is read: TIES, OBSERVATIONS, CAPABILITIES.",
                    byDefault = "TIES, OBSERVATIONS, CAPABILITIES")
            List<Selection.Kind> extract,

            @Parameter(title = "Types", help = "The types of ties that are read; none for all.")
            List<TieType> types,

            @Parameter(
                    title = "Confidence",
                    help = "The least confidence that a tie must have.",
                    byDefault = "0",
                    min = 0,
                    max = 1)
            double confidence,

            @Parameter(title = "Lexicons", help = "The ids of the lexicons whose names are known; none for all.")
            List<String> lexicons) {

        public Parameters {
            extract = List.copyOf(extract);
            types = List.copyOf(types);
            lexicons = List.copyOf(lexicons);
            // What cannot be wanted together is told at once.
            new Selection(extract, types, confidence, lexicons);
        }

        /** What of the prose is wanted. */
        Selection selection() {
            return new Selection(extract, types, confidence, lexicons);
        }
    }

    /** @param extractor what reads ties out of prose */
    @Activate
    public DocumentImporter(@Reference Extractor extractor) {
        this.extractor = extractor;
    }

    @Override
    public Recognition recognise(Head head) {
        Kind kind = Kind.of(head.name(), head.bytes());
        return kind.score() == 0 ? Recognition.no(kind.words()) : new Recognition(kind.score(), kind.words());
    }

    @Override
    public void read(Input input, Parameters parameters, Sink sink, Run run) throws IOException {
        long size = Files.size(input.file());
        if (size > Limits.FILE) {
            refuse(
                    sink,
                    "size",
                    input.name() + " has " + (size >> 20) + " MB, more than the " + (Limits.FILE >> 20)
                            + " MB that a document may have: split it.");
            return;
        }
        String language = input.about().get("language");
        if (language != null && !language.toLowerCase(Locale.ROOT).startsWith("en")) {
            refuse(
                    sink,
                    "language",
                    input.name() + " is said to be in the language " + language + ", and only English is read.");
            return;
        }
        byte[] bytes;
        try (InputStream in = input.open()) {
            bytes = in.readAllBytes();
        }
        Kind kind = Kind.of(input.name(), bytes);
        Desk desk = new Desk(parameters, sink, run);
        List<Article> articles;
        try {
            articles = kind.read(new Piece(input.name(), bytes, null, 0), desk);
        } catch (Unreadable e) {
            sink.problem(new Problem(e.code(), Severity.REFUSED, input.name() + " " + e.getMessage(), null));
            return;
        }
        String original = kind.isText() ? Decoded.of(bytes, null).text() : null;
        new Edition(input, parameters, extractor, sink, run).read(articles, new Places(original, kind));
    }

    private static void refuse(Sink sink, String code, String sentence) {
        sink.problem(new Problem("document." + code, Severity.REFUSED, sentence, null));
    }
}
