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
import org.entente.core.api.PluginInfo;
import org.entente.core.model.ActorKind;
import org.entente.core.model.Basis;
import org.entente.core.model.Certainty;
import org.entente.core.model.Channel;
import org.entente.core.model.Choice;
import org.entente.core.model.CodedKind;
import org.entente.core.model.Commitment;
import org.entente.core.model.Component;
import org.entente.core.model.Concept;
import org.entente.core.model.Condition;
import org.entente.core.model.DateKind;
import org.entente.core.model.Detail;
import org.entente.core.model.Genre;
import org.entente.core.model.Handling;
import org.entente.core.model.Instrument;
import org.entente.core.model.Interest;
import org.entente.core.model.LinkType;
import org.entente.core.model.Measure;
import org.entente.core.model.Modality;
import org.entente.core.model.NameKind;
import org.entente.core.model.Qualifier;
import org.entente.core.model.RelationType;
import org.entente.core.model.Review;
import org.entente.core.model.RevisionKind;
import org.entente.core.model.Role;
import org.entente.core.model.SameKind;
import org.entente.core.model.Severity;
import org.entente.core.model.Speech;
import org.entente.core.model.Stage;
import org.entente.core.model.Stance;
import org.entente.core.model.SystemCategory;
import org.entente.core.model.TieKind;
import org.entente.core.model.TieType;
import org.entente.core.model.Word;
import org.entente.workbench.job.Job;
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

    /** In English a word is said as it is, unless the catalogue has it better. */
    @Test
    void everyWordOfTheDataIsSaidInEveryOtherLanguage() throws IOException {
        List<Word> words = Stream.of(
                        ActorKind.known(),
                        Basis.known(),
                        Certainty.known(),
                        Channel.known(),
                        Choice.known(),
                        CodedKind.known(),
                        Component.known(),
                        Concept.known(),
                        Condition.known(),
                        DateKind.known(),
                        Detail.known(),
                        Genre.known(),
                        Handling.known(),
                        Instrument.known(),
                        Interest.known(),
                        LinkType.known(),
                        Measure.known(),
                        Modality.known(),
                        NameKind.known(),
                        Qualifier.known(),
                        RelationType.known(),
                        Review.known(),
                        RevisionKind.known(),
                        Role.known(),
                        SameKind.known(),
                        Severity.known(),
                        Speech.known(),
                        Stage.known(),
                        Stance.known(),
                        SystemCategory.known(),
                        TieKind.known(),
                        TieType.known())
                .<Word>flatMap(List::stream)
                .toList();
        assertThat(words).hasSizeGreaterThan(100);
        for (String language : List.of("tr", "ko")) {
            assertThat(catalogue(language))
                    .as(language)
                    .containsAll(words.stream().map(word -> "word." + word).toList())
                    .containsAll(Stream.<Enum<?>[]>of(Job.State.values(), PluginInfo.Type.values(), Commitment.values())
                            .flatMap(Stream::of)
                            .map(state -> "word." + state.name())
                            .toList());
        }
    }

    @Test
    void everySentenceOfTheServerIsInTheCatalogue() throws IOException {
        Set<String> sentences = all("(?m)^  ([a-zA-Z]+): '", text(PAGE.resolve("shell/sentences.js")));
        assertThat(sentences).hasSizeGreaterThan(40);
        assertThat(catalogue("en"))
                .containsAll(sentences.stream().map(key -> "said." + key).toList());
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
