package org.entente.launcher.deploy;

import java.util.ArrayList;
import java.util.List;

/** Something that is done to a site, after which it must be as the scene says. */
interface Injection {

    /** What comes of it. */
    enum End {
        COMMITTED,
        REFUSED,
        UNCHANGED
    }

    String name();

    /** Whether it can be done now. */
    default boolean fits(Scene scene) {
        return true;
    }

    End inject(Scene scene) throws Exception;

    /** What an injection does. */
    @FunctionalInterface
    interface Deed {
        End run(Scene scene) throws Exception;
    }

    /** All there are. */
    static List<Injection> all() {
        List<Injection> all = new ArrayList<>();
        all.addAll(List.of(Arrival.values()));
        all.addAll(List.of(Trifle.values()));
        all.addAll(List.of(Wish.values()));
        all.addAll(List.of(Accident.values()));
        for (BrokenJars kind : BrokenJars.values()) {
            all.add(new Broken(kind));
        }
        return all;
    }
}
