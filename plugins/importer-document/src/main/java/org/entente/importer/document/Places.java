package org.entente.importer.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.entente.core.model.Locator;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the original what was read in the prose.
 *
 * <p>A quotation that stands in the original word for word is placed there by its characters, with the line breaks that it has
 * there; one with tags, references to characters or a mail's coding in it is placed by the stretch that says it. Otherwise (a
 * PDF, a packed file) its place is the paragraph, counted from 1 in its article, and the page or the element.
 */
final class Places {

    /** A place, and the words as they stand there. */
    record Found(Locator where, String quote) {}

    /** How a stretch of the original is made the prose that is read of it. */
    private enum Form {
        PLAIN(text -> text),
        TAGGED(Traced::untagged),
        TAGS_AS_TEXT(text -> text.untagged().untagged()),
        QUOTED(Traced::unquoted),
        QUOTED_TAGS(text -> text.unquoted().untagged());

        private final UnaryOperator<Traced> reading;

        Form(UnaryOperator<Traced> reading) {
            this.reading = reading;
        }
    }

    /** Where a quotation with more than one place stands is not known; a mail that says all twice says it first as it was read. */
    private static final Set<Kind> TWICE = Set.of(Kind.MAIL, Kind.MAILBOX);

    /** The longest stretch in which anything but plain text is sought. */
    private static final int LONGEST = 4_000_000;

    /** A stretch of the original in one form. */
    private record Stretch(int from, int to, Form form, Traced traced, String text) {}

    private final @Nullable String original;
    private final Kind kind;
    private final @Nullable Points points;
    private final List<Stretch> latest = new ArrayList<>();
    private boolean apart;

    /** @param original the decoded file, or null where it is no text */
    Places(@Nullable String original, Kind kind) {
        this.original = original;
        this.kind = kind;
        this.points = original == null ? null : new Points(original);
    }

    /**
     * Finds a quotation.
     *
     * @param blocks the blocks that it touches
     * @param number the number of the first of them, from 1
     */
    Found of(String quote, List<Block> blocks, int number) {
        if (original != null && points != null && blocks.stream().allMatch(block -> block.from() >= 0)) {
            int from = blocks.stream().mapToInt(Block::from).min().orElse(0);
            int to = Math.min(
                    original.length(), blocks.stream().mapToInt(Block::to).max().orElse(0));
            String sought = Words.squeezed(quote);
            for (Form form : to - from > LONGEST ? List.of(Form.PLAIN) : forms()) {
                Stretch stretch = stretch(original, from, to, form);
                int at = sought.isEmpty() ? -1 : stretch.text().indexOf(sought);
                if (at >= 0 && (TWICE.contains(kind) || stretch.text().indexOf(sought, at + 1) < 0)) {
                    int start = stretch.traced().start(at);
                    int end = stretch.traced().end(at + sought.length() - 1);
                    return new Found(
                            new Locator.Span(points.point(start), points.point(end)),
                            form == Form.PLAIN ? original.substring(start, end) : quote);
                }
            }
        }
        apart = true;
        String element = blocks.isEmpty() ? "" : blocks.get(0).element();
        return new Found(new Locator.Cell(number, element.isEmpty() ? null : element), quote);
    }

    /** Whether the prose says what nobody finds in the original. */
    boolean apart() {
        return apart || original == null;
    }

    private List<Form> forms() {
        return switch (kind) {
            case HTML -> List.of(Form.PLAIN, Form.TAGGED);
            case FEED -> List.of(Form.PLAIN, Form.TAGGED, Form.TAGS_AS_TEXT);
            case MAIL, MAILBOX -> List.of(Form.PLAIN, Form.QUOTED, Form.TAGGED, Form.QUOTED_TAGS);
            default -> List.of(Form.PLAIN);
        };
    }

    private Stretch stretch(String text, int from, int to, Form form) {
        latest.removeIf(known -> known.from() != from || known.to() != to);
        for (Stretch known : latest) {
            if (known.form() == form) {
                return known;
            }
        }
        Traced traced = form.reading.apply(Traced.of(text, from, to)).squeezed();
        Stretch made = new Stretch(from, to, form, traced, traced.text());
        latest.add(made);
        return made;
    }
}
