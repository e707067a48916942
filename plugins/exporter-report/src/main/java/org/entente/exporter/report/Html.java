package org.entente.exporter.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A piece of HTML or SVG, safe by construction.
 *
 * <p>There is no way to write markup but by elements, whose names are checked, and texts, which are escaped; links go to an
 * anchor of the page or to an address of the web.
 */
sealed interface Html {

    /** Writes it. */
    void write(Appendable out) throws IOException;

    /** A text, escaped. */
    static Html text(String text) {
        return new Text(text);
    }

    /** An element. */
    static Element of(String name, Html... children) {
        return new Element(name, List.of(), List.of(children));
    }

    /** An element. */
    static Element of(String name, List<? extends Html> children) {
        return new Element(name, List.of(), List.copyOf(children));
    }

    /** An element with a text. */
    static Element of(String name, String text) {
        return of(name, text(text));
    }

    /** Several pieces, one after another. */
    static Html all(List<? extends Html> parts) {
        return new All(List.copyOf(parts));
    }

    /** Several pieces, one after another. */
    static Html all(Html... parts) {
        return new All(List.of(parts));
    }

    /** A link to an anchor of the page. */
    static Html link(String anchor, String text) {
        return of("a", text).with("href", "#" + anchor);
    }

    /** An element with its attributes. */
    record Element(String name, List<String> attributes, List<Html> children) implements Html {

        private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9-]*");
        private static final Pattern ADDRESS = Pattern.compile("(#|https?://).*", Pattern.DOTALL);
        private static final Set<String> VOID = Set.of("meta", "br");
        private static final Set<String> BLOCKS =
                Set.of("body", "h2", "h3", "li", "p", "section", "svg", "table", "tr", "ul", "ol", "div", "article");

        public Element {
            checked(name);
        }

        /** This element with one more attribute. */
        Element with(String attribute, String value) {
            checked(attribute);
            if (attribute.startsWith("on")) {
                throw new IllegalArgumentException("A page has no scripts: " + attribute);
            }
            if (attribute.equals("href") && !ADDRESS.matcher(value).matches()) {
                throw new IllegalArgumentException("A link goes to an anchor or an address of the web: " + value);
            }
            List<String> more = new ArrayList<>(attributes);
            more.add(attribute);
            more.add(value);
            return new Element(name, List.copyOf(more), children);
        }

        /** This element with an attribute that is a number. */
        Element with(String attribute, long value) {
            return with(attribute, Long.toString(value));
        }

        @Override
        public void write(Appendable out) throws IOException {
            out.append('<').append(name);
            for (int i = 0; i < attributes.size(); i += 2) {
                out.append(' ').append(attributes.get(i)).append("=\"");
                escape(attributes.get(i + 1), out);
                out.append('"');
            }
            out.append('>');
            if (!VOID.contains(name)) {
                for (Html child : children) {
                    child.write(out);
                }
                out.append("</").append(name).append('>');
            }
            if (BLOCKS.contains(name)) {
                out.append('\n');
            }
        }

        private static void checked(String name) {
            if (!NAME.matcher(name).matches() || name.equalsIgnoreCase("script")) {
                throw new IllegalArgumentException("Not a name of an element or attribute here: " + name);
            }
        }
    }

    /** A text. */
    record Text(String text) implements Html {
        @Override
        public void write(Appendable out) throws IOException {
            escape(text, out);
        }
    }

    /** Pieces one after another. */
    record All(List<Html> parts) implements Html {
        @Override
        public void write(Appendable out) throws IOException {
            for (Html part : parts) {
                part.write(out);
            }
        }
    }

    private static void escape(String text, Appendable out) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> {
                    // Control characters have no meaning in a page, and NUL none in HTML at all.
                    out.append(c < ' ' && c != '\n' && c != '\t' ? ' ' : c);
                }
            }
        }
    }
}
