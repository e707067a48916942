package org.entente.core.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tie is about: a system, how many, in which condition, and what has come of it.
 *
 * @param system the system's id, or null where only the raw designation is known
 * @param designation the designation as the source has it
 * @param description what the source says that it is ("trainer aircraft"), or null
 * @param ordered how many are ordered, options never included; null where it is not known
 * @param amounts values of this item: TIV per unit, ordered and delivered, or its share of a price
 */
public record Item(
        @Nullable String system,
        String designation,
        @Nullable String description,
        @Nullable Quantity ordered,
        List<Delivery> deliveries,
        Condition condition,
        List<Amount> amounts) {
    public Item {
        Checks.text(designation, "A designation");
        deliveries = List.copyOf(deliveries);
        amounts = List.copyOf(amounts);
    }

    /** A system of which only the designation and perhaps the number is known. */
    public static Item of(@Nullable String system, String designation, @Nullable Quantity ordered) {
        return new Item(system, designation, null, ordered, List.of(), Condition.UNKNOWN, List.of());
    }
}
