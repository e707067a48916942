package org.entente.importer.document;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.entente.core.model.Genre;
import org.jspecify.annotations.Nullable;

/** Tells the genre where a document itself does: by its section, its title, its publisher, or a note under it. */
final class Genres {

    private record Rule(Pattern pattern, Genre genre) {}

    private static final List<Rule> LABELS = List.of(
            rule(
                    "\\b(?:opinions?|op-?eds?|editorials?|commentar(?:y|ies)|comment|columns?|columnists?|viewpoints?|perspectives?|letters?|"
                            + "guest essays?|ideas|blogs?)\\b",
                    Genre.OPINION),
            rule(
                    "\\b(?:press[ -]?releases?|news[ -]?releases?|media[ -]?releases?|press[ -]?room)\\b",
                    Genre.PRESS_RELEASE),
            rule("\\b(?:interviews?|q ?& ?a|q and a)\\b", Genre.INTERVIEW),
            rule("\\b(?:analys[ie]s|explainers?|insights?|reports and analysis|in depth)\\b", Genre.ANALYSIS));

    private static final List<Rule> TITLES = List.of(
            rule(
                    "^(?:opinion|op-?ed|editorial|commentary|comment|column|viewpoint|guest essay|letter)\\s*[:|—–-]|[|:]\\s*(?:opinion|editorial|commentary)$",
                    Genre.OPINION),
            rule("^(?:press|news|media) release\\b", Genre.PRESS_RELEASE),
            rule("^(?:interview|q ?& ?a)\\s*[:|—–-]|[|:]\\s*interview$", Genre.INTERVIEW),
            rule("^(?:analysis|explainer|news analysis)\\s*[:|—–-]|[|:]\\s*analysis$", Genre.ANALYSIS));

    private static final Pattern NEWS =
            Pattern.compile("(?i)^\\W*(?:(?:world|national|local|latest|top|defen[cs]e) )?news\\b");

    private static final Pattern OWN_VIEWS = Pattern.compile(
            "(?i)(?:views?|opinions?) (?:and opinions )?expressed (?:here |herein |in this (?:article|piece|column|commentary) )?(?:are|is|do|does)\\b"
                    + "|the views of the authors? (?:alone|only)|is (?:a|an opinion) columnist (?:for|at|with)\\b");
    private static final Pattern RELEASE =
            Pattern.compile("^\\W*(?:FOR )?IMMEDIATE RELEASE\\b|^\\W*(?i:for immediate release)\\b");
    private static final Pattern AGENCY = Pattern.compile(
            "(?i)^(?:thomson )?(?:reuters|the associated press|associated press|ap|afp|agence france-presse|anadolu(?: agency| ajansı)?|xinhua(?: news agency)?|tass|kyodo(?: news)?|yonhap(?: news agency)?"
                    + "|dpa|ansa|efe|pti|press trust of india|ians|ani|interfax(?:-\\w+)?|ria novosti|jiji(?: press)?|upi|bernama|antara|irna|wafa|ukrinform)(?: news)?(?: service| wire)?$");
    private static final Pattern OFFICIAL = Pattern.compile(
            "^https?://(?:[\\w-]+\\.)*(?:gov|mil|gouv|govt|gob|gov\\.[a-z]{2}|mil\\.[a-z]{2}|nato\\.int|europa\\.eu)(?:\\.[a-z]{2})?(?:[:/]|$)");

    private static final Pattern RELEASE_LABEL = Pattern.compile(
            "(?i)\\W*(?:for )?(?:immediate )?(?:release|publication)\\W*|\\W*(?:press|media|news) release\\W*");

    private Genres() {}

    /** Whether a line says that a text may be published, and no more. */
    static boolean isReleaseLabel(String line) {
        return RELEASE_LABEL.matcher(line).matches();
    }

    private static Rule rule(String pattern, Genre genre) {
        return new Rule(Pattern.compile("(?i)" + pattern), genre);
    }

    /** What a label of a document, such as its section or category, says; UNKNOWN where it says nothing. */
    static Genre ofLabel(@Nullable String label) {
        if (label == null || label.length() > 100) {
            return Genre.UNKNOWN;
        }
        Genre genre = first(LABELS, label);
        return genre.unknown() && NEWS.matcher(label).find() ? Genre.NEWS : genre;
    }

    /** Whether a genre may still turn out to be another: sites call news what else they print. */
    static boolean isOpen(Genre genre) {
        return genre.unknown() || genre.equals(Genre.NEWS);
    }

    /** What the folders of an address say. */
    static Genre ofAddress(@Nullable String url) {
        if (url == null) {
            return Genre.UNKNOWN;
        }
        String[] parts = url.toLowerCase(Locale.ROOT).replaceAll("[?#].*", "").split("/");
        for (int i = 3; i < parts.length - 1; i++) {
            Genre genre = first(LABELS, parts[i].replace('_', '-'));
            if (!genre.unknown()) {
                return genre;
            }
        }
        return OFFICIAL.matcher(url.toLowerCase(Locale.ROOT)).find() ? Genre.OFFICIAL : Genre.UNKNOWN;
    }

    /** What is known, and where that is nothing or mere news what the article itself says. */
    static Genre of(About about, List<Block> blocks) {
        if (!isOpen(about.genre())) {
            return about.genre();
        }
        Genre told = about.title() == null ? Genre.UNKNOWN : first(TITLES, about.title());
        if (told.unknown()) {
            told = ofNotes(blocks);
        }
        if (told.unknown()) {
            told = ofAddress(about.url());
        }
        if (told.unknown()
                && about.publisher() != null
                && AGENCY.matcher(about.publisher()).matches()) {
            told = Genre.AGENCY;
        }
        return told.unknown() ? about.genre() : told;
    }

    private static Genre ofNotes(List<Block> blocks) {
        int last = blocks.size();
        for (int i = 0; i < last; i++) {
            String text = blocks.get(i).text();
            if (i < 4 && RELEASE.matcher(text).find()) {
                return Genre.PRESS_RELEASE;
            }
            if ((i < 3 || i >= last - 5)
                    && text.length() < 600
                    && OWN_VIEWS.matcher(text).find()) {
                return Genre.OPINION;
            }
        }
        return Genre.UNKNOWN;
    }

    private static Genre first(List<Rule> rules, String text) {
        return rules.stream()
                .filter(rule -> rule.pattern().matcher(text).find())
                .map(Rule::genre)
                .findFirst()
                .orElse(Genre.UNKNOWN);
    }
}
