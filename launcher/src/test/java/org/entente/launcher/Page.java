package org.entente.launcher;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The page of the workbench in a browser, told from within what to show. */
final class Page implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String MODULES = "const done = arguments[arguments.length - 1];"
            + "Promise.all(['store', 'registry', 'go', 'commands'].map(name => import(`/shell/${name}.js`)))"
            + ".then(parts => Object.assign({}, ...parts)).then(shell => {";

    private final Chromium browser;

    private Page(Chromium browser) {
        this.browser = browser;
    }

    /** A view and the perspective in which it is at home. */
    record Place(String view, String perspective) {
        String panel() {
            return "#panel-" + view;
        }
    }

    static Page open(ServedWorkspace served, int width, int height) throws InterruptedException {
        return open(served, Chromium.open(width, height));
    }

    /** In a browser that others use afterwards, and close. */
    static Page open(ServedWorkspace served, Chromium browser) throws InterruptedException {
        Page page = new Page(browser);
        page.go(served);
        return page;
    }

    /** Opens the address that was printed; a page that is open loads anew by it, which is waited for. */
    void go(ServedWorkspace served) throws InterruptedException {
        browser.run("document.documentElement.dataset.left = ''");
        browser.go(served.address().toString());
        browser.await("html:not([data-left]) entente-workbench .tab", SOON);
    }

    Chromium browser() {
        return browser;
    }

    private Object within(String script, Object... arguments) {
        return browser.runLater(MODULES + script + "}, fault => done(String(fault)))", arguments);
    }

    /** All views that there are now. */
    List<Place> views() {
        Object views = within("done(shell.allViews().map(view => [view.id, Object.keys(view.places)[0]]))");
        return ((List<?>) views)
                .stream()
                        .map(pair -> (List<?>) pair)
                        .map(pair -> new Place((String) pair.get(0), (String) pair.get(1)))
                        .toList();
    }

    void theme(String theme) {
        within("shell.store.prefer('theme', arguments[0]); shell.applyTheme(); done(true)", theme);
    }

    /** Shows a view, and what is selected in it, once it has what it shows. */
    void show(Place place, String kind, String id) throws InterruptedException {
        within(
                "shell.store.set({ perspective: arguments[1], view: '', selection: arguments[3] ? { kind: arguments[2], id: arguments[3] } : null });"
                        + "shell.go(arguments[0]); done(true)",
                place.view(),
                place.perspective(),
                kind,
                id);
        browser.await(place.panel() + " > *", SOON);
        browser.awaitGone("[aria-busy]", SOON);
    }

    void filter(Map<String, String> filter) throws InterruptedException {
        within("shell.store.set({ filter: arguments[0] }); done(true)", filter);
        browser.awaitGone("[aria-busy]", SOON);
    }

    void shoot(String name) throws IOException {
        browser.shoot(name);
    }

    @Override
    public void close() {
        browser.close();
    }
}
