package org.entente.workbench.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.entente.core.model.Revision;
import org.junit.jupiter.api.Test;

class AnswersTest {

    private static final Revision NEXT = new Revision(8, Instant.EPOCH, "ana", "A change.", "");

    private final Answers answers = new Answers();
    private final JsonText json = new JsonText();
    private final List<String> asked = new ArrayList<>();

    record Told(String text) {}

    private Question question(String name, Route.Draft route) {
        return new Question(
                name,
                route.one(Told.class, request -> {
                    String told = name + " of "
                            + request.revision().map(Revision::number).orElse(0L);
                    asked.add(told);
                    if (name.equals("wrong")) {
                        throw new Fault(400, "That is not known.");
                    }
                    return new Told(told);
                }),
                Map.of(),
                Map.of(),
                false);
    }

    private Question steady(String name) {
        return question(name, Route.get("/" + name, "Tells.").steady());
    }

    private void answer(String tag, Question question) throws Exception {
        answers.keep(tag, question, Answers.Answer.of(new Told("once"), false, json));
    }

    private void anew(String before, String tag) {
        answers.anew(before, tag, NEXT, () -> false);
    }

    private String known(String tag, Question question) throws Exception {
        Optional<Answers.Answer> known = answers.await(tag, question);
        answers.done(tag, question);
        return known.map(answer -> new String(answer.bytes(), StandardCharsets.UTF_8))
                .orElse("nothing");
    }

    @Test
    void whatWasAskedOfARevisionIsAskedOfTheNextTheLatestFirst() throws Exception {
        answer("7", steady("a"));
        answer("7", steady("b"));
        answer("6", steady("old"));
        anew("7", "8");
        assertThat(asked).containsExactly("b of 8", "a of 8");
        assertThat(known("8", steady("a"))).isEqualTo("{\"text\":\"a of 8\"}");
        assertThat(known("7", steady("a"))).isEqualTo("{\"text\":\"once\"}");
    }

    @Test
    void whatNobodyAskedOfTheLastRevisionIsNotAskedOfTheNext() throws Exception {
        answer("7", steady("a"));
        answer("7", steady("b"));
        anew("7", "8");
        known("8", steady("b"));
        asked.clear();
        anew("8", "9");
        assertThat(asked).containsExactly("b of 8");
    }

    @Test
    void whatChangesSomethingOrIsNotOfOneRevisionIsNotAskedAnew() throws Exception {
        answer("7", question("post", Route.post("/post", "Draws.").steady()));
        answer("7", question("queue", Route.get("/queue", "Tells.").revisioned()));
        anew("7", "8");
        assertThat(asked).isEmpty();
    }

    @Test
    void whatFailsIsLeftToWhoeverAsks() throws Exception {
        answer("7", steady("a"));
        answer("7", steady("wrong"));
        anew("7", "8");
        assertThat(asked).containsExactly("wrong of 8", "a of 8");
        assertThat(known("8", steady("wrong"))).isEqualTo("nothing");
    }

    @Test
    void whatTakesTooLongIsLeftToWhoeverAsks() throws Exception {
        answer("7", steady("a"));
        answers.anew("7", "8", NEXT, () -> true);
        assertThat(asked).isEmpty();
        assertThat(known("8", steady("a"))).isEqualTo("nothing");
    }

    @Test
    void ofAForgottenStateNothingIsKept() throws Exception {
        answer("7", steady("a"));
        answer("8", steady("a"));
        answers.forget("7");
        assertThat(known("7", steady("a"))).isEqualTo("nothing");
        assertThat(known("8", steady("a"))).isNotEqualTo("nothing");
        answers.forget();
        assertThat(known("8", steady("a"))).isEqualTo("nothing");
    }
}
