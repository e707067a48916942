package org.entente.importer.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.core.model.Problem;
import org.entente.core.model.Severity;
import org.entente.core.spi.Head;
import org.entente.core.spi.Importer;
import org.entente.testkit.ImporterContract;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableImporterTest implements ImporterContract<TableImporter.Parameters> {

    @TempDir
    private Path folder;

    @Override
    public Importer<TableImporter.Parameters> importer() {
        return new TableImporter();
    }

    @Override
    public Class<TableImporter.Parameters> parametersType() {
        return TableImporter.Parameters.class;
    }

    @Override
    public Path sample() throws IOException {
        Path file = folder.resolve("register.csv");
        return Files.exists(file)
                ? file
                : Files.writeString(
                        file,
                        Sample.remarks("Part of $90 m deal; option on 4 more; financed by Germany; in installments"),
                        StandardCharsets.UTF_8);
    }

    @Override
    public TestRun run() {
        return Sample.run();
    }

    private String refusal(String name, byte[] bytes) throws IOException {
        Reading reading = Reading.of(Files.write(folder.resolve(name), bytes), Sample.run());
        assertThat(reading.only().severity()).isEqualTo(Severity.REFUSED);
        assertThat(reading.lines()).isEmpty();
        return reading.only().message();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void theFormatsAreTold() {
        assertThat(recognised("a.csv", Sample.HEADER)).isEqualTo("SIPRI trade register");
        assertThat(recognised("a.txt", "\"TIV of arms imports to Turkiye, 1950-2021\",,\n"))
                .isEqualTo("SIPRI TIV table");
        assertThat(recognised("a.tsv", "x\ty\n")).isEqualTo("table, which needs a mapping recipe");
        assertThat(recognised("a.txt", "Some prose, with a comma.\n")).isEqualTo("not a table");
    }

    private static String recognised(String name, String text) {
        return new TableImporter().recognise(new Head(name, bytes(text), true)).what();
    }

    @Test
    void anEmptyFileIsRefused() throws IOException {
        assertThat(refusal("empty.csv", new byte[0])).isEqualTo("empty.csv is empty.");
    }

    @Test
    void aTableOfWhichNoRowCanBeReadIsRefused() throws IOException {
        String header = "Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,"
                + "Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,"
                + "SIPRI TIV for total order,SIPRI TIV of delivered weapons\n";
        Path file = Files.write(folder.resolve("long.csv"), bytes(header + ",".repeat(30) + "\n"));
        assertThat(Reading.of(file, Sample.run()).sink().problems())
                .extracting(Problem::severity, Problem::message)
                .contains(tuple(Severity.REFUSED, "long has no row that can be read; nothing was imported."));
    }

    @Test
    void aPictureThatIsNamedATableIsRefusedAsWhatItIs() throws IOException {
        assertThat(refusal("photo.csv", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 0, 16}))
                .isEqualTo("photo.csv is no text table but a JPEG image.");
    }

    @Test
    void aTableOfNoKnownLayoutIsToldTheLayoutsAndTheWayOut() throws IOException {
        assertThat(refusal("deals.csv", bytes("a,b\n1,2\n")))
                .isEqualTo(
                        "deals.csv has the columns of no known layout (SIPRI trade register, SIPRI TIV table, DCAD);"
                                + " say what its columns mean in a recipe, deals.recipe.yaml beside it or the parameter recipe.");
    }

    @Test
    void anOldLayoutOfTheRegisterIsNamed() throws IOException {
        assertThat(refusal(
                        "old.csv",
                        bytes("Recipient,Supplier,Year of order,Number ordered,Weapon designation,Weapon description,"
                                + "Number delivered,Year(s) of delivery,status,Comments,a,b,c\n")))
                .contains("old.csv is a SIPRI trade register in the 13 columns used before 2024, not supported yet");
    }

    @Test
    void aLineOfFiftyMegabytesIsRefusedAtItsBeginning() throws IOException {
        assertThat(refusal(longLine("long.csv", ""))).contains("begins with a line of more than");
        assertThat(refusal(longLine("register-long.csv", Sample.HEADER)))
                .isEqualTo(
                        "Record 2 of register-long.csv is longer than 1048576 characters, which no row of a table is;"
                                + " check its line ends and quotes.");
    }

    private String refusal(Path file) throws IOException {
        return Reading.of(file, Sample.run()).only().message();
    }

    private Path longLine(String name, String before) throws IOException {
        Path file = folder.resolve(name);
        byte[] chunk = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(before.getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 800; i++) {
                out.write(chunk);
            }
        }
        return file;
    }

    @Test
    void aQuoteThatNeverClosesIsRefused() throws IOException {
        assertThat(refusal("quote.csv", bytes(Sample.HEADER + "Pakistan,\"Turkiye,2020\n")))
                .contains("quote.csv ends within quotes that record 2 opens");
    }
}
