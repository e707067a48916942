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

    public SqlResource(Site site) {
        this.site = site;
    }

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
                        .reads(Question.class)
                        .one(Answer.class, this::answer),
                Route.get("/sql/views", "Lists the views with their columns.").one(Map.class, request -> views()));
    }

    private Answer answer(Request request) throws IOException, Fault {
        Question question = request.body(Question.class);
        try (Workspace.OpenDataset open = site.seen(request).dataset()) {
            return FIRST.of(open.get(), question.select());
        }
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
