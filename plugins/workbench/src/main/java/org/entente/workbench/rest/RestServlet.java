package org.entente.workbench.rest;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.entente.core.api.CancelledException;
import org.entente.core.api.JobException;
import org.entente.core.model.Revision;

/** Answers by routes; the boundary where every fault becomes a problem in a sentence. */
public final class RestServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    /** The attribute of a request that showed the token; no other is answered, however its path was written. */
    public static final String TOKEN_SHOWN = RestServlet.class.getName() + ".token";

    private static final System.Logger LOG = System.getLogger(RestServlet.class.getName());
    private static final long LARGEST_BODY = 1L << 20;
    private static final long LARGEST_FILE = 512L << 20;

    /** Of an answer, as of which revision of the workspace it is given; of a request, which one is shown already. */
    private static final String REVISION = "Entente-Revision";

    /** A problem, and what the answer says beside it. */
    private record Refusal(Problem problem, Map<String, String> headers) {}

    private final transient Router router;
    private final transient JsonText json = new JsonText();
    private final transient Refusing refusing = new Refusing();
    private final transient Readable readable;
    private final transient Answers answers;

    public RestServlet(Router router, Readable readable, Answers answers) {
        this.router = router;
        this.readable = readable;
        this.answers = answers;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-cache");
        // Those that the guard set hold for a problem too.
        Map<String, String> headers = response.getHeaderNames().stream()
                .distinct()
                .collect(Collectors.toMap(name -> name, response::getHeader));
        Optional<Refusal> refusal = attempt(request, response);
        if (refusal.isPresent() && !response.isCommitted()) {
            response.reset();
            headers.forEach(response::setHeader);
            refusing.send(response, refusal.get().problem(), refusal.get().headers());
        }
    }

    private Optional<Refusal> attempt(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getAttribute(TOKEN_SHOWN) == null) {
            return problem(401, "What the workspace holds is told to nobody who does not show the token.");
        }
        try {
            answer(request, response);
            return Optional.empty();
        } catch (Fault e) {
            return refusal(e);
        } catch (IllegalArgumentException e) {
            return problem(400, e.getMessage());
        } catch (CancelledException | JobException e) {
            return problem(409, e.getMessage());
        } catch (TooLarge e) {
            return refusal(e.fault());
        } catch (UncheckedIOException e) {
            return failed(response, e.getCause());
        } catch (IOException e) {
            return failed(response, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return problem(503, "The workbench is about to end.");
        } catch (OutOfMemoryError e) {
            LOG.log(Level.ERROR, "There was not enough memory for a request", e);
            return problem(503, Problem.NO_MEMORY);
        } catch (Exception e) {
            LOG.log(Level.ERROR, "A request failed", e);
            return problem(500, "Something failed that should not; the log has the details.");
        }
    }

    /** Who has had a part of an answer can only be told by its end; that somebody goes before it is no fault. */
    private static Optional<Refusal> failed(HttpServletResponse response, IOException e) {
        LOG.log(Level.DEBUG, "A request failed", e);
        return response.isCommitted() ? Optional.empty() : problem(409, e.getMessage());
    }

    private static Optional<Refusal> refusal(Fault fault) {
        return Optional.of(new Refusal(Problem.of(fault.status(), fault.getMessage()), fault.headers()));
    }

    private static Optional<Refusal> problem(int status, String detail) {
        String told = detail == null ? "Something failed; the log has the details." : detail;
        return Optional.of(new Refusal(Problem.of(status, told), Map.of()));
    }

    private void answer(HttpServletRequest request, HttpServletResponse response) throws Exception {
        String path = Optional.ofNullable(request.getPathInfo()).orElse("/");
        Router.Found found = router.find(request.getMethod(), path);
        Map<String, String> parameters = Parameters.of(request.getQueryString());
        found.route().check(parameters);
        if (found.route().revisioned()) {
            revisioned(request, response, Question.of(request, found, parameters));
            return;
        } else if (found.route().result() == Stream.class && request.getMethod().equals("HEAD")) {
            // Who asks for no content would not hear when it ends.
            response.setContentType(Stream.MEDIA);
            return;
        }
        long largest = found.route().body() == byte[].class ? LARGEST_FILE : LARGEST_BODY;
        Object answer =
                found.route().handler().answer(Request.of(request, found.variables(), parameters, json, largest));
        // Whoever changed something reads at least that from now on.
        response.setHeader(REVISION, Long.toString(readable.latest().number()));
        if (answer instanceof Stream stream) {
            stream.send(response);
        } else {
            reply(request, response, answer);
        }
    }

    private void revisioned(HttpServletRequest request, HttpServletResponse response, Question question)
            throws Exception {
        boolean steady = question.route().steady();
        Revision revision = steady ? readable.ready(shown(request, question)) : readable.latest();
        String tag = readable.tag(revision);
        response.setHeader("ETag", tag);
        response.setHeader(REVISION, Long.toString(revision.number()));
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(304);
            return;
        }
        Optional<Answers.Answer> known = answers.await(tag, question);
        if (known.isPresent()) {
            send(response, known.get());
            return;
        }
        try {
            Object value = question.ask(steady ? revision : null);
            if (value instanceof Reply) {
                reply(request, response, value);
            } else {
                Answers.Answer answer = Answers.Answer.of(value, question.packs(), json);
                // Whoever waits for it need not wait until it is sent.
                answers.keep(tag, question, answer);
                send(response, answer);
            }
        } finally {
            answers.done(tag, question);
        }
    }

    /** Which revision whoever asks shows already; where none is told, only the latest will do. */
    private static long shown(HttpServletRequest request, Question question) {
        String told = Optional.ofNullable(request.getHeader(REVISION)).orElse("");
        boolean plain = !question.parameters().containsKey("handling");
        return plain && told.matches("\\d{1,18}") ? Long.parseLong(told) : Long.MAX_VALUE;
    }

    private void reply(HttpServletRequest request, HttpServletResponse response, Object answer) throws IOException {
        Reply reply = answer instanceof Reply whole ? whole : new Reply(200, answer, null, null);
        if (reply.file() != null && reply.name() != null) {
            response.setContentType("application/octet-stream");
            response.setHeader(
                    "Content-Disposition",
                    "attachment; filename*=UTF-8''"
                            + URLEncoder.encode(reply.name(), StandardCharsets.UTF_8)
                                    .replace("+", "%20"));
            response.setContentLengthLong(Files.size(reply.file()));
            Files.copy(reply.file(), response.getOutputStream());
        } else {
            response.setStatus(reply.status());
            Object value = reply.value() == null ? Map.of() : reply.value();
            send(response, Answers.Answer.of(value, Answers.Answer.packs(request), json));
        }
    }

    private static void send(HttpServletResponse response, Answers.Answer answer) throws IOException {
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Vary", "Accept-Encoding");
        if (answer.packed()) {
            response.setHeader("Content-Encoding", "gzip");
        }
        response.setContentLength(answer.bytes().length);
        response.getOutputStream().write(answer.bytes());
    }
}
