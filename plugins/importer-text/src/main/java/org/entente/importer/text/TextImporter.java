package org.entente.importer.text;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.entente.core.api.Input;
import org.entente.core.api.Names;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;
import org.entente.core.model.Coverage;
import org.entente.core.model.Edtf;
import org.entente.core.model.Genre;
import org.entente.core.model.Handling;
import org.entente.core.model.Problem;
import org.entente.core.model.Reliability;
import org.entente.core.model.Severity;
import org.entente.core.model.Source;
import org.entente.core.model.TieType;
import org.entente.core.model.Word;
import org.entente.core.spi.Extractor;
import org.entente.core.spi.Head;
import org.entente.core.spi.Importer;
import org.entente.core.spi.Name;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Recognition;
import org.entente.core.spi.Selection;
import org.entente.core.spi.Selection.Kind;
import org.entente.core.spi.Text;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;

/** Reads plain English prose, and is the extractor of ties for all who make prose of other documents. */
@Component(service = {Importer.class, Extractor.class})
@Plugin(
        id = "text",
        title = "English prose",
        accuracy = TextImporter.ACCURACY,
        parameters = TextImporter.Parameters.class)
public final class TextImporter implements Importer<TextImporter.Parameters>, Extractor {

    /** How well it reads, for users; measured by {@code DevelopmentTextsTest}. */
    static final String ACCURACY = "On 23 annotated texts (118 ties) pairs of countries with the right type of tie are"
            + " found with precision 0.82, recall 0.77 and F1 0.79, but rules were written with them in sight; on 36"
            + " hard texts that no rule was written with (240 ties) it is 0.68, 0.37 and 0.48: ordinary prose is between.";

    /** The largest text that is read, in bytes. */
    static final long LARGEST = 16L << 20;

    /** The longest line that is taken for prose, in characters: a whole book has fewer. */
    static final int LONGEST_LINE = 1_000_000;

    private final Tools tools = new Tools(FrameBook.read(), new Capabilities(), new Models());
    private @Nullable Names latest;
    private @Nullable Naming naming;

    /**
     * What the reader may be told.
     *
     * @param language the language of the text as its sidecar or the user gives it
     * @param published the day on which relative dates hang
     * @param extract what is read; what is not listed is left out
     * @param types the types of ties that are read, empty for all
     * @param confidence the least confidence of a tie
     * @param lexicons the ids of the lexicons whose names are known, empty for all
     */
    public record Parameters(
            @Parameter(
                    title = "Language",
                    help = "The language of the text as a BCP 47 tag; only English is read.",
                    byDefault = "en")
            String language,

            @Parameter(
                    title = "Published",
                    help = "The day of publication, on which relative dates hang, where the sidecar does not give it.")
            @Nullable
            LocalDate published,

            @Parameter(
                    title = "Extract",
                    help = "What is read: TIES, OBSERVATIONS, CAPABILITIES.",
                    byDefault = "TIES, OBSERVATIONS, CAPABILITIES")
            List<Kind> extract,

            @Parameter(title = "Types", help = "The types of ties that are read; none for all.")
            List<TieType> types,

            @Parameter(
                    title = "Confidence",
                    help = "The least confidence that a tie must have, as the README's table of bands gives it.",
                    byDefault = "0",
                    min = 0,
                    max = 1)
            double confidence,

            @Parameter(title = "Lexicons", help = "The ids of the lexicons whose names are known; none for all.")
            List<String> lexicons) {

        /** Everything that an English text says. */
        static final Parameters DEFAULT = new Parameters("en", null, List.of(Kind.values()), List.of(), 0, List.of());

        public Parameters {
            extract = List.copyOf(extract);
            types = List.copyOf(types);
            lexicons = List.copyOf(lexicons);
            // What cannot be wanted together is told at once.
            new Selection(extract, types, confidence, lexicons);
        }

        private Selection selection() {
            return new Selection(extract, types, confidence, lexicons);
        }
    }

