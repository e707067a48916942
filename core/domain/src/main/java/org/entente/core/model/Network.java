package org.entente.core.model;

import java.util.List;

/**
 * Nodes and edges with their attributes.
 *
 * @param nodes a table with a column {@code id}
 * @param edges a table with columns {@code from} and {@code to}, which hold ids of nodes
 */
public record Network(String title, boolean directed, Table nodes, Table edges) implements Result {
    @Override
    public Kind kind() {
        return Kind.NETWORK;
    }

    @Override
    public List<Table> tables() {
        return List.of(nodes, edges);
    }
}
