package org.entente.workbench.resource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.entente.core.api.CancelledException;
import org.entente.core.api.Dataset;
import org.entente.core.api.Workspace;
import org.entente.workbench.rest.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class QuestionsTest {

    private static final String ID = "one-question";

    private final Questions questions = new Questions();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Workspace.OpenDataset data = new Workspace.OpenDataset() {
        @Override
        public Dataset get() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            closed.countDown();
        }
    };

    @Test
    void aQuestionIsGivenUpByItsId() {
        assertThatThrownBy(() -> questions.ask(ID, data, () -> {
                    new Thread(() -> questions.giveUp(ID)).start();
                    awaitTheEnd();
                    throw new CancelledException("The data set is closed.");
                }))
                .isInstanceOfSatisfying(
                        Fault.class, fault -> assertThat(fault.status()).isEqualTo(409))
                .hasMessageContaining("was given up");
        assertThat(questions.giveUp(ID)).as("none is answered any more").isFalse();
    }

    private void awaitTheEnd() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void whatHasBeenAnsweredCannotBeGivenUp() throws Exception {
        assertThat(questions.<String>ask(ID, data, () -> "an answer")).isEqualTo("an answer");
        assertThat(questions.giveUp(ID)).isFalse();
        assertThat(closed.getCount()).isEqualTo(1);
    }

    @Test
    void anIdIsGivenToOneQuestionAtATime() throws Exception {
        questions.ask(ID, data, () -> {
            assertThatThrownBy(() -> questions.ask(ID, data, () -> "another"))
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.status()).isEqualTo(409));
            assertThat(questions.giveUp(ID)).as("the first is answered still").isTrue();
            return "an answer";
        });
    }

    @Test
    void aQuestionWithoutIdIsAnsweredAndOneWithAStrangeIdRefused() throws Exception {
        assertThat(questions.<String>ask("", data, () -> "an answer")).isEqualTo("an answer");
        for (String id : new String[] {"short", "with a blank in it", "x".repeat(65)}) {
            assertThatThrownBy(() -> questions.ask(id, data, () -> "an answer"))
                    .isInstanceOfSatisfying(
                            Fault.class, fault -> assertThat(fault.status()).isEqualTo(400));
        }
    }
}
