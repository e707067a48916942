package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EditionVerbTest extends VerbTest {

    @Test
    void anEditionIsCitedReadAtAndCorrected() throws Exception {
        imported();
        assertThat(run("-w", "W", "edition", "spring", "--by", "ann", "--note", "The first."))
                .as(err)
                .isZero();
        assertThat(out).containsPattern("ann, spring, edition of 2026-01-02, revision 1, SHA-256 [0-9a-f]{64}\\.");
        assertThat(run("-w", "W", "edition", "spring")).isEqualTo(2);
        assertThat(err).contains("The name spring is taken").contains("--corrects spring");
        assertThat(run("-w", "W", "undo", "1")).as(err).isZero();
        assertThat(run("-w", "W", "sql", "--csv", "--as-of", "spring", "SELECT count(*) FROM tie"))
                .as(err)
                .isZero();
        assertThat(out.lines()).contains("1");
        assertThat(run("-w", "W", "edition", "summer", "--corrects", "spring", "--by", "ann"))
                .as(err)
                .isZero();
        assertThat(run("-w", "W", "edition", "show", "spring")).as(err).isZero();
        assertThat(out).contains("Superseded by summer.", "The first.");
        assertThat(run("-w", "W", "edition", "list", "--csv")).as(err).isZero();
        assertThat(out).contains("spring,1,2026-01-02,ann,summer,").contains("summer,3,");
        assertThat(run("-w", "W", "edition", "autumn", "--corrects", "winter")).isEqualTo(2);
        assertThat(run("-w", "W", "edition", "show", "sprong")).isEqualTo(2);
        assertThat(err).contains("did you mean spring?");
    }

    @Test
    void theSameContentHasTheSameDigest() throws Exception {
        imported();
        assertThat(run("-w", "W", "edition", "one", "--by", "ann")).as(err).isZero();
        String first = out.substring(out.indexOf("SHA-256"));
        assertThat(run("-w", "V", "import", "news.txt")).as(err).isZero();
        assertThat(run("-w", "V", "edition", "other", "--by", "ann")).as(err).isZero();
        assertThat(out).endsWith(first);
    }

    @Test
    void anEditionKeepsItsName() throws Exception {
        imported();
        assertThat(run("-w", "W", "edition", "spring", "--by", "ann")).as(err).isZero();
        assertThat(run("-w", "W", "undo", "2")).isEqualTo(2);
        assertThat(err).contains("An edition may be cited and is not undone");
        assertThat(run("-w", "W", "name", "spring", "1")).isEqualTo(2);
        assertThat(err).contains("The name spring is that of an edition, which keeps it;");
        assertThat(run("-w", "W", "edition", "last")).isEqualTo(2);
        assertThat(run("-w", "W", "edition", "two words")).isEqualTo(2);
        assertThat(err).contains("A revision's name is a word");
        assertThat(run("-w", "W", "edition", "summer", "--corrects", "spring")).isZero();
        assertThat(run("-w", "W", "edition", "autumn", "--corrects", "spring")).isEqualTo(2);
        assertThat(err).contains("superseded by summer already; correct that one with --corrects summer.");
    }

    @Test
    void editionsAreListedAsTheyWere() throws Exception {
        imported();
        assertThat(run("-w", "W", "edition", "spring", "--by", "ann")).as(err).isZero();
        assertThat(run("-w", "W", "edition", "list", "--as-of", "1", "--csv"))
                .as(err)
                .isZero();
        assertThat(out.lines()).hasSize(1);
    }
}
