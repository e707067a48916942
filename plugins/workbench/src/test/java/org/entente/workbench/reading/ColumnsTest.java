package org.entente.workbench.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.workbench.reading.Columns.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ColumnsTest {

    private static final long ALL = 1000;

    @TempDir
    private Path folder;

    private Columns of(String text) throws IOException {
        return new Columns(Files.writeString(folder.resolve("table.csv"), text));
    }

    @Test
    void aRowIsToldByTheNamesOfTheHeader() throws IOException {
        String row = "Pakistan,4,\"Corvette, \"\"Ada\"\" class\"";

        assertThat(of("\uFEFFBuyer,Number,Weapon\n" + row + "\n").cells(row, 1, ALL))
                .containsExactly(
                        new Cell("Buyer", "Pakistan"),
                        new Cell("Number", "4"),
                        new Cell("Weapon", "Corvette, \"Ada\" class"));
    }

    @Test
    void aTitleAboveTheHeaderIsNone() throws IOException {
        assertThat(of("Transfers of arms\n\nBuyer;Number\nPakistan;4\n").cells("Pakistan;4", 1, ALL))
                .containsExactly(new Cell("Buyer", "Pakistan"), new Cell("Number", "4"));
    }

    @Test
    void aColumnMayHaveNoName() throws IOException {
        assertThat(of("Year, ,Number\n2018,?,4\n").cells("2018,?,4", 1, ALL))
                .containsExactly(new Cell("Year", "2018"), new Cell("", "?"), new Cell("Number", "4"));
    }

    @Test
    void noMoreIsShownThanTheSourceAllows() throws IOException {
        String row = "Pakistan,4,secret";

        assertThat(of("Buyer,Number,Comment\n" + row + "\n").cells(row, 1, 11))
                .containsExactly(new Cell("Buyer", "Pakistan"), new Cell("Number", "4"), new Cell("Comment", "…"));
    }

    @Test
    void aTableWithoutAHeaderHasNoNames() throws IOException {
        String table = "Norway,Sweden,guns\nPakistan,China,ships\n";

        assertThat(of(table).cells("Norway,Sweden,guns", 1, ALL)).isEmpty();
        assertThat(of(table).cells("Pakistan,China,ships", 2, ALL)).isEmpty();
    }

    @Test
    void aHeaderOfAnotherWidthGivesNoNamesAndNeitherDoesARow() throws IOException {
        String table = "Buyer,Number,\nNorway,old\nPakistan,new\n";

        assertThat(of(table).cells("Pakistan,new", 2, ALL)).isEmpty();
        assertThat(of("Buyer\nPakistan\n").cells("Pakistan", 1, ALL)).isEmpty();
    }

    @Test
    void aTitleAsWideAsTheTableIsNoHeader() throws IOException {
        assertThat(of("Arms, 2018\nBuyer,Seller\nNorway,Sweden\nPakistan,China\n")
                        .cells("Pakistan,China", 2, ALL))
                .containsExactly(new Cell("Buyer", "Pakistan"), new Cell("Seller", "China"));
    }

    @Test
    void aLineBreakWithinQuotesEndsNoRow() throws IOException {
        String first = "Norway,\"guns\nand \"\"ships\"\"\"";
        Columns columns = of("Buyer,Weapon\r\n" + first + "\r\n\r\nPakistan,6\" ships\r\nIndia,none\r\n");

        assertThat(columns.cells("India,none", 3, ALL))
                .containsExactly(new Cell("Buyer", "India"), new Cell("Weapon", "none"));
        assertThat(columns.cells(first, 1, ALL))
                .containsExactly(new Cell("Buyer", "Norway"), new Cell("Weapon", "guns\nand \"ships\""));
    }

    @Test
    void whatStandsTwiceDoesNotTellWhichLineIsTheHeader() throws IOException {
        Columns columns = of("Buyer,Seller\nNorway,Sweden\nNorway,Sweden\nPakistan,China\n");

        assertThat(columns.cells("Norway,Sweden", 1, ALL)).isEmpty();
        assertThat(columns.cells("Pakistan,China", 3, ALL)).hasSize(2);
        assertThat(columns.cells("Norway,Sweden", 1, ALL))
                .as("once it is known")
                .hasSize(2);
    }

    @Test
    void whereLinesWereCountedOtherwiseARowGivesNoNames() throws IOException {
        assertThat(of("Buyer,Number\nNorway,4\nPakistan,6\n").cells("Pakistan,6", 1, ALL))
                .isEmpty();
    }

    @Test
    void whatIsNotInUtf8HasNoNames() throws IOException {
        Path file = folder.resolve("latin.csv");
        Files.write(file, "K\u00e4ufer,Zahl\nPakistan,4\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(new Columns(file).cells("Pakistan,4", 1, ALL)).isEmpty();
    }
}
