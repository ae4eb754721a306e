"""The views for reports across shops, for a role that may read them and nothing else.

They are computed from the log when they are read, so late events change them; `as_known_at` says when that
was. No personal detail is in them: those are kept apart and no view touches them.
"""

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# A fact that can't be read (of a later version, or garbage) must not break a report of a whole year.
_READING = (
    """
    CREATE FUNCTION frontdesk.read_fact(data bytea) RETURNS jsonb LANGUAGE plpgsql IMMUTABLE
    SET search_path = pg_catalog, pg_temp AS $$
    DECLARE found jsonb;
    BEGIN
        found := convert_from(data, 'UTF8')::jsonb;
        RETURN CASE WHEN jsonb_typeof(found) = 'object' THEN found END;
    EXCEPTION WHEN data_exception THEN
        RETURN NULL;
    END $$
    """,
    """
    CREATE FUNCTION frontdesk.moment_of(written text) RETURNS timestamptz LANGUAGE plpgsql IMMUTABLE
    SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
        IF written ~ '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]{5,15}(Z|[+-][0-9]{2}:[0-9]{2})$' THEN
            RETURN written::timestamptz;
        END IF;
        RETURN NULL;
    EXCEPTION WHEN data_exception THEN
        RETURN NULL;
    END $$
    """,
)

# As the program folds and counts (frontdesk/visit/evolve.py, frontdesk/measures/entry.py); a test compares
# both. What costs something is worked out once for each event (LATERAL with OFFSET 0) or visit (beside its
# GROUP BY), not once for each column that needs it.
VISITS = (
    """
    CREATE VIEW frontdesk.visit_fact AS
    SELECT e.site, e.stream, e.type, e.hlc, e.device, e.id, e.at, e.clock, f.fact
    FROM frontdesk.event e CROSS JOIN LATERAL (
        SELECT CASE WHEN e.type IN ('visit.checked_in', 'visit.imported', 'visit.answered_at_door',
                                    'visit.corrected', 'visit.serving')
            THEN frontdesk.read_fact(e.data) END AS fact OFFSET 0) f
    WHERE e.stream LIKE 'visit/%'
    """,
    """
    CREATE VIEW frontdesk.visit_times AS
    SELECT site, stream,
        (frontdesk.moment_of(min(fact ->> 'day') FILTER (WHERE type <> 'visit.corrected') || 'T00:00:00Z')
            AT TIME ZONE 'UTC')::date AS of_day,
        (array_agg(coalesce(fact ->> 'service', fact -> 'services' ->> 0)
            ORDER BY hlc DESC, device DESC, id DESC)
            FILTER (WHERE coalesce(fact ->> 'service', fact -> 'services' ->> 0) IS NOT NULL))[1] AS service,
        frontdesk.moment_of((array_agg(fact ->> 'arrived' ORDER BY hlc DESC, device DESC, id DESC)
            FILTER (WHERE fact ->> 'arrived' IS NOT NULL))[1]) AS arrived,
        (array_agg(fact ->> 'target_s' ORDER BY hlc DESC, device DESC, id DESC)
            FILTER (WHERE fact ->> 'target_s' ~ '^[0-9]{1,7}$'))[1]::integer AS target_s,
        frontdesk.moment_of(min(fact ->> 'appointment')) AS appointment,
        least(min(at) FILTER (WHERE type = 'visit.called'),
            frontdesk.moment_of(min(fact ->> 'called'))) AS called,
        least(min(at) FILTER (WHERE type = 'visit.serving'),
            frontdesk.moment_of(coalesce(min(fact ->> 'served'), min(fact ->> 'called')))) AS seen,
        max(at) FILTER (WHERE type IN (
            'visit.finished', 'visit.left', 'visit.did_not_come', 'visit.forgotten')) AS ended_at,
        frontdesk.moment_of(max(fact ->> 'finished')) AS finished,
        min(fact ->> 'desk') FILTER (WHERE type IN ('visit.serving', 'visit.imported')) AS desk,
        (array_agg(type ORDER BY hlc DESC, device DESC, id DESC) FILTER (WHERE type IN (
            'visit.checked_in', 'visit.imported', 'visit.answered_at_door', 'visit.finished', 'visit.left',
            'visit.did_not_come', 'visit.forgotten', 'visit.brought_back', 'visit.reopened')))[1] AS last,
        bool_or(type = 'visit.imported') AS imported,
        bool_or(clock = 'unverified') AS unverified
    FROM frontdesk.visit_fact GROUP BY site, stream
    HAVING bool_or(type IN ('visit.checked_in', 'visit.imported', 'visit.answered_at_door'))
    """,
    """
    CREATE VIEW frontdesk.visit_known AS
    SELECT t.*, greatest(t.arrived, t.appointment) AS entered,
        CASE WHEN t.last IN ('visit.checked_in', 'visit.brought_back', 'visit.reopened') THEN NULL
            ELSE coalesce(t.ended_at, t.finished, CASE WHEN t.imported THEN
                coalesce(t.seen, t.arrived) END) END AS ended,
        t.last = 'visit.left' OR (t.last = 'visit.imported' AND t.seen IS NULL) AS left_unseen
    FROM frontdesk.visit_times t
    """,
    """
    CREATE VIEW frontdesk.visit_counted AS
    SELECT k.*, CASE
        WHEN k.last = 'visit.answered_at_door' THEN 'at_door'
        WHEN k.last = 'visit.forgotten'
            OR (coalesce(k.ended, now()) AT TIME ZONE 'Europe/London')::date > k.of_day
            THEN 'forgotten'
        WHEN k.left_unseen THEN 'left'
        WHEN k.last = 'visit.did_not_come' THEN 'did_not_come'
        WHEN k.unverified THEN 'unverified'
        WHEN least(k.called, k.seen, k.ended) < k.arrived OR k.called > k.seen
            OR k.ended < k.seen THEN 'negative'
        WHEN k.seen IS NULL THEN 'waiting'
        WHEN k.seen < k.entered THEN 'ahead'
        ELSE 'seen' END AS counted
    FROM frontdesk.visit_known k
    """,
    """
    CREATE VIEW report.visits AS
    SELECT site, substr(stream, 7) AS visit, of_day AS day, service, desk, counted,
        arrived AT TIME ZONE 'Europe/London' AS arrived,
        called AT TIME ZONE 'Europe/London' AS called,
        seen AT TIME ZONE 'Europe/London' AS seen,
        ended AT TIME ZONE 'Europe/London' AS ended,
        target_s,
        CASE WHEN counted = 'seen' THEN extract(epoch FROM seen - entered) END AS wait_s,
        CASE WHEN counted = 'seen' THEN seen <= entered + target_s * interval '1 second'
            WHEN counted IN ('waiting', 'left', 'did_not_come') AND NOT unverified
                AND entered + target_s * interval '1 second'
                    < CASE counted WHEN 'waiting' THEN now() WHEN 'left' THEN ended ELSE called END THEN false
            END AS in_target,
        imported, now() AT TIME ZONE 'Europe/London' AS as_known_at
    FROM frontdesk.visit_counted
    """,
    """
    CREATE VIEW report.days AS
    SELECT site, day, count(*) AS visits,
        count(*) FILTER (WHERE counted = 'seen') AS seen,
        count(*) FILTER (WHERE counted = 'at_door') AS at_door,
        count(*) FILTER (WHERE counted = 'left') AS left_unseen,
        count(*) FILTER (WHERE counted = 'did_not_come') AS did_not_come,
        count(*) FILTER (WHERE counted = 'unverified') AS clock_unverified,
        count(*) FILTER (WHERE counted IN ('forgotten', 'negative', 'ahead')) AS otherwise_apart,
        count(*) FILTER (WHERE in_target) AS in_target,
        count(in_target) AS judged,
        percentile_cont(0.5) WITHIN GROUP (ORDER BY wait_s) AS median_wait_s,
        percentile_cont(0.9) WITHIN GROUP (ORDER BY wait_s) AS p90_wait_s,
        max(as_known_at) AS as_known_at
    FROM report.visits GROUP BY site, day
    """,
)

