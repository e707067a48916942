package org.entente.importer.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.model.Severity;
import org.entente.core.spi.Recipe;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappedTableTest {

    @TempDir
    private Path folder;

    private Reading read(String recipe, String table) throws IOException {
        Files.writeString(folder.resolve("deals.recipe.yaml"), recipe, StandardCharsets.UTF_8);
        return Reading.of(folder, "deals.csv", table, StandardCharsets.UTF_8, Sample.run());
    }

    @Test
    void theExampleOfTheReadmeIsRead() throws IOException {
        String readme = Files.readString(Path.of("README.md"), StandardCharsets.UTF_8);
        Reading reading = read(block(readme, "yaml"), block(readme, "csv"));
        assertThat(reading.lines()).hasSize(2);
        assertThat(reading.line(1))
                .containsEntry("type", "TRANSFER")
                .containsEntry("kind", "SALE")
                .containsEntry("actor_0", "TUR")
                .containsEntry("actor_1", "PAK")
                .containsEntry("named_1", "Pakistan")
                .containsEntry("stage", "ACTIVE")
                .containsEntry("detail", "DELIVERING")
                .containsEntry("date_0", "2021-05-03")
                .containsEntry("system", "tb2")
                .containsEntry("quantity", "6")
                .containsEntry("value_0", "45500000.0")
                .containsEntry("unit_0", "EUR")
                .containsEntry("note", "with training");
        assertThat(reading.line(2)).containsEntry("stage", "SIGNED").containsEntry("value_0", "");
        assertThat(reading.sink().problems()).isEmpty();
        assertThat(reading.sink().source().coverage().period().text()).isEqualTo("2020/2024");
        assertThat(reading.sink().loaded().get(0).recipe().inserts())
                .anyMatch(insert -> insert.target() == Recipe.Target.AMOUNT);
    }

    private static String block(String readme, String language) {
        Matcher matcher =
                Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL).matcher(readme);
        assertThat(matcher.find()).as(language).isTrue();
        return matcher.group(1);
    }

    @Test
    void severalColumnsCanHoldPartnersAndCodes() throws IOException {
        Reading reading = read(
                "type: =EXERCISE\npartners: [a, b, c]\ncodes: COW\nheader: 1\ndelimiter: ';'\nmissing: ['-9']\n",
                "a;b;c\n640;770;-9\n");
        assertThat(reading.line(1))
                .containsEntry("actor_0", "TUR")
                .containsEntry("actor_1", "PAK")
                .containsEntry("actor_2", "");
    }

    @Test
    void aTableWithoutAHeaderCountsItsColumns() throws IOException {
        Reading reading = read("type: =AGREEMENT\nheader: 0\npartners: ['1', '2']\n", "Pakistan,South Korea\n");
        assertThat(reading.line(1)).containsEntry("actor_1", "KOR");
    }

    @Test
    void aColumnThatIsNotThereIsNamedWithThoseThatAre() throws IOException {
        Reading reading =
                read("type: =TRANSFER\nsupplier: Sellar\nrecipient: Buyer\n", "Seller,Buyer\nTurkiye,Pakistan\n");
        assertThat(reading.only().severity()).isEqualTo(Severity.REFUSED);
        assertThat(reading.only().message())
                .isEqualTo("deals.csv lacks the column Sellar that the recipe deals.recipe.yaml names; it has Seller,"
                        + " Buyer.");
    }

    @Test
    void aRecipeThatMakesNoSenseIsRefusedByName() throws IOException {
        String table = "Seller,Buyer\nTurkiye,Pakistan\n";
        assertThat(read("type: =TRANSFER\nselller: Seller\n", table).only().message())
                .contains("unknown entry \"selller\"");
        assertThat(read("supplier: Seller\n", table).only().message()).contains("does not say the type");
        assertThat(read("type: =TRANSFER\n", table).only().message()).contains("names no supplier");
        assertThat(read("type: =transfer\nsupplier: Seller\n", table).only().message())
                .contains("\"transfer\"");
        assertThat(read("type: [\n", table).only().message()).contains("is not valid YAML in line 1");
        assertThat(read("encoding: klingon\ntype: =TRANSFER\nsupplier: Seller\n", table)
                        .only()
                        .message())
                .contains("\"klingon\"");
        assertThat(read("- a\n", table).only().message()).contains("is no list of entries");
    }

    @Test
    void whatARowCannotSayIsToldAndTheRestKept() throws IOException {
        Reading reading = read(
                "type: =TRANSFER\nsupplier: Seller\nrecipient: Buyer\nquantity: n\nsystem: s\n"
                        + "stage: {column: state, words: {signed: SIGNED}}\n"
                        + "dates: [{kind: SIGNED, column: on, format: d.M.yyyy}]\n",
                "Seller,Buyer,n,s,state,on\n"
                        + "Turkiye,Utopia,many,X-1,dreaming,31.13.2020\n"
                        + ",,1,X-1,signed,\n"
                        + "Turkiye,Pakistan,1,X-1,signed,1.2.2020,more\n");
        assertThat(reading.lines()).hasSize(1);
        assertThat(reading.codes())
                .containsExactly("row.date", "actor.unknown", "row.word", "row.value", "row.parties", "row.fields");
        assertThat(reading.line(1)).containsEntry("actor_1", "utopia").containsEntry("quantity", "");
    }

    @Test
    void aRecipeElsewhereIsNamedByTheParameter() throws IOException {
        Path file = Files.writeString(folder.resolve("x.tsv"), "Seller\tBuyer\nTurkiye\tPakistan\n");
        Path recipe =
                Files.writeString(folder.resolve("r.yaml"), "type: =TRANSFER\nsupplier: Seller\nrecipient: Buyer\n");
        assertThat(Reading.of(file, Sample.run(), recipe.toString()).lines()).hasSize(1);
        assertThat(Reading.of(file, Sample.run(), "nowhere.yaml").only().message())
                .contains("There is no recipe nowhere.yaml");
    }

    @Test
    void invalidUtf8IsRefusedUnlessTheRecipeNamesTheEncoding() throws IOException {
        String recipe = "type: =TRANSFER\nsupplier: S\nrecipient: R\n";
        Path file = folder.resolve("deals.csv");
        Files.write(file, "S,R\nT\u00fcrkiye,Pakistan\n".getBytes(StandardCharsets.ISO_8859_1));
        Files.writeString(folder.resolve("deals.recipe.yaml"), recipe);
        assertThat(Reading.of(file, Sample.run()).only().message()).contains("deals.csv is not valid UTF-8: byte 6");
        Files.writeString(folder.resolve("deals.recipe.yaml"), recipe + "encoding: windows-1252\n");
        assertThat(Reading.of(file, Sample.run()).line(1)).containsEntry("actor_0", "TUR");
    }
}
