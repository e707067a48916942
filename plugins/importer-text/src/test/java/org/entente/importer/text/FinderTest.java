package org.entente.importer.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FinderTest {

    private static final String TEXT =
            "In 2019, Peru (2020) ordered re-sold boats from Oslo; \"Sea Lance 2021\" and the 2022 deal"
                    + " followed. ünder 2023-24 Čapek's 3rd jet_1 was sold, sold and resold. Ünal\uD83D\uDE80x\uD83D\uDE80 Turku 5.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\b(?:19|20)\\d\\d\\b",
                "(?<=\\()((?:19|20)\\d\\d)(?=\\))",
                "(?<!re-)\\bsold\\b",
                "(?i)\\bPERU\\b|\\bthe \\d+",
                "(?<=[ (])20(?=2)|, and|[;\"]",
                "(?<![\\p{L}\\d])\\d+",
                "^In \\d+",
                "(?:\\w+ )?jet_1|\\d{4} (?!deal)\\w+",
                "\\b\\p{L}+(?:'s)?",
                "[^a-z .]+",
                "[^\\w ]x?",
                "\\d\\.$",
                "x\\b|\\bt|\\.",
                "(?i)(?<![\\p{L}\\d])(?:deal|sold|the 2022)",
                "(?<![^ ])(?:Peru|from) \\S+|(?<!_)1\\b",
                "(?<=the )(?<!and the )\\d+|(?<!ap)ek's",
                "\\bfollowed\\b|\\bfoll\\b|\\bs(?:old,|old a)",
                "(?=[A-Z])\\w(?<![IP])\\w+"
            })
    void findsWhatTheEngineFinds(String expression) {
        assertThat(found(Finder.of(expression).in(TEXT))).isEqualTo(found(expression, TEXT, 0, TEXT.length(), true));
        Finder finder = Finder.of(expression);
        assertThat(finder.finds(TEXT))
                .isEqualTo(Pattern.compile(expression).matcher(TEXT).find());
        assertThat(finder.blanked(TEXT))
                .isEqualTo(Pattern.compile(expression).matcher(TEXT).replaceAll(" "));
        for (int from = 0; from < 60; from++) {
            assertThat(found(finder.in(TEXT, from, from + 50)))
                    .isEqualTo(found(expression, TEXT, from, from + 50, true));
            assertThat(found(finder.within(TEXT, from, from + 50)))
                    .isEqualTo(found(expression, TEXT, from, from + 50, false));
        }
    }

    @Test
    void refusesWhatMatchesAnEmptyStretch() {
        assertThatThrownBy(() -> Finder.of("a*")).hasMessageContaining("a*");
    }

    @Test
    void refusesWhatHangsOnTheMatchBefore() {
        assertThatThrownBy(() -> Finder.of("\\Gx")).hasMessageContaining("\\Gx");
    }

    @Test
    void findsTheSameAfterManyOpeningsAsAtFirst() {
        String expression = "(?i)\\b(?:sold|the d[a-z]+|[A-Z]{3} \\d+|n[a-d]{2}x)";
        Finder finder = Finder.of(expression);
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            StringBuilder text = new StringBuilder("USD 5 sold \0 ");
            for (int j = 0; j < 60; j++) {
                char c = (char)
                        (random.nextInt(20) == 0 ? random.nextInt(0x250) : "abcdnsxeTHE 5 ".charAt(random.nextInt(14)));
                text.append(c);
            }
            String whole = text.toString();
            assertThat(found(finder.in(whole))).as(whole).isEqualTo(found(expression, whole, 0, whole.length(), true));
        }
    }

    private static List<String> found(Finder.Search search) {
        List<String> found = new ArrayList<>();
        while (search.find()) {
            found.add(search.start() + "-" + search.end() + " " + search.group(0));
        }
        return found;
    }

    private static List<String> found(String expression, String text, int start, int end, boolean beyond) {
        List<String> found = new ArrayList<>();
        Matcher matcher = Pattern.compile(expression)
                .matcher(text)
                .region(start, end)
                .useTransparentBounds(beyond)
                .useAnchoringBounds(!beyond);
        while (matcher.find()) {
            found.add(matcher.start() + "-" + matcher.end() + " " + matcher.group());
        }
        return found;
    }
}
