-- The schema of a workspace, version 4. A change of it raises Schema.VERSION.
-- Tables stand in the schema "held" and are append-only: a row is there from the revision "added"
-- until the revision "removed". No keys and no indexes: they would slow down loading, and ids are given by one writer.
-- Every table but "format" and "revision" has the columns "added" and "removed" last and is listed in HeldTable, so that undo,
-- purge and the check of references know it. Tables that are added before version 4 is out are part of version 4; what an older
-- version's tables need beside is said in Migration.
-- The views, in the main schema, show what is there at the revision of the connection's variable.

CREATE SCHEMA held;

CREATE TABLE held.format (version INTEGER NOT NULL);

CREATE TABLE held.revision (
    number BIGINT NOT NULL, "at" TIMESTAMP NOT NULL, author VARCHAR NOT NULL, what VARCHAR NOT NULL, why VARCHAR NOT NULL,
    next_id BIGINT NOT NULL, kind VARCHAR, parent BIGINT, undoes BIGINT);
CREATE TABLE held.revision_name (name VARCHAR NOT NULL, revision BIGINT NOT NULL, added BIGINT NOT NULL, removed BIGINT);

CREATE TABLE held.actor (
    id VARCHAR NOT NULL, kind VARCHAR NOT NULL, title VARCHAR NOT NULL, country VARCHAR, country_rule VARCHAR,
    unspecified BOOLEAN NOT NULL, added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.actor_name (
    actor VARCHAR NOT NULL, ordinal INTEGER NOT NULL, text VARCHAR NOT NULL, kind VARCHAR NOT NULL, language VARCHAR,
    validity VARCHAR, added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.actor_code (
    actor VARCHAR NOT NULL, ordinal INTEGER NOT NULL, scheme VARCHAR NOT NULL, code VARCHAR NOT NULL, validity VARCHAR,
    added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.actor_relation (
    actor VARCHAR NOT NULL, ordinal INTEGER NOT NULL, type VARCHAR NOT NULL, other VARCHAR NOT NULL, share DECIMAL(38, 9),
    validity VARCHAR, evidence BIGINT[] NOT NULL, added BIGINT NOT NULL, removed BIGINT);

CREATE TABLE held.system (
    id VARCHAR NOT NULL, designation VARCHAR NOT NULL, category VARCHAR NOT NULL, added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.system_alias (
    system VARCHAR NOT NULL, ordinal INTEGER NOT NULL, alias VARCHAR NOT NULL, added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.system_maker (
    system VARCHAR NOT NULL, ordinal INTEGER NOT NULL, actor VARCHAR NOT NULL, added BIGINT NOT NULL, removed BIGINT);

CREATE TABLE held.programme (id VARCHAR NOT NULL, name VARCHAR NOT NULL, added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.programme_alias (
    programme VARCHAR NOT NULL, ordinal INTEGER NOT NULL, alias VARCHAR NOT NULL, added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.programme_actor (
    programme VARCHAR NOT NULL, ordinal INTEGER NOT NULL, actor VARCHAR NOT NULL, added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.programme_system (
    programme VARCHAR NOT NULL, ordinal INTEGER NOT NULL, system VARCHAR NOT NULL, added BIGINT NOT NULL, removed BIGINT);

-- stage to as_of, first_day, last_day and reports follow from the tie's other tables; a tie never changes once it is there,
-- so they are reckoned once.
CREATE TABLE held.tie (
    id BIGINT NOT NULL, type VARCHAR NOT NULL, kind VARCHAR NOT NULL, instrument VARCHAR NOT NULL, channel VARCHAR NOT NULL,
    modality VARCHAR NOT NULL, stage VARCHAR, detail VARCHAR, as_of VARCHAR, programme VARCHAR, title VARCHAR, note VARCHAR,
    confidence DOUBLE, first_day DATE, last_day DATE, reports BIGINT NOT NULL, added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.tie_rule (
    tie BIGINT NOT NULL, ordinal INTEGER NOT NULL, rule VARCHAR NOT NULL, added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.tie_date (
    tie BIGINT NOT NULL, ordinal INTEGER NOT NULL, kind VARCHAR NOT NULL, date VARCHAR NOT NULL, earliest DATE, latest DATE,
    added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.tie_evidence (
    tie BIGINT NOT NULL, ordinal INTEGER NOT NULL, evidence BIGINT NOT NULL, added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.status (
    tie BIGINT NOT NULL, ordinal INTEGER NOT NULL, stage VARCHAR NOT NULL, detail VARCHAR NOT NULL, as_of VARCHAR,
    earliest DATE, latest DATE, evidence BIGINT[] NOT NULL, added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.participant (
    tie BIGINT NOT NULL, ordinal INTEGER NOT NULL, actor VARCHAR NOT NULL, role VARCHAR NOT NULL, share DECIMAL(38, 9),
    named VARCHAR, added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.item (
    tie BIGINT NOT NULL, ordinal INTEGER NOT NULL, system VARCHAR, designation VARCHAR NOT NULL, description VARCHAR,
    quantity DECIMAL(38, 9), quantity_upper DECIMAL(38, 9), quantity_certainty VARCHAR, condition VARCHAR NOT NULL,
    added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.delivery (
    tie BIGINT NOT NULL, item INTEGER NOT NULL, ordinal INTEGER NOT NULL, period VARCHAR, quantity DECIMAL(38, 9),
    quantity_upper DECIMAL(38, 9), quantity_certainty VARCHAR, earliest DATE, latest DATE,
    added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.amount (
    tie BIGINT NOT NULL, item INTEGER, ordinal INTEGER NOT NULL, value DECIMAL(38, 9) NOT NULL, upper DECIMAL(38, 9),
    certainty VARCHAR NOT NULL, unit VARCHAR NOT NULL, basis VARCHAR NOT NULL, added BIGINT NOT NULL, removed BIGINT);

CREATE TABLE held.tie_link (
    id BIGINT NOT NULL, type VARCHAR NOT NULL, from_tie BIGINT NOT NULL, to_tie BIGINT NOT NULL, suggested BOOLEAN NOT NULL,
    note VARCHAR, evidence BIGINT[] NOT NULL, added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.same_as (
    id BIGINT NOT NULL, kind VARCHAR NOT NULL, first VARCHAR NOT NULL, second VARCHAR NOT NULL, score DOUBLE NOT NULL,
    reason VARCHAR NOT NULL, author VARCHAR NOT NULL, added BIGINT NOT NULL, removed BIGINT);

-- How people rate publishers, in one genre or (UNKNOWN) in all, and how credible they hold ties and evidence to be.
CREATE TABLE held.rating (
    publisher VARCHAR NOT NULL, genre VARCHAR NOT NULL, reliability VARCHAR NOT NULL, author VARCHAR NOT NULL,
    why VARCHAR NOT NULL, added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.grade (
    id BIGINT NOT NULL, kind VARCHAR NOT NULL, target BIGINT NOT NULL, credibility VARCHAR NOT NULL, author VARCHAR NOT NULL,
    why VARCHAR NOT NULL, added BIGINT NOT NULL, removed BIGINT);

-- A person's word that two records are not of the same thing.
CREATE TABLE held.different (
    id BIGINT NOT NULL, kind VARCHAR NOT NULL, first VARCHAR NOT NULL, second VARCHAR NOT NULL, reason VARCHAR NOT NULL,
    author VARCHAR NOT NULL, added BIGINT NOT NULL, removed BIGINT);
-- Which record stands for those that are asserted to be the same; follows from same_as and so is not in HeldTable.
CREATE TABLE held.canonical (
    kind VARCHAR NOT NULL, id VARCHAR NOT NULL, canonical VARCHAR NOT NULL, added BIGINT NOT NULL, removed BIGINT);

-- Which sources told of an actor, system or programme, '' where a person did. A purge asks who ever told, a reader who does now:
-- see Telling.
CREATE TABLE held.told (
    kind VARCHAR NOT NULL, id VARCHAR NOT NULL, source VARCHAR NOT NULL, added BIGINT NOT NULL, removed BIGINT);

CREATE TABLE held.observation (
    id BIGINT NOT NULL, measure VARCHAR NOT NULL, subject VARCHAR NOT NULL, period VARCHAR, earliest DATE, latest DATE,
    value DECIMAL(38, 9) NOT NULL, upper DECIMAL(38, 9), certainty VARCHAR NOT NULL, unit VARCHAR NOT NULL,
    qualifier VARCHAR NOT NULL, component VARCHAR NOT NULL, counterpart VARCHAR, concept VARCHAR NOT NULL, scope VARCHAR,
    issuer VARCHAR, of_measure VARCHAR, among VARCHAR, size INTEGER, added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.observation_evidence (
    observation BIGINT NOT NULL, ordinal INTEGER NOT NULL, evidence BIGINT NOT NULL, added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.capability (
    id BIGINT NOT NULL, actor VARCHAR NOT NULL, stance VARCHAR NOT NULL, capability_class VARCHAR NOT NULL,
    modality VARCHAR NOT NULL, as_of VARCHAR, added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.capability_evidence (
    capability BIGINT NOT NULL, ordinal INTEGER NOT NULL, evidence BIGINT NOT NULL, added BIGINT NOT NULL, removed BIGINT);

CREATE TABLE held.evidence (
    id BIGINT NOT NULL, source VARCHAR NOT NULL, place VARCHAR NOT NULL, start_at INTEGER, end_at INTEGER, row_number BIGINT,
    column_name VARCHAR, quote VARCHAR NOT NULL, reader VARCHAR NOT NULL, said_by VARCHAR, side VARCHAR,
    speech VARCHAR NOT NULL, cited_origin VARCHAR, interest VARCHAR NOT NULL, reliability VARCHAR, credibility VARCHAR,
    signed_by VARCHAR, added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.source (
    digest VARCHAR NOT NULL, ordinal BIGINT NOT NULL, name VARCHAR NOT NULL, title VARCHAR, publisher VARCHAR,
    genre VARCHAR NOT NULL, published VARCHAR, published_inferred BOOLEAN NOT NULL, url VARCHAR, language VARCHAR,
    reliability VARCHAR NOT NULL, covers_actors VARCHAR[] NOT NULL, covers_period VARCHAR, covers_types VARCHAR[] NOT NULL,
    coverage_note VARCHAR, handling VARCHAR NOT NULL, licence VARCHAR, longest_quote INTEGER NOT NULL,
    derived_from VARCHAR[] NOT NULL, added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.problem (
    source VARCHAR NOT NULL, ordinal BIGINT NOT NULL, code VARCHAR NOT NULL, severity VARCHAR NOT NULL,
    message VARCHAR NOT NULL, place VARCHAR, start_at INTEGER, end_at INTEGER, row_number BIGINT, column_name VARCHAR,
    added BIGINT NOT NULL, removed BIGINT);

-- What coders say of ties, observations and capabilities, and what they put in place of what was read.
CREATE TABLE held.coding (
    id BIGINT NOT NULL, kind VARCHAR NOT NULL, target BIGINT NOT NULL, coder VARCHAR NOT NULL, review VARCHAR NOT NULL,
    note VARCHAR, adjudicates BOOLEAN NOT NULL, added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.coding_field (
    coding BIGINT NOT NULL, ordinal INTEGER NOT NULL, field VARCHAR NOT NULL, value VARCHAR NOT NULL,
    added BIGINT NOT NULL, removed BIGINT);

-- What people decide on findings, each by its key and with what both sides had then. The ids of what is set aside are no
-- references: a decision outlives what it was about.
CREATE TABLE held.decision (
    finding VARCHAR NOT NULL, digest VARCHAR NOT NULL, choice VARCHAR NOT NULL, a VARCHAR NOT NULL, b VARCHAR NOT NULL,
    set_aside BIGINT[] NOT NULL, sources VARCHAR[] NOT NULL, author VARCHAR NOT NULL, why VARCHAR NOT NULL, day DATE NOT NULL,
    added BIGINT NOT NULL, removed BIGINT);

-- What somebody wants to be told of, and which ties imports brought that are of it.
CREATE TABLE held.watch (
    id BIGINT NOT NULL, actors VARCHAR[] NOT NULL, about VARCHAR, stage_from VARCHAR, author VARCHAR NOT NULL,
    added BIGINT NOT NULL, removed BIGINT);
CREATE TABLE held.alert (
    id BIGINT NOT NULL, watch BIGINT NOT NULL, tie BIGINT NOT NULL, added BIGINT NOT NULL, removed BIGINT);

-- Which edition of a dataset took the place of which.
CREATE TABLE held.source_edition (
    newer VARCHAR NOT NULL, older VARCHAR NOT NULL, added BIGINT NOT NULL, removed BIGINT);

-- What a newer edition says of records that stay as somebody has decided, beside what they say otherwise; both are empty where
-- it says the same. The record is found by it when the next edition comes.
CREATE TABLE held.not_taken (
    target BIGINT NOT NULL, kind VARCHAR NOT NULL, source VARCHAR NOT NULL, evidence BIGINT NOT NULL, holds VARCHAR NOT NULL,
    says VARCHAR NOT NULL, added BIGINT NOT NULL, removed BIGINT);

-- Revisions that are frozen under a name by which they can be cited.
CREATE TABLE held.edition (
    name VARCHAR NOT NULL, revision BIGINT NOT NULL, day DATE NOT NULL, digest VARCHAR NOT NULL, author VARCHAR NOT NULL,
    corrects VARCHAR, notes VARCHAR NOT NULL, added BIGINT NOT NULL, removed BIGINT);

-- Whether a row is there at the revision of the connection.
CREATE MACRO present(added, removed) AS
    added <= getvariable('revision') AND (removed IS NULL OR removed > getvariable('revision'));

-- Whether records in a state of review are shown, by the connection's variable: a list of states, which are those left out
-- where the empty text is among them. A record that nobody has decided on is NEW.
CREATE MACRO shows(review) AS review IS DISTINCT FROM 'WITHHELD' AND
    list_contains(getvariable('review'), coalesce(review, 'NEW')) <> list_contains(getvariable('review'), '');
-- What stands for what, unless the connection wants to see all as it was read. Under a clearance it is one of the records that
-- are shown, since ids are made of names. Names in a view of the schema "held" mean that schema's tables first, so this view has
-- a name of its own there.
CREATE VIEW held.open_standing AS
    SELECT one.kind, one.id, one.canonical FROM (
        SELECT unnest(CAST(getvariable('open_standing') AS STRUCT(kind VARCHAR, id VARCHAR, canonical VARCHAR)[])) AS one);
CREATE VIEW held.standing AS
    SELECT kind, id, canonical FROM held.canonical
    WHERE present(added, removed) AND NOT coalesce(getvariable('as_read'), false) AND getvariable('handling') IS NULL
    UNION ALL SELECT kind, id, canonical FROM held.open_standing
    WHERE id <> canonical AND NOT coalesce(getvariable('as_read'), false) AND getvariable('handling') IS NOT NULL;
CREATE VIEW held.one_actor AS SELECT id, canonical FROM held.standing WHERE kind = 'ACTOR';
CREATE VIEW held.one_system AS SELECT id, canonical FROM held.standing WHERE kind = 'SYSTEM';
CREATE VIEW held.one_participant AS
    SELECT p.tie, p.ordinal, coalesce(o.canonical, p.actor) AS actor, p.role, p.share, p.named, p.actor AS read_as,
        p.added, p.removed
    FROM held.participant p LEFT JOIN held.one_actor o ON o.id = p.actor;
-- A system that no lexicon knows is meant by its designation; one that stands for others goes by it, as they do.
CREATE VIEW held.one_item AS
    SELECT i.* REPLACE (coalesce(o.canonical, i.system, c.canonical) AS system)
    FROM held.item i LEFT JOIN held.one_system o ON o.id = coalesce(i.system, i.designation)
    LEFT JOIN (SELECT DISTINCT canonical FROM held.one_system) c ON c.canonical = i.designation;
CREATE VIEW held.one_observation AS
    SELECT b.* REPLACE (coalesce(s.canonical, y.canonical, b.subject) AS subject,
        coalesce(c.canonical, b.counterpart) AS counterpart)
    FROM held.observation b LEFT JOIN held.one_actor s ON s.id = b.subject
    LEFT JOIN held.one_system y ON y.id = b.subject LEFT JOIN held.one_actor c ON c.id = b.counterpart;

-- What a connection withholds: it is found once, by the views found_… in their order, when the connection is made at its
-- revision, and kept in variables (see View). The views that read those are all that usual reading has to bind, and are empty there.
CREATE VIEW held.withheld_source AS SELECT unnest(CAST(getvariable('withheld_source') AS VARCHAR[])) AS digest;
CREATE VIEW held.withheld AS SELECT unnest(CAST(getvariable('withheld') AS BIGINT[])) AS id;
CREATE VIEW held.tainted AS SELECT unnest(CAST(getvariable('tainted') AS BIGINT[])) AS revision;
CREATE VIEW held.open_name AS SELECT unnest(CAST(getvariable('open_name') AS VARCHAR[])) AS name;
CREATE VIEW held.hidden_actor AS SELECT unnest(CAST(getvariable('hidden_actor') AS VARCHAR[])) AS id;
CREATE VIEW held.hidden_system AS SELECT unnest(CAST(getvariable('hidden_system') AS VARCHAR[])) AS id;
CREATE VIEW held.hidden_programme AS SELECT unnest(CAST(getvariable('hidden_programme') AS VARCHAR[])) AS id;

-- What each source is marked with, at whatever revision one looks: all that it was marked with since a person last told its marking.
-- An undo that brings back a source tells nothing; one that takes back a change of its marking does.
CREATE VIEW held.marking AS
    WITH told AS (
        SELECT s.digest, max(s.added) AS since FROM held.source s JOIN held.revision r ON r.number = s.added
        WHERE s.handling <> 'UNKNOWN' AND (coalesce(r.kind, '') NOT IN ('UNDO', 'REDO')
            OR EXISTS (SELECT 1 FROM held.source o WHERE o.digest = s.digest AND o.removed = s.added))
        GROUP BY s.digest)
    SELECT s.digest, s.handling FROM held.source s LEFT JOIN told t ON t.digest = s.digest WHERE s.added >= coalesce(t.since, 0);
CREATE VIEW held.quotable AS
    SELECT digest, arg_max(longest_quote, added) AS longest FROM held.source
    WHERE getvariable('handling') IS NOT NULL GROUP BY digest;
-- By the variable that lists the markings that are shown. A part of what is withheld is withheld too.
CREATE VIEW held.found_withheld_source AS
    WITH RECURSIVE hidden(digest) AS (
        SELECT digest FROM held.marking WHERE NOT list_contains(getvariable('handling'), handling)
        UNION SELECT s.digest FROM held.source s JOIN hidden h ON list_contains(s.derived_from, h.digest))
    SELECT digest FROM hidden;
-- Ties, observations and capabilities that rest on what is withheld, be it in part: which of them is from where is not known.
CREATE VIEW held.found_withheld AS
    WITH gone AS (SELECT id FROM held.evidence WHERE source IN (SELECT digest FROM held.withheld_source))
    SELECT tie AS id FROM held.tie_evidence WHERE present(added, removed) AND evidence IN (SELECT id FROM gone)
    UNION SELECT observation FROM held.observation_evidence
    WHERE present(added, removed) AND evidence IN (SELECT id FROM gone)
    UNION SELECT capability FROM held.capability_evidence
    WHERE present(added, removed) AND evidence IN (SELECT id FROM gone);

CREATE VIEW held.decided AS
    SELECT target, review FROM held.coding
    WHERE present(added, removed) AND adjudicates AND target NOT IN (SELECT id FROM held.withheld)
    UNION ALL SELECT id, 'WITHHELD' FROM held.withheld;

-- Revisions in which something of withheld sources came: names that came with them may be known from those alone.
CREATE VIEW held.found_tainted AS
    SELECT added AS revision FROM held.evidence WHERE source IN (SELECT digest FROM held.withheld_source)
    UNION SELECT added FROM held.source WHERE digest IN (SELECT digest FROM held.withheld_source);
CREATE VIEW held.found_open_name AS
    SELECT lower(named) AS name FROM held.participant LEFT JOIN held.decided ON target = tie
    WHERE present(added, removed) AND shows(review)
    UNION SELECT lower(designation) FROM held.item LEFT JOIN held.decided ON target = tie
    WHERE present(added, removed) AND shows(review)
    UNION SELECT lower(title) FROM held.actor WHERE kind = 'COUNTRY'
    UNION SELECT lower(id) FROM held.actor WHERE kind = 'COUNTRY';
CREATE MACRO named(since_revision, some_word) AS
    since_revision NOT IN (SELECT t.revision FROM held.tainted t)
    OR lower(some_word) IN (SELECT n.name FROM held.open_name n);
-- What is shown as it was read; a system that no lexicon knows is meant by its designation.
CREATE VIEW held.open_entity AS
    SELECT actor AS id FROM held.participant LEFT JOIN held.decided ON target = tie
    WHERE present(added, removed) AND shows(review)
    UNION SELECT system FROM held.item LEFT JOIN held.decided ON target = tie
    WHERE present(added, removed) AND shows(review) AND system IS NOT NULL
    UNION SELECT programme FROM held.tie LEFT JOIN held.decided ON target = id
    WHERE present(added, removed) AND shows(review) AND programme IS NOT NULL
    UNION SELECT unnest([subject, coalesce(counterpart, subject)]) FROM held.observation LEFT JOIN held.decided ON target = id
    WHERE present(added, removed) AND shows(review)
    UNION SELECT actor FROM held.capability LEFT JOIN held.decided ON target = id
    WHERE present(added, removed) AND shows(review)
    UNION SELECT designation FROM held.item LEFT JOIN held.decided ON target = tie
    WHERE present(added, removed) AND shows(review) AND system IS NULL;
CREATE VIEW held.found_hidden_actor AS
    SELECT id FROM held.actor WHERE kind <> 'COUNTRY'
        AND id NOT IN (SELECT id FROM held.open_entity WHERE id IS NOT NULL);
CREATE VIEW held.found_hidden_system AS
    SELECT id FROM held.system
    WHERE id NOT IN (SELECT id FROM held.open_entity WHERE id IS NOT NULL)
        AND id NOT IN (SELECT id FROM held.told WHERE kind = 'system' AND source <> '' AND present(added, removed)
            AND source NOT IN (SELECT digest FROM held.withheld_source));
CREATE VIEW held.found_hidden_programme AS
    SELECT id FROM held.programme
    WHERE id NOT IN (SELECT id FROM held.open_entity WHERE id IS NOT NULL);

-- Of the records that are the same those that are shown, each with the one of them that stands for all: the same as without a
-- clearance where that one is shown, else one that belongs to a country.
CREATE VIEW held.found_open_standing AS
    WITH member AS (
        SELECT kind, id, canonical FROM held.canonical WHERE present(added, removed)
        UNION SELECT kind, canonical, canonical FROM held.canonical WHERE present(added, removed)),
    open AS (
        SELECT m.kind, m.id, m.canonical,
            row_number() OVER (PARTITION BY m.kind, m.canonical ORDER BY m.id <> m.canonical, p.id IS NULL,
                TRY_CAST(m.id AS BIGINT), m.id) AS place
        FROM member m LEFT JOIN (SELECT DISTINCT id FROM held.actor WHERE present(added, removed) AND country IS NOT NULL) p
            ON p.id = m.id AND m.kind = 'ACTOR'
        WHERE CASE m.kind
            WHEN 'ACTOR' THEN regexp_full_match(m.id, '[A-Z]{3}') OR m.id IN (SELECT e.id FROM held.open_entity e WHERE e.id IS NOT NULL)
            WHEN 'SYSTEM' THEN m.id IN (SELECT e.id FROM held.open_entity e WHERE e.id IS NOT NULL)
            WHEN 'TIE' THEN TRY_CAST(m.id AS BIGINT) NOT IN (SELECT w.id FROM held.withheld w)
            ELSE m.id NOT IN (SELECT w.digest FROM held.withheld_source w) END)
    SELECT o.kind AS kind, o.id AS id, s.id AS canonical
    FROM open o JOIN open s ON s.kind = o.kind AND s.canonical = o.canonical AND s.place = 1;

-- Dates in EDTF, as org.entente.core.model.Edtf reads them; NULL where an end is open.
CREATE MACRO edtf_fits(text) AS regexp_full_match(text,
    '(\{-?\d{4}(-\d{2}(-\d{2})?)?[~?%]?(,-?\d{4}(-\d{2}(-\d{2})?)?[~?%]?)*\}|-?\d{4}(-\d{2}(-\d{2})?)?[~?%]?(/(\.\.|-?\d{4}(-\d{2}(-\d{2})?)?[~?%]?))?|\.\./-?\d{4}(-\d{2}(-\d{2})?)?[~?%]?)');
CREATE MACRO edtf_point(text, last) AS CASE
    WHEN text IS NULL OR text = '..' THEN NULL
    WHEN last AND regexp_extract(text, '^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?', 2) = ''
        THEN make_date(CAST(regexp_extract(text, '^-?\d{4}') AS INTEGER), 12, 31)
    WHEN last AND regexp_extract(text, '^(-?\d{4})(?:-(\d{2})(?:-(\d{2}))?)?', 3) = ''
        THEN last_day(make_date(CAST(regexp_extract(text, '^-?\d{4}') AS INTEGER),
            CAST(regexp_extract(text, '^-?\d{4}-(\d{2})', 1) AS INTEGER), 1))
    ELSE make_date(CAST(regexp_extract(text, '^-?\d{4}') AS INTEGER),
        CAST(coalesce(nullif(regexp_extract(text, '^-?\d{4}-(\d{2})', 1), ''), '1') AS INTEGER),
        CAST(coalesce(nullif(regexp_extract(text, '^-?\d{4}-\d{2}-(\d{2})', 1), ''), '1') AS INTEGER))
    END;
CREATE MACRO edtf_earliest(text) AS CASE
    WHEN text LIKE '{%' THEN list_min(list_transform(string_split(trim(text, '{}'), ','), lambda x: edtf_point(x, false)))
    ELSE edtf_point(string_split(text, '/')[1], false) END;
CREATE MACRO edtf_latest(text) AS CASE
    WHEN text LIKE '{%' THEN list_max(list_transform(string_split(trim(text, '{}'), ','), lambda x: edtf_point(x, true)))
    ELSE edtf_point(string_split(text, '/')[-1], true) END;

-- The rule of org.entente.core.model.Commitment.
CREATE MACRO commitment_of(stage, detail, instrument) AS CASE
    WHEN stage IS NULL THEN 'UNKNOWN'
    WHEN stage = 'ENDED' THEN 'ENDED'
    WHEN detail IN ('SELECTED', 'NOT_YET_ORDERED') THEN 'SOFT'
    WHEN stage IN ('PROPOSED', 'NEGOTIATING') THEN 'TALK'
    WHEN stage IN ('ACTIVE', 'COMPLETED') THEN 'FIRM'
    WHEN stage <> 'SIGNED' THEN 'UNKNOWN'
    WHEN instrument IN ('CONTRACT', 'CALL_OFF', 'TREATY', 'LICENCE', 'EXPORT_APPROVAL') THEN 'FIRM'
    WHEN instrument IN ('MOU', 'LOI', 'FRAMEWORK', 'OPTION', 'NOTIFICATION', 'ANNOUNCEMENT') THEN 'SOFT'
    ELSE 'UNKNOWN' END;

CREATE VIEW revision AS
    SELECT number, "at", author,
        CASE WHEN getvariable('handling') IS NULL THEN what ELSE '' END AS what,
        CASE WHEN getvariable('handling') IS NULL THEN why ELSE '' END AS why, kind, parent, undoes FROM held.revision WHERE number <= getvariable('revision');
CREATE VIEW revision_name AS SELECT name, revision FROM held.revision_name WHERE present(added, removed) AND getvariable('handling') IS NULL;

-- Of actors and systems that are the same one is shown, with the names, codes and relations of all.
CREATE VIEW actor AS
    SELECT id, kind, CASE WHEN named(added, title) THEN title ELSE id END AS title, country, country_rule, unspecified
    FROM held.actor WHERE present(added, removed) AND id NOT IN (SELECT id FROM held.hidden_actor) AND id NOT IN (SELECT id FROM held.one_actor);
CREATE VIEW actor_name AS
    SELECT coalesce(canonical, actor) AS actor, ordinal, text, kind, language, validity
    FROM held.actor_name LEFT JOIN held.one_actor ON id = actor WHERE present(added, removed) AND actor NOT IN (SELECT id FROM held.hidden_actor)
        AND named(added, text);
CREATE VIEW actor_code AS
    SELECT coalesce(canonical, actor) AS actor, ordinal, scheme, code, validity
    FROM held.actor_code LEFT JOIN held.one_actor ON id = actor WHERE present(added, removed) AND actor NOT IN (SELECT id FROM held.hidden_actor)
        AND named(added, actor);
CREATE VIEW actor_relation AS
    SELECT coalesce(a.canonical, actor) AS actor, ordinal, type, coalesce(o.canonical, other) AS other,
        CAST(share AS DOUBLE) AS share, validity, evidence
    FROM held.actor_relation LEFT JOIN held.one_actor a ON a.id = actor LEFT JOIN held.one_actor o ON o.id = other
    WHERE present(added, removed) AND actor NOT IN (SELECT id FROM held.hidden_actor)
        AND other NOT IN (SELECT id FROM held.hidden_actor) AND named(added, other);
CREATE VIEW system AS
    SELECT id, CASE WHEN named(added, designation) THEN designation ELSE id END AS designation, category
    FROM held.system WHERE present(added, removed) AND id NOT IN (SELECT id FROM held.hidden_system) AND id NOT IN (SELECT id FROM held.one_system);
-- The designation of what another stands for is one more alias of that.
CREATE VIEW system_alias AS
    SELECT coalesce(canonical, system) AS system, ordinal, alias
    FROM held.system_alias LEFT JOIN held.one_system ON id = system
    WHERE present(added, removed) AND system NOT IN (SELECT id FROM held.hidden_system) AND named(added, alias)
    UNION ALL SELECT canonical, -1, coalesce(designation, o.id)
    FROM held.one_system o LEFT JOIN (SELECT id, designation FROM held.system WHERE present(added, removed)) s ON s.id = o.id
    WHERE getvariable('handling') IS NULL;
CREATE VIEW system_maker AS
    SELECT coalesce(s.canonical, system) AS system, ordinal, coalesce(a.canonical, actor) AS actor
    FROM held.system_maker LEFT JOIN held.one_system s ON s.id = system LEFT JOIN held.one_actor a ON a.id = actor
    WHERE present(added, removed) AND system NOT IN (SELECT id FROM held.hidden_system)
        AND actor NOT IN (SELECT id FROM held.hidden_actor);
CREATE VIEW programme AS SELECT id, CASE WHEN named(added, name) THEN name ELSE id END AS name FROM held.programme WHERE present(added, removed) AND id NOT IN (SELECT id FROM held.hidden_programme);
CREATE VIEW programme_alias AS SELECT programme, ordinal, alias FROM held.programme_alias WHERE present(added, removed) AND named(added, alias) AND programme NOT IN (SELECT id FROM held.hidden_programme);
CREATE VIEW programme_actor AS
    SELECT programme, ordinal, coalesce(canonical, actor) AS actor
    FROM held.programme_actor LEFT JOIN held.one_actor ON id = actor WHERE present(added, removed) AND actor NOT IN (SELECT id FROM held.hidden_actor) AND programme NOT IN (SELECT id FROM held.hidden_programme);
CREATE VIEW programme_system AS
    SELECT programme, ordinal, coalesce(canonical, system) AS system
    FROM held.programme_system LEFT JOIN held.one_system ON id = system WHERE present(added, removed) AND system NOT IN (SELECT id FROM held.hidden_system) AND programme NOT IN (SELECT id FROM held.hidden_programme);

-- The revision at which each record stood as it was read, before anybody coded it.
CREATE VIEW first_read AS
    SELECT 'TIE' AS kind, t.id, coalesce(max(t.added) FILTER (c.first IS NULL OR t.added < c.first), min(t.added)) AS revision
    FROM held.tie t LEFT JOIN (SELECT target, min(added) AS first FROM held.coding
        WHERE added <= getvariable('revision') GROUP BY target) c ON c.target = t.id
    WHERE t.added <= getvariable('revision') GROUP BY t.id
    UNION ALL SELECT 'OBSERVATION' AS kind, t.id, coalesce(max(t.added) FILTER (c.first IS NULL OR t.added < c.first), min(t.added)) AS revision
    FROM held.observation t LEFT JOIN (SELECT target, min(added) AS first FROM held.coding
        WHERE added <= getvariable('revision') GROUP BY target) c ON c.target = t.id
    WHERE t.added <= getvariable('revision') GROUP BY t.id
    UNION ALL SELECT 'CAPABILITY' AS kind, t.id, coalesce(max(t.added) FILTER (c.first IS NULL OR t.added < c.first), min(t.added)) AS revision
    FROM held.capability t LEFT JOIN (SELECT target, min(added) AS first FROM held.coding
        WHERE added <= getvariable('revision') GROUP BY target) c ON c.target = t.id
    WHERE t.added <= getvariable('revision') GROUP BY t.id;

CREATE VIEW tie AS
    SELECT id, type, kind, instrument, channel, modality, stage, detail, as_of,
        commitment_of(stage, detail, instrument) AS commitment, programme, title, note, confidence, first_day, last_day,
        reports, added AS revision, coalesce(review, 'NEW') AS review
    FROM held.tie LEFT JOIN held.decided ON target = id
    WHERE present(added, removed) AND shows(review);
-- What was read of a tie, whatever was corrected since.
CREATE VIEW tie_read AS
    SELECT r.id, r.type, r.kind, r.instrument, r.channel, r.modality, r.stage, r.detail, r.as_of,
        commitment_of(r.stage, r.detail, r.instrument) AS commitment, r.programme, r.title, r.note, r.confidence,
        r.first_day, r.last_day, r.reports, r.added AS revision
    FROM held.tie r JOIN tie t ON t.id = r.id
    JOIN first_read f ON f.kind = 'TIE' AND f.id = r.id AND f.revision = r.added;
CREATE VIEW tie_rule AS SELECT tie, ordinal, rule FROM held.tie_rule LEFT JOIN held.decided ON target = tie
    WHERE present(added, removed) AND shows(review);
CREATE VIEW tie_date AS SELECT tie, ordinal, kind, date, earliest, latest FROM held.tie_date LEFT JOIN held.decided ON target = tie
    WHERE present(added, removed) AND shows(review);
CREATE VIEW tie_evidence AS SELECT tie, ordinal, evidence FROM held.tie_evidence LEFT JOIN held.decided ON target = tie
    WHERE present(added, removed) AND shows(review);
CREATE VIEW status AS
    SELECT tie, ordinal, stage, detail, as_of, earliest, latest, evidence FROM held.status LEFT JOIN held.decided ON target = tie
    WHERE present(added, removed) AND shows(review);
-- Whoever takes part in what is shown is shown too, so of actors no more is asked than their countries.
CREATE VIEW participant AS
    SELECT p.tie, p.ordinal, p.actor, p.role, CAST(p.share AS DOUBLE) AS share, p.named,
        coalesce(a.country, p.actor) AS principal, p.read_as
    FROM held.one_participant p
    LEFT JOIN (SELECT id, country FROM held.actor WHERE present(added, removed) AND country IS NOT NULL) a ON a.id = p.actor
    LEFT JOIN held.decided ON target = p.tie
    WHERE present(p.added, p.removed) AND shows(review);
CREATE VIEW item AS
    SELECT tie, ordinal, system, designation, description, CAST(quantity AS DOUBLE) AS quantity,
        CAST(quantity_upper AS DOUBLE) AS quantity_upper, quantity_certainty, condition
    FROM held.one_item LEFT JOIN held.decided ON target = tie
    WHERE present(added, removed) AND shows(review);
CREATE VIEW delivery AS
    SELECT tie, item, ordinal, period, CAST(quantity AS DOUBLE) AS quantity,
        CAST(quantity_upper AS DOUBLE) AS quantity_upper, quantity_certainty, earliest, latest
    FROM held.delivery LEFT JOIN held.decided ON target = tie
    WHERE present(added, removed) AND shows(review);
CREATE VIEW amount AS
    SELECT tie, item, ordinal, CAST(value AS DOUBLE) AS value, CAST(upper AS DOUBLE) AS upper, certainty, unit, basis
    FROM held.amount LEFT JOIN held.decided ON target = tie
    WHERE present(added, removed) AND shows(review);
CREATE VIEW tie_link AS
    SELECT l.id, type, from_tie, to_tie, suggested, note, evidence FROM held.tie_link l
    LEFT JOIN held.decided f ON f.target = from_tie LEFT JOIN held.decided t ON t.target = to_tie
    WHERE present(added, removed) AND shows(f.review) AND shows(t.review);
CREATE VIEW same_as AS
    SELECT id, kind, first, second, score, CASE WHEN getvariable('handling') IS NULL THEN reason ELSE '' END AS reason, author,
        added AS revision
    FROM held.same_as WHERE present(added, removed) AND (getvariable('handling') IS NULL
        OR (kind, first) IN (SELECT o.kind, o.id FROM held.open_standing o)
            AND (kind, second) IN (SELECT o.kind, o.id FROM held.open_standing o));
CREATE VIEW canonical AS SELECT kind, id, canonical FROM held.standing;
CREATE VIEW rating AS
    SELECT publisher, genre, reliability, author, why, added AS revision FROM held.rating WHERE present(added, removed) AND getvariable('handling') IS NULL;
CREATE VIEW grade AS
    SELECT id, kind, target, credibility, author, why, added AS revision FROM held.grade WHERE present(added, removed) AND getvariable('handling') IS NULL;
CREATE VIEW different AS
    SELECT id, kind, first, second, reason, author, added AS revision FROM held.different WHERE present(added, removed) AND getvariable('handling') IS NULL;

CREATE VIEW observation AS
    SELECT id, measure, subject, period, earliest, latest, CAST(value AS DOUBLE) AS value, CAST(upper AS DOUBLE) AS upper,
        certainty, unit, qualifier, component, counterpart, concept, scope, issuer, of_measure, among, size,
        added AS revision, coalesce(review, 'NEW') AS review
    FROM held.one_observation LEFT JOIN held.decided ON target = id
    WHERE present(added, removed) AND shows(review);
CREATE VIEW observation_evidence AS
    SELECT observation, ordinal, evidence FROM held.observation_evidence LEFT JOIN held.decided ON target = observation
    WHERE present(added, removed) AND shows(review);
CREATE VIEW capability AS
    SELECT c.id, coalesce(canonical, actor) AS actor, stance, capability_class, modality, as_of, added AS revision,
        coalesce(review, 'NEW') AS review
    FROM held.capability c LEFT JOIN held.decided ON target = c.id LEFT JOIN held.one_actor o ON o.id = actor
    WHERE present(added, removed) AND shows(review);
CREATE VIEW capability_evidence AS
    SELECT capability, ordinal, evidence FROM held.capability_evidence LEFT JOIN held.decided ON target = capability
    WHERE present(added, removed) AND shows(review);

CREATE VIEW coding AS
    SELECT id, kind, target, coder, review, note, adjudicates, added AS revision
    FROM held.coding WHERE present(added, removed) AND getvariable('handling') IS NULL;
CREATE VIEW coding_field AS SELECT coding, ordinal, field, value FROM held.coding_field WHERE present(added, removed) AND getvariable('handling') IS NULL;
CREATE VIEW decision AS
    SELECT finding, digest, choice, a, b, set_aside, sources, author, why, day, added AS revision
    FROM held.decision WHERE present(added, removed) AND getvariable('handling') IS NULL;
CREATE VIEW evidence AS
    SELECT e.id, source, place, start_at, end_at, row_number, column_name,
        CASE WHEN length(quote) > longest THEN left(quote, longest) || '…' ELSE quote END AS quote, reader, said_by,
        coalesce(canonical, side) AS side, speech, cited_origin, interest, reliability, credibility, signed_by
    FROM held.evidence e LEFT JOIN held.quotable ON digest = source LEFT JOIN held.one_actor o ON o.id = side
    WHERE present(added, removed) AND source NOT IN (SELECT digest FROM held.withheld_source);
-- What each report says of a tie, with the side for which it speaks: of a party that is the country, whoever speaks for it. Who
-- belongs to a country that takes part is a party, but for institutes, which speak for themselves.
CREATE VIEW tie_report AS
    SELECT te.tie, te.evidence, e.source, e.cited_origin, coalesce(p.principal, e.side) AS side,
        CASE WHEN p.tie IS NOT NULL AND e.interest IN ('UNKNOWN', 'THIRD_PARTY') THEN 'PARTY_TO_DEAL' ELSE e.interest END AS interest
    FROM tie_evidence te JOIN evidence e ON e.id = te.evidence
    LEFT JOIN actor a ON a.id = e.side
    LEFT JOIN (SELECT DISTINCT tie, principal FROM participant) p ON p.tie = te.tie
        AND p.principal = CASE WHEN a.kind = 'INSTITUTE' THEN e.side ELSE coalesce(a.country, e.side) END;
-- A rating of the publisher goes before what came with the source.
CREATE VIEW held.rated_source AS
    SELECT s.* REPLACE (coalesce(g.reliability, p.reliability, s.reliability) AS reliability)
    FROM held.source s
    LEFT JOIN (SELECT * FROM held.rating WHERE present(added, removed)) g ON g.publisher = s.publisher AND g.genre = s.genre
    LEFT JOIN (SELECT * FROM held.rating WHERE present(added, removed)) p ON p.publisher = s.publisher AND p.genre = 'UNKNOWN';
CREATE VIEW source AS
    SELECT digest, ordinal, name, title, publisher, genre, published, published_inferred, url, language, reliability,
        covers_actors, covers_period, covers_types, coverage_note, handling, licence, longest_quote, derived_from,
        added AS revision
    FROM held.rated_source WHERE present(added, removed) AND digest NOT IN (SELECT digest FROM held.withheld_source);
-- Which sources tell of which actors, systems and programmes, be it that they name them in no tie.
CREATE VIEW told AS
    SELECT DISTINCT upper(t.kind) AS kind, coalesce(o.canonical, t.id) AS id, t.source
    FROM held.told t LEFT JOIN held.standing o ON o.kind = upper(t.kind) AND o.id = t.id
    WHERE present(t.added, t.removed) AND t.source IN (SELECT digest FROM source) AND CASE t.kind
        WHEN 'actor' THEN t.id IN (SELECT id FROM held.actor WHERE present(added, removed))
            AND t.id NOT IN (SELECT id FROM held.hidden_actor)
        WHEN 'system' THEN t.id IN (SELECT id FROM held.system WHERE present(added, removed))
            AND t.id NOT IN (SELECT id FROM held.hidden_system)
        ELSE t.id IN (SELECT id FROM held.programme WHERE present(added, removed))
            AND t.id NOT IN (SELECT id FROM held.hidden_programme) END;
CREATE VIEW problem AS
    SELECT source, ordinal, code, severity, message, place, start_at, end_at, row_number, column_name
    FROM held.problem WHERE present(added, removed) AND source NOT IN (SELECT digest FROM held.withheld_source);

-- Which revision took away what is no longer there, or told it anew.
CREATE VIEW taken_away AS
    SELECT 'TIE' AS kind, id, removed AS revision FROM held.tie WHERE removed <= getvariable('revision')
    UNION ALL SELECT 'OBSERVATION', id, removed FROM held.observation WHERE removed <= getvariable('revision')
    UNION ALL SELECT 'CAPABILITY', id, removed FROM held.capability WHERE removed <= getvariable('revision')
    UNION ALL SELECT 'SAME', id, removed FROM held.same_as WHERE removed <= getvariable('revision')
    UNION ALL SELECT 'CODING', id, removed FROM held.coding WHERE removed <= getvariable('revision');

CREATE VIEW watch AS
    SELECT id, actors, about, stage_from, author, added AS revision FROM held.watch WHERE present(added, removed) AND getvariable('handling') IS NULL;
CREATE VIEW alert AS SELECT id, watch, tie, added AS revision FROM held.alert WHERE present(added, removed) AND getvariable('handling') IS NULL;
CREATE VIEW edition AS
    SELECT name, revision, day, digest, author, corrects, notes FROM held.edition WHERE present(added, removed) AND getvariable('handling') IS NULL;
CREATE VIEW source_edition AS
    SELECT newer, older, added AS revision FROM held.source_edition WHERE present(added, removed) AND getvariable('handling') IS NULL;
CREATE VIEW not_taken AS
    SELECT target, kind, source, evidence, holds, says, added AS revision FROM held.not_taken
    WHERE present(added, removed) AND getvariable('handling') IS NULL AND says <> '';
-- Which ties each watch is about. Stages are in the order of org.entente.core.model.Stage.
CREATE MACRO stage_rank(stage) AS
    list_position(['PROPOSED', 'NEGOTIATING', 'SIGNED', 'ACTIVE', 'COMPLETED', 'ENDED'], stage);
CREATE VIEW watched AS
    SELECT w.id AS watch, t.id AS tie
    FROM watch w CROSS JOIN tie t
    JOIN (SELECT tie, list(actor) || list(principal) AS parties FROM participant GROUP BY tie) p ON p.tie = t.id
    LEFT JOIN (SELECT tie, list(coalesce(system, '')) AS systems, lower(string_agg(designation, ' ')) AS designations
        FROM item GROUP BY tie) i ON i.tie = t.id
    WHERE list_has_all(p.parties, w.actors)
        AND (w.stage_from IS NULL OR stage_rank(t.stage) >= stage_rank(w.stage_from))
        AND (w.about IS NULL OR t.programme = w.about OR list_contains(i.systems, w.about)
            OR contains(i.designations, lower(w.about)) OR contains(lower(t.title), lower(w.about)));

-- Only countries have ids of three capital letters.
CREATE VIEW dyad AS
    WITH side AS (
        SELECT DISTINCT tie, principal FROM participant
        WHERE length(principal) = 3 AND regexp_full_match(principal, '[A-Z]{3}'))
    SELECT a.principal AS first, b.principal AS second, a.tie
    FROM side a JOIN side b ON a.tie = b.tie AND a.principal < b.principal;

-- Of how many sources, of whatever revision, a connection withholds all.
CREATE VIEW withholding AS SELECT count(*) AS sources FROM held.withheld_source;
-- How much a connection withholds.
CREATE VIEW withheld AS
    SELECT 'sources' AS what, count(DISTINCT digest) AS times FROM held.source
    WHERE present(added, removed) AND digest IN (SELECT digest FROM held.withheld_source)
    UNION ALL SELECT 'ties', count(DISTINCT id) FROM held.tie
    WHERE present(added, removed) AND id IN (SELECT id FROM held.withheld)
    UNION ALL SELECT 'observations', count(DISTINCT id) FROM held.observation
    WHERE present(added, removed) AND id IN (SELECT id FROM held.withheld)
    UNION ALL SELECT 'capabilities', count(DISTINCT id) FROM held.capability
    WHERE present(added, removed) AND id IN (SELECT id FROM held.withheld);

-- All that actors and systems were ever called as what they are, those among them for which others stand.
CREATE VIEW entity_name AS
    SELECT 'ACTOR' AS kind, id, any_value(title) AS name FROM held.actor
    WHERE added <= getvariable('revision') AND id NOT IN (SELECT id FROM held.hidden_actor) AND named(added, title) GROUP BY id
    UNION ALL SELECT 'SYSTEM', id, any_value(designation) FROM held.system
    WHERE added <= getvariable('revision') AND id NOT IN (SELECT id FROM held.hidden_system) AND named(added, designation)
    GROUP BY id;
-- All sources that were ever held.
CREATE VIEW past_source AS
    SELECT digest, name, added AS revision, removed AS taken FROM held.source
    WHERE added <= getvariable('revision') AND getvariable('handling') IS NULL;

-- What each revision brought and took away, record by record, each in a sentence.
CREATE VIEW held.told_record AS
    SELECT 0 AS sort, digest AS id, added, removed, 'source ' || name AS text FROM held.source
    UNION ALL SELECT 1, CAST(id AS VARCHAR), added, removed, 'tie ' || id || ': ' || concat_ws(', ', type,
        (SELECT string_agg(role || ' ' || actor, ', ' ORDER BY ordinal) FROM held.participant p
            WHERE p.tie = t.id AND p.added = t.added),
        (SELECT string_agg(designation, ', ' ORDER BY ordinal) FROM held.item i
            WHERE i.tie = t.id AND i.added = t.added), stage, as_of) FROM held.tie t
    UNION ALL SELECT 2, CAST(id AS VARCHAR), added, removed, 'observation ' || id || ': ' || concat_ws(', ', measure,
        subject, period, CAST(CAST(value AS DOUBLE) AS VARCHAR) || ' ' || unit) FROM held.observation
    UNION ALL SELECT 3, CAST(id AS VARCHAR), added, removed, 'capability ' || id || ': ' || concat_ws(' ', actor,
        stance, capability_class) FROM held.capability
    UNION ALL SELECT 4, CAST(id AS VARCHAR), added, removed, 'coding ' || id || ': ' || concat_ws(' ', kind, target,
        review, 'by', coder) FROM held.coding
    UNION ALL SELECT 5, CAST(id AS VARCHAR), added, removed, 'same ' || lower(kind) || ' ' || first || ' and '
        || second || ': ' || reason FROM held.same_as
    UNION ALL SELECT 6, CAST(id AS VARCHAR), added, removed, 'link ' || id || ': ' || from_tie || ' ' || type
        || ' ' || to_tie FROM held.tie_link
    UNION ALL SELECT 7, id, added, removed, 'actor ' || id || ': ' || title FROM held.actor
    UNION ALL SELECT 8, id, added, removed, 'system ' || id || ': ' || designation FROM held.system
    UNION ALL SELECT 9, name, added, removed, 'name ' || name || ': revision ' || revision FROM held.revision_name
    UNION ALL SELECT 10, finding, added, removed, 'decision on ' || finding || ': '
        || lower(replace(choice, '_', ' ')) || ' by ' || author || ' (a: ' || a || '; b: ' || b || ')'
        FROM held.decision;
CREATE VIEW deed AS
    SELECT added AS revision, false AS taken, sort, id, text FROM held.told_record
    WHERE added <= getvariable('revision') AND getvariable('handling') IS NULL
    UNION ALL SELECT removed, true, sort, id, text FROM held.told_record
    WHERE removed <= getvariable('revision') AND getvariable('handling') IS NULL;
