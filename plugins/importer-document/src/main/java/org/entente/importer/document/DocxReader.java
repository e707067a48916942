package org.entente.importer.document;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.entente.core.model.Edtf;
import org.entente.core.model.Genre;
import org.jspecify.annotations.Nullable;

/** Reads Word documents: the paragraphs as they would be printed, then the notes under them. */
final class DocxReader implements Reader {

    private static final String MAIN = "word/document.xml";
    private static final String NOTES = "word/footnotes.xml";
    private static final String ENDNOTES = "word/endnotes.xml";
    private static final String ABOUT = "docProps/core.xml";

    @Override
    public List<Article> read(Piece piece, Desk desk) throws Unreadable {
        Unzipped parts = Unzipped.of(
                piece,
                name -> name.equals(MAIN) || name.equals(NOTES) || name.equals(ENDNOTES) || name.equals(ABOUT),
                desk);
        byte[] main = parts.get(MAIN)
                .orElseThrow(() -> new Unreadable("damaged", "is no Word document: it has no part " + MAIN + "."));
        List<Block> blocks = new ArrayList<>(new DocxText("", desk).read(main));
        for (String notes : List.of(NOTES, ENDNOTES)) {
            if (parts.get(notes).isPresent()) {
                blocks.addAll(new DocxText("note", desk).read(parts.get(notes).get()));
            }
        }
        About about = parts.get(ABOUT).isPresent() ? about(parts.get(ABOUT).get()) : About.NOTHING;
        if (about.title() == null) {
            about = About.titled(blocks.stream()
                            .limit(3)
                            .filter(Block::heading)
                            .map(Block::text)
                            .findFirst()
                            .orElse(null))
                    .or(about);
        }
        return List.of(new Article(about, blocks));
    }

    // When a file was made is not when its text was published, but not long before.
    private static About about(byte[] xml) throws Unreadable {
        String title = null;
        String language = null;
        Edtf made = null;
        try {
            XMLStreamReader reader = open(xml);
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamConstants.START_ELEMENT) {
                    switch (reader.getLocalName()) {
                        case "title" -> title = text(reader);
                        case "language" -> language = text(reader);
                        case "created" -> made = Days.of(text(reader));
                        default -> {}
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw damaged();
        }
        return new About(title, null, Genre.UNKNOWN, made, made != null, null, language);
    }

    private static @Nullable String text(XMLStreamReader reader) throws XMLStreamException {
        String text = reader.getElementText();
        return text.isBlank() ? null : text;
    }

    static Unreadable damaged() {
        return new Unreadable("damaged", "is damaged: its text is no well-formed XML. Save it again and import that.");
    }

    /** A reader that knows no document types, no entities but the five of XML, and fetches nothing. */
    static XMLStreamReader open(byte[] xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        return factory.createXMLStreamReader(new ByteArrayInputStream(xml));
    }
}
