package org.entente.importer.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.entente.core.api.Input;
import org.entente.core.api.Run;
import org.entente.core.api.Sink;
import org.entente.core.spi.Head;
import org.entente.core.spi.Importer;
import org.entente.core.spi.Parameter;
import org.entente.core.spi.Plugin;
import org.entente.core.spi.Recognition;
import org.osgi.service.component.annotations.Component;

/** Reads registers by their known layouts and any other table by a mapping recipe. */
@Component
@Plugin(
        id = "table",
        title = "Registers and tables: SIPRI, DCAD, CSV and TSV by recipe",
        parameters = TableImporter.Parameters.class)
public final class TableImporter implements Importer<TableImporter.Parameters> {

    /** How the name of a recipe beside its table ends, after the table's stem. */
    static final String SUFFIX = ".recipe.yaml";

    /**
     * What can be set.
     *
     * @param recipe the path of a mapping recipe, or nothing for the one beside the file, if any
     */
    public record Parameters(
            @Parameter(
                    title = "Mapping recipe",
                    help = "The YAML file that says what the columns mean; by default <stem>.recipe.yaml beside"
                            + " the table, if there is one.")
            String recipe) {}

    @Override
    public Recognition recognise(Head head) {
        byte[] bytes = head.bytes();
        if (bytes.length == 0) {
            return Recognition.no("empty");
        }
        return Format.binary(bytes)
                ? Recognition.no(Format.binaryKind(bytes))
                : Format.of(head.name(), bytes).recognition();
    }

    @Override
    public void read(Input input, Parameters parameters, Sink sink, Run run) throws IOException {
        run.check();
        try {
            layout(input, parameters).read(input, sink, run);
        } catch (RefusedException e) {
            sink.problem(e.problem());
        }
    }

    private static Layout layout(Input input, Parameters parameters) throws IOException, RefusedException {
        byte[] head = head(input);
        if (head.length == 0) {
            throw new RefusedException("file.empty", input.name() + " is empty.");
        }
        if (Format.binary(head)) {
            throw new RefusedException(
                    "file.binary", input.name() + " is no text table but " + Format.binaryKind(head) + ".");
        }
        Path beside = beside(input);
        if (!parameters.recipe().isBlank()) {
            return new MappedTable(Mapping.read(named(input, parameters.recipe())));
        }
        if (Files.isRegularFile(beside)) {
            return new MappedTable(Mapping.read(beside));
        }
        if (head.length == Head.LIMIT && oneLine(head)) {
            throw new RefusedException(
                    "row.length",
                    input.name() + " begins with a line of more than " + Head.LIMIT
                            + " bytes, which no row of a table has; check its line ends.");
        }
        Format format = Format.of(input.name(), head);
        return switch (format) {
            case REGISTER -> new SipriRegister();
            case TIV -> new SipriTiv();
            case DCAD -> new Dcad();
            case OLD_REGISTER, RTF_REGISTER ->
                throw new RefusedException(
                        "layout.old",
                        input.name() + " is a " + format.title()
                                + "; export it anew from SIPRI's website, or write a mapping recipe for it.");
            default ->
                throw new RefusedException(
                        "layout.unknown",
                        input.name()
                                + " has the columns of no known layout (SIPRI trade register, SIPRI TIV table, DCAD);"
                                + " say what its columns mean in a recipe, " + beside.getFileName()
                                + " beside it or the parameter recipe.");
        };
    }

    private static byte[] head(Input input) throws IOException {
        try (InputStream in = input.open()) {
            return in.readNBytes(Head.LIMIT);
        }
    }

    private static boolean oneLine(byte[] head) {
        for (byte b : head) {
            if (b == '\n' || b == '\r') {
                return false;
            }
        }
        return true;
    }

    /** A recipe by its path, beside the table or from where the user stands. */
    private static Path named(Input input, String recipe) {
        Path near = input.file().resolveSibling(recipe);
        return Files.isRegularFile(near) ? near : Path.of(recipe);
    }

    private static Path beside(Input input) {
        String name = input.name();
        int dot = name.lastIndexOf('.');
        return input.file().resolveSibling((dot > 0 ? name.substring(0, dot) : name) + SUFFIX);
    }
}