_CENTRE = (
    """
    CREATE VIEW report.shops AS
    SELECT s.site, s.head AS events, s.enrolled_at, s.closed_at,
        (SELECT count(*) FROM frontdesk.enrolment e WHERE e.site = s.site AND e.shut_at IS NULL) AS machines,
        (SELECT e.stored_at FROM frontdesk.event e
            WHERE e.site = s.site AND e.site_seq = s.head) AS last_stored_at
    FROM frontdesk.site s
    """,
    """
    CREATE VIEW report.alerts AS
    SELECT q.site, 'id_reuse' AS kind, q.id AS event, m.machine, q.came_at
    FROM frontdesk.quarantine q JOIN frontdesk.enrolment m ON m.number = q.pushed_by
    UNION ALL
    SELECT e.site, 'fork', e.id, m.machine, e.stored_at
    FROM frontdesk.event e JOIN frontdesk.enrolment m ON m.number = e.pushed_by WHERE e.fork
    """,
    "CREATE INDEX event_fork ON frontdesk.event (site) WHERE fork",
)

# A view reads with its owner's rights but calls functions with the reader's: so these two may be called. They
# only turn what they are given into something else.
_RIGHTS = (
    "REVOKE ALL ON ALL FUNCTIONS IN SCHEMA frontdesk FROM PUBLIC",
    "GRANT USAGE ON SCHEMA report TO frontdesk_report",
    "GRANT SELECT ON report.visits, report.days, report.shops, report.alerts TO frontdesk_report",
    """
    GRANT EXECUTE ON FUNCTION frontdesk.read_fact(bytea), frontdesk.moment_of(text)
        TO frontdesk_report
    """,
)


def upgrade() -> None:
    """Make the views."""
    for statement in (*_READING, *VISITS, *_CENTRE, *_RIGHTS):
        op.execute(statement)


def downgrade() -> None:
    """Take the views away; nothing is lost with them."""
    op.execute("DROP SCHEMA report CASCADE")
    op.execute("CREATE SCHEMA report")
    for view in ("visit_counted", "visit_known", "visit_times", "visit_fact"):
        op.execute(f"DROP VIEW frontdesk.{view}")
    for function in ("moment_of(text)", "read_fact(bytea)"):
        op.execute(f"DROP FUNCTION frontdesk.{function}")
    op.execute("DROP INDEX frontdesk.event_fork")