    @Override
    public Recognition recognise(Head head) {
        String name = head.name().toLowerCase(Locale.ROOT);
        boolean textual = name.endsWith(".txt") || name.endsWith(".md") || name.endsWith(".text");
        if (head.bytes().length == 0) {
            return Recognition.no("empty");
        }
        Decoding decoded = Decoding.of(head.whole() ? head.bytes() : wholeCharacters(head.bytes()));
        if (decoded.refusal() != null) {
            // Taken all the same, so that the user hears what is wrong with it.
            return textual && decoded.damaged()
                    ? new Recognition(10, "a text that cannot be decoded")
                    : Recognition.no("not text");
        }
        return Shape.of(decoded.text(), textual);
    }

    /** A head may end within a character, of which the first byte tells the length. */
    private static byte[] wholeCharacters(byte[] bytes) {
        int first = bytes.length - 1;
        while (first > 0 && first > bytes.length - 4 && (bytes[first] & 0xC0) == 0x80) {
            first--;
        }
        int lead = bytes[first] & 0xFF;
        int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC0 ? 2 : 1;
        return Arrays.copyOf(bytes, first + length > bytes.length ? first : bytes.length);
    }

    @Override
    public void read(Input input, Parameters parameters, Sink sink, Run run) throws IOException {
        long size = Files.size(input.file());
        if (size > LARGEST) {
            refuse(
                    sink,
                    "text.size",
                    input.name() + " has " + size + " bytes, more than the " + LARGEST
                            + " that a text may have: split it into its articles");
            return;
        }
        byte[] bytes;
        try (var in = input.open()) {
            bytes = in.readAllBytes();
        }
        Decoding decoded = Decoding.of(bytes);
        if (decoded.refusal() != null) {
            refuse(sink, "text.encoding", input.name() + " " + decoded.refusal());
            return;
        }
        int line = longestLine(decoded.text());
        if (line > LONGEST_LINE) {
            refuse(
                    sink,
                    "text.line",
                    input.name() + " has a line of " + line + " characters, more than the " + LONGEST_LINE
                            + " that prose may have: break it into paragraphs");
            return;
        }
        if (decoded.charset().equals("windows-1252")) {
            sink.problem(new Problem(
                    "text.encoding", Severity.NOTE, input.name() + " is no UTF-8 and was read as windows-1252", null));
        }
        Map<String, String> about = input.about();
        String language = about.getOrDefault("language", parameters.language());
        if (!language.toLowerCase(Locale.ROOT).startsWith("en")) {
            refuse(
                    sink,
                    "text.language",
                    input.name() + " is said to be in the language " + language + ", and only English is read");
            return;
        }
        if (unknown(parameters.lexicons(), input.name(), sink, run)) {
            return;
        }
        Wrapped lines = Wrapped.of(decoded.text());
        Source source = source(input.source(), lines, about, parameters, sink);
        sink.source(source);
        extract(new Text(source, decoded.text()), lines, input.name(), parameters.selection(), sink, run);
    }

