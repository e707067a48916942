package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What may be the same, suggested, accepted and undone through the shipped bundles. */
class SameIT {

    private static final String ITEMS = "SELECT system, designation FROM item";

    @TempDir
    Path folder;

    private Distribution entente;

    private String done(String... words) throws IOException, InterruptedException {
        Distribution.Ended ended = entente.run(
                Stream.concat(Stream.of("-w", "W"), Stream.of(words)).toArray(String[]::new));
        assertThat(ended.status()).as(ended.err()).isZero();
        return ended.out();
    }

    private static final String REGISTER = """
            Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons
            Pakistan,Turkiye,2018,,30,,T-129 ATAK,combat helicopter,0,,,New,,12,360,0
            Pakistan,China,2018,,4,,Type-054A,frigate,4,,2021; 2022; 2023,New,,230,920,920
            """;

    private static final String SIDECAR = """
            title: Our own register
            publisher: Registry of Deeds
            genre: REGISTER
            language: en
            """;

    private static final String OF_HELICOPTERS =
            "SELECT DISTINCT tie FROM item WHERE contains(designation, '129') ORDER BY tie";

    private JsonNode partnership() throws IOException, InterruptedException {
        return Answer.of(entente.run("-w", "W", "analyze", "partnership", "--set", "actor=TUR", "--json"))
                .object();
    }

    private static long figure(JsonNode table, String column) {
        for (int i = 0; i < table.get("columns").size(); i++) {
            if (table.at("/columns/" + i + "/name").asText().equals(column)) {
                return table.at("/rows/0/" + i).asLong();
            }
        }
        throw new AssertionError("There is no column " + column);
    }

    private long linesOfTheBrief() throws IOException, InterruptedException {
        return done("brief", "TUR-PAK")
                .lines()
                .filter(line -> line.startsWith("- TUR → PAK"))
                .count();
    }

    @Test
    void aDealOfTheRegisterAndATextCountsOnceWithTwoReportsUntilTheMergeIsUndone() throws Exception {
        entente = Distribution.shipped(folder.resolve("entente"), folder);
        Files.writeString(folder.resolve("register.csv"), REGISTER);
        Files.writeString(folder.resolve("register.meta.yaml"), SIDECAR);
        Files.writeString(
                folder.resolve("wire.txt"),
                "Pakistan signed a contract with Türkiye for 30 T-129 ATAK helicopters in 2018, the ministry said.\n");
        Files.writeString(folder.resolve("wire.meta.yaml"), "publisher: The Wire\ngenre: NEWS\nlanguage: en\n");
        done("import", "register.csv", "wire.txt");
        List<String> ties =
                done("sql", "--csv", OF_HELICOPTERS).strip().lines().skip(1).toList();
        assertThat(ties).hasSize(2);
        JsonNode apart = partnership();
        long lines = linesOfTheBrief();
        assertThat(done("same", "suggest", "--kind", "tie", "--csv"))
                .contains("TIE," + ties.get(0), "," + ties.get(1) + ",", "same countries", "same quantity");

        done("same", "accept", ties.get(0), ties.get(1), "--by", "ann", "--why", "One order.");
        JsonNode merged = partnership();
        assertThat(figure(merged, "ties")).isEqualTo(figure(apart, "ties") - 1);
        assertThat(figure(merged, "reports")).isEqualTo(figure(apart, "reports"));
        assertThat(figure(merged, "origins")).isEqualTo(2);
        assertThat(linesOfTheBrief()).isEqualTo(lines - 1);
        assertThat(done("brief", "TUR-PAK").replaceAll("\\s+", " ")).contains("backing 2 origins / 2 reports");
        assertThat(done("evidence", ties.get(0)))
                .contains("tie " + ties.get(0) + ": credibility 2 suggested, 2 origins / 2 reports");

        done("undo", "--by", "ann");
        assertThat(partnership().get("rows")).isEqualTo(apart.get("rows"));
        assertThat(linesOfTheBrief()).isEqualTo(lines);
    }

    @Test
    void aMisspeltSystemStaysAsReadAndCountsAsTheOneThatIsAccepted() throws Exception {
        entente = Distribution.shipped(folder.resolve("entente"), folder);
        Files.writeString(
                folder.resolve("wire.txt"),
                "Pakistan signed a contract with Türkiye for 30 KALKA radars in 2019, the ministry said.\n");
        done("import", "wire.txt");
        assertThat(done("same", "suggest", "--kind", "system", "--csv"))
                .contains("kalkan-radar,Kalkan radar,kalka,KALKA")
                .contains("a letter apart");
        assertThat(done("same", "accept", "kalka", "kalkan-radar", "--by", "ann", "--why", "A slip."))
                .contains("Took kalkan-radar and kalka for the same.");
        assertThat(done("sql", "--csv", ITEMS)).contains("kalkan-radar,KALKA");
        assertThat(done("sql", "--csv", "--as-of", "1", ITEMS)).contains("kalka,KALKA");
        done("undo", "--by", "ann");
        assertThat(done("sql", "--csv", ITEMS)).contains("kalka,KALKA");
    }
}
