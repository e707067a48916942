/** Who stands where in the network of partnerships: centrality, cohesion, communities. */
@NullMarked
package org.entente.analyzer.network;

import org.jspecify.annotations.NullMarked;
