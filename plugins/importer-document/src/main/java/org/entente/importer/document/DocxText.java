package org.entente.importer.document;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Reads the paragraphs of one part of a Word document. */
final class DocxText {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private static final int DEEPEST = 1_000;

    /** A paragraph under way; a text box in it holds others. */
    private static final class Open {
        private final StringBuilder text = new StringBuilder();
        private boolean heading;
    }

    /** A row of a table under way. */
    private static final class Row {
        private final int first;
        private int cells;

        Row(int first) {
            this.first = first;
        }
    }

    private static final Pattern WORDS = Pattern.compile("\\p{L}+ +\\p{L}+ +\\p{L}+");

    private final String part;
    private final Desk desk;
    private final List<Block> blocks = new ArrayList<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<Row> rows = new ArrayDeque<>();
    private int page = 1;
    private int skipped;
    private boolean within;

    /** @param part what it is called beside the page, or empty */
    DocxText(String part, Desk desk) {
        this.part = part;
        this.desk = desk;
    }

    List<Block> read(byte[] xml) throws Unreadable {
        try {
            XMLStreamReader reader = DocxReader.open(xml);
            int depth = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                    if (depth > DEEPEST) {
                        throw DocxReader.damaged();
                    }
                    start(reader);
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                    end(reader);
                } else if (within && skipped == 0 && !open.isEmpty() && reader.hasText()) {
                    open.peek().text.append(reader.getText());
                }
            }
        } catch (XMLStreamException e) {
            throw DocxReader.damaged();
        }
        return blocks;
    }

    private void start(XMLStreamReader reader) {
        String name = reader.getLocalName();
        // What was moved or deleted is in the file still; a fallback says the same again.
        if (skipped > 0
                || name.equals("Fallback")
                || isWord(reader) && (name.equals("moveFrom") || name.equals("del"))) {
            skipped++;
            return;
        }
        if (!isWord(reader)) {
            return;
        }
        Open paragraph = open.peek();
        switch (name) {
            case "p" -> {
                desk.check();
                open.push(new Open());
            }
            case "t" -> within = true;
            case "tr" -> rows.push(new Row(blocks.size()));
            case "tc" -> {
                if (!rows.isEmpty()) {
                    rows.peek().cells++;
                }
            }
            case "tab", "cr", "ptab" -> append(paragraph, " ");
            case "noBreakHyphen" -> append(paragraph, "-");
            case "lastRenderedPageBreak" -> page++;
            case "br" -> append(paragraph, " ");
            case "pStyle", "outlineLvl" ->
                style(paragraph, name, reader.getAttributeValue(reader.getNamespaceURI(), "val"));
            default -> {}
        }
    }

    private static void style(@Nullable Open paragraph, String name, @Nullable String value) {
        if (paragraph != null && value != null) {
            String style = value.toLowerCase(Locale.ROOT);
            paragraph.heading |= name.equals("outlineLvl") && style.matches("[0-8]")
                    || style.startsWith("heading")
                    || style.equals("title")
                    || style.equals("subtitle");
        }
    }

    private static void append(@Nullable Open paragraph, String text) {
        if (paragraph != null) {
            paragraph.text.append(text);
        }
    }

    private void end(XMLStreamReader reader) {
        if (skipped > 0) {
            skipped--;
            return;
        }
        if (!isWord(reader)) {
            return;
        }
        if (reader.getLocalName().equals("tr") && !rows.isEmpty()) {
            row(rows.pop());
        } else if (reader.getLocalName().equals("t")) {
            within = false;
        } else if (reader.getLocalName().equals("p") && !open.isEmpty()) {
            Open paragraph = open.pop();
            String text = Words.squeezed(paragraph.text.toString());
            if (!text.isEmpty()) {
                String place = part.isEmpty() ? "page " + page : part;
                blocks.add(Block.of(text, paragraph.heading, place));
            }
        }
    }

    /** The cells of a row, of one paragraph each, tell something together where one of them has words. */
    private void row(Row row) {
        List<Block> cells = blocks.subList(row.first, blocks.size());
        if (cells.size() < 2
                || cells.size() > row.cells
                || cells.stream().noneMatch(cell -> WORDS.matcher(cell.text()).find())) {
            return;
        }
        Block first = cells.get(0);
        String rest = cells.stream().skip(1).map(Block::text).collect(Collectors.joining("; "));
        cells.clear();
        blocks.add(first.with(first.text() + ": " + rest));
    }

    private static boolean isWord(XMLStreamReader reader) {
        return WORD.equals(reader.getNamespaceURI()) || STRICT.equals(reader.getNamespaceURI());
    }
}