    private static int longestLine(String text) {
        int longest = 0;
        int from = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
            longest = Math.max(longest, end - from);
            from = end + 1;
        }
        return Math.max(longest, text.length() - from);
    }

    private static Source source(
            Source given, Wrapped lines, Map<String, String> about, Parameters parameters, Sink sink) {
        Edtf published = given.published();
        if (published == null && about.get("published") != null) {
            published = date(about.get("published"), sink);
        }
        if (published == null && parameters.published() != null) {
            published = Edtf.day(parameters.published());
        }
        String marks = lines.joined();
        boolean inferred = false;
        if (published == null) {
            LocalDate found = Dateline.of(marks);
            published = found == null ? null : Edtf.day(found);
            inferred = found != null;
        }
        Genre told = given.genre().unknown() ? GenreByForm.of(marks) : given.genre();
        Genre genre = word("genre", about, Genre.known(), sink).map(Genre::new).orElse(told);
        return new Source(
                given.digest(),
                given.name(),
                about.getOrDefault("title", given.title() == null ? Heading.of(lines) : given.title()),
                about.getOrDefault("publisher", given.publisher()),
                genre,
                published,
                inferred,
                about.getOrDefault("url", given.url()),
                "en",
                word("reliability", about, Reliability.known(), sink)
                        .map(Reliability::new)
                        .orElse(given.reliability()),
                coverage(published, parameters),
                word("handling", about, Handling.known(), sink)
                        .map(Handling::new)
                        .orElse(given.handling()),
                given.licence(),
                given.longestQuote(),
                given.derivedFrom());
    }

    /** What the parameters leave out is not covered, which is something else than not being there. */
    private static Coverage coverage(@Nullable Edtf published, Parameters parameters) {
        String asked = parameters.selection().asked();
        return new Coverage(
                List.of(),
                published,
                parameters.types(),
                "What one text says" + (asked.isEmpty() ? "" : ", read with " + asked));
    }

    /** A word of a sidecar; empty where it has none, and where there is no such word, which is told. */
    private static Optional<String> word(
            String field, Map<String, String> about, List<? extends Word> words, Sink sink) {
        String given = about.get(field);
        if (given == null) {
            return Optional.empty();
        }
        String name = given.strip()
                .toUpperCase(Locale.ROOT)
                .replace(' ', '_')
                .replace('-', '_')
                .replace("TLP:", "")
                .replace('+', '_');
        List<String> known = words.stream().map(Word::name).toList();
        if (known.contains(name) || name.equals("UNKNOWN")) {
            return Optional.of(name);
        }
        sink.problem(new Problem(
                "text." + field,
                Severity.DOUBT,
                "There is no " + field + " \"" + given + "\", and it was left out: write one of "
                        + String.join(", ", known),
                null));
        return Optional.empty();
    }

    private static @Nullable Edtf date(String text, Sink sink) {
        try {
            return new Edtf(text.strip());
        } catch (IllegalArgumentException e) {
            sink.problem(new Problem(
                    "text.published",
                    Severity.DOUBT,
                    "The date of publication is no date and was left out: " + text,
                    null));
            return null;
        }
    }

    @Override
    public void extract(Text text, Sink sink, Run run) throws IOException {
        extract(text, Selection.ALL, sink, run);
    }

    @Override
    public void extract(Text text, Selection wanted, Sink sink, Run run) throws IOException {
        String name = text.source().name();
        if (!unknown(wanted.lexicons(), name, sink, run)) {
            extract(text, Wrapped.of(text.content()), name, wanted, sink, run);
        }
    }

    /** Whether there is no such lexicon, which is then told. */
    private static boolean unknown(List<String> lexicons, String name, Sink sink, Run run) {
        List<String> unknown = new ArrayList<>(lexicons);
        unknown.removeAll(run.names().lexicons());
        if (!unknown.isEmpty()) {
            refuse(
                    sink,
                    "text.lexicons",
                    "There is no lexicon " + String.join(", ", unknown) + " for " + name + "; give one or more of "
                            + String.join(", ", run.names().lexicons()));
        }
        return !unknown.isEmpty();
    }

    private void extract(Text text, Wrapped lines, String name, Selection wanted, Sink sink, Run run)
            throws IOException {
        String language = LanguageGate.of(text.content());
        if (!language.equals("English")) {
            refuse(
                    sink,
                    "text.language",
                    name
                            + (language.equals("unknown")
                                    ? " is in no language that could be told"
                                    : " is in " + language)
                            + ", and only English is read");
            return;
        }
        Edtf published = text.source().published();
        LocalDate day = published == null ? null : published.latest().orElse(null);
        if (published != null
                && published.earliest().filter(run.today()::isBefore).isPresent()) {
            sink.problem(new Problem(
                    "text.published.future",
                    Severity.DOUBT,
                    name + " is said to be published on " + published
                            + ", a day to come, on which \"last year\" and its like hang:"
                            + " correct it if it is wrong",
                    null));
        }
        Names names = wanted.lexicons().isEmpty() ? run.names() : run.names().of(wanted.lexicons());
        String plain = lines.joined();
        Teller teller = new Teller(text, lines, names, new Wanted(wanted), sink, run);
        Clean.Article article = Clean.of(plain);
        teller.passedOver(article);
        Extraction.each(plain, article.blocks(), names, naming(names), tools, day, run, teller::tell);
        teller.end();
    }

    private static void refuse(Sink sink, String code, String message) {
        sink.problem(new Problem(code, Severity.REFUSED, message, null));
    }

    /** The names made ready for search; kept while they are the same object. */
    private synchronized Naming naming(Names names) {
        Naming ready = naming;
        if (ready == null || latest != names) {
            List<Name> all = new ArrayList<>();
            names.all().forEach(all::add);
            ready = new Naming(all);
            naming = ready;
            latest = names;
        }
        return ready;
    }
}
