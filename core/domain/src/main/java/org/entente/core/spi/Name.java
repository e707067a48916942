package org.entente.core.spi;

import java.util.List;
import org.entente.core.model.Entity;
import org.entente.core.model.NameKind;

/**
 * A name as it stands in texts, and what it stands for.
 *
 * @param exactCase whether only this very case is the name ("EDGE", "Turkey" but not "turkey")
 * @param context words of which one must be near, for a name that means other things too; empty where none is needed
 */
public record Name(String text, NameKind kind, Entity entity, boolean exactCase, List<String> context) {
    public Name {
        if (text.isBlank()) {
            throw new IllegalArgumentException("A name must not be blank: of " + entity.id());
        }
        context = List.copyOf(context);
    }
}
