package org.entente.workbench.resource;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.entente.core.api.Workspace;
import org.entente.core.model.Column;
import org.entente.workbench.rest.Fault;
import org.entente.workbench.rest.Request;
import org.entente.workbench.rest.Resource;
import org.entente.workbench.rest.Route;
import org.jspecify.annotations.Nullable;

/** Questions in SQL, which read and change nothing. */
public final class SqlResource implements Resource {

    private static final int MOST = 10_000;
    private static final FirstRows FIRST = new FirstRows(MOST, 8L << 20);

    private final Site site;
    private final Questions questions = new Questions();

    public SqlResource(Site site) {
        this.site = site;
    }

    /** A question that was given up. */
    public record GivenUp(String id) {}

    /** One SELECT. */
    public record Question(String select) {}

    /**
     * Its rows.
     *
     * @param cut whether there are more than are shown
     */
    public record Answer(List<Column> columns, List<List<@Nullable Object>> rows, boolean cut) {}

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/sql", "Gives the first " + MOST + " rows of one SELECT over the views, up to 8 MiB.")
                        .query(Site.LOOK)
                        .query(
                                "id",
                                "By which it can be given up while it is answered: 8 to 64 letters and digits of one's own.")
                        .reads(Question.class)
                        .one(Answer.class, this::answer),
                Route.delete("/sql/{id}", "Gives up a question that is being answered.")
                        .one(GivenUp.class, this::giveUp),
                Route.get("/sql/views", "Lists the views with their columns.").one(Map.class, request -> views()));
    }

    private Answer answer(Request request) throws IOException, Fault {
        Question question = request.body(Question.class);
        try (Workspace.OpenDataset open = site.seen(request).dataset()) {
            return questions.ask(request.query("id").orElse(""), open, () -> FIRST.of(open.get(), question.select()));
        }
    }

    private GivenUp giveUp(Request request) throws Fault {
        String id = request.path("id");
        if (!questions.giveUp(id)) {
            throw Fault.missing("No question " + id + " is being answered; it has been, or was given up.");
        }
        return new GivenUp(id);
    }

    private Map<String, List<String>> views() throws IOException {
        Map<String, List<String>> views = new LinkedHashMap<>();
        try (Workspace.OpenDataset open = site.workspace().dataset()) {
            Query.list(
                    open.get(),
                    row -> views.computeIfAbsent(Query.text(row, 0), key -> new ArrayList<>())
                            .add(Query.text(row, 1)),
                    "SELECT table_name, column_name FROM information_schema.columns WHERE table_schema = 'main'"
                            + " ORDER BY table_name, ordinal_position");
        }
        return views;
    }
}
