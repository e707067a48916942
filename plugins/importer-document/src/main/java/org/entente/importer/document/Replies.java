package org.entente.importer.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Genre;
import org.jspecify.annotations.Nullable;

/** Leaves out of a mail what its writer did not write, the mail that it answers and the signature; a mail passed on stays. */
final class Replies {

    private static final Pattern INTRODUCTION =
            Pattern.compile("(?i)^on .{6,160} wrote:\\s*$|^-{3,} ?original message ?-{3,}\\s*$");
    private static final Pattern OPEN = Pattern.compile("(?i)^on .{0,20}\\d.*");
    private static final Pattern PASSED_ON = Pattern.compile(
            "(?i)^(?:-{3,} ?forwarded (?:message|by) ?.*|begin forwarded message:\\s*|_{10,}\\s*|-{3,} ?original message ?-{3,}\\s*)$");
    private static final Pattern FIELD =
            Pattern.compile("(?i)^\\*?(from|sent|date|to|cc|subject|reply-to|importance|attachments):\\*?[ \\t]*(.*)$");
    private static final Pattern IN_ONE = Pattern.compile(
            "(?i)^\\*?from:\\*? (?<from>.{1,200}?) \\*?(?:sent|date):\\*? (?<date>.{6,80}?) \\*?to:\\*? .*?\\*?subject:\\*? (?<subject>.*)$");
    private static final Pattern FORWARD = Pattern.compile("(?i)^\\s*(?:fwd?|wg|i):.*");

    /** What a mail may say before one that it passes on, in letters, and still be but its envelope. */
    private static final int ENVELOPE = 200;

    /** How many lines a signature has at most. */
    private static final int SIGNATURE = 8;

    /** The longest head of a mail that is read, in letters. */
    private static final int LONGEST = 1_000;

    private final boolean forward;
    private final StringBuilder own = new StringBuilder();
    private About about = About.NOTHING;

    /** @param subject of the mail, which tells an answer from a mail passed on */
    Replies(@Nullable String subject) {
        this.forward = subject != null && FORWARD.matcher(subject).matches();
    }

    /** What a mail that is passed on says of itself; nothing where there is none. */
    About passedOn() {
        return about;
    }

    /** The writer's own part of a plain text. */
    String own(String text) {
        String[] lines = text.split("\\R", -1);
        boolean passed = forward;
        for (int i = 0; i < lines.length; i++) {
            String line = lines[i];
            int head = head(lines, i);
            passed |= PASSED_ON.matcher(line).matches()
                    && line.toLowerCase(Locale.ROOT).contains("forward");
            if (isSignature(lines, i) || head > 0 && !passed) {
                break;
            }
            if (head > 0) {
                note(lines, i, head);
                i = head - 1;
            } else if (line.startsWith("-----") && INTRODUCTION.matcher(line).find()) {
                if (!passed) {
                    break;
                }
            } else if (i + 1 < lines.length
                    && OPEN.matcher(line).matches()
                    && INTRODUCTION.matcher(line + " " + lines[i + 1]).find()) {
                i++;
            } else if (isOwn(line)) {
                own.append(line.startsWith(">From ") ? line.substring(1) : line).append('\n');
            }
        }
        return own.toString();
    }

    /** Coding and programs drop the blank of "-- "; what then stands under it must be as short as signatures are. */
    private static boolean isSignature(String[] lines, int at) {
        if (!lines[at].strip().equals("--")) {
            return false;
        }
        int under = 0;
        for (int i = at + 1; i < lines.length && under <= SIGNATURE; i++) {
            under += lines[i].isBlank() || !isOwn(lines[i]) ? 0 : 1;
        }
        return lines[at].equals("-- ") || under <= SIGNATURE;
    }

    private static boolean isOwn(String line) {
        boolean quoted = line.startsWith(">") && !line.startsWith(">From ");
        return !quoted
                && !INTRODUCTION.matcher(line).find()
                && !PASSED_ON.matcher(line).matches();
    }

    /** The writer's own part of a text with markup. */
    List<Block> own(List<Block> blocks) {
        List<Block> kept = new ArrayList<>();
        boolean passed = forward;
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (block.text().strip().equals("--") && blocks.size() - i - 1 <= SIGNATURE) {
                break;
            }
            Matcher head = IN_ONE.matcher(block.text().length() > LONGEST ? "" : block.text());
            passed |= PASSED_ON.matcher(block.text()).matches();
            if (!passed && (head.matches() || INTRODUCTION.matcher(block.text()).find())) {
                break;
            }
            if (head.matches()) {
                note(head.group("from"), head.group("date"), head.group("subject"));
            } else if (!PASSED_ON.matcher(block.text()).matches()) {
                own.append(block.text());
                kept.add(block);
            }
        }
        return kept;
    }

    /** Where the head of another mail ends that begins at a line; 0 where none does. */
    private static int head(String[] lines, int at) {
        int next = at;
        int fields = 0;
        boolean from = false;
        boolean sent = false;
        while (next < lines.length) {
            Matcher field = FIELD.matcher(lines[next]);
            if (!field.matches()) {
                break;
            }
            from |= field.group(1).equalsIgnoreCase("from");
            sent |= field.group(1).equalsIgnoreCase("sent") || field.group(1).equalsIgnoreCase("date");
            fields++;
            next++;
        }
        return from && sent && fields > 2 ? next : 0;
    }

    private void note(String[] lines, int begin, int end) {
        String from = null;
        String date = null;
        String subject = null;
        for (int i = begin; i < end; i++) {
            Matcher field = FIELD.matcher(lines[i]);
            if (field.matches()) {
                switch (field.group(1).toLowerCase(Locale.ROOT)) {
                    case "from" -> from = field.group(2);
                    case "sent", "date" -> date = field.group(2);
                    case "subject" -> subject = field.group(2);
                    default -> {}
                }
            }
        }
        note(from, date, subject);
    }

    // Who passes a mail on with words of his own is its source himself.
    private void note(@Nullable String from, @Nullable String date, @Nullable String subject) {
        if (about == About.NOTHING && own.toString().strip().length() < ENVELOPE) {
            String name = from == null
                    ? null
                    : from.replaceAll("[<\\[(].*", "").replace("\"", "").strip();
            about = new About(subject, name, Genre.UNKNOWN, Days.of(date), false, null, null);
        }
    }
}
