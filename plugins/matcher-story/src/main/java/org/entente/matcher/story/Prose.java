package org.entente.matcher.story;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/** The whole text of a source, where its file is the text and nothing else: no page, no letter head, no letters of print. */
final class Prose {

    /** A longer file is a book or a collection, whose words say little of one story. */
    private static final long LONGEST = 256 << 10;

    private static final Pattern MARKED =
            Pattern.compile("\\s*(?:<|%PDF|\\{\\\\rtf|From |Received:|MIME-Version:|Return-Path:)");

    private Prose() {}

    static Optional<String> of(Optional<Path> file) throws IOException {
        if (file.isEmpty() || Files.size(file.get()) > LONGEST) {
            return Optional.empty();
        }
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(Files.readAllBytes(file.get())))
                    .toString();
        } catch (CharacterCodingException e) {
            return Optional.empty(); // no text, or in a code that only its importer tells
        }
        return MARKED.matcher(text).lookingAt() || text.indexOf('\0') >= 0 ? Optional.empty() : Optional.of(text);
    }
}
