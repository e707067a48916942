package org.entente.launcher.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What can be read of a journal.
 *
 * <p>Each commit names the whole set, so whole lines count wherever they stand: a damaged line costs what it said and
 * nothing that was committed after it.
 *
 * @param notes the notes of the whole lines
 * @param end where the last whole line ends
 * @param torn whether the start of a line follows, as a write leaves it that was cut short
 * @param damaged whether there are lines that are not as they were written
 */
record JournalText(List<Note> notes, int end, boolean torn, boolean damaged) {

    static JournalText read(byte[] bytes) {
        List<Note> notes = new ArrayList<>();
        int end = 0;
        int from = 0;
        boolean damaged = false;
        for (int at = 0; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                Optional<Line> line = Line.read(bytes, from, at);
                from = at + 1;
                if (line.isPresent()) {
                    line.flatMap(Note::of).ifPresent(notes::add);
                    end = from;
                } else {
                    damaged = true;
                }
            }
        }
        return new JournalText(List.copyOf(notes), end, from < bytes.length, damaged);
    }

    Remembered remembered() {
        Remembered remembered = new Remembered();
        notes.forEach(note -> note.addTo(remembered));
        return remembered;
    }
}
