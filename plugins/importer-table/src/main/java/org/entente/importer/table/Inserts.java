package org.entente.importer.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.spi.Recipe;
import org.entente.core.spi.Recipe.Insert;
import org.entente.core.spi.Recipe.Target;
import org.entente.core.spi.Recipe.Value;
import org.jspecify.annotations.Nullable;

/** Writes a recipe down briefly: fields are written "field=column", or "field==constant". */
final class Inserts {

    private final List<Insert> inserts = new ArrayList<>();

    /** Adds an insert for every line. */
    Inserts always(Target target, String... fields) {
        return when(null, target, fields);
    }

    /** Adds an insert for the lines in which a column is not null. */
    Inserts when(@Nullable String column, Target target, String... fields) {
        Map<String, Value> values = new HashMap<>();
        for (String field : fields) {
            int equals = field.indexOf('=');
            String name = equals < 0 ? field : field.substring(0, equals);
            String from = equals < 0 ? field : field.substring(equals + 1);
            values.put(name, from.startsWith("=") ? new Recipe.Constant(from.substring(1)) : new Recipe.Column(from));
        }
        inserts.add(new Insert(target, values, column));
        return this;
    }

    Recipe recipe() {
        return new Recipe(Staged.KEY, Staged.ROW, Staged.QUOTE, inserts);
    }
}
