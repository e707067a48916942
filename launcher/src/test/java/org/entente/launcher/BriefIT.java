package org.entente.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.extension.ExtendWith;

/** Briefs on the seed texts, the register and the agreements together. */
@TestInstance(Lifecycle.PER_CLASS)
@ExtendWith(RealWorkspace.Once.class)
class BriefIT {

    private RealWorkspace workspace;

    @BeforeAll
    void importTheRest(RealWorkspace register) throws Exception {
        workspace = register;
        workspace.bring("tr-.*\\.txt");
    }

    @Test
    void noLineIsWithoutEvidence() throws Exception {
        JsonNode brief = Answer.of(workspace
                        .entente()
                        .run("-w", "W", "analyze", "brief", "--set", "dyad=TUR-PAK", "--json", "--evidence"))
                .object();
        List<JsonNode> lines = new ArrayList<>();
        for (JsonNode part : brief.get("parts")) {
            part.path("support").forEach(lines::add);
            part.path("findings").forEach(finding -> lines.add(finding.get("support")));
        }
        Set<Long> ties = new TreeSet<>();
        assertThat(lines).hasSizeGreaterThan(20).allSatisfy(line -> {
            assertThat(line.get("ties").size() + line.get("observations").size())
                    .isPositive();
            line.get("ties").forEach(tie -> ties.add(tie.asLong()));
        });
        String ids = ties.stream().map(String::valueOf).collect(Collectors.joining(","));
        Answer bare = workspace.sql("SELECT id FROM tie t WHERE id IN (" + ids
                + ") AND NOT EXISTS (FROM tie_evidence e WHERE e.tie = t.id)");
        assertThat(bare.rows()).isEmpty();
    }

    @Test
    void everyLineOfThePageNamesItsEvidence() throws Exception {
        String page = brief("TUR-PAK");
        Set<String> noted = numbers("(?m)^\\[(\\d+)\\]", page);
        assertThat(noted).isNotEmpty();
        assertThat(noted).containsAll(numbers("(?m)\\[(\\d+)\\]", page));
        String lines = page.substring(page.indexOf("\nFirm\n"), page.indexOf("\nDoubts\n"));
        for (String line : lines.split("(?m)^(?=- )")) {
            if (line.startsWith("- ")) {
                assertThat(line.replaceAll("\\s+", " "))
                        .containsPattern("\\[\\d+\\]")
                        .contains("backing", "review new");
            }
        }
    }

    @Test
    void whatIsAnnouncedAgreedAndContractedIsToldApart() throws Exception {
        assertThat(told("KAAN", "IDN", "TUR")).isEqualTo("ANNOUNCEMENT SOFT");
        assertThat(told("Typhoon", "GBR", "TUR")).isEqualTo("MOU SOFT");
        assertThat(told("Mushshak", "PAK", "TUR")).isEqualTo("CONTRACT FIRM");
    }

    /** The instrument and the commitment of what a text tells of a system. */
    private String told(String system, String first, String second) throws Exception {
        Answer answer = workspace.sql(String.format(Locale.ROOT, """
                SELECT DISTINCT concat(instrument, ' ', commitment) AS told
                FROM tie JOIN item ON item.tie = tie.id JOIN dyad ON dyad.tie = tie.id
                    JOIN tie_evidence ON tie_evidence.tie = tie.id JOIN evidence ON evidence.id = tie_evidence.evidence
                WHERE place = 'SPAN' AND contains(designation, '%s') AND first = '%s' AND second = '%s'
                ORDER BY told
                """, system, first, second));
        return answer.rows().stream().map(row -> row.get("told").asText()).collect(Collectors.joining(", "));
    }

    @Test
    void anEarlierDateKnowsLess() throws Exception {
        String page = brief("TUR-PAK", "--as-of", "2010");
        assertThat(page).contains("2010", "2004-12-27").doesNotContain("Bayraktar TB2", "MilGem");
    }

    @Test
    void anotherPartnershipIsSetBeside() throws Exception {
        assertThat(brief("TUR-PAK", "--compare", "TUR-KOR")).contains("PAK-TUR", "KOR-TUR");
    }

    @Test
    void aPageIsWrittenInTheFormatOfItsName() throws Exception {
        for (String name : List.of("brief.md", "brief.html")) {
            Path file = workspace.folder().resolveSibling(name);
            brief("TUR-PAK", "--out", file.toString());
            String written = Files.readString(file, StandardCharsets.UTF_8);
            if (name.endsWith(".md")) {
                assertThat(written).startsWith("# ").contains("\n## Firm");
            } else {
                assertThat(written)
                        .startsWith("<!DOCTYPE html>")
                        .contains("Firm</h")
                        .endsWith("</html>\n");
                Set<String> ids = numbers("id=\"([^\"]+)\"", written);
                assertThat(ids).containsAll(numbers("href=\"#([^\"]+)\"", written));
            }
        }
    }

    @Test
    void aPartnerThatIsNotKnownIsWrongUse() throws Exception {
        Distribution.Ended ended = workspace.entente().run("-w", "W", "brief", "TUR-XXX");
        assertThat(ended.status()).isEqualTo(2);
        BadInputIT.oneSentence(ended.err()).contains("TUR-XXX");
    }

    private String brief(String... args) throws IOException, InterruptedException {
        List<String> call = new ArrayList<>(List.of("-w", "W", "brief"));
        call.addAll(List.of(args));
        Distribution.Ended ended = workspace.entente().run(call.toArray(String[]::new));
        assertThat(ended.status()).as(ended.err()).isZero();
        return ended.out();
    }

    private static Set<String> numbers(String pattern, String text) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
