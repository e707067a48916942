package org.entente.workbench.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.entente.core.api.JobException;
import org.entente.workbench.TestServer;
import org.entente.workbench.TestServer.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestServletTest {

    private final AtomicInteger told = new AtomicInteger();
    private TestServer server;
    private String token;

    record Word(String text) {
        Word {
            if (text.isBlank()) {
                throw new IllegalArgumentException("A word has letters.");
            }
        }
    }

    @BeforeEach
    void start() throws Exception {
        server = new TestServer(() -> List.of(
                Route.get("/words/{id}", "Tells a word.")
                        .query("x", "Nothing much.")
                        .query("case", "How it is written.", Form.one("LOWER", "UPPER"))
                        .revisioned()
                        .one(Word.class, request -> {
                            told.incrementAndGet();
                            return new Word("word " + request.number("id"));
                        }),
                Route.get("/slow", "Tells a word late.").revisioned().one(Word.class, request -> {
                    told.incrementAndGet();
                    Thread.sleep(300);
                    return new Word("slow word");
                }),
                Route.get("/failing", "Fails late.").revisioned().one(Word.class, request -> {
                    told.incrementAndGet();
                    Thread.sleep(100);
                    throw new JobException("The reader went away; try again.");
                }),
                Route.post("/words", "Takes a word.")
                        .reads(Word.class)
                        .one(Word.class, request -> request.body(Word.class)),
                Route.post("/files", "Takes a file.").reads(byte[].class).one(Word.class, request -> {
                    try (var bytes = request.bytes()) {
                        return new Word("bytes " + bytes.readAllBytes().length);
                    }
                }),
                Route.get("/broken", "Breaks.").one(Word.class, request -> {
                    throw new IllegalStateException("secret of the inside");
                }),
                Route.get("/large", "Takes too much.").one(Word.class, request -> {
                    throw new OutOfMemoryError("Java heap space");
                }),
                Route.get("/events", "Tells on and on.").one(org.entente.workbench.rest.Stream.class, request -> {
                    told.incrementAndGet();
                    return (org.entente.workbench.rest.Stream) response -> Thread.sleep(60_000);
                }),
                Route.get("/failed", "Fails.").one(Word.class, request -> {
                    throw new JobException("The reader went away; try again.");
                })));
        token = "Authorization: Bearer " + server.token();
    }

    @AfterEach
    void stop() throws Exception {
        server.close();
    }

    private Answer post(String path, String body) throws IOException {
        return server.send("POST /api" + path, body, token, "Content-Type: application/json");
    }

    @Test
    void whatWasAnsweredOfAStateIsNotWorkedOutAgain() throws IOException {
        assertThat(server.ask("GET /api/words/3", token).body())
                .isEqualTo(server.ask("GET /api/words/3", token).body());
        assertThat(server.ask("GET /api/words/4", token).body()).contains("word 4");
        assertThat(server.ask("GET /api/words/4?x=1", token).body()).contains("word 4");
        assertThat(told).hasValue(3);
    }

    @Test
    void whoAsksTheSameAtOnceWaitsForOneAnswer() throws Exception {
        List<CompletableFuture<String>> all = Stream.generate(() -> CompletableFuture.supplyAsync(this::slow))
                .limit(4)
                .toList();
        for (CompletableFuture<String> one : all) {
            assertThat(one.get()).contains("slow word");
        }
        assertThat(told).hasValue(1);
    }

    @Test
    void whoWaitsForAnAnswerThatFailsAsksAnew() throws Exception {
        List<CompletableFuture<Integer>> all = Stream.generate(() -> CompletableFuture.supplyAsync(this::failing))
                .limit(3)
                .toList();
        for (CompletableFuture<Integer> one : all) {
            assertThat(one.get()).isEqualTo(409);
        }
        assertThat(told).hasValue(3);
    }

    private String slow() {
        try {
            return server.ask("GET /api/slow", token).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int failing() {
        try {
            return server.ask("GET /api/failing", token).status();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aValueIsAnsweredAsJson() throws IOException {
        Answer answer = server.ask("GET /api/words/3", token);
        assertThat(answer.head()).contains("application/json").contains("ETag: \"r7\"");
        assertThat(answer.body()).isEqualTo("{\"text\":\"word 3\"}");
    }

    @Test
    void whatIsKnownAlreadyIsNotSentAgain() throws IOException {
        assertThat(server.ask("GET /api/words/3", token, "If-None-Match: \"r7\"")
                        .status())
                .isEqualTo(304);
        assertThat(server.ask("GET /api/words/3", token, "If-None-Match: \"r6\"")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void everyRefusalIsAProblemInASentence() throws IOException {
        assertThat(server.ask("GET /api/nothing", token)).satisfies(answer -> problem(answer, 404));
        assertThat(server.ask("GET /api/words/x", token)).satisfies(answer -> problem(answer, 404));
        assertThat(server.ask("DELETE /api/words/3", token)).satisfies(answer -> problem(answer, 405));
        assertThat(server.ask("TRACE /api/words/3", token).status()).isIn(400, 405);
        assertThat(post("/words", "{\"text\":")).satisfies(answer -> problem(answer, 400));
        assertThat(post("/words", "null")).satisfies(answer -> problem(answer, 400));
        assertThat(post("/words", "{\"text\":\" \"}")).satisfies(answer -> problem(answer, 400));
        assertThat(post("/words", "{\"unknown\":1}")).satisfies(answer -> problem(answer, 400));
        assertThat(server.send("POST /api/words", "text=a", token)).satisfies(answer -> problem(answer, 415));
        assertThat(server.ask("GET /api/failed", token)).satisfies(answer -> problem(answer, 409));
    }

    @Test
    void aParameterThatNobodyHeedsIsRefusedByItsName() throws IOException {
        Answer unknown = server.ask("GET /api/words/3?y=1", token);
        problem(unknown, 400);
        assertThat(unknown.body()).contains("Nothing is asked by y= here; the parameters are x, case.");
        problem(server.ask("GET /api/slow?y=1", token), 400);
        problem(server.ask("GET /api/words/3?x=1&x=2", token), 400);
        problem(server.ask("GET /api/words/3?x=%ff", token), 400);
        Answer word = server.ask("GET /api/words/3?case=TITLE", token);
        assertThat(word.status()).isEqualTo(400);
        assertThat(word.body()).contains("case is one of LOWER, UPPER, and not TITLE.");
        assertThat(server.ask("GET /api/words/3?case=lower&x=", token).status()).isEqualTo(200);
    }

    @Test
    void aRefusedMethodIsToldWhichAreAllowed() throws IOException {
        Answer answer = server.ask("DELETE /api/words/3", token);
        problem(answer, 405);
        assertThat(answer.head()).contains("Allow: GET, HEAD");
        assertThat(server.ask("GET /api/files", token).head()).contains("Allow: POST");
    }

    @Test
    void whoAsksForTheHeadAloneGetsThat() throws IOException {
        Answer head = server.ask("HEAD /api/words/3", token);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.head()).contains("application/json", "ETag: \"r7\"");
        assertThat(head.body()).isEmpty();
        assertThat(server.ask("HEAD /api/events", token).head()).contains("200 OK", "text/event-stream");
        assertThat(told).as("nobody begins to listen").hasValue(1);
    }

    @Test
    void whatWentWrongInsideIsForTheLogAlone() throws IOException {
        Answer answer = server.ask("GET /api/broken", token);
        problem(answer, 500);
        assertThat(answer.body()).doesNotContain("secret of the inside");
    }

    @Test
    void aRequestThatRunsOutOfMemoryCostsItselfOnly() throws IOException {
        Answer answer = server.ask("GET /api/large", token);
        problem(answer, 503);
        assertThat(answer.body()).contains("There is not enough memory");
        assertThat(server.ask("GET /api/words/3", token).status()).isEqualTo(200);
    }

    @Test
    void aBodyThatIsTooLongIsRefusedWhetherItSaysSoOrNot() throws IOException {
        String body = "{\"text\":\"" + "a".repeat(2 << 20) + "\"}";
        problem(post("/words", body), 413);
        String chunk = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        problem(
                server.send(
                        "POST /api/words",
                        chunk,
                        token,
                        "Content-Type: application/json",
                        "Transfer-Encoding: chunked"),
                413);
    }

    @Test
    void aFileMayBeLonger() throws IOException {
        assertThat(server.send("POST /api/files", "a".repeat(2 << 20), token).body())
                .contains("bytes 2097152");
    }

    @Test
    void theDocumentHasEveryRoute() throws IOException {
        String document = server.ask("GET /api/openapi.json", token).body();
        assertThat(document)
                .contains("\"/api/words/{id}\"", "\"/api/words\"", "\"/api/files\"", "\"/api/broken\"")
                .contains("#/components/schemas/Word");
    }

    private static void problem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.head()).contains("application/problem+json");
        assertThat(answer.body()).contains("\"status\":" + status).containsPattern("\"detail\":\"[A-Z][^\"]* [^\"]*\"");
    }
}
