/** Writes the network of ties as GraphML. */
@NullMarked
package org.entente.exporter.graph;

import org.jspecify.annotations.NullMarked;
