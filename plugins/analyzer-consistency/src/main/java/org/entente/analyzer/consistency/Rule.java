package org.entente.analyzer.consistency;

import java.io.IOException;
import java.util.function.Consumer;

/** Looks at the claims in one way. */
interface Rule {

    /** The name under which findings of it are told, such as {@code growth}. */
    String id();

    /** Says of each claim what there is to say. */
    void judge(Material material, Consumer<Judgement> found) throws IOException;
}
