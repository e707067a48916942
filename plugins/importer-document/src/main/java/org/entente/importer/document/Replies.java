package org.entente.importer.document;

import java.util.regex.Pattern;

/** Leaves out of a mail what its writer did not write: the mail that it answers, and the signature. */
final class Replies {

    private static final Pattern INTRODUCTION =
            Pattern.compile("(?i)^on .{6,120} wrote:\\s*$|^-{3,} ?original message ?-{3,}\\s*$");

    private Replies() {}

    static String own(String text) {
        StringBuilder own = new StringBuilder(text.length());
        for (String line : text.split("\\R", -1)) {
            if (line.equals("-- ")
                    || line.startsWith("-----") && INTRODUCTION.matcher(line).find()) {
                break;
            }
            boolean quoted = line.startsWith(">") && !line.startsWith(">From ");
            if (!quoted && !INTRODUCTION.matcher(line).find()) {
                own.append(line.startsWith(">From ") ? line.substring(1) : line).append('\n');
            }
        }
        return own.toString();
    }
}
