package org.entente.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What axe finds in a page. */
final class Accessibility {

    private static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final String RUN =
            "const [context, only, done] = arguments; axe.run(context, { resultTypes: ['violations'], runOnly: only })"
                    + ".then(found => done(found.violations.flatMap(each => each.nodes.map(node => ({ rule: each.id,"
                    + " impact: each.impact, place: node.target.join(' '), markup: node.html.slice(0, 200),"
                    + " said: node.failureSummary })))), fault => done([{ rule: 'axe', impact: 'critical', place: '', markup: '',"
                    + " said: String(fault) }]))";

    private final Chromium browser;
    private final String source;

    Accessibility(Chromium browser) throws IOException {
        this.browser = browser;
        try (InputStream script = Accessibility.class.getResourceAsStream("/axe.min.js")) {
            source = new String(script.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** A violation that keeps somebody from using the page. */
    record Violation(String rule, String impact, String place, String markup, String said) {}

    /** What is wrong with a part of the page, or with all of it. */
    List<Violation> of(String css) {
        return run(css, Map.of("type", "tag", "values", RULES));
    }

    /** What cannot be read for its colours. */
    List<Violation> contrast(String css) {
        return run(css, Map.of("type", "rule", "values", List.of("color-contrast")));
    }

    private List<Violation> run(String css, Map<String, Object> only) {
        if (!Boolean.TRUE.equals(browser.run("return typeof axe === 'object'"))) {
            browser.run(source);
        }
        return ((List<?>) browser.runLater(RUN, css, only))
                .stream()
                        .map(each -> (Map<?, ?>) each)
                        .map(each -> new Violation(
                                String.valueOf(each.get("rule")),
                                String.valueOf(each.get("impact")),
                                String.valueOf(each.get("place")),
                                String.valueOf(each.get("markup")),
                                String.valueOf(each.get("said"))))
                        .filter(each -> List.of("serious", "critical").contains(each.impact()))
                        .collect(Collectors.toList());
    }
}
