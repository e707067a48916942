package org.entente.command;

import java.util.List;
import org.entente.core.model.Column;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.launch.Change;

/** Writes changes as a table for programs. */
final class Changes {

    private Changes() {}

    static Table table(String title, List<Change> changes) {
        Table.Builder table = Table.of(
                title,
                List.of("kind", "name", "version", "before", "sentence").stream()
                        .map(name -> new Column(name, Column.Type.TEXT))
                        .toList());
        changes.forEach(change -> table.row(
                Support.NONE,
                change.kind().name(),
                change.name(),
                change.version().isEmpty() ? null : change.version(),
                change.before().isEmpty() ? null : change.before(),
                change.sentence()));
        return table.build();
    }
}
