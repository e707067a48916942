package org.entente.launcher.deploy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.entente.launch.Entry;

/**
 * The committed sets, which are the truth about what takes part, and the attempts to change them.
 *
 * <p>One process writes, the one that holds the installation's lock; others may read at any time. A commit has reached the
 * disk when it returns. Of the other notes the system is told, which keeps them when the process dies: they speak of what
 * the process did, and mean nothing after a power cut.
 *
 * <p>May be used by several threads.
 */
final class Journal implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Journal.class.getName());

    /** A file that is longer is rewritten with the newest sets, if that halves it at least. */
    static final long SHORTEN_BEYOND = 1 << 20;

    /** How many sets are kept then. */
    static final int KEPT = 200;

    private final JournalFile file;
    private final Clock clock;
    private final String who;
    private final Remembered remembered;
    private final boolean torn;
    private Set<String> tried = Set.of();

    private Journal(JournalFile file, Clock clock, String who, Remembered remembered, boolean torn) {
        this.file = file;
        this.clock = clock;
        this.who = who;
        this.remembered = remembered;
        this.torn = torn;
    }

    /**
     * Opens a journal to write in it, or begins one.
     *
     * @param who the account under which sets are committed
     */
    static Journal open(Path file, Clock clock, String who) throws IOException {
        Durable.makeFolder(file.toAbsolutePath().getParent());
        Files.deleteIfExists(JournalFile.successor(file));
        byte[] bytes = bytes(file);
        JournalText found = JournalText.read(bytes);
        JournalText text = found;
        if (found.damaged() || bytes.length > SHORTEN_BEYOND) {
            rewrite(file, bytes, found);
            text = JournalText.read(bytes(file));
        }
        JournalFile open = JournalFile.open(file, text.end());
        return new Journal(open, clock, who, text.remembered(), found.torn() || found.damaged());
    }

    /**
     * The committed sets, the oldest first.
     *
     * @param file the journal, in which another process may be writing; none is as good as an empty one
     */
    static List<Entry> read(Path file) throws IOException {
        return JournalText.read(bytes(file)).remembered().entries();
    }

    /** The committed sets, the oldest first. */
    synchronized List<Entry> entries() {
        return List.copyOf(remembered.entries());
    }

    /** The last committed set. */
    synchronized Optional<Entry> last() {
        List<Entry> entries = remembered.entries();
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1));
    }

    /**
     * Commits a set, and ends the attempt that led to it.
     *
     * @throws IOException if it could not be written; then the last set is the one before
     */
    synchronized Entry commit(String cause, List<Entry.Member> members, List<String> sentences) throws IOException {
        List<Entry.Member> ordered = members.stream()
                .sorted(Comparator.comparing(Entry.Member::name))
                .toList();
        Entry entry = new Entry(
                remembered.last() + 1, clock.instant().truncatedTo(ChronoUnit.MILLIS), who, cause, ordered, sentences);
        write(new Note.Committed(entry, tried), true);
        tried = Set.of();
        return entry;
    }

    /**
     * Notes that something is about to be tried that may take the process down.
     *
     * @param digests the jars that are new to it
     */
    synchronized void begin(Set<String> digests) throws IOException {
        write(new Note.Begun(digests), false);
        tried = Set.copyOf(digests);
    }

    /** Notes that the attempt is over and the process lives. */
    synchronized void end() throws IOException {
        Note ended = new Note.Ended(tried);
        // The process lives, whether that can be written or not.
        ended.addTo(remembered);
        tried = Set.of();
        file.append(ended.line().bytes(), false);
    }

    /** How many attempts with a jar have been begun since one came to an end, without the one that goes on now. */
    synchronized int interrupted(String digest) {
        return remembered.begun(digest) - (tried.contains(digest) ? 1 : 0);
    }

    /** Notes that the plugin folder shows a set. */
    synchronized void shown(int set) throws IOException {
        write(new Note.Shown(set), false);
    }

    /** Whether the plugin folder was made to show the last committed set; true if there is none. */
    synchronized boolean isShown() {
        return remembered.isShown();
    }

    /** Whether something could not be read when this was opened, which is gone from the file now. */
    boolean wasTorn() {
        return torn;
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }

    private void write(Note note, boolean durable) throws IOException {
        file.append(note.line().bytes(), durable);
        note.addTo(remembered);
    }

    private static byte[] bytes(Path file) throws IOException {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        }
    }

    /** Leaves out what is damaged or long past. */
    private static void rewrite(Path file, byte[] bytes, JournalText text) {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        text.remembered()
                .notes(KEPT)
                .forEach(note -> content.writeBytes(note.line().bytes()));
        if (!text.damaged() && content.size() > bytes.length / 2) {
            return;
        }
        try {
            if (text.damaged()) {
                // Somebody may still read with the eye what no longer has its checksum.
                Files.write(file.resolveSibling(file.getFileName() + ".damaged"), bytes);
            }
            JournalFile.replace(file, content.toByteArray());
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "The journal goes on as it is: " + file, e);
        }
    }
}
