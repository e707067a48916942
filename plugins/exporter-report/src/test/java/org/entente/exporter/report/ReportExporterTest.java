package org.entente.exporter.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.entente.core.api.PluginInfo;
import org.entente.core.model.Actor;
import org.entente.core.model.Column;
import org.entente.core.model.Composite;
import org.entente.core.model.Edtf;
import org.entente.core.model.Findings;
import org.entente.core.model.Instrument;
import org.entente.core.model.Network;
import org.entente.core.model.Outcome;
import org.entente.core.model.Result;
import org.entente.core.model.Role;
import org.entente.core.model.RunCard;
import org.entente.core.model.Series;
import org.entente.core.model.Severity;
import org.entente.core.model.Stage;
import org.entente.core.model.Support;
import org.entente.core.model.Table;
import org.entente.core.model.Tie;
import org.entente.core.model.TieType;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Store;
import org.entente.core.spi.Subject;
import org.entente.store.duckdb.DuckStore;
import org.entente.testkit.ExporterContract;
import org.entente.testkit.SampleWorkspace;
import org.entente.testkit.TestOutput;
import org.entente.testkit.TestRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportExporterTest implements ExporterContract<ReportExporter.Parameters> {

    private static final String EVIL = "<script>alert('x')</script>\"&";

    private List<Long> ties = List.of();

    @Override
    public Class<ReportExporter.Parameters> parametersType() {
        return ReportExporter.Parameters.class;
    }

    @Override
    public ReportExporter exporter() {
        return new ReportExporter();
    }

    @Override
    public Store store() {
        return new DuckStore();
    }

    @Override
    public void fill(SampleWorkspace workspace) throws IOException {
        Tie tie = Tie.of(TieType.TRANSFER)
                .with("TUR", Role.SUPPLIER)
                .with("PAK", Role.RECIPIENT)
                .instrument(Instrument.CONTRACT)
                .status(Stage.SIGNED)
                .title(EVIL)
                .rule("frame:sale-of")
                .confidence(0.75)
                .build();
        ties = workspace.add(
                List.of(Actor.country("TUR", EVIL), Actor.country("PAK", "Pakistan")),
                List.of(tie, tie, tie),
                List.of());
    }

    @Override
    public List<Outcome> results() {
        return List.of(outcome(partnerships()));
    }

    private static Outcome outcome(Result result) {
        return new Outcome(
                new RunCard(
                        new RunCard.Part("partnership", "1.2.3", "ab12"),
                        "Partnerships",
                        List.of(new RunCard.Part("core", "0.1", "")),
                        Map.of("from", "2019"),
                        1,
                        LocalDate.of(2026, 1, 1)),
                result);
    }

    private Table partnerships() {
        Support all = Support.ties(ties.isEmpty() ? List.of(1L) : ties);
        return Table.of(
                        "Partnerships",
                        new Column("first", Column.Type.ACTOR),
                        new Column("second", Column.Type.ACTOR),
                        new Column("firm", Column.Type.INTEGER),
                        new Column("soft", Column.Type.INTEGER),
                        new Column("talk", Column.Type.INTEGER),
                        new Column("share", Column.Type.NUMBER, "PERCENT"))
                .row(all, "PAK", "TUR", 2L, 1L, 0L, 12.5)
                .cell("share", Support.filter("all ties of Pakistan"))
                .row(all, "TUR", "PAK", 1L, 1L, 0L, null)
                .note("Windows are inclusive.")
                .build();
    }

    private List<Result> everyKind() {
        Support one = Support.ties(ties.subList(0, 1));
        Table nodes = Table.of("Nodes", new Column("id", Column.Type.ACTOR), new Column("degree", Column.Type.INTEGER))
                .row(one, "PAK", 1L)
                .row(one, "TUR", 1L)
                .build();
        Table edges = Table.of("Edges", new Column("from", Column.Type.ACTOR), new Column("to", Column.Type.ACTOR))
                .row(one, "PAK", "TUR")
                .build();
        Series series = new Series(
                "Deliveries",
                "TIV",
                List.of(new Series.Line(
                        EVIL,
                        List.of(
                                new Series.Point(Edtf.year(2019), 3.0, one),
                                new Series.Point(Edtf.year(2020), null, Support.NONE),
                                new Series.Point(Edtf.year(2021), 5.0, one)))));
        Findings findings =
                new Findings("Doubts", List.of(new Findings.Finding("unit.doubtful", Severity.DOUBT, EVIL, one)));
        return List.of(
                partnerships(),
                new Network("Network", false, nodes, edges),
                new Composite("All", List.of(series, findings)));
    }

    private static PluginInfo reader() {
        return new PluginInfo(
                PluginInfo.Type.IMPORTER,
                "prose",
                "Prose",
                "org.test",
                "1.0.0",
                List.of(),
                List.of(),
                "F1 0.5, n 7 <texts>.");
    }

    @Test
    void whatAnAuthorHasMeasuredIsTold(@TempDir Path folder) throws IOException {
        assertThat(write(folder, parameters(), false)).contains("Prose (prose 1.0.0): F1 0.5, n 7 &lt;texts&gt;.");
    }

    private String write(Path folder, ReportExporter.Parameters parameters, boolean all) throws IOException {
        TestOutput output = new TestOutput();
        try (SampleWorkspace workspace = new SampleWorkspace(store(), folder)) {
            fill(workspace);
            try (Ledger.Snapshot snapshot = workspace.snapshot()) {
                List<Outcome> results = (all ? everyKind() : List.<Result>of(partnerships()))
                        .stream().map(ReportExporterTest::outcome).toList();
                exporter()
                        .write(new Subject(snapshot, results, List.of(reader())), parameters, output, TestRun.plain());
            }
        }
        return output.text("");
    }

    private static Set<String> all(String html, String pattern) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = Pattern.compile(pattern).matcher(html);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    @Test
    void everyLinkResolvesAndNoAnchorIsThereTwice(@TempDir Path folder) throws IOException {
        String html = write(folder, parameters(), true);
        Set<String> links = all(html, "href=\"#([^\"]*)\"");
        Set<String> anchors = all(html, " id=\"([^\"]*)\"");
        assertThat(links).isNotEmpty();
        assertThat(anchors).containsAll(links);
        assertThat(html.split(" id=\"", -1)).hasSize(anchors.size() + 1);
    }

    @Test
    void everyFigureOfAResultIsALink(@TempDir Path folder) throws IOException {
        String html = write(folder, parameters(), true);
        String sections = html.substring(html.indexOf("id=\"result1\""), html.indexOf("id=\"method\""));
        assertThat(all(sections, "<td class=\"n\"[^>]*>([^<]*)</td>")).isSubsetOf("–");
        assertThat(sections).contains("<td class=\"n\" title=\"1/1:firm\"><a href=\"#b");
    }

    @Test
    void thePageNeedsNothingElseAndRunsNothing(@TempDir Path folder) throws IOException {
        String html = write(folder, parameters(), true);
        assertThat(html).doesNotContain("<script").doesNotContain(" src=").doesNotContain("url(");
        assertThat(html).contains("&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;");
    }

    @Test
    void thereAreTwoChartsAtLeast(@TempDir Path folder) throws IOException {
        assertThat(write(folder, parameters(), false).split("<svg", -1)).hasSizeGreaterThan(2);
    }

    @Test
    void aTieIsListedWithItsRowAndItsSource(@TempDir Path folder) throws IOException {
        String html = write(folder, parameters(), false);
        assertThat(html)
                .contains("<article id=\"t" + ties.get(0) + "\">")
                .contains("<q>row 1</q>")
                .contains("<a href=\"#s1\">register</a>")
                .contains(", paragraph 1");
    }

    @Test
    void methodAndLimitsAreToldFromWhatRan(@TempDir Path folder) throws IOException {
        String html = write(folder, parameters(), false);
        String method = html.substring(html.indexOf("id=\"method\""));
        assertThat(method)
                .contains("TIV is volume, not price")
                .contains("partnership 1.2.3 (SHA-256 ab12)")
                .contains("from = 2019")
                .contains("frame:sale-of")
                .contains("between 75 % and 75 %")
                .contains("Windows are inclusive.");
    }

    @Test
    void evidenceIsBounded(@TempDir Path folder) throws IOException {
        String html = write(folder, new ReportExporter.Parameters("Short", 1, 1), false);
        assertThat(html).contains("The first 1 of 2 rows.").contains("and 2 more, not listed here.");
        assertThat(html.split("<article id=\"t", -1)).hasSize(2);
    }

    @Test
    void markupCannotBeMadeOfAName() {
        assertThatThrownBy(() -> Html.of("a><b")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Html.of("script")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Html.of("a").with("onclick", "x")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Html.of("a").with("href", "javascript:x"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
