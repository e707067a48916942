package org.entente.core.model;

import org.jspecify.annotations.Nullable;

/**
 * What an actor needs, seeks, holds, builds, exports or develops.
 *
 * @param capabilityClass the class of capability, such as UAV or air defence
 * @param asOf the date of which this is told, or null where it is not known
 */
public record Capability(
        String actor,
        Stance stance,
        String capabilityClass,
        Modality modality,
        @Nullable Edtf asOf) {
    public Capability {
        Checks.text(actor, "A capability's actor");
        Checks.text(capabilityClass, "A capability class");
    }
}
