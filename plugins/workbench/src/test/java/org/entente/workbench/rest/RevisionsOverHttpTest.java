package org.entente.workbench.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.entente.core.model.Revision;
import org.entente.workbench.TestServer;
import org.entente.workbench.TestServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which revision is answered, and what is said of it, while revision 7 is read and 8 is being made ready. */
class RevisionsOverHttpTest {

    private final AtomicInteger latest = new AtomicInteger(8);
    private TestServer server;
    private String token;

    record Told(String of) {}

    private static Revision revision(long number) {
        return new Revision(number, Instant.EPOCH, "ana", "A change.", "");
    }

    private static Told told(Request request) {
        return new Told("of "
                + request.revision().map(Revision::number).map(String::valueOf).orElse("whatever is the latest"));
    }

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(
                () -> List.of(
                        Route.get("/ties", "Tells ties.")
                                .query("handling", "What may be seen.")
                                .steady()
                                .one(Told.class, RevisionsOverHttpTest::told),
                        Route.get("/queue", "Tells a queue.").revisioned().one(Told.class, RevisionsOverHttpTest::told),
                        Route.post("/ties", "Changes a tie.").one(Told.class, request -> {
                            latest.incrementAndGet();
                            return told(request);
                        })),
                new Readable() {
                    @Override
                    public Revision latest() {
                        return revision(latest.get());
                    }

                    @Override
                    public Revision ready(long shown) {
                        return shown <= 7 ? revision(7) : latest();
                    }

                    @Override
                    public String tag(Revision revision) {
                        return "\"x-" + revision.number() + "\"";
                    }
                });
        token = "Authorization: Bearer " + server.token();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private Answer shows(long revision, String path) throws IOException {
        return server.ask("GET /api" + path, token, "Entente-Revision: " + revision);
    }

    private static void is(Answer answer, long revision) {
        assertThat(answer.body()).contains("of " + revision);
        assertThat(answer.head()).contains("Entente-Revision: " + revision, "ETag: \"x-" + revision + "\"");
    }

    @Test
    void anAnswerIsOfTheRevisionThatItTells() throws IOException {
        is(shows(6, "/ties"), 7);
        is(shows(7, "/ties"), 7);
        is(shows(8, "/ties"), 8);
        is(shows(7, "/ties"), 7);
    }

    @Test
    void whoToldNothingOrNonsenseIsAnsweredOfTheLatest() throws IOException {
        is(server.ask("GET /api/ties", token), 8);
        is(server.ask("GET /api/ties", token, "Entente-Revision: old"), 8);
        is(server.ask("GET /api/ties", token, "Entente-Revision: -1"), 8);
        is(server.ask("GET /api/ties", token, "Entente-Revision: 99999999999999999999"), 8);
    }

    @Test
    void whoMayNotSeeAllIsAnsweredOfTheLatest() throws IOException {
        is(shows(7, "/ties?handling=GREEN"), 8);
    }

    @Test
    void whatIsKnownOfARevisionIsNotSentAgain() throws IOException {
        String known = "If-None-Match: \"x-7\"";
        assertThat(server.ask("GET /api/ties", token, "Entente-Revision: 7", known)
                        .status())
                .isEqualTo(304);
        assertThat(server.ask("GET /api/ties", token, known).status()).isEqualTo(200);
    }

    @Test
    void whatIsNotOfOneRevisionIsAnsweredOfTheLatest() throws IOException {
        Answer answer = shows(7, "/queue");
        assertThat(answer.body()).contains("of whatever is the latest");
        assertThat(answer.head()).contains("Entente-Revision: 8");
    }

    @Test
    void whoChangesSomethingIsToldTheRevisionThatHasIt() throws IOException {
        Answer answer = server.send("POST /api/ties", "", token, "Entente-Revision: 7");
        String told = answer.head()
                .lines()
                .filter(line -> line.startsWith("Entente-Revision: "))
                .findFirst()
                .map(line -> line.substring(18))
                .orElse("");
        assertThat(told).isEqualTo("9");
        is(shows(Long.parseLong(told), "/ties"), 9);
    }
}
