package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Input of all bad sorts: one sentence that names the thing, the right status, and a workspace as it was. */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputIT {

    private static final int LONG_LINE = 50_000_000;
    private static final String HEADER = "from,to,day,words\n";

    private static final String RECIPE = """
            type: =TRANSFER
            stage: =SIGNED
            supplier: from
            recipient: to
            dates:
              - {kind: SIGNED, column: day}
            remark: words
            """;

    private Path temporary;
    private Distribution entente;
    private Distribution.Running workbench;

    @BeforeAll
    void startAWorkbench(@TempDir Path folder) throws Exception {
        temporary = folder;
        entente = Distribution.shipped(folder.resolve("entente"), folder);
        files();
        workbench = entente.start("-w", "W");
        workbench.awaitOut("Ctrl-C", Distribution.LIMIT);
        assertThat(run("import", "good.csv").status()).isZero();
    }

    @AfterAll
    void stopTheWorkbench() {
        workbench.close();
    }

    private void files() throws IOException {
        table("good", HEADER + "Türkiye,Pakistan,2016,trainers\n", RECIPE);
        table("lacking", "from,to,day\nTürkiye,Pakistan,2016\n", RECIPE);
        Files.writeString(temporary.resolve("columns.csv"), "a,b,c\n1,2,3\n");
        for (String name : List.of("wide", "strict")) {
            String rows = "Türkiye,Pakistan,2017,x\nTürkiye,Indonesia,2018,x,y,z\nTürkiye,Qatar,2019," + name + "\n";
            table(name, HEADER + rows, RECIPE);
        }
        Files.createFile(temporary.resolve("empty.csv"));
        Files.createFile(temporary.resolve("empty.txt"));
        byte[] noise = new byte[20_000];
        new Random(1).nextBytes(noise);
        byte[] photo = new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16, 'J', 'F', 'I', 'F', 0};
        Files.write(temporary.resolve("photo.csv"), joined(photo, noise));
        Files.write(
                temporary.resolve("latin.txt"),
                joined("Türkiye sold corvettes ".getBytes(StandardCharsets.UTF_8), new byte[] {(byte) 0xFF, (byte) 0x81
                }));
        table("latin", "", RECIPE);
        Files.write(
                temporary.resolve("latin.csv"),
                (HEADER + "Türkiye,Qatar,2016,x\n").getBytes(StandardCharsets.ISO_8859_1));
        byte[] line = new byte[LONG_LINE];
        Arrays.fill(line, (byte) 'x');
        table("line", "", RECIPE);
        Files.write(temporary.resolve("line.csv"), joined(HEADER.getBytes(StandardCharsets.UTF_8), line));
        for (int at = 0; at < line.length; at += 7) {
            line[at] = ' ';
        }
        Files.write(temporary.resolve("line.txt"), line);
        Files.writeString(temporary.resolve("haber.txt"), """
                Türkiye ile Pakistan arasında savunma sanayii iş birliği anlaşması imzalandı. Anlaşma kapsamında Türk
                Havacılık ve Uzay Sanayii, Pakistan Hava Kuvvetleri için eğitim uçağı üretecek. Savunma Bakanı, iki
                ülkenin dostluğunun uzun yıllara dayandığını ve yeni projelerin yolda olduğunu söyledi.
                """);
        table("beside", HEADER + "Türkiye,Oman,2020,x\n", RECIPE);
        Files.writeString(temporary.resolve("beside.meta.yaml"), "title: [a, b\n");
        Files.writeString(temporary.resolve("file"), "no folder");
    }

    private void table(String name, String rows, String recipe) throws IOException {
        Files.writeString(temporary.resolve(name + ".csv"), rows);
        Files.writeString(temporary.resolve(name + ".recipe.yaml"), recipe);
    }

    private static byte[] joined(byte[] first, byte[] second) throws IOException {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            out.write(first);
            out.write(second);
            return out.toByteArray();
        }
    }

    static Stream<Arguments> calls() {
        return Stream.of(
                arguments(3, "There is no file %s/nowhere.csv.", "import nowhere.csv"),
                arguments(3, "There is no file %s/nowhere.csv.", "import good.csv nowhere.csv"),
                arguments(3, "The file %s/empty.csv is empty.", "import empty.csv"),
                arguments(3, "The file %s/empty.txt is empty.", "import empty.txt"),
                arguments(3, "table: a JPEG image", "import photo.csv"),
                arguments(3, "latin.txt is not valid UTF-8: the byte at offset ", "import latin.txt"),
                arguments(3, "latin.csv is not valid UTF-8: byte 20 ", "import latin.csv"),
                arguments(3, "columns.csv has the columns of no known layout", "import columns.csv"),
                arguments(3, "lacking.csv lacks the column words that the recipe", "import lacking.csv"),
                arguments(3, "line.csv", "import line.csv"),
                arguments(3, "line.txt has 50000000 bytes", "import line.txt"),
                arguments(3, "haber.txt is in Turkish, and only English is read.", "import haber.txt"),
                arguments(3, "beside.meta.yaml", "import beside.csv"),
                arguments(2, "There is no verb imprt; did you mean import?", "imprt good.csv"),
                arguments(2, "There is no analyzer netwrok; did you mean network?", "analyze netwrok"),
                arguments(2, "There is no exporter grahp; did you mean graph?", "export grahp"),
                arguments(2, "There is no importer tabel; did you mean table?", "import --as tabel good.csv"),
                arguments(2, "network has no parameter tpyes; did you mean types?", "analyze network --set tpyes=A"),
                arguments(2, "The parameter at cannot be \"5th\"", "analyze network --set at=5th"),
                arguments(
                        2,
                        "The parameter from of dependence is between 1 and 9999: 99999.",
                        "analyze dependence --set from=99999"),
                arguments(2, "import has no option --strikt; did you mean --strict?", "import good.csv --strikt"),
                arguments(2, "", "import"),
                arguments(2, "The query cannot be run:", "sql SELECT(nothing)FROM(tie)"),
                arguments(2, "Only one SELECT can be run", "sql VACUUM"),
                arguments(2, "XXX-YYY", "brief XXX-YYY"));
    }

    @ParameterizedTest(name = "{2}")
    @MethodSource("calls")
    void itIsToldInOneSentence(int status, String part, String call) throws Exception {
        String before = state();
        Distribution.Ended ended = run(call.split(" "));
        assertThat(ended.status()).as(ended.err()).isEqualTo(status);
        assertThat(ended.out()).isEmpty();
        oneSentence(ended.err()).contains(part.replace("%s", temporary.toString()));
        assertThat(state()).isEqualTo(before);
    }

    @Test
    void aRowWithTooManyFieldsIsLeftOutAndTold() throws Exception {
        Distribution.Ended ended = run("import", "wide.csv");
        assertThat(ended.status()).isZero();
        assertThat(ended.out())
                .contains("2 ties")
                .contains("loss row.fields at row 2: Row 2 has 6 fields where the header has 4; it was left out.");
        assertThat(run("import", "--strict", "strict.csv").status()).isEqualTo(1);
        assertThat(run("sql", "SELECT note FROM tie WHERE note = 'strict'").out())
                .contains("strict");
    }

    @Test
    void aDiskThatIsFullIsToldAndTheWorkbenchGoesOn() throws Exception {
        Path large = temporary.resolve("large.csv");
        try (OutputStream out = Files.newOutputStream(large)) {
            out.write(HEADER.getBytes(StandardCharsets.UTF_8));
            for (int row = 0; row < 20_000; row++) {
                out.write(("Türkiye,Pakistan,2016,lot " + row + " of trainers\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        Files.writeString(temporary.resolve("large.recipe.yaml"), RECIPE);
        String before = state();
        String pid = String.valueOf(workbench.process().pid());
        assertThat(limited(pid, "400000:")).isZero();
        Distribution.Ended ended = run("import", "large.csv");
        assertThat(limited(pid, "unlimited:")).isZero();
        assertThat(ended.status()).as(ended.err()).isEqualTo(3);
        oneSentence(ended.err());
        assertThat(state()).isEqualTo(before);
        assertThat(run("analyze", "network", "--json").status()).isZero();
    }

    private static int limited(String pid, String limit) throws IOException, InterruptedException {
        return new ProcessBuilder("prlimit", "--pid", pid, "--fsize=" + limit)
                .inheritIO()
                .start()
                .waitFor();
    }

    private String state() throws Exception {
        Distribution.Ended ended =
                run("sql", "--csv", "SELECT (SELECT count(*) FROM revision), (SELECT count(*) FROM tie)");
        assertThat(ended.status()).as(ended.err()).isZero();
        return ended.out();
    }

    private Distribution.Ended run(String... args) throws Exception {
        return entente.run(
                Stream.concat(Stream.of("-w", "W"), Arrays.stream(args)).toArray(String[]::new));
    }

    /** What is said besides progress. */
    static org.assertj.core.api.AbstractStringAssert<?> oneSentence(String err) {
        List<String> said = err.lines()
                .filter(line -> !line.matches(".* \\(\\d+( of \\d+)?\\)"))
                .toList();
        assertThat(said).as(err).hasSize(1);
        assertThat(said.get(0))
                .matches("[^\\n]+[.?!]")
                .doesNotContain("Exception", "\tat ", "null", "failed that should not", "at org.");
        return assertThat(said.get(0));
    }
}
