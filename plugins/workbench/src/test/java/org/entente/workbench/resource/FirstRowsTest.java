package org.entente.workbench.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.entente.core.model.Column;
import org.entente.workbench.resource.SqlResource.Answer;
import org.entente.workbench.rest.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FirstRowsTest {

    private GeneratedTies ties;

    @BeforeEach
    void open() throws Exception {
        ties = new GeneratedTies(1, 20);
    }

    @AfterEach
    void close() throws Exception {
        ties.close();
    }

    private Answer ask(String select) throws Exception {
        return new FirstRows(100, 1 << 20).of(ties.dataset(), select);
    }

    @Test
    void rowsAreGivenInTheirOrderAndAsTheyAre() throws Exception {
        Answer answer =
                ask("SELECT range AS number, 'n' || range AS name, NULL AS nothing FROM range(3) ORDER BY 1 DESC");
        assertThat(answer.columns()).extracting(Column::name).containsExactly("number", "name", "nothing");
        assertThat(answer.rows()).extracting(row -> row.get(0)).containsExactly(2L, 1L, 0L);
        assertThat(answer.rows()).extracting(row -> row.get(1)).containsExactly("n2", "n1", "n0");
        assertThat(answer.rows()).extracting(row -> row.get(2)).containsOnlyNulls();
        assertThat(answer.cut()).isFalse();
    }

    @Test
    void moreRowsThanAreAllowedAreLeftOut() throws Exception {
        assertThat(ask("SELECT * FROM range(100)").cut()).isFalse();
        Answer answer = ask("SELECT range FROM range(300000) ORDER BY range DESC");
        assertThat(answer.rows()).hasSize(100);
        assertThat(answer.rows().get(99)).isEqualTo(List.of(299_900L));
        assertThat(answer.cut()).isTrue();
    }

    @Test
    void rowsThatDoNotFitIntoTheMemoryAreLeftOutBeforeTheyLeaveTheDatabase() throws Exception {
        Answer answer = ask("SELECT repeat('x', 400000) FROM range(5000)");
        assertThat(answer.rows()).hasSize(2);
        assertThat(answer.cut()).isTrue();
    }

    @Test
    void aRowThatDoesNotFitAloneIsRefused() {
        assertThatThrownBy(() -> ask("SELECT repeat('x', 100000000)"))
                .asInstanceOf(InstanceOfAssertFactories.type(Fault.class))
                .satisfies(fault -> assertThat(fault.status()).isEqualTo(413))
                .satisfies(fault -> assertThat(fault).hasMessageContaining("The first row alone"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT 1 AS a;",
                "SELECT 1 AS a -- and no more",
                "WITH one AS (SELECT 1 AS a) SELECT * FROM one",
                "FROM (VALUES (1)) AS t(a)",
                "SELECT 1 AS a, 2 AS b LIMIT 1 ; \n"
            })
    void aQuestionIsAskedHoweverItIsWritten(String select) throws Exception {
        assertThat(ask(select).rows()).hasSize(1);
    }

    @Test
    void whatIsWrongWithAQuestionIsToldOfTheQuestion() {
        assertThatThrownBy(() -> ask("SELECT * FROM tie WHERE"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at or near \"WHERE\"")
                .hasMessageNotContaining("LIMIT 0");
    }
}
