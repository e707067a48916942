import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.entente.core.api.Filter;
import org.entente.core.api.Rows;
import org.entente.core.model.Stored;
import org.entente.core.model.Tie;
import org.entente.core.spi.Ledger;
import org.entente.core.spi.Transaction;
import org.entente.store.duckdb.DuckStore;

/**
 * Works on a workspace with one large import and prints lines of a title and a figure.
 *
 * <p>Arguments: "open", "undo" or "small"; the workspace.
 */
final class Histories {

    private static final int SMALL = 100;
    private static final int READS = 21;
    private static final List<String> QUERIES = List.of(
            "SELECT count(*) FROM tie t JOIN participant p ON p.tie = t.id WHERE t.commitment = 'FIRM'",
            "SELECT first, second, count(*) FROM dyad GROUP BY ALL ORDER BY ALL",
            "SELECT p.principal, sum(a.value) FROM amount a JOIN participant p ON p.tie = a.tie WHERE a.unit = 'TIV' GROUP BY ALL");

    private Histories() {}

    public static void main(String[] arguments) throws IOException {
        try (Ledger ledger = new DuckStore().open(Path.of(arguments[1]))) {
            if (arguments[0].equals("undo")) {
                undo(ledger);
            } else if (arguments[0].equals("small")) {
                small(ledger);
            }
        }
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double seconds(Work work) throws IOException {
        long begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    private static void undo(Ledger ledger) throws IOException {
        long latest = ledger.revision().number();
        // What matchers made of it goes first, as it rests on the import.
        for (long number = latest; number > 1; number--) {
            ledger.undo(number, "bench", "");
        }
        System.out.println("undo of the import, s " + seconds(() -> ledger.undo(1, "bench", "")));
        System.out.println("redo, s " + seconds(() -> ledger.undo(ledger.revision().number(), "bench", "")));
        System.out.println("undo again, s " + seconds(() -> ledger.undo(1, "bench", "")));
    }

    private static void small(Ledger ledger) throws IOException {
        long first = ledger.revision().number();
        List<Stored<Tie>> ties;
        try (Ledger.Snapshot data = ledger.snapshot(first);
                Stream<Stored<Tie>> all = data.ties(Filter.ALL)) {
            ties = all.limit(SMALL).toList();
        }
        List<Double> edits = new ArrayList<>();
        for (Stored<Tie> tie : ties) {
            edits.add(seconds(() -> edit(ledger, tie)));
        }
        System.out.println("one small revision, s " + median(edits));
        try (Ledger.Snapshot now = ledger.snapshot(ledger.revision().number());
                Ledger.Snapshot then = ledger.snapshot(first)) {
            List<Double> present = new ArrayList<>();
            List<Double> earlier = new ArrayList<>();
            for (int i = 0; i < READS; i++) {
                present.add(seconds(() -> read(now)));
                earlier.add(seconds(() -> read(then)));
            }
            System.out.println("reading the present, s " + median(present));
            System.out.println("reading as of the import, s " + median(earlier));
            System.out.println("ratio " + median(earlier) / median(present));
        }
    }

    private static void edit(Ledger ledger, Stored<Tie> tie) throws IOException {
        try (Transaction transaction = ledger.begin()) {
            transaction.withdraw(List.of(tie.id()));
            transaction.tie(
                    tie.id(),
                    tie.value(),
                    tie.evidence().stream().mapToLong(Long::longValue).toArray());
            transaction.commit("bench", "Edited a tie.", "");
        }
    }

    private static void read(Ledger.Snapshot data) throws IOException {
        for (String query : QUERIES) {
            try (Rows rows = data.query(query)) {
                while (rows.next()) {
                    continue;
                }
            }
        }
        try (Stream<Stored<Tie>> ties = data.ties(Filter.ALL)) {
            ties.count();
        }
    }

    private static double median(List<Double> values) {
        double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
