package org.entente.importer.document;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads mailboxes: each mail, and what is attached to it. */
final class MailboxReader implements Reader {

    private static final int LONGEST = 400;
    private static final byte[] POSTMARK = "From ".getBytes(StandardCharsets.US_ASCII);

    @Override
    public List<Article> read(Piece piece, Desk desk) throws Unreadable {
        byte[] bytes = piece.bytes();
        String text = Decoded.of(bytes, null).text();
        // In any other encoding the places of bytes and of characters cannot be told from each other.
        boolean placed = piece.whole() && text.getBytes(StandardCharsets.UTF_8).length == bytes.length;
        List<Integer> starts = starts(bytes);
        List<Article> articles = new ArrayList<>();
        int characters = 0;
        for (int i = 0; i < starts.size(); i++) {
            desk.check();
            int end = i + 1 < starts.size() ? starts.get(i + 1) : bytes.length;
            byte[] mail = Arrays.copyOfRange(bytes, starts.get(i), end);
            int length = placed ? new String(mail, StandardCharsets.UTF_8).length() : 0;
            String name = "The mail " + (i + 1) + " of " + piece.name();
            try {
                Piece one = new Piece(name, afterPostmark(mail), null, piece.depth());
                articles.addAll(
                        new MailReader().read(one, placed ? characters : -1, placed ? characters + length : -1, desk));
            } catch (Unreadable e) {
                desk.loss(e.code().substring("document.".length()), name + " " + e.getMessage());
            }
            characters += length;
            if (articles.size() > Limits.ARTICLES) {
                desk.loss(
                        "articles",
                        piece.name() + " holds more than " + Limits.ARTICLES + " articles; those from the mail "
                                + (i + 2) + " on were not read: split it.");
                break;
            }
        }
        return articles;
    }

    /** Where mails begin: at a postmark at the start or after a blank line, since a sentence may begin with "From" as well. */
    private static List<Integer> starts(byte[] bytes) {
        List<Integer> starts = new ArrayList<>();
        for (int i = 0; i + POSTMARK.length <= bytes.length; i++) {
            boolean after = i == 0
                    || bytes[i - 1] == '\n'
                            && (i > 1 && bytes[i - 2] == '\n' || i > 2 && bytes[i - 2] == '\r' && bytes[i - 3] == '\n');
            if (after
                    && Arrays.equals(bytes, i, i + POSTMARK.length, POSTMARK, 0, POSTMARK.length)
                    && Kind.isPostmark(
                            new String(bytes, i, Math.min(LONGEST, bytes.length - i), StandardCharsets.ISO_8859_1))) {
                starts.add(i);
            }
        }
        return starts;
    }

    private static byte[] afterPostmark(byte[] mail) {
        int line = 0;
        while (line < mail.length && mail[line] != '\n') {
            line++;
        }
        return Arrays.copyOfRange(mail, Math.min(mail.length, line + 1), mail.length);
    }
}
