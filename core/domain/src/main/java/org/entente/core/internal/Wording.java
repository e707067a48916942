package org.entente.core.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Evidence;
import org.entente.core.model.Locator;
import org.jspecify.annotations.Nullable;

/** Holds the words that somebody marks against the source that is to say them, so that nothing becomes a quotation that is none. */
final class Wording {

    /** More than this is no passage that says one thing. */
    static final int LONGEST = 10_000;

    private static final int HEAD = 4096;
    private static final long LARGEST = 64L << 20;
    /** Within a page a place can lie in the middle of what stands for one character. */
    private static final int LEEWAY = 12;

    private static final Pattern PAGE =
            Pattern.compile("(?is)^\\s*(?:<!--.*?-->\\s*|<\\?xml[^>]*>\\s*)*<(?:!doctype html|html|head|body)\\b.*");
    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([A-Za-z0-9_.:-]{2,30})");
    private static final Pattern UNSEEN = Pattern.compile(
            "(?is)<!--.*?-->|<(script|style|head|noscript|template|svg)\\b.*?</\\1\\s*>|</?[a-z][a-z0-9]*\\b[^>]*>|<[!?][^>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z]{2,8}));");
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "mdash", "—", "ndash", "–",
            "rsquo", "’", "hellip", "…");

    private final String name;
    private final Optional<Path> original;
    private final Optional<Path> prose;
    private final Held held;

    /** What is held already of a place that is no span. */
    @FunctionalInterface
    interface Held {
        List<String> quotes(long row, @Nullable String column) throws IOException;
    }

    /**
     * @param name of the source, for whoever is refused
     * @param prose the text that was read of an original that is none
     */
    Wording(String name, Optional<Path> original, Optional<Path> prose, Held held) {
        this.name = name;
        this.original = original;
        this.prose = prose;
        this.held = held;
    }

    /**
     * The evidence with the words of the source.
     *
     * @throws IllegalArgumentException with a sentence if the source has no such place, or does not say so there
     */
    Evidence checked(Evidence where) throws IOException {
        String words;
        if (where.where() instanceof Locator.Span span) {
            words = words(span, where.quote());
        } else if (where.where() instanceof Locator.Cell cell) {
            words = words(cell, where.quote());
        } else {
            throw new IllegalArgumentException("Mark the words of " + name + " that say so, or say it by a note");
        }
        if (words.length() > LONGEST) {
            throw new IllegalArgumentException("Mark no more than " + LONGEST + " characters of " + name
                    + "; what is marked has " + words.length());
        }
        return new Evidence(
                where.source(),
                where.where(),
                words,
                where.reader(),
                where.saidBy(),
                where.side(),
                where.speech(),
                where.citedOrigin(),
                where.interest(),
                where.assessment());
    }

    private String words(Locator.Span span, String quote) throws IOException {
        String text = text().orElseThrow(() -> new IllegalArgumentException(
                "The source " + name + " is no plain text; mark what its parts say, or say it by a note"));
        int length = text.codePointCount(0, text.length());
        if (span.start() >= span.end() || span.end() > length) {
            throw new IllegalArgumentException("The source " + name + " has the characters 0 to " + length
                    + " and no span " + span.start() + ":" + span.end());
        }
        boolean page =
                PAGE.matcher(text.substring(0, Math.min(text.length(), HEAD))).matches();
        String words = cut(text, span.start(), span.end());
        if (!page) {
            if (!quote.isBlank() && !dense(words).equals(dense(quote))) {
                throw different(quote, "from character " + span.start() + " to " + span.end());
            }
            return says(words);
        }
        String around = cut(text, Math.max(0, span.start() - LEEWAY), Math.min(length, span.end() + LEEWAY));
        if (quote.isBlank()) {
            return says(seen(words).replaceAll("\\s+", " ").strip());
        } else if (!dense(seen(around)).contains(dense(quote))) {
            throw different(quote, "from character " + span.start() + " to " + span.end());
        }
        return quote;
    }

    private String words(Locator.Cell cell, String quote) throws IOException {
        String place = (cell.column() == null ? "" : cell.column() + ", ") + "row " + cell.row();
        List<String> quotes = new ArrayList<>(held.quotes(cell.row(), cell.column()));
        quotes.addAll(paragraph(cell.row()));
        if (quotes.isEmpty()) {
            throw new IllegalArgumentException("Nothing was read of " + place + " of " + name
                    + ", so that nobody can see what it says; say it by a note");
        } else if (quote.isBlank()) {
            return says(quotes.get(0));
        } else if (quotes.stream().noneMatch(one -> dense(one).contains(dense(quote)))) {
            throw different(quote, "in " + place);
        }
        return quote;
    }

    /** The paragraph of that number, from 1, of the text that was read. */
    private List<String> paragraph(long row) throws IOException {
        if (prose.isEmpty() || Files.size(prose.get()) > LARGEST) {
            return List.of();
        }
        String[] paragraphs = Files.readString(prose.get()).split("\n\n");
        return row > paragraphs.length ? List.of() : List.of(paragraphs[(int) row - 1]);
    }

    private String says(String words) {
        if (words.isBlank()) {
            throw new IllegalArgumentException("What is marked of " + name + " has no words");
        }
        return words;
    }

    private IllegalArgumentException different(String quote, String place) {
        String told = quote.length() > 60 ? quote.substring(0, 60) + "…" : quote;
        return new IllegalArgumentException(
                "The source " + name + " does not say \"" + told + "\" " + place + "; mark it anew");
    }

    /** The text, where it is one. */
    private Optional<String> text() throws IOException {
        if (original.isEmpty()) {
            return Optional.empty();
        }
        if (Files.size(original.get()) > LARGEST) {
            throw new IllegalArgumentException(
                    "The source " + name + " is too large for its words to be looked up; say it by a note");
        }
        byte[] bytes = Files.readAllBytes(original.get());
        Optional<String> plain = decoded(bytes, StandardCharsets.UTF_8);
        if (plain.isPresent()) {
            return plain.filter(text -> text.indexOf('\0') < 0);
        }
        // A page may say in which letters it is written.
        String head = new String(bytes, 0, Math.min(bytes.length, HEAD), StandardCharsets.ISO_8859_1);
        Matcher charset = CHARSET.matcher(head);
        return PAGE.matcher(head).matches() && charset.find() && Charset.isSupported(charset.group(1))
                ? decoded(bytes, Charset.forName(charset.group(1)))
                : Optional.empty();
    }

    private static Optional<String> decoded(byte[] bytes, Charset charset) {
        try {
            return Optional.of(
                    charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String cut(String text, int start, int end) {
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, end - start));
    }

    /** What can be seen of a part of a page. */
    private static String seen(String part) {
        return ENTITY.matcher(UNSEEN.matcher(part).replaceAll(" "))
                .replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int point = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        return Character.isValidCodePoint(point) ? Character.toString(point) : entity.group();
    }

    /** Without white space, of which a page shows less than it has. */
    private static String dense(String text) {
        return text.replaceAll("[\\s\u00A0]+", "");
    }
}
