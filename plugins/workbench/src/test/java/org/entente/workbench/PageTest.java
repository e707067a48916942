package org.entente.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** What can be seen of the page without a browser. */
class PageTest {

    private static final Path PAGE = Path.of("src/main/resources/org/entente/workbench/page");

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> files = Files.walk(PAGE)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    private static Set<String> all(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The keys of a language, from all its files. */
    private static Set<String> catalogue(String language) throws IOException {
        Set<String> keys = new TreeSet<>();
        for (Path file : files(language + ".js")) {
            if (file.startsWith(PAGE.resolve("texts"))) {
                keys.addAll(all("(?<=^  |, |\n  )'([a-zA-Z0-9._]+)': '", text(file)));
            }
        }
        return keys;
    }

    @Test
    void noLanguageHasAKeyThatEnglishLacksOrLacksOne() throws IOException {
        for (String language : List.of("tr", "ko")) {
            assertThat(catalogue(language)).hasSizeGreaterThan(100);
            assertThat(catalogue("en"))
                    .as(language)
                    .containsAll(catalogue(language).stream()
                            .filter(key -> !key.startsWith("word."))
                            .toList());
            assertThat(catalogue(language)).as(language).containsAll(catalogue("en"));
        }
    }

    @Test
    void everyTextThatIsSaidIsInTheCatalogue() throws IOException {
        Set<String> catalogue = catalogue("en");
        Set<String> said = new TreeSet<>();
        for (Path file : files(".js")) {
            said.addAll(all("\\bt\\('([^']+)'[,)]", text(file)));
        }
        assertThat(said).hasSizeGreaterThan(50);
        assertThat(catalogue).containsAll(said);
    }

    @Test
    void everyViewHasAModuleAndATitle() throws IOException {
        Set<String> views = all("(?m)^  \\['([a-z]+)', \\{", text(PAGE.resolve("views/index.js")));
        Set<String> catalogue = catalogue("en");
        assertThat(views).hasSizeGreaterThan(8).allSatisfy(view -> {
            assertThat(text(PAGE.resolve("views/" + view + ".js"))).contains("'entente-" + view + "'");
            assertThat(catalogue).contains("view." + view);
        });
    }

    @Test
    void whatIsImportedIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path file : files(".js")) {
            Matcher imports =
                    Pattern.compile("(?:from |import\\(|import )'(\\.[^']+)'").matcher(text(file));
            while (imports.find()) {
                Path target = file.getParent().resolve(imports.group(1)).normalize();
                boolean library = target.startsWith(PAGE.resolve("lib"));
                if (!library && !Files.exists(target)) {
                    missing.add(file + " imports " + imports.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void nothingOfTheDataBecomesMarkup() throws IOException {
        for (Path file : files(".js")) {
            assertThat(text(file))
                    .as(file.toString())
                    .doesNotContain("innerHTML")
                    .doesNotContain("unsafeHTML")
                    .doesNotContain("insertAdjacentHTML")
                    .doesNotContain("eval(")
                    .doesNotContainPattern(" style=[\"$]");
        }
    }

    /** With the libraries, which are loaded with the first chart or network. */
    @Test
    void allOfThePageIsNoMoreThanAMegabyteAndAHalf() throws IOException {
        long sent = 0;
        try (Stream<Path> files = Files.walk(Path.of("target/classes/org/entente/workbench/page"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                ByteArrayOutputStream packed = new ByteArrayOutputStream();
                try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
                    Files.copy(file, out);
                }
                sent += packed.size();
            }
        }
        assertThat(sent).isBetween(500_000L, 1_500_000L);
    }

    @Test
    void noFileIsTooLongToBeRead() throws IOException {
        // A catalogue is a list, and is looked into rather than read.
        List<Path> read = files(".js").stream()
                .filter(file -> !file.startsWith(PAGE.resolve("texts")))
                .toList();
        for (Path file : read) {
            assertThat(text(file).lines().count()).as(file.toString()).isLessThan(250);
        }
    }
}
