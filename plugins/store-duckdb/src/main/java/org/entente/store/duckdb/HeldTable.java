package org.entente.store.duckdb;

import java.util.List;
import java.util.stream.Stream;

/**
 * A table of the schema {@code held} whose rows come and go by revision. Whatever goes over all of them (undo, purge, the
 * check of references) goes over {@link #ALL}: a new table of that sort is added there and nowhere else. Not
 * among them are {@code held.canonical}, which follows from the assertions, and {@link #TOLD}, of which a purge keeps account;
 * see {@link Canonical} and {@link Telling}.
 *
 * @param key what tells its rows apart at one revision, in SQL, never null
 * @param parent where it holds lists of something's parts: the table of that, whose {@code id} is the first of the key
 * @param references what its rows name
 * @param once values, in SQL, that only one row at a time has; null where it does not matter
 */
record HeldTable(String name, List<String> key, String parent, List<Reference> references, List<String> once) {

    /** What can be named, though it may be told anew: it stays as long as something uses it. */
    static final List<String> ENTITIES = List.of("programme", "system", "actor");

    static final List<HeldTable> ALL = List.of(
            of("actor", "id").to("country", "actor"),
            part("actor_name", "actor"),
            part("actor_code", "actor"),
            // Rests on evidence, so it is a statement about the actor and comes and goes by itself.
            of("actor_relation", "actor", "ordinal").to("actor", "actor").to("unnest(evidence)", "evidence"),
            of("system", "id"),
            part("system_alias", "system"),
            part("system_maker", "system").to("actor", "actor"),
            of("programme", "id"),
            part("programme_alias", "programme"),
            part("programme_actor", "programme").to("actor", "actor"),
            part("programme_system", "programme").to("system", "system"),
            of("tie", "id").to("programme", "programme"),
            part("tie_rule", "tie"),
            part("tie_date", "tie"),
            part("tie_evidence", "tie").to("evidence", "evidence"),
            part("status", "tie").to("unnest(evidence)", "evidence"),
            part("participant", "tie").to("actor", "actor"),
            part("item", "tie").to("system", "system"),
            of("delivery", "tie", "item", "ordinal").in("tie"),
            of("amount", "tie", "coalesce(item, -1)", "ordinal").in("tie"),
            of("tie_link", "id").to("from_tie", "tie").to("to_tie", "tie").to("unnest(evidence)", "evidence"),
            pair("same_as"),
            pair("different"),
            of("rating", "publisher", "genre"),
            of("grade", "id")
                    .to(ofKind("TIE", "target"), "tie")
                    .to(ofKind("EVIDENCE", "target"), "evidence")
                    .once("kind || ' ' || target"),
            // Its subject may be a system; what nobody knows would be an actor.
            of("observation", "id")
                    .to(
                            "CASE WHEN subject IN (SELECT id FROM held.actor) OR subject NOT IN (SELECT id FROM held.system)"
                                    + " THEN subject END",
                            "actor")
                    .to("CASE WHEN subject IN (SELECT id FROM held.system) THEN subject END", "system")
                    .to("counterpart", "actor"),
            part("observation_evidence", "observation").to("evidence", "evidence"),
            of("capability", "id").to("actor", "actor"),
            part("capability_evidence", "capability").to("evidence", "evidence"),
            of("coding", "id")
                    .to("CASE WHEN kind = 'TIE' THEN target END", "tie")
                    .to("CASE WHEN kind = 'OBSERVATION' THEN target END", "observation")
                    .to("CASE WHEN kind = 'CAPABILITY' THEN target END", "capability")
                    .once("CASE WHEN adjudicates THEN target END"),
            part("coding_field", "coding"),
            of("decision", "finding"),
            of("source_edition", "newer").to("newer", "source").to("older", "source"),
            of("not_taken", "target")
                    .to("CASE WHEN kind = 'tie' THEN target END", "tie")
                    .to("CASE WHEN kind = 'observation' THEN target END", "observation")
                    .to("source", "source")
                    .to("evidence", "evidence"),
            of("edition", "name"),
            of("watch", "id"),
            of("alert", "id"),
            of("evidence", "id").to("source", "source"),
            of("source", "digest"),
            of("problem", "source", "ordinal").to("source", "source"),
            of("revision_name", "name"));

    /** Which sources tell of an entity: nothing rests on its rows, and they may name what is there no more. */
    static final HeldTable TOLD = of("told", "kind", "id", "source");

    /**
     * What a row names.
     *
     * @param value the name, in SQL; null where the row names nothing
     * @param table where what is named has it as its key
     */
    record Reference(String value, String table) {}

    HeldTable {
        key = List.copyOf(key);
        references = List.copyOf(references);
        once = List.copyOf(once);
    }

    private static HeldTable of(String name, String... key) {
        return new HeldTable(name, List.of(key), "", List.of(), List.of());
    }

    private static HeldTable part(String name, String parent) {
        return of(name, parent, "ordinal").in(parent);
    }

    /** As a statement about two records of one sort. */
    private static HeldTable pair(String name) {
        HeldTable pair = of(name, "id");
        for (String column : List.of("first", "second")) {
            pair = pair.to(ofKind("TIE", "TRY_CAST(" + column + " AS BIGINT)"), "tie")
                    .to(ofKind("ACTOR", column), "actor")
                    .to(ofKind("STORY", column), "source")
                    // A system that no lexicon knows is meant by its designation, which no table lists.
                    .to(ofKind("SYSTEM", "(SELECT min(id) FROM held.system WHERE id = " + column + ")"), "system");
        }
        return pair;
    }

    /** As a list of parts of something that has the name of this table's first column. */
    private HeldTable in(String whole) {
        return new HeldTable(name, key, whole, and(references, new Reference(whole, whole)), once);
    }

    private HeldTable to(String value, String table) {
        return new HeldTable(name, key, parent, and(references, new Reference(value, table)), once);
    }

    private HeldTable once(String value) {
        return new HeldTable(name, key, parent, references, and(once, value));
    }

    private static <T> List<T> and(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    private static String ofKind(String kind, String value) {
        return "CASE WHEN kind = '" + kind + "' THEN " + value + " END";
    }

    static HeldTable named(String name) {
        return ALL.stream()
                .filter(table -> table.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no table " + name));
    }

    /** The entity that its rows tell of, empty for a table of statements. */
    String entity() {
        return ENTITIES.contains(name) ? name : ENTITIES.contains(parent) ? parent : "";
    }

    /** Whether each of its rows tells of one thing of a sort: of an entity that is this, or of which this is a part. */
    boolean tellsOf(String entity) {
        return entity().equals(entity) || references.contains(new Reference(key.get(0), entity));
    }

    /** The key as one value in SQL. */
    String identity() {
        return key.size() == 1 ? key.get(0) : "(" + String.join(", ", key) + ")";
    }

    String path() {
        return "held." + name;
    }
}
