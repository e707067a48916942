package org.entente.workbench.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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
        return Columns.of(Files.writeString(folder.resolve("table.csv"), text));
    }

    @Test
    void aRowIsToldByTheNamesOfTheHeader() throws IOException {
        String row = "Pakistan,4,\"Corvette, \"\"Ada\"\" class\"";

        assertThat(of("\uFEFFBuyer,Number,Weapon\n" + row + "\n").cells(row, ALL))
                .containsExactly(
                        new Cell("Buyer", "Pakistan"),
                        new Cell("Number", "4"),
                        new Cell("Weapon", "Corvette, \"Ada\" class"));
    }

    @Test
    void aTitleAboveTheHeaderIsNone() throws IOException {
        assertThat(of("Transfers of arms\n\nBuyer;Number\nPakistan;4\n").cells("Pakistan;4", ALL))
                .containsExactly(new Cell("Buyer", "Pakistan"), new Cell("Number", "4"));
    }

    @Test
    void aColumnMayHaveNoName() throws IOException {
        assertThat(of("Year, ,Number\n2018,?,4\n").cells("2018,?,4", ALL))
                .containsExactly(new Cell("Year", "2018"), new Cell("", "?"), new Cell("Number", "4"));
    }

    @Test
    void noMoreIsShownThanTheSourceAllows() throws IOException {
        assertThat(of("Buyer,Number,Comment\n").cells("Pakistan,4,secret", 11))
                .containsExactly(new Cell("Buyer", "Pakistan"), new Cell("Number", "4"), new Cell("Comment", "…"));
    }

    @Test
    void whatNoHeaderFitsHasNoNames() throws IOException {
        assertThat(of("Buyer,Number\n").cells("Pakistan,4,2018", ALL)).isEmpty();
        assertThat(of("Buyer\n").cells("Pakistan", ALL)).isEmpty();
    }
}
