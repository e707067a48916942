package org.entente.core.model;

import org.jspecify.annotations.Nullable;

/**
 * What was delivered of an item in a period.
 *
 * @param period the year or years, as the source lists them; null where none is told
 * @param quantity how many in the whole period; null where it is not known
 */
public record Delivery(@Nullable Edtf period, @Nullable Quantity quantity) {}
