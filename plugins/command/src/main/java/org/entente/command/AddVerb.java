package org.entente.command;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.entente.core.api.JobException;
import org.entente.core.api.Reviews;
import org.entente.core.api.Workspace;
import org.entente.core.model.CodedKind;
import org.entente.core.model.Evidence;
import org.entente.core.model.Locator;
import org.entente.core.model.Revision;
import org.entente.core.model.Source;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Adds what was not read, by marking text or by a note. */
@Command(
        name = "add",
        description = "Adds a tie, observation or capability by marking text of a source, or by a note alone.",
        footer = {
            "",
            "A tie needs type and parties, an observation measure, subject, value and unit, a capability actor, stance"
                    + " and class; see entente review edit --help for how fields are written."
        })
final class AddVerb extends WorkspaceVerb {

    @Parameters(paramLabel = "KIND", description = "tie, observation or capability.")
    private String kind = "";

    @Option(names = "--set", required = true, paramLabel = "FIELD=VALUE", description = "What it says.")
    private Map<String, String> fields = new LinkedHashMap<>();

    @Option(names = "--source", paramLabel = "NAME", description = "The name or digest of the source that says so.")
    private @Nullable String source;

    @Option(names = "--span", paramLabel = "START:END", description = "The characters of it that say so, from 0.")
    private @Nullable String span;

    @Option(names = "--quote", paramLabel = "TEXT", description = "The words of it that say so.")
    private @Nullable String quote;

    @Mixin
    private final Coder coder = new Coder(session);

    AddVerb(Session session, Entente entente) {
        super(session, entente);
    }

    @Override
    void check() {
        if (source == null && (span != null || quote != null)) {
            throw new IllegalArgumentException("--span and --quote mark the text of a source; name it with --source.");
        } else if (source != null && (span == null) == (quote == null)) {
            throw new IllegalArgumentException("Mark the text with --span START:END or with --quote \"…\".");
        } else if (source == null && coder.note.isBlank()) {
            throw new IllegalArgumentException(
                    "Name the source that says so with --source, or say it yourself with --note.");
        } else if (span != null && !span.matches("[0-9]{1,9}:[0-9]{1,9}")) {
            throw new IllegalArgumentException("A span is written START:END, as 120:175, and not " + span + ".");
        }
    }

    @Override
    int in(Workspace workspace) throws IOException, JobException {
        CodedKind coded = CodedKind.known().stream()
                .filter(known -> known.name().equals(kind.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "A tie, observation or capability can be added, and no " + kind + "."));
        Evidence where = source == null ? null : marked(workspace, source);
        Revision revision = workspace
                .reviews(session.progress())
                .add(new Reviews.Addition(coded, fields, where, coder.name(), coder.note));
        session.say("Revision " + revision.number() + ": " + revision.what());
        return DONE;
    }

    private Evidence marked(Workspace workspace, String name) throws IOException {
        Source found;
        try (Workspace.OpenDataset dataset = workspace.dataset()) {
            List<Source> named = dataset.get().sources().stream()
                    .filter(one -> one.name().equals(name) || one.digest().equals(name))
                    .toList();
            if (named.size() != 1) {
                throw new IllegalArgumentException(
                        named.isEmpty()
                                ? "The workspace holds no source " + name + "."
                                : named.size() + " sources are named " + name + "; name one by its digest.");
            }
            found = named.get(0);
        }
        String text = text(
                workspace
                        .original(found.digest())
                        .orElseThrow(() -> new IOException("The bytes of " + name + " are not kept.")),
                name);
        int length = text.codePointCount(0, text.length());
        int start;
        int end;
        if (quote != null) {
            int at = text.indexOf(quote);
            if (at < 0 || quote.isBlank()) {
                throw new IllegalArgumentException("The source " + name + " does not say \"" + quote + "\".");
            } else if (text.indexOf(quote, at + 1) >= 0) {
                throw new IllegalArgumentException("The source " + name + " says that several times; use --span.");
            }
            start = text.codePointCount(0, at);
            end = start + quote.codePointCount(0, quote.length());
        } else {
            String[] ends = String.valueOf(span).split(":");
            start = Integer.parseInt(ends[0]);
            end = Integer.parseInt(ends[1]);
            if (start >= end || end > length) {
                throw new IllegalArgumentException(
                        "The source " + name + " has the characters 0 to " + length + " and no span " + span + ".");
            }
        }
        String words = text.substring(text.offsetByCodePoints(0, start), text.offsetByCodePoints(0, end));
        return Evidence.of(found.digest(), new Locator.Span(start, end), words, "coder " + coder.name());
    }

    private static String text(Path file, String name) throws IOException {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            throw new IOException(
                    "The source " + name + " is no plain text; mark what its parts say, or use --note.", e);
        }
    }
}
