package org.entente.launcher.deploy;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.entente.launch.Entry;
import org.entente.launcher.deploy.Line.Field;

/** What the journal notes. */
sealed interface Note {

    /** The note as it is written. */
    Line line();

    /** Adds the note to what is remembered of those before. */
    void addTo(Remembered remembered);

    /** Reads a note; empty if it is of a kind or form that another version of the launcher writes. */
    static Optional<Note> of(Line line) {
        try {
            return switch (line.kind()) {
                case Committed.KIND -> Optional.of(Committed.of(line));
                case Begun.KIND -> Optional.of(new Begun(digests(line)));
                case Ended.KIND -> Optional.of(new Ended(digests(line)));
                case Shown.KIND -> Optional.of(new Shown(Integer.parseInt(line.first("set"))));
                default -> Optional.empty();
            };
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    /**
     * A set was committed.
     *
     * @param tried the digests of the attempt that led to it
     */
    record Committed(Entry entry, Set<String> tried) implements Note {

        private static final String KIND = "commit";

        public Committed {
            tried = Set.copyOf(tried);
        }

        private static Committed of(Line line) {
            Entry entry = new Entry(
                    Integer.parseInt(line.first("set")),
                    Instant.parse(line.first("time")),
                    line.first("who"),
                    line.first("cause"),
                    members(line),
                    line.all("sentence"));
            return new Committed(entry, digests(line));
        }

        private static List<Entry.Member> members(Line line) {
            List<Map<String, String>> plugins = new ArrayList<>();
            for (Field field : line.fields()) {
                if (field.key().equals("plugin")) {
                    plugins.add(new HashMap<>());
                }
                if (!plugins.isEmpty()) {
                    plugins.get(plugins.size() - 1).put(field.key(), field.value());
                }
            }
            return plugins.stream().map(Committed::member).toList();
        }

        private static Entry.Member member(Map<String, String> fields) {
            return new Entry.Member(
                    fields.getOrDefault("plugin", ""),
                    fields.getOrDefault("version", ""),
                    fields.getOrDefault("digest", ""),
                    fields.getOrDefault("file", ""),
                    fields.getOrDefault("used", "").equals("yes"));
        }

        @Override
        public Line line() {
            List<Field> fields = new ArrayList<>();
            fields.add(new Field("set", Integer.toString(entry.set())));
            fields.add(new Field("time", entry.time().toString()));
            fields.add(new Field("who", entry.who()));
            fields.add(new Field("cause", entry.cause()));
            fields.addAll(fields(tried));
            for (Entry.Member member : entry.members()) {
                fields.add(new Field("plugin", member.name()));
                fields.add(new Field("version", member.version()));
                fields.add(new Field("digest", member.digest()));
                fields.add(new Field("file", member.file()));
                fields.add(new Field("used", member.enabled() ? "yes" : "no"));
            }
            entry.sentences().forEach(sentence -> fields.add(new Field("sentence", sentence)));
            return new Line(KIND, fields);
        }

        @Override
        public void addTo(Remembered remembered) {
            remembered.committed(entry);
            remembered.ended(tried);
        }
    }

    /** It was begun to try these. */
    record Begun(Set<String> digests) implements Note {

        private static final String KIND = "begin";

        public Begun {
            digests = Set.copyOf(digests);
        }

        @Override
        public Line line() {
            return new Line(KIND, fields(digests));
        }

        @Override
        public void addTo(Remembered remembered) {
            remembered.begun(digests);
        }
    }

    /** These have been tried, and the process lives. */
    record Ended(Set<String> digests) implements Note {

        private static final String KIND = "end";

        public Ended {
            digests = Set.copyOf(digests);
        }

        @Override
        public Line line() {
            return new Line(KIND, fields(digests));
        }

        @Override
        public void addTo(Remembered remembered) {
            remembered.ended(digests);
        }
    }

    /** The plugin folder shows that set. */
    record Shown(int set) implements Note {

        private static final String KIND = "shown";

        @Override
        public Line line() {
            return new Line(KIND, List.of(new Field("set", Integer.toString(set))));
        }

        @Override
        public void addTo(Remembered remembered) {
            remembered.shown(set);
        }
    }

    private static Set<String> digests(Line line) {
        return Set.copyOf(line.all("tried"));
    }

    private static List<Field> fields(Collection<String> digests) {
        return new TreeSet<>(digests)
                .stream().map(digest -> new Field("tried", digest)).toList();
    }
}
