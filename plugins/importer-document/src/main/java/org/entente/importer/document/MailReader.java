package org.entente.importer.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Message;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.dom.address.Mailbox;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.apache.james.mime4j.stream.Field;
import org.apache.james.mime4j.stream.MimeConfig;
import org.entente.core.model.Genre;
import org.jspecify.annotations.Nullable;

/** Reads a saved mail, or a web page saved as one: its text, and the documents attached to it. */
final class MailReader implements Reader {

    private static final MimeConfig CONFIG = new MimeConfig.Builder()
            .setMaxHeaderCount(2_000)
            .setMaxHeaderLen(200_000)
            .setMaxLineLen(-1)
            .setMaxContentLen(Limits.FILE)
            .build();
    private static final int PARTS = 1_000;

    @Override
    public List<Article> read(Piece piece, Desk desk) throws Unreadable {
        int to = piece.whole() ? Decoded.of(piece.bytes(), null).text().length() : -1;
        return read(piece, piece.whole() ? 0 : -1, to, desk);
    }

    /** Reads a mail that stands between two offsets of the original. */
    List<Article> read(Piece piece, int from, int to, Desk desk) throws Unreadable {
        try {
            DefaultMessageBuilder builder = new DefaultMessageBuilder();
            builder.setMimeEntityConfig(CONFIG);
            Message message = builder.parseMessage(new ByteArrayInputStream(piece.bytes()));
            return new Letter(piece, from, to, desk).read(message);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            throw pass(e);
        }
    }

    // What a library throws at a damaged mail differs by version; what the user can do does not.
    private static Unreadable pass(Throwable thrown) {
        if (thrown instanceof org.entente.core.api.CancelledException cancelled) {
            throw cancelled;
        }
        return new Unreadable(
                "mail",
                "is damaged or nested without end and cannot be read as a mail: save it again and import that.");
    }

    /** One mail on its way through its parts. */
    private static final class Letter {

        private final Piece piece;
        private final int from;
        private final int to;
        private final Desk desk;
        private final List<Entity> texts = new ArrayList<>();
        private final List<Entity> attached = new ArrayList<>();
        private final List<Message> mails = new ArrayList<>();
        private int parts;

        Letter(Piece piece, int from, int to, Desk desk) {
            this.piece = piece;
            this.from = from;
            this.to = to;
            this.desk = desk;
        }

        List<Article> read(Message message) throws IOException {
            walk(message, 0);
            String address = header(message, "Snapshot-Content-Location");
            About about = about(message, address);
            List<Article> articles = new ArrayList<>();
            if (address == null) {
                articles.add(text(about));
            } else {
                for (Entity page : texts) {
                    if (isHtml(page)) {
                        for (Article article : HtmlReader.articles(content(page), false, desk)) {
                            articles.add(new Article(article.about().or(about), article.blocks()));
                        }
                        break;
                    }
                }
            }
            if (desk.parameters().attachments() && address == null) {
                attachments(about, articles);
            }
            articles.removeIf(article -> article.blocks().stream().allMatch(Block::heading));
            return articles;
        }

        private void walk(Entity entity, int depth) {
            desk.check();
            Body body = entity.getBody();
            if (depth > Limits.DEPTH * 4 || ++parts > PARTS) {
                desk.loss("nested", piece.name() + " has too many parts in each other; the innermost were not read.");
            } else if (body instanceof Multipart multipart) {
                List<Entity> inner = new ArrayList<>(multipart.getBodyParts());
                if (multipart.getSubType().toLowerCase(Locale.ROOT).equals("alternative")) {
                    inner = chosen(inner);
                }
                for (Entity part : inner) {
                    walk(part, depth + 1);
                }
            } else if (body instanceof Message inner) {
                mails.add(inner);
            } else if ("attachment".equalsIgnoreCase(entity.getDispositionType())
                    || entity.getFilename() != null && !isImage(entity)) {
                attached.add(entity);
            } else if (isText(entity)) {
                texts.add(entity);
            }
        }

