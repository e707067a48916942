package org.entente.command;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SameVerbTest extends VerbTest {

    @BeforeEach
    void read() throws InterruptedException {
        workbench.bodies = true;
        imported();
    }

    private int same(String... args) throws InterruptedException {
        String[] all = new String[args.length + 3];
        all[0] = "-w";
        all[1] = "W";
        all[2] = "same";
        System.arraycopy(args, 0, all, 3, args.length);
        return run(all);
    }

    private String actors() throws InterruptedException {
        assertThat(run("-w", "W", "sql", "--csv", "SELECT string_agg(id, ' ' ORDER BY id) AS ids FROM actor"))
                .as(err)
                .isZero();
        return out.strip().lines().skip(1).findFirst().orElse("");
    }

    @Test
    void whatIsAcceptedIsOneAndApartAgainAfterUndo() throws Exception {
        assertThat(same("accept", "ww", "wing-works", "--by", "ann", "--why", "Their own site."))
                .as(err)
                .isZero();
        assertThat(out).contains("Took wing-works and ww for the same. This is revision 2.");
        assertThat(actors()).isEqualTo("PAK TUR wing-works");
        assertThat(same("list", "--csv")).as(err).isZero();
        assertThat(out).contains(",same,ACTOR,wing-works,ww,0.9,acronym +3.5,ann,2");
        assertThat(same("accept", "ww", "wing-works")).isEqualTo(2);
        assertThat(err).contains("are the same already");
        assertThat(run("-w", "W", "undo")).as(err).isZero();
        assertThat(actors()).isEqualTo("PAK TUR wing-works ww");
    }

    @Test
    void ofAPairThatIsNamedAllIsSaid() throws Exception {
        assertThat(same("accept", "PAK", "ww")).isEqualTo(2);
        assertThat(err).contains("PAK and ww are not suggested to be the same; entente same assert says it");
        assertThat(workbench.checked).contains("identity{first=PAK, second=ww}");
        assertThat(same("assert", "TUR", "wing-works")).as(err).isZero();
        assertThat(same("accept", "wing-works", "TUR")).isEqualTo(2);
        assertThat(err).contains("wing-works and TUR are taken for the same already.");
    }

    @Test
    void whatIsToldApartIsTakenForTheSameByNobody() throws Exception {
        assertThat(same("accept", "--above", "0.8", "--yes")).as(err).isZero();
        assertThat(same("reject", "ww", "wing-works", "--by", "ann", "--why", "Two firms."))
                .as(err)
                .isZero();
        assertThat(actors()).isEqualTo("PAK TUR wing-works ww");
        assertThat(same("list", "--csv")).as(err).isZero();
        assertThat(out)
                .contains(",different,ACTOR,ww,wing-works,,Two firms.,ann,3")
                .doesNotContain(",same,");
        assertThat(same("assert", "wing-works", "ww")).isEqualTo(2);
        assertThat(err).contains("ann has told ww and wing-works apart; take that back first.");
        String id = out(2, "SELECT id FROM different");
        assertThat(same("reject", "wing-works", "ww")).isEqualTo(2);
        assertThat(err).contains("are told apart already, by ann (assertion " + id + ").");
        assertThat(same("undo", id)).as(err).isZero();
        assertThat(same("assert", "ww", "wing-works")).as(err).isZero();
        assertThat(actors()).isEqualTo("PAK TUR wing-works");
    }

    @Test
    void aCountryStandsForOthersAndTwoCountriesAreNeverOne() throws Exception {
        assertThat(same("assert", "ww", "TUR")).as(err).isZero();
        assertThat(actors()).isEqualTo("PAK TUR wing-works");
        assertThat(same("assert", "PAK", "TUR")).isEqualTo(2);
        assertThat(err).contains("PAK and TUR are two countries");
        assertThat(same("assert", "wing-works", "nobody")).isEqualTo(2);
        assertThat(err).contains("Nobody knows the actor nobody");
    }

    @Test
    void manyAreAcceptedOnlyWhenOneSaysSo() throws Exception {
        assertThat(same("accept", "--above", "0.8")).as(err).isZero();
        assertThat(err).contains("1 pair would be taken for the same.").contains("Nothing was changed.");
        assertThat(actors()).isEqualTo("PAK TUR wing-works ww");
        assertThat(same("accept")).isEqualTo(2);
        assertThat(same("accept", "--above", "2")).isEqualTo(2);
        assertThat(same("accept", "--above", "0.5", "--kind", "actr")).isEqualTo(2);
        assertThat(err).contains("actor");
    }

    private String out(int line, String sql) throws InterruptedException {
        assertThat(run("-w", "W", "sql", "--csv", sql)).as(err).isZero();
        return out.strip().lines().skip(line - 1L).findFirst().orElse("");
    }
}
