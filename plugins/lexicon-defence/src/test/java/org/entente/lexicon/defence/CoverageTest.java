package org.entente.lexicon.defence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.entente.core.internal.NameIndex;
import org.entente.core.model.Actor;
import org.entente.core.model.CodeScheme;
import org.junit.jupiter.api.Test;

/** Whether the registers that the workbench imports find their actors here. */
final class CoverageTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final NameIndex index = new NameIndex(new DefenceLexicon().names().toList());

    @Test
    void everyNameOfTheTradeRegisterIsOneActor() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String line : lines("sipri-transfers/trade-register.csv", WINDOWS)) {
            List<String> fields = fields(line);
            if (fields.size() > 12) {
                names.add(fields.get(0));
                names.add(fields.get(1));
            }
        }
        names.removeIf(name -> name.endsWith("*") || name.startsWith("unknown") || name.equals("Recipient"));
        names.remove("Supplier");
        assertThat(names).hasSizeGreaterThan(190);
        assertThat(names).filteredOn(name -> coded(name).isEmpty()).isEmpty();
        // What stands in the register and is no state has its own sort.
        assertThat(names)
                .filteredOn(name -> !coded(name).orElseThrow().id().matches("[A-Z]{3}"))
                .containsExactly("Biafra", "Katanga", "Libya GNC", "Northern Cyprus");
    }

    @Test
    void everyNameOfTheTivTablesIsOneActor() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String file : List.of("TIV-Export-KOS-1950-2021.csv", "TIV-Export-TUR-1950-2021.csv")) {
            lines("sipri-tiv/" + file, WINDOWS).stream()
                    .skip(11)
                    .map(line -> fields(line).get(0))
                    .forEach(names::add);
        }
        names.removeIf(
                name -> name.endsWith("*") || name.isBlank() || name.equals("Total") || name.startsWith("Unknown"));
        assertThat(names).filteredOn(name -> coded(name).isEmpty()).isEmpty();
    }

    @Test
    void everyNumberOfDcadIsOneCountry() throws IOException {
        Set<String> unknown = new TreeSet<>();
        for (String line : lines("dcad/DCAD-v1.0-main.csv", StandardCharsets.UTF_8)) {
            List<String> fields = fields(line);
            if (!fields.get(0).matches("\\d+")) {
                continue;
            }
            int year = Integer.parseInt(fields.get(6));
            for (String code : List.of(fields.get(0), fields.get(2))) {
                if (index.coded(CodeScheme.COW, code, year).isEmpty()) {
                    unknown.add(code + " in " + year);
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    @Test
    void everyNumberOfTheStateSystemSince1946IsOneCountry() throws IOException {
        Set<String> unknown = new TreeSet<>();
        for (String line : lines("cow-states/states2016.csv", StandardCharsets.UTF_8)) {
            List<String> fields = fields(line);
            if (!fields.get(1).matches("\\d+")) {
                continue;
            }
            int from = Math.max(1946, Integer.parseInt(fields.get(3)));
            int to = Integer.parseInt(fields.get(6));
            for (int year = from; year < to; year++) {
                if (index.coded(CodeScheme.COW, fields.get(1), year).isEmpty()) {
                    unknown.add(fields.get(0) + " " + fields.get(1));
                }
            }
        }
        assertThat(unknown).isEmpty();
    }

    private Optional<Actor> coded(String sipri) {
        return index.coded(CodeScheme.SIPRI, sipri, 1990);
    }

    private static List<String> lines(String file, Charset charset) throws IOException {
        Optional<Path> found =
                shared().map(shared -> shared.resolve("data").resolve(file)).filter(Files::isReadable);
        assumeTrue(found.isPresent(), "../shared/data/" + file + " is absent");
        return Files.readAllLines(found.orElseThrow(), charset);
    }

    private static Optional<Path> shared() {
        return Stream.iterate(Path.of("").toAbsolutePath(), path -> path != null, Path::getParent)
                .map(path -> path.resolve("shared"))
                .filter(Files::isDirectory)
                .findFirst();
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