        /** Of what says the same in several forms, plain text if it has words, else what is richer. */
        private static List<Entity> chosen(List<Entity> forms) {
            for (Entity form : forms) {
                if (form.getMimeType().equalsIgnoreCase("text/plain")
                        && content(form).strip().length() > 80) {
                    return List.of(form);
                }
            }
            return forms.stream()
                    .filter(form -> isHtml(form) || form.getBody() instanceof Multipart)
                    .findFirst()
                    .or(() -> forms.stream().findFirst())
                    .map(List::of)
                    .orElse(List.of());
        }

        private Article text(About about) {
            List<Block> blocks = new ArrayList<>();
            About passedOn = About.NOTHING;
            for (Entity text : texts) {
                Replies replies = new Replies(about.title());
                if (isHtml(text)) {
                    List<Block> all =
                            HtmlReader.fragment(content(text), false, desk).blocks();
                    for (Block block : replies.own(all)) {
                        blocks.add(new Block(block.text(), block.heading(), "the mail's text", from, to));
                    }
                } else {
                    blocks.addAll(Words.paragraphs(replies.own(content(text)), "the mail's text", from, to));
                }
                passedOn = passedOn.or(replies.passedOn());
            }
            About told = passedOn.or(about);
            if (told.title() != null) {
                blocks.add(0, new Block(told.title(), true, "the subject", from, to));
            }
            return new Article(told, blocks);
        }

        private void attachments(About about, List<Article> articles) throws IOException {
            for (Message mail : mails) {
                if (piece.depth() >= Limits.DEPTH) {
                    desk.loss("nested", piece.name() + " holds mails in mails deeper than is read.");
                    break;
                }
                Piece inner = new Piece("A mail in " + piece.name(), new byte[0], null, piece.depth() + 1);
                articles.addAll(new Letter(inner, from, to, desk).read(mail));
            }
            for (Entity entity : attached) {
                String name = entity.getFilename() == null ? "attachment" : entity.getFilename();
                Piece inner = new Piece(
                        "The attachment " + name + " of " + piece.name(),
                        bytes(entity),
                        entity.getCharset(),
                        piece.depth() + 1);
                for (Article article : desk.inside(inner, name)) {
                    articles.add(attached(article, about, name));
                }
            }
        }

        private static Article attached(Article article, About mail, String name) {
            About own = article.about();
            // When a file was made says less than when it was sent.
            About dated = own.published() == null || own.inferred() ? own.with(mail.published(), true) : own;
            List<Block> blocks = article.blocks().stream()
                    .map(block -> Block.of(block.text(), block.heading(), name + ", " + block.element()))
                    .toList();
            return new Article(
                    dated.or(new About(name, mail.publisher(), Genre.UNKNOWN, null, false, null, null)), blocks);
        }

        private static About about(Message message, @Nullable String address) {
            Mailbox sender = message.getFrom() == null || message.getFrom().isEmpty()
                    ? null
                    : message.getFrom().get(0);
            String publisher = sender == null || address != null
                    ? null
                    : sender.getName() != null && !sender.getName().isBlank() ? sender.getName() : sender.getDomain();
            return new About(
                    message.getSubject(),
                    publisher,
                    Genre.UNKNOWN,
                    Days.of(header(message, "Date")),
                    address != null,
                    address,
                    header(message, "Content-Language"));
        }

        private static @Nullable String header(Message message, String name) {
            Field field =
                    message.getHeader() == null ? null : message.getHeader().getField(name);
            return field == null || field.getBody() == null
                    ? null
                    : field.getBody().strip();
        }

        private static boolean isText(Entity entity) {
            return entity.getMimeType().toLowerCase(Locale.ROOT).startsWith("text/")
                    && entity.getBody() instanceof SingleBody;
        }

        private static boolean isHtml(Entity entity) {
            return entity.getMimeType().equalsIgnoreCase("text/html");
        }

        private static boolean isImage(Entity entity) {
            return entity.getMimeType().toLowerCase(Locale.ROOT).startsWith("image/");
        }

        private static String content(Entity entity) {
            try {
                return Decoded.of(bytes(entity), entity.getCharset()).text();
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }

        private static byte[] bytes(Entity entity) throws IOException {
            if (!(entity.getBody() instanceof SingleBody body)) {
                return new byte[0];
            }
            try (InputStream in = body.getInputStream()) {
                return in.readNBytes(Limits.FILE);
            }
        }
    }
}
