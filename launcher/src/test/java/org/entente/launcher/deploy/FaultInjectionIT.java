package org.entente.launcher.deploy;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.Random;
import org.entente.launcher.WorkbenchSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same on the shipped workbench, with core's own gate and a verb that runs the good plugin. */
class FaultInjectionIT {

    @TempDir
    Path home;

    @Test
    void noPluginIsLost() throws Exception {
        assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "the build names DuckDB's library for Linux on x86-64 alone");
        // The short form is the same each time; the long one looks for what nobody has thought of.
        long seed = Long.getLong("seed", Boolean.getBoolean("long") ? System.nanoTime() : 2);
        int least = Boolean.getBoolean("long") ? 300 : 60;
        System.out.println("Faults on the shipped workbench with -Dseed=" + seed);
        new Barrage(home, WorkbenchSite::start, new Random(seed)).run(least);
    }
}
