package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What changed, watches, editions, the inbox and citations through the shipped bundles, on samples of our own. */
class ChangesIT {

    private static final String HEAD =
            "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered,"
                    + " ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,"
                    + "SIPRI TIV of delivered weapons\n";
    private static final String FRIGATES =
            "Pakistan,Turkiye,2018,,4,,MILGEM,frigate,%s,New,2 to be produced under licence,160,640,%s\n";
    private static final String TRAINERS =
            "Turkiye,Pakistan,2017,,52,,Super Mushshak,trainer aircraft,18,,2023,New,,1,52,18\n";
    private static final String HELICOPTERS =
            "Pakistan,Turkiye,2018,,30,,T-129 ATAK,combat helicopter,0,,,New,,12,360,0\n";
    private static final String HOWITZERS =
            "Turkiye,South Korea,2001,,300,,K-9 Thunder,self-propelled gun,300,,2004; 2014,New,,2,600,600\n";

    private static final String OLDER = HEAD
            + FRIGATES.replaceFirst("%s", "1,,2023").replaceFirst("%s", "160")
            + TRAINERS
            + HELICOPTERS
            + HOWITZERS;
    /** Another delivery, and one row less. */
    private static final String NEWER =
            HEAD + FRIGATES.replaceFirst("%s", "2,,2023; 2024").replaceFirst("%s", "320") + TRAINERS + HOWITZERS;

    private static final String META = "publisher: Entente\ngenre: REGISTER\nlanguage: en\n";

    @TempDir
    Path folder;

    private Distribution entente;
    private String said = "";

    @BeforeEach
    void ship() throws IOException {
        entente = Distribution.shipped(folder.resolve("entente"), folder);
    }

    private String done(String... words) throws IOException, InterruptedException {
        Distribution.Ended ended = entente.run(
                Stream.concat(Stream.of("-w", "W"), Stream.of(words)).toArray(String[]::new));
        assertThat(ended.status()).as(ended.err()).isZero();
        said = ended.err();
        return ended.out();
    }

    private void register(String name, String rows) throws IOException {
        Files.writeString(folder.resolve(name + ".csv"), rows);
        Files.writeString(folder.resolve(name + ".meta.yaml"), META);
    }

    private String partnership() throws Exception {
        done("analyze", "partnership");
        return said.replaceAll("(?s).*Kept as ([0-9a-f]{12});.*", "$1");
    }

    @Test
    void aNewerEditionIsRecognisedAndNamesTheResultsThatRestOnItsChanges() throws Exception {
        register("trade-2023", OLDER);
        register("trade-2024", NEWER);
        done("import", "trade-2023.csv");
        String result = partnership();
        String imported = done("import", "trade-2024.csv");
        assertThat(imported)
                .contains("newer edition of trade-2023", "2 rows the same, 1 changed, 0 added, 1 vanished")
                .contains("Result " + result + " (partnership ", " rests on 2 rows of these that changed or vanished");
        assertThat(done("runs")).contains(result, "STALE");
        String changes = done("changes", "--since", "1");
        assertThat(changes)
                .contains("MILGEM", "Kept results that rest on rows of older editions")
                .contains(
                        "In sum: 1 result on rows that 1 newer edition changed or left out; entente rerun RESULT shows")
                .containsPattern("trade-2024[^\\n]*trade-2023(?s).*" + result);
        assertThat(done("changes", "--since", "1", "--json")).contains("\"rows\"");
        done("undo", "--by", "ann");
        assertThat(done("sql", "--csv", "SELECT count(*) FROM tie").lines()).contains("4");
    }

    @Test
    void aTableWithANameOfItsOwnComesInThePlaceThatIsNamed() throws Exception {
        register("trade", OLDER);
        register("afresh", NEWER);
        done("import", "trade.csv");
        String imported = done("import", "afresh.csv", "--edition-of", "trade");
        assertThat(imported).contains("newer edition of trade in its place: 2 rows the same, 1 changed");
        assertThat(done("sql", "--csv", "SELECT count(*) FROM tie").lines()).contains("3");
        register("again", NEWER + HELICOPTERS);
        assertThat(entente.run("-w", "W", "import", "again.csv", "--edition-of", "nowhere")
                        .err())
                .contains("No source nowhere is held of which this could be an edition.");
    }

    @Test
    void aFigureIsCitedWithItsTiesOriginsAndEdition() throws Exception {
        register("trade-2023", OLDER);
        done("import", "trade-2023.csv");
        String result = partnership();
        done("edition", "spring", "--by", "ann");
        String cited = done("cite", result, "PAK-TUR:ties");
        assertThat(cited)
                .matches("[^\\n]*PAK-TUR, ties: 3 \\(as of [0-9-]{10}; 3 ties / 1 origin; edition spring;"
                        + " partnership [^ ]+, result " + result + " [^\\n]+\\)\\n");
        register("trade-2024", NEWER);
        done("import", "trade-2024.csv");
        assertThat(done("cite", result, "PAK-TUR:ties")).isEqualTo(cited);
        done("edition", "autumn", "--corrects", "spring", "--by", "ann");
        assertThat(done("cite", result, "PAK-TUR:ties")).contains("edition spring, superseded by autumn;");
        assertThat(done("edition", "show", "autumn")).contains("MILGEM");
    }

    @Test
    void aFileInTheInboxIsImportedAndTellsTheWatchThatItTouches() throws Exception {
        register("trade-2023", OLDER);
        done("import", "trade-2023.csv");
        done("watch", "add", "TUR-IDN", "kaan", "--by", "ann");
        Path inbox = Files.createDirectories(folder.resolve("W/inbox"));
        Files.writeString(
                inbox.resolve("wire.txt"),
                "Türkiye signed a contract with Indonesia for 48 KAAN fighters in July 2025.\n");
        Files.write(inbox.resolve("odd.bin"), new byte[] {0, 1, 2, 3});
        String changes = done("changes");
        assertThat(said).contains("inbox/wire.txt: read", "is touched: ", "inbox/odd.bin stays. ");
        assertThat(changes).contains("48 × KAAN");
        assertThat(inbox.resolve("done/wire.txt")).exists();
        assertThat(inbox.resolve("odd.bin.problem")).content().startsWith("No importer reads ");
        assertThat(done("review", "list", "--csv")).contains("NEW");
        assertThat(done("inbox")).startsWith("Nothing ");
        assertThat(done("changes", "--watch", "--since", "1")).contains("TUR");
    }
}
