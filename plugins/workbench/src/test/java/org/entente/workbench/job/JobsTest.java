package org.entente.workbench.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class JobsTest {

    private final Jobs jobs = new Jobs(new Events(), Clock.systemUTC());

    @AfterEach
    void close() {
        jobs.close();
    }

    private Job ended(long id) throws InterruptedException {
        Job job = jobs.get(id).orElseThrow();
        while (job.view().ended() == null) {
            Thread.sleep(2);
        }
        return job;
    }

    @Test
    void whatCameOfAJobIsTold() throws InterruptedException {
        Job job = ended(
                jobs.start("layout", "Layout", monitor -> "the erased name").id());
        assertThat(job.view().state()).isEqualTo(Job.State.DONE);
        assertThat(job.result()).isEqualTo("the erased name");
    }

    @Test
    void noIdComesTwiceThoughTheWorkbenchIsStartedAnew() {
        Instant start = Instant.parse("2026-03-01T10:00:00Z");
        Set<Long> ids = new TreeSet<>();
        for (Instant when : List.of(start, start.plusSeconds(1))) {
            Jobs process = new Jobs(new Events(), Clock.fixed(when, ZoneOffset.UTC));
            for (int job = 0; job < 3; job++) {
                ids.add(process.start("check", "Check", monitor -> "").id());
            }
            process.close();
        }
        assertThat(ids).hasSize(6);
    }

    @Test
    void aJobThatRunsOutOfMemoryFails() throws InterruptedException {
        Job job = ended(jobs.start("analysis", "A large one", monitor -> {
                    throw new OutOfMemoryError("Java heap space");
                })
                .id());
        assertThat(job.view().state()).isEqualTo(Job.State.FAILED);
        assertThat(job.view().message()).contains("There is not enough memory");
    }

    @Test
    void whatIsForgottenIsToldNoMoreAndNeitherIsItsTitle() throws InterruptedException {
        Job job = ended(jobs.start("import", "Import of the erased source", monitor -> "the erased name")
                .id());
        assertThat(jobs.forget()).containsExactly("the erased name");
        assertThat(job.result()).isNull();
        assertThat(jobs.list()).isEmpty();
    }

    @Test
    void whatWasReadBeforeItWasForgottenIsNotToldAfterwards() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch forgotten = new CountDownLatch(1);
        long id = jobs.start("layout", "Layout", monitor -> {
                    begun.countDown();
                    assertThat(forgotten.await(20, TimeUnit.SECONDS)).isTrue();
                    return "the erased name";
                })
                .id();
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        assertThat(jobs.forget()).isEmpty();
        forgotten.countDown();
        Job job = ended(id);
        assertThat(job.view().state()).isEqualTo(Job.State.DONE);
        assertThat(job.result()).isNull();
    }
}
