package org.entente.core.model;

import java.util.List;

/** Several results that belong together, in the order in which they are to be read. */
public record Composite(String title, List<Result> parts) implements Result {
    public Composite {
        parts = List.copyOf(parts);
    }

    @Override
    public Kind kind() {
        return Kind.COMPOSITE;
    }

    @Override
    public List<Table> tables() {
        return parts.stream().flatMap(part -> part.tables().stream()).toList();
    }
}
