package org.entente.command;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.entente.core.api.Dataset;
import org.entente.core.api.Rows;

/** What a revision brought and took away, record by record, each in a sentence. */
record Deeds(List<String> sentences, boolean more) {

    /** How many are told at most. */
    private static final int MOST = 20;

    private static final String SENTENCES = """
            SELECT CASE WHEN taken THEN '- ' ELSE '+ ' END || text FROM deed WHERE revision = ?
            ORDER BY sort, TRY_CAST(id AS BIGINT), id, taken DESC LIMIT ?""";

    static Deeds of(Dataset dataset, long revision) throws IOException {
        List<String> sentences = new ArrayList<>();
        try (Rows rows = dataset.query(SENTENCES, revision, MOST + 1)) {
            while (rows.next()) {
                sentences.add(String.valueOf(rows.text(0)));
            }
        }
        return new Deeds(sentences.subList(0, Math.min(MOST, sentences.size())), sentences.size() > MOST);
    }
}
