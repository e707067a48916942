package org.entente.workbench.rest;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.entente.core.model.Revision;
import org.jspecify.annotations.Nullable;

/**
 * What was asked of a revision, so that it can be asked of the next one before anybody does.
 *
 * @param address what was asked in words, the same for the same question
 * @param variables of the path
 * @param packs whether who asks can unpack
 */
record Question(
        String address, Route route, Map<String, String> variables, Map<String, String> parameters, boolean packs) {

    static Question of(HttpServletRequest request, Router.Found found, Map<String, String> parameters) {
        boolean packs = Answers.Answer.packs(request);
        return new Question(
                String.join(
                        " ",
                        found.route().method().name(),
                        request.getRequestURI(),
                        String.valueOf(request.getQueryString()),
                        String.valueOf(packs)),
                found.route(),
                found.variables(),
                parameters,
                packs);
    }

    /** Whether it is answered of one revision and changes nothing, so that it can be asked of the next one too. */
    boolean again() {
        return route.steady() && route.method() == Route.Method.GET;
    }

    /** Asks it of a revision, of the latest where none is named. */
    Object ask(@Nullable Revision revision) throws Exception {
        return route.handler().answer(Request.of(variables, parameters, revision));
    }
}
