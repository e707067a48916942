package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/** The workbench for those who see little, or use no mouse: first of an empty workspace, then of one with the samples. */
@TestInstance(Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@ExtendWith(SharedBrowser.class)
class A11yIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final String FAULTY = "data:text/html,<html lang='en'><title>Faulty</title><main><h1>Faulty</h1>"
            + "<img src='x'><button></button><p style='color:%23bbb'>Hardly to be read</p></main>";

    private Distribution entente;
    private ServedWorkspace served;
    private Page page;
    private Chromium browser;
    private Accessibility axe;

    @BeforeAll
    void openTheWorkbench(@TempDir Path temporary, Chromium shared) throws Exception {
        entente = Distribution.shipped(temporary.resolve("entente"), temporary);
        served = ServedWorkspace.start(entente, "W");
        browser = shared;
        page = Page.open(served, browser);
        axe = new Accessibility(browser);
    }

    @AfterAll
    void close() {
        if (served != null) {
            served.close();
        }
    }

    /** Each view once: by all rules in light colours, and by what colours change in dark ones. */
    private List<Accessibility.Violation> everyView() throws InterruptedException {
        List<Accessibility.Violation> found = new ArrayList<>();
        for (Page.Place place : page.views()) {
            if (place.view().equals("reader") || place.view().equals("sources")) {
                page.show(place, "source", source());
            } else {
                page.show(place, "dyad", "PAK-TUR");
            }
            page.theme("light");
            found.addAll(axe.of(place.panel()));
            page.theme("dark");
            found.addAll(axe.contrast(place.panel()));
        }
        return found;
    }

    private String source() {
        Object digest =
                browser.runLater("const done = arguments[0]; fetch('/api/sources').then(answer => answer.json())"
                        + ".then(all => done(all.find(each => each.name.startsWith('brief'))?.digest ?? ''))");
        return String.valueOf(digest);
    }

    @Test
    @Order(1)
    void whatIsWrongOnAFaultyPageIsFound() throws Exception {
        browser.go(FAULTY);
        assertThat(axe.of("body"))
                .extracting(Accessibility.Violation::rule)
                .contains("image-alt", "button-name", "color-contrast");
        page.go(served);
    }

    @Test
    @Order(2)
    void noViewWithoutDataShutsAnybodyOut() throws Exception {
        assertThat(page.views()).hasSizeGreaterThan(15);
        assertThat(everyView()).isEmpty();
        page.theme("light");
        assertThat(axe.of("body")).as("the frame").isEmpty();
    }

    @Test
    @Order(3)
    void noViewWithDataShutsAnybodyOut() throws Exception {
        Path samples = SharedData.project().resolve("plugins/command/src/main/resources/org/entente/command/demo");
        Distribution.Ended imported = entente.run("-w", "W", "import", samples.toString());
        assertThat(imported.status()).as(imported.err()).isZero();
        show("partnerships");
        browser.await("entente-partnerships .body .row", SOON);
        assertThat(everyView()).isEmpty();
        assertThat(axe.contrast("body")).as("the frame").isEmpty();
        page.theme("light");
    }

    @Test
    @Order(4)
    void whatOpensOverTheViewsShutsNobodyOut() throws Exception {
        show("partnerships");
        browser.click("entente-partnerships .body button.figure", SOON);
        browser.await("dialog.evidence blockquote", SOON);
        assertThat(axe.of("dialog.evidence")).isEmpty();
        browser.press(Keys.ESCAPE);
        browser.awaitGone("dialog.evidence", SOON);
        browser.press(Keys.CONTROL, "k");
        browser.await(".palette", SOON);
        assertThat(axe.of(".palette")).isEmpty();
        browser.press(Keys.ESCAPE);
        browser.awaitGone(".palette", SOON);
    }

    private void show(String view) throws InterruptedException {
        Page.Place place = page.views().stream()
                .filter(each -> each.view().equals(view))
                .findFirst()
                .orElseThrow();
        page.show(place, "", "");
    }

    @Test
    @Order(5)
    void theFocusIsSeenWhereverItGoes() throws Exception {
        show("partnerships");
        browser.run("document.activeElement.blur()");
        List<Object> unseen = new ArrayList<>();
        Set<Object> reached = new HashSet<>();
        for (int step = 0; step < 40; step++) {
            browser.strike(Keys.TAB);
            Object hidden = browser.run("const focused = document.activeElement, style = getComputedStyle(focused);"
                    + "return focused === document.body || style.outlineStyle !== 'none' || style.boxShadow !== 'none'"
                    + " || focused.closest('label') && getComputedStyle(focused.closest('label')).outlineStyle !== 'none'"
                    + " || focused.matches('.splitter') ? null : focused.outerHTML.slice(0, 200)");
            if (hidden != null) {
                unseen.add(hidden);
            }
            reached.add(browser.run("return document.activeElement.outerHTML"));
        }
        assertThat(unseen).isEmpty();
        assertThat(reached).hasSizeGreaterThan(20);
    }

    @Test
    @Order(6)
    void aTableIsReadByArrowsAndOpensItsRows() throws Exception {
        show("partnerships");
        browser.run("document.querySelector('entente-partnerships .scroll').focus()");
        browser.press(Keys.ARROW_DOWN);
        browser.press(Keys.ARROW_DOWN);
        Object reached = browser.run(
                "const grid = document.querySelector('entente-partnerships .scroll');"
                        + "return document.getElementById(grid.getAttribute('aria-activedescendant'))?.getAttribute('aria-rowindex')");
        assertThat(reached).isEqualTo("4");
        assertThat(
                        browser.run(
                                "return document.querySelectorAll('entente-partnerships .body button:not([tabindex=\"-1\"])').length"))
                .as("only the doors of the row that is reached are stops")
                .isEqualTo(browser.run(
                        "return document.querySelectorAll('entente-partnerships .body .at button').length"));
        browser.press(Keys.ENTER);
        browser.awaitText("entente-dossier", "Keep this brief", SOON);
    }

    @Test
    @Order(7)
    void theAreasAreReachedByOneKey() throws Exception {
        show("partnerships");
        browser.run("document.activeElement.blur()");
        List<Object> reached = new ArrayList<>();
        for (int step = 0; step < 6; step++) {
            browser.press(Keys.F6);
            reached.add(
                    browser.run(
                            "const focused = document.activeElement;"
                                    + "return focused.closest('nav, form, entente-area, entente-statusbar')?.className || focused.localName"));
        }
        assertThat(reached).hasSizeGreaterThan(4).doesNotHaveDuplicates();
    }

    @Test
    @Order(8)
    void everyCommandIsFoundInThePalette() throws Exception {
        Object missing = browser.runLater(
                "const done = arguments[0]; Promise.all(['registry', 'texts', 'commands'].map(name => import(`/shell/${name}.js`)))"
                        + ".then(async ([{ allCommands }, { t }, { viewCommands }]) => { const palette = document.querySelector('entente-palette'), missing = [];"
                        + "for (const command of [...allCommands(), ...viewCommands()]) { await palette.show(t(command.title));"
                        + "if (!palette.textContent.includes(t(command.title))) missing.push(command.id); palette.hide(); } done(missing); })");
        assertThat((List<?>) missing).isEmpty();
    }
}
