package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import org.entente.core.api.ImportReport;
import org.entente.core.api.ImportReport.FileReport;
import org.entente.core.api.ImportReport.MatchReport;
import org.entente.core.api.ImportReport.Outcome;
import org.entente.core.model.Problem;
import org.entente.core.model.Revision;
import org.entente.core.model.Severity;
import org.junit.jupiter.api.Test;

class ImportSummaryTest {

    private static Revision revision(long number) {
        return new Revision(number, Instant.EPOCH, "ann", "Imported.", "");
    }

    private static ImportSummary summary(MatchReport... matches) {
        return new ImportSummary(new ImportReport(revision(4), List.of(), List.of(matches)));
    }

    private static String text(ImportSummary summary) {
        StringWriter text = new StringWriter();
        summary.text(new PrintWriter(text));
        return text.toString();
    }

    @Test
    void tiesThatAreToldAgainAreSaidWithTheRevisionThatUndoesThem() {
        ImportSummary summary = summary(new MatchReport("story", revision(5), 3, List.of()));
        assertThat(text(summary)).endsWith("3 pairs of ties told again, found by story; revision 5.\n");
        assertThat(summary.worthALook()).isFalse();
    }

    @Test
    void capabilitiesAreCountedWhereThereAreAny() {
        ImportSummary summary = new ImportSummary(new ImportReport(
                revision(4),
                List.of(
                        new FileReport("a.txt", Outcome.READ, "a text", 1, 0, 2, List.of()),
                        new FileReport("b.txt", Outcome.READ, "a text", 2, 1, List.of()))));
        assertThat(text(summary))
                .isEqualTo("a.txt: read, a text; 1 tie, 0 observations, 2 statements of capability\n"
                        + "b.txt: read, a text; 2 ties, 1 observation\n"
                        + "2 files, 3 ties, 1 observation, 2 statements of capability; revision 4.\n");
    }

    @Test
    void whyAFileIsRefusedIsSaidOnce() {
        Problem refused = new Problem("document.bomb", Severity.REFUSED, "a.docx unpacks to more than 64 MB.", null);
        Problem note = new Problem("document.note", Severity.NOTE, "Something else.", null);
        ImportSummary summary = new ImportSummary(new ImportReport(
                revision(4),
                List.of(new FileReport("a.docx", Outcome.REFUSED, refused.message(), 0, 0, List.of(refused, note)))));
        assertThat(text(summary))
                .startsWith(
                        "a.docx: refused, a.docx unpacks to more than 64 MB.\n  note document.note: Something else.\n");
    }

    @Test
    void aMatcherThatFailedIsWorthALook() {
        ImportSummary summary = summary(new MatchReport(
                "story",
                Revision.NONE,
                0,
                List.of(new Problem("match.failed", Severity.DOUBT, "The matcher story failed.", null))));
        assertThat(text(summary)).endsWith("story: doubt match.failed: The matcher story failed.\n");
        assertThat(summary.worthALook()).isTrue();
    }

    @Test
    void theJsonHasWhatMatchersFound() throws Exception {
        StringWriter json = new StringWriter();
        PrintWriter out = new PrintWriter(json);
        summary(new MatchReport("story", revision(5), 3, List.of())).json(out);
        out.flush();
        assertThat(json.toString().replaceAll("\\s", ""))
                .contains("\"matches\":[{\"matcher\":\"story\",\"pairs\":3,\"revision\":5,\"problems\":[]}]");
    }
}
