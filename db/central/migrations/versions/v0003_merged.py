"""Reports count as the program does where desks did things without knowing of each other.

Which end of a visit stands, that an open hand-off is safer than a finish, and that a visit merged into
another is counted there: as `frontdesk/visit/evolve.py` folds it. A test compares both.
"""

from alembic import op

from db.central.migrations.versions.v0002_report import VISITS

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

# One pass over a visit's facts that change where it stands, in folding order.
_FATE = """
    CREATE FUNCTION frontdesk.visit_fate(
        types text[], ats timestamptz[], OUT last text, OUT ended timestamptz, OUT seen timestamptz
    ) LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, pg_temp AS $$
    DECLARE
        -- here: waiting or called. aside: on hold while waiting. pause: on hold while being served.
        phase text := CASE
            WHEN 'visit.imported' = ANY (types) THEN 'imported'
            WHEN 'visit.answered_at_door' = ANY (types) THEN 'door' ELSE 'here' END;
        before text;
        handed boolean := false; hand_offs integer := 0;
        allowed boolean := false; was_allowed boolean := false;
    BEGIN
        FOR i IN 1 .. coalesce(array_length(types, 1), 0) LOOP
            CASE types[i]
            WHEN 'visit.serving' THEN
                IF phase IN ('here', 'aside', 'left', 'did_not_come', 'merged') THEN
                    phase := 'serving'; seen := coalesce(seen, ats[i]); ended := NULL; handed := false;
                END IF;
            WHEN 'visit.held' THEN
                IF phase = 'here' THEN phase := 'aside';
                ELSIF phase = 'serving' THEN phase := 'pause'; END IF;
            WHEN 'visit.resumed' THEN
                IF phase = 'aside' THEN phase := 'here';
                ELSIF phase = 'pause' THEN phase := 'serving'; END IF;
            WHEN 'visit.finished' THEN
                IF phase IN ('serving', 'pause') THEN phase := 'finished'; ended := ats[i]; END IF;
            WHEN 'visit.handed_off' THEN
                IF phase IN ('serving', 'pause', 'finished') AND (hand_offs = 0 OR allowed) THEN
                    phase := 'here'; ended := NULL; handed := true; hand_offs := hand_offs + 1;
                    was_allowed := allowed; allowed := false;
                END IF;
            WHEN 'visit.hand_off_taken_back' THEN
                IF phase = 'here' AND handed THEN
                    phase := 'serving'; handed := false; hand_offs := hand_offs - 1;
                    allowed := allowed OR was_allowed;
                END IF;
            WHEN 'visit.hand_off_allowed' THEN
                IF phase IN ('here', 'aside', 'serving', 'pause') AND hand_offs > 0 THEN
                    allowed := true;
                END IF;
            WHEN 'visit.left' THEN
                IF phase IN ('here', 'aside') THEN phase := 'left'; ended := ats[i]; END IF;
            WHEN 'visit.did_not_come' THEN
                IF phase = 'here' THEN phase := 'did_not_come'; ended := ats[i]; END IF;
            WHEN 'visit.forgotten' THEN
                IF phase IN ('here', 'aside', 'serving', 'pause') THEN
                    phase := 'forgotten'; ended := ats[i];
                END IF;
            WHEN 'visit.brought_back' THEN
                IF phase IN ('left', 'did_not_come') THEN phase := 'here'; ended := NULL; END IF;
            WHEN 'visit.reopened' THEN
                IF phase = 'finished' THEN phase := 'serving'; ended := NULL; END IF;
            WHEN 'visit.merged_into' THEN
                IF phase NOT IN ('merged', 'door', 'imported') AND seen IS NULL THEN
                    before := phase; phase := 'merged';
                END IF;
            WHEN 'visit.merge_undone' THEN
                IF phase = 'merged' THEN phase := before; END IF;
            ELSE NULL;
            END CASE;
        END LOOP;
        last := 'visit.' || CASE
            WHEN phase IN ('here', 'aside', 'serving', 'pause') THEN 'checked_in'
            WHEN phase = 'door' THEN 'answered_at_door'
            WHEN phase = 'merged' THEN 'merged_into' ELSE phase END;
    END $$
"""
# The same columns as before, so that what is built on them stays.
_TIMES = """
    CREATE OR REPLACE VIEW frontdesk.visit_times AS
    SELECT v.site, v.stream, v.of_day, v.service, v.arrived, v.target_s, v.appointment, v.called,
        CASE WHEN v.imported THEN v.seen_there ELSE f.seen END AS seen, f.ended AS ended_at,
        v.finished, v.desk, f.last, v.imported, v.unverified
    FROM (
        SELECT site, stream,
            (frontdesk.moment_of(min(fact ->> 'day') FILTER (WHERE type <> 'visit.corrected') || 'T00:00:00Z')
                AT TIME ZONE 'UTC')::date AS of_day,
            (array_agg(coalesce(fact ->> 'service', fact -> 'services' ->> 0)
                ORDER BY hlc DESC, device DESC, id DESC)
                FILTER (WHERE coalesce(fact ->> 'service', fact -> 'services' ->> 0) IS NOT NULL))[1]
                AS service,
            frontdesk.moment_of((array_agg(fact ->> 'arrived' ORDER BY hlc DESC, device DESC, id DESC)
                FILTER (WHERE fact ->> 'arrived' IS NOT NULL))[1]) AS arrived,
            (array_agg(fact ->> 'target_s' ORDER BY hlc DESC, device DESC, id DESC)
                FILTER (WHERE fact ->> 'target_s' ~ '^[0-9]{{1,7}}$'))[1]::integer AS target_s,
            frontdesk.moment_of(min(fact ->> 'appointment')) AS appointment,
            least(min(at) FILTER (WHERE type = 'visit.called'),
                frontdesk.moment_of(min(fact ->> 'called'))) AS called,
            frontdesk.moment_of(coalesce(min(fact ->> 'served'), min(fact ->> 'called'))) AS seen_there,
            frontdesk.moment_of(max(fact ->> 'finished')) AS finished,
            min(fact ->> 'desk') FILTER (WHERE type IN ('visit.serving', 'visit.imported')) AS desk,
            bool_or(type = 'visit.imported') AS imported,
            bool_or(clock = 'unverified') FILTER (WHERE type NOT IN ({timeless})) AS unverified,
            array_agg(type ORDER BY hlc, device, id) FILTER (WHERE type IN ({fateful})) AS types,
            array_agg(at ORDER BY hlc, device, id) FILTER (WHERE type IN ({fateful})) AS ats
        FROM frontdesk.visit_fact GROUP BY site, stream
        HAVING bool_or(type IN ('visit.checked_in', 'visit.imported', 'visit.answered_at_door'))
    ) v CROSS JOIN LATERAL frontdesk.visit_fate(v.types, v.ats) f
"""
_FATEFUL = (
    "visit.answered_at_door",
    "visit.brought_back",
    "visit.checked_in",
    "visit.did_not_come",
    "visit.finished",
    "visit.forgotten",
    "visit.hand_off_allowed",
    "visit.hand_off_taken_back",
    "visit.handed_off",
    "visit.held",
    "visit.imported",
    "visit.left",
    "visit.merge_undone",
    "visit.merged_into",
    "visit.reopened",
    "visit.resumed",
    "visit.serving",
)
_TIMELESS = (
    "visit.confirmed",
    "visit.detail_kept",
    "visit.details_changed",
    "visit.erased",
    "visit.marked_avoidable",
    "visit.merge_undone",
    "visit.merged_into",
    "visit.ticket_failed",
    "visit.ticket_printed",
    "visit.went_ahead",
)
_KNOWN = """
    CREATE OR REPLACE VIEW frontdesk.visit_known AS
    SELECT t.*, greatest(t.arrived, t.appointment) AS entered,
        CASE WHEN t.last = 'visit.checked_in' THEN NULL
            ELSE coalesce(t.ended_at, t.finished, CASE WHEN t.imported THEN
                coalesce(t.seen, t.arrived) END) END AS ended,
        t.seen IS NULL AND t.last IN ('visit.left', 'visit.imported') AS left_unseen
    FROM frontdesk.visit_times t
"""
_COUNTED = """
    CREATE OR REPLACE VIEW frontdesk.visit_counted AS
    SELECT k.*, CASE
        WHEN k.last = 'visit.answered_at_door' THEN 'at_door'
        WHEN k.last = 'visit.forgotten'
            OR (coalesce(k.ended, now()) AT TIME ZONE 'Europe/London')::date > k.of_day
            THEN 'forgotten'
        WHEN k.left_unseen THEN 'left'
        WHEN k.last = 'visit.did_not_come' AND k.seen IS NULL THEN 'did_not_come'
        WHEN k.unverified THEN 'unverified'
        WHEN least(k.called, k.seen, k.ended) < k.arrived OR k.called > k.seen
            OR k.ended < k.seen THEN 'negative'
        WHEN k.seen IS NULL THEN 'waiting'
        WHEN k.seen < k.entered THEN 'ahead'
        ELSE 'seen' END AS counted
    FROM frontdesk.visit_known k WHERE k.last <> 'visit.merged_into'
"""


def _listed(types: tuple[str, ...]) -> str:
    return ", ".join(f"'{each}'" for each in types)


def upgrade() -> None:
    """Fold a visit's end as the program does."""
    op.execute(_FATE)
    op.execute("REVOKE ALL ON FUNCTION frontdesk.visit_fate(text[], timestamptz[]) FROM PUBLIC")
    op.execute("GRANT EXECUTE ON FUNCTION frontdesk.visit_fate(text[], timestamptz[]) TO frontdesk_report")
    op.execute(_TIMES.format(timeless=_listed(_TIMELESS), fateful=_listed(_FATEFUL)))
    op.execute(_KNOWN)
    op.execute(_COUNTED)


def downgrade() -> None:
    """Count as before."""
    for view in VISITS[1:4]:
        op.execute(view.replace("CREATE VIEW", "CREATE OR REPLACE VIEW"))
    op.execute("DROP FUNCTION frontdesk.visit_fate(text[], timestamptz[])")
