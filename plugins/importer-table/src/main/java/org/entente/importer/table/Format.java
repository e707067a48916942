package org.entente.importer.table;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.entente.core.spi.Recognition;

/** What a file is, from its name and beginning. */
enum Format {
    REGISTER(98, "SIPRI trade register"),
    OLD_REGISTER(60, "SIPRI trade register in the 13 columns used before 2024, not supported yet"),
    RTF_REGISTER(60, "SIPRI trade register converted from RTF, not supported yet"),
    TIV(98, "SIPRI TIV table"),
    DCAD(98, "DCAD, defence cooperation agreements"),
    TABLE(20, "table, which needs a mapping recipe"),
    NOTHING(0, "not a table");

    /** How far down a header is looked for, below what stands before it. */
    static final int PREAMBLE = 40;

    private static final List<String> OLD =
            List.of("Recipient", "Supplier", "Year of order", "Number ordered", "Weapon designation");
    private static final List<String> RTF =
            List.of("country", "ordered", "weapon", "weapon.des", "year", "years.delivered", "delivered", "comments");

    private final int score;
    private final String title;

    Format(int score, String title) {
        this.score = score;
        this.title = title;
    }

    Recognition recognition() {
        return new Recognition(score, title);
    }

    String title() {
        return title;
    }

    /** Tells the format; the bytes may end anywhere. */
    static Format of(String name, byte[] bytes) {
        if (bytes.length == 0 || binary(bytes)) {
            return NOTHING;
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String plain = text.startsWith("\u00EF\u00BB\u00BF") ? text.substring(3) : text;
        for (List<String> cells : beginning(plain, name)) {
            if (SipriRegister.isHeader(cells)) {
                return REGISTER;
            }
            if (cells.size() >= OLD.size() && cells.subList(0, OLD.size()).equals(OLD)) {
                return OLD_REGISTER;
            }
            if (cells.equals(RTF)) {
                return RTF_REGISTER;
            }
            if (SipriTiv.isTitle(cells.get(0))) {
                return TIV;
            }
            if (cells.containsAll(Dcad.NEEDED)) {
                return DCAD;
            }
        }
        return named(name) ? TABLE : NOTHING;
    }

    /** Whether a name ends as tables' names do. */
    static boolean named(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return lower.endsWith(".csv") || lower.endsWith(".tsv") || lower.endsWith(".tab");
    }

    /** What a file that is no text is, as far as its first bytes tell. */
    static String binaryKind(byte[] bytes) {
        if (begins(bytes, 0xFF, 0xD8, 0xFF)) {
            return "a JPEG image";
        }
        if (begins(bytes, 0x89, 'P', 'N', 'G')) {
            return "a PNG image";
        }
        if (begins(bytes, 'G', 'I', 'F', '8')) {
            return "a GIF image";
        }
        if (begins(bytes, '%', 'P', 'D', 'F')) {
            return "a PDF document";
        }
        if (begins(bytes, 'P', 'K')) {
            return "a ZIP archive or spreadsheet (.xlsx)";
        }
        if (begins(bytes, 0xD0, 0xCF, 0x11, 0xE0)) {
            return "an old spreadsheet or document (.xls, .doc)";
        }
        if (begins(bytes, 0xFF, 0xFE) || begins(bytes, 0xFE, 0xFF)) {
            return "UTF-16 text (save it as UTF-8)";
        }
        return "binary data";
    }

    static boolean binary(byte[] bytes) {
        for (byte b : bytes) {
            if (b == 0) {
                return true;
            }
        }
        return !binaryKind(bytes).equals("binary data");
    }

    private static boolean begins(byte[] bytes, int... prefix) {
        for (int i = 0; i < prefix.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != prefix[i]) {
                return false;
            }
        }
        return true;
    }

    private static List<List<String>> beginning(String text, String name) {
        List<List<String>> lines = new ArrayList<>();
        try (Records records = new Records(new StringReader(text), ',', name)) {
            for (Records.Line line = records.next(); line != null && lines.size() < PREAMBLE; line = records.next()) {
                lines.add(line.cells());
            }
        } catch (RefusedException e) {
            // The text is cut off, so that a quote may stay open: what was read before it is enough.
            return lines;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return lines;
    }
}
