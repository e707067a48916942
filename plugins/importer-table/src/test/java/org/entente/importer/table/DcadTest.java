package org.entente.importer.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.entente.core.model.ActorCode;
import org.entente.core.model.CodeScheme;
import org.entente.core.model.TieType;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DcadTest {

    private static final String HEADER =
            "ccode1,cowName1,ccode2,cowName2,signDay,signMonth,signYear,EIFDay,EIFMonth,EIFYear,"
                    + "type,category1,category2,category3,span,renewType,renewYears,terminated,durationActual,endYearEstimate,"
                    + "asymmetry,categoryConf,UNTS,fullText,sourceType,source,factivaConf,factivaSign,factivaEIF,DCAid\n";

    @TempDir
    private Path folder;

    private Reading read(String rows) throws IOException {
        return Reading.of(folder, "dcad.csv", HEADER + rows, StandardCharsets.UTF_8, Sample.run());
    }

    @Test
    void aRowIsAnAgreementFromItsSigningToItsEstimatedEnd() throws IOException {
        Reading reading = read(
                "640,TUR,770,PAK,4,3,1998,,7,1999,general,TREX,DIC,,-77,-66,5,-88,,2008,1,med,,N,factiva,Wires,3,1,,X-1\n");
        assertThat(reading.line(1))
                .containsEntry("kind", "TRAINING_EXCHANGE")
                .containsEntry("first", "TUR")
                .containsEntry("second", "PAK")
                .containsEntry("signed", "1998-03-04")
                .containsEntry("in_force", "1999-07")
                .containsEntry("expiry", "2008~")
                .containsEntry(
                        "note",
                        "category2 DIC; renewYears 5; categoryConf med; sourceType factiva; source Wires;"
                                + " factivaConf 3");
        assertThat(reading.sink().source().coverage().types()).containsExactly(TieType.AGREEMENT);
        assertThat(reading.sink().source().coverage().note()).contains("estimated ends stop at 2008");
    }

    @Test
    void whatIsNotKnownOfADateIsLeftOpen() throws IOException {
        assertThat(read("640,TUR,770,PAK,4,,1998,,,,sector,DIC,,,,,,,,2008,1,,,,,,,,,X-2\n")
                        .line(1))
                .containsEntry("signed", "1998")
                .containsEntry("in_force", "")
                .containsEntry("note", "");
    }

    @Test
    void bothSidesTheSameIsToldAndAnUnknownNumberIsAnActorOfItsOwn() throws IOException {
        Reading reading = read("640,TUR,640,PAK,4,3,1998,,,,general,DCA,,,,,,,,2008,1,,,,,,,,,X-3\n"
                + "640,TUR,999,XYZ,4,3,1998,,,,general,DCA,,,,,,,,2008,1,,,,,,,,,X-4\n");
        assertThat(reading.codes()).containsExactlyInAnyOrder("row.same", "actor.unknown");
        assertThat(reading.line(1)).containsEntry("second", "");
        assertThat(reading.line(2)).containsEntry("second", "cow-999");
        assertThat(reading.coded(CodeScheme.COW, "999")).isPresent();
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() throws IOException {
        Path file = Files.write(
                folder.resolve("dcad.csv"), (HEADER + "640,T\u00dcR,770\n").getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Reading.of(file, Sample.run()).only().message()).contains("dcad.csv is not valid UTF-8");
    }

    @Test
    void thePublishedFileGivesTheNetworksOf1990And2000() throws IOException {
        Reading reading = Reading.of(Reading.shared("data/dcad/DCAD-v1.0-main.csv"), TestRun.plain());
        assertThat(reading.lines()).hasSize(1871);
        for (int year : new int[] {1990, 2000}) {
            Set<String> expected = Reading.sharedTable("data/reference/dcad_" + year + "_edges.csv").stream()
                    .map(edge -> edge(edge.get("from"), edge.get("to")))
                    .collect(Collectors.toSet());
            assertThat(edges(reading, year)).isEqualTo(expected);
        }
    }

    private static Set<String> edges(Reading reading, int year) {
        Set<String> edges = new TreeSet<>();
        for (Map<String, String> line : reading.lines()) {
            int from = Integer.parseInt(line.get("signed").substring(0, 4));
            int to = Integer.parseInt(line.get("expiry").substring(0, 4));
            if (from <= year && year <= to && !line.get("second").isEmpty()) {
                edges.add(edge(number(reading, line.get("first")), number(reading, line.get("second"))));
            }
        }
        return edges;
    }

    private static String number(Reading reading, String id) {
        return reading.sink().actors().get(id).codes().stream()
                .filter(code -> code.scheme().equals(CodeScheme.COW))
                .map(ActorCode::code)
                .findFirst()
                .orElseThrow();
    }

    private static String edge(String one, String two) {
        return Integer.parseInt(one) < Integer.parseInt(two) ? one + " " + two : two + " " + one;
    }
}
