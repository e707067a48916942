package org.entente.launcher;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Wrong on purpose, run by the profile control-browser alone: what the page does not show makes the build fail. */
class ControlIT {

    @Test
    void whatThePageDoesNotShowMakesTheBuildFail(@TempDir Path temporary) throws Exception {
        Distribution entente = Distribution.shipped(temporary.resolve("entente"), temporary);
        try (ServedWorkspace served = ServedWorkspace.start(entente, "W");
                Page page = Page.open(served, 1024, 768)) {
            page.browser().awaitText(".status", "17 sources", Duration.ofSeconds(2));
        }
    }
}
