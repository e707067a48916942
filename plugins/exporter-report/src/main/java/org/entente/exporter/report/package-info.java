/** Writes one HTML file to read, print and cite. */
@NullMarked
package org.entente.exporter.report;

import org.jspecify.annotations.NullMarked;
