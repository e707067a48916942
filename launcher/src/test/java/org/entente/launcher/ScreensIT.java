package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every view with real data, in target/screens for people to look at; what a machine can see of a bad look fails.
 *
 * <p>It is run with -Dlong=true, for all looks; asked for by its name, it takes one view of each perspective and half of them.
 */
@TestInstance(Lifecycle.PER_CLASS)
class ScreensIT {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final List<String> FEW = List.of("partnerships", "reader", "analyses", "plugins");

    /** Words that their place cuts off, without a sign that there are more. */
    private static final String CUT =
            "return [...document.querySelectorAll('button, h1, h2, h3, label, th, .tag, [role=columnheader]')]"
                    + ".filter(each => each.clientWidth && each.scrollWidth > each.clientWidth + 1 && !each.closest('.seen-by-readers'))"
                    + ".filter(each => getComputedStyle(each).visibility === 'visible')"
                    + ".map(each => each.localName + ' ' + each.textContent.trim().slice(0, 60) + ' ' + each.clientWidth + '<' + each.scrollWidth)";

    private ServedWorkspace served;
    private Page page;
    private String source;

    /** A way to look at the page. */
    private record Look(String theme, int width, int height) {
        String name(String view) {
            return view + "-" + theme + "-" + width;
        }
    }

    private static List<Look> looks() {
        Look wide = new Look("light", 1440, 900);
        Look narrow = new Look("dark", 1024, 768);
        return Boolean.getBoolean("long")
                ? List.of(wide, new Look("dark", 1440, 900), new Look("light", 1024, 768), narrow)
                : List.of(wide, narrow);
    }

    @BeforeAll
    void openTheWorkbench(@TempDir Path temporary) throws Exception {
        Chromium.need();
        Distribution entente = Distribution.shipped(temporary.resolve("entente"), temporary);
        List<String> call = new ArrayList<>(List.of("-w", "W", "import"));
        call.add(SharedData.file("data/sipri-transfers/trade-register.csv").toString());
        try (Stream<Path> texts = Files.list(SharedData.file("gold/dev"))) {
            texts.map(Path::toString)
                    .filter(text -> text.matches(".*/tr-[^/]*\\.txt"))
                    .sorted()
                    .forEach(call::add);
        }
        assertThat(call).hasSize(9);
        Distribution.Ended imported = entente.run(call.toArray(String[]::new));
        assertThat(imported.status()).as(imported.err()).isZero();
        served = ServedWorkspace.start(entente, "W");
        page = Page.open(served, 1440, 900);
        source = String.valueOf(page.browser()
                .runLater("const done = arguments[0]; fetch('/api/sources').then(answer => answer.json())"
                        + ".then(all => done(all.find(each => each.name.startsWith('tr-pk')).digest))"));
    }

    @AfterAll
    void close() {
        if (page != null) {
            page.close();
        }
        if (served != null) {
            served.close();
        }
    }

    @Test
    void nothingIsCutOffAndNothingStandsOutOfThePage() throws Exception {
        List<String> bad = new ArrayList<>();
        for (Look look : looks()) {
            page.browser().size(look.width(), look.height());
            page.theme(look.theme());
            for (Page.Place place : page.views()) {
                if (Boolean.getBoolean("long") || FEW.contains(place.view())) {
                    show(place);
                    page.shoot(look.name(place.view()));
                    bad.addAll(faults(look.name(place.view())));
                }
            }
        }
        assertThat(bad).isEmpty();
    }

    private void show(Page.Place place) throws InterruptedException {
        boolean read = place.perspective().equals("read") && !place.view().equals("dossier");
        page.show(place, read ? "source" : "dyad", read ? source : "PAK-TUR");
        switch (place.view()) {
            case "analyses" -> {
                page.browser()
                        .run("[...document.querySelectorAll('entente-analyses .list button')]"
                                + ".find(button => button.textContent.includes('Partnerships of countries')).click()");
                page.browser().click("#run", SOON);
                page.browser().await("entente-analyses .page table", SOON);
                page.browser().await("#run:not([disabled])", SOON);
            }
            case "sql" -> {
                page.browser().click("#ask", SOON);
                page.browser().await("entente-sql .body .row", SOON);
            }
            default -> {}
        }
        // Charts are drawn after their data came.
        Thread.sleep(400);
    }

    private List<String> faults(String name) throws IOException {
        List<String> faults = new ArrayList<>();
        for (Object cut : (List<?>) page.browser().run(CUT)) {
            faults.add(name + ": " + cut);
        }
        Object out = page.browser()
                .run(
                        "return { across: document.documentElement.scrollWidth - innerWidth, down: document.documentElement.scrollHeight - innerHeight }");
        ((Map<?, ?>) out).forEach((side, by) -> {
            if (((Number) by).intValue() > 0) {
                faults.add(name + ": " + by + " px out of the page " + side);
            }
        });
        return faults;
    }
}
