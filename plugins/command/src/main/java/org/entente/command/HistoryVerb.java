package org.entente.command;

import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.entente.core.model.Column;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.launch.Entry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Lists the committed sets of plugins, or what one of them holds. */
@Command(name = "history", description = "Lists the sets of plugins that were in use, the newest first.")
final class HistoryVerb implements Verb {

    private final Session session;
    private final Bundles bundles;

    @Parameters(arity = "0..1", paramLabel = "SET", description = "The number of a set: what it holds.")
    private @Nullable Integer set;

    @Mixin
    private OutputOptions output = new OutputOptions();

    HistoryVerb(Session session) {
        this.session = session;
        this.bundles = new Bundles(session);
    }

    @Override
    public int run() throws IOException {
        output.check();
        List<Entry> entries = bundles.deployment().history();
        if (set != null) {
            output.print(members(entry(entries, set)), card(), session);
        } else if (output.json || output.csv) {
            output.print(table(entries), card(), session);
        } else {
            entries.forEach(this::print);
        }
        return DONE;
    }

    private Map<String, String> card() {
        return Map.of("version", session.version());
    }

    private static Entry entry(List<Entry> entries, int set) {
        return entries.stream()
                .filter(entry -> entry.set() == set)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "There is no set " + set + "; entente plugins history lists those that are remembered."));
    }

    private void print(Entry entry) {
        session.out()
                .println(entry.set() + "  " + time(entry) + "  " + Cells.plain(entry.who()) + "  " + entry.cause());
        entry.sentences().forEach(sentence -> session.out().println("    " + Cells.plain(sentence)));
    }

    private static String time(Entry entry) {
        return entry.time().truncatedTo(ChronoUnit.SECONDS).toString();
    }

    private static Table table(List<Entry> entries) {
        Table.Builder table = Table.of(
                "History",
                new Column("set", Column.Type.INTEGER),
                new Column("time", Column.Type.TEXT),
                new Column("who", Column.Type.TEXT),
                new Column("cause", Column.Type.TEXT),
                new Column("what", Column.Type.TEXT),
                new Column("members", Column.Type.TEXT));
        entries.forEach(entry -> table.row(
                Support.NONE,
                (long) entry.set(),
                entry.time().toString(),
                entry.who(),
                entry.cause(),
                String.join(" ", entry.sentences()),
                entry.members().stream()
                        .map(member -> member.name() + " " + member.version())
                        .collect(Collectors.joining(", "))));
        return table.build();
    }

    private Table members(Entry entry) {
        Table.Builder table = Table.of(
                "Set " + entry.set(),
                new Column("name", Column.Type.TEXT),
                new Column("version", Column.Type.TEXT),
                new Column("used", Column.Type.BOOLEAN),
                new Column("digest", Column.Type.TEXT),
                new Column("file", Column.Type.TEXT));
        boolean whole = output.json || output.csv;
        entry.members()
                .forEach(member -> table.row(
                        Support.NONE,
                        member.name(),
                        member.version(),
                        member.enabled(),
                        member.digest().isEmpty()
                                ? null
                                : whole ? member.digest() : PluginRows.beginning(member.digest()),
                        member.file().isEmpty() ? null : member.file()));
        return table.build();
    }
}
