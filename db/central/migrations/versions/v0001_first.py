"""The first record: shops and their machines, the log, details apart, and what desks may call.

Made by `frontdesk_owner`, which no desk is. A desk's role may EXECUTE the three functions and nothing else:
they run as the owner, with a search path nobody can put anything into, and learn the shop from who is signed
in.
"""

from alembic import op

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None

_TABLES = (
    # `head` is the last number given; whoever pushes holds this row until the commit, so numbers become
    # visible in their order and without a gap. `epoch` is half of what tells a reader that the record was
    # restored.
    """
    CREATE TABLE frontdesk.site (
        site text PRIMARY KEY CHECK (site ~ '^[A-Za-z0-9][A-Za-z0-9_-]{0,49}$'),
        head bigint NOT NULL DEFAULT 0,
        hinted_at timestamptz NOT NULL DEFAULT '-infinity',
        epoch text NOT NULL DEFAULT gen_random_uuid()::text,
        enrolled_at timestamptz NOT NULL DEFAULT now(),
        closed_at timestamptz
    )
    """,
    """
    CREATE TABLE frontdesk.enrolment (
        number integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        role text NOT NULL UNIQUE,
        site text NOT NULL REFERENCES frontdesk.site,
        machine text NOT NULL,
        enrolled_at timestamptz NOT NULL DEFAULT now(),
        shut_at timestamptz
    )
    """,
    # No foreign keys here: push_v1 is the only writer, and it would pay for them with every event.
    """
    CREATE TABLE frontdesk.event (
        site text NOT NULL,
        site_seq bigint NOT NULL,
        id text NOT NULL CHECK (length(id) BETWEEN 1 AND 200),
        stream text NOT NULL CHECK (length(stream) BETWEEN 1 AND 400),
        type text NOT NULL CHECK (length(type) BETWEEN 1 AND 200),
        version integer NOT NULL,
        data bytea NOT NULL CHECK (octet_length(data) <= 262144),
        by text NOT NULL CHECK (length(by) <= 200),
        device text COLLATE "C" NOT NULL CHECK (length(device) <= 200),
        device_seq bigint NOT NULL,
        hlc bigint NOT NULL,
        at timestamptz NOT NULL,
        clock text NOT NULL CHECK (length(clock) <= 50),
        day date NOT NULL GENERATED ALWAYS AS ((at AT TIME ZONE 'UTC')::date) STORED,
        mark bigint NOT NULL,
        fork boolean NOT NULL,
        pushed_by integer NOT NULL,
        stored_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (site, site_seq),
        UNIQUE (id, site)
    )
    """,
    "CREATE INDEX event_device ON frontdesk.event (device, device_seq, site)",
    "CREATE INDEX event_day ON frontdesk.event (site, day) INCLUDE (mark)",
    # How long a value may be is looked at in push_v1: a CHECK that fails would write the row into the log.
    """
    CREATE TABLE frontdesk.detail (
        site text NOT NULL,
        subject text NOT NULL,
        field text NOT NULL,
        value bytea NOT NULL,
        hlc bigint NOT NULL,
        device text COLLATE "C" NOT NULL,
        PRIMARY KEY (site, subject, field)
    )
    """,
    # What was erased: no detail of these is ever taken again, from whatever copy it comes.
    """
    CREATE TABLE frontdesk.erased (
        site text NOT NULL, subject text NOT NULL, erased_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (site, subject)
    )
    """,
    # Events under an id that was used before for something else. Kept for people to look at, never handed
    # out.
    """
    CREATE TABLE frontdesk.quarantine (
        site text NOT NULL, id text NOT NULL, digest bytea NOT NULL, event jsonb NOT NULL,
        pushed_by integer NOT NULL, came_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (site, id, digest)
    )
    """,
)

_NEVER = (
    """
    CREATE FUNCTION frontdesk.the_log_is_append_only() RETURNS trigger LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp AS $$
    BEGIN
        RAISE EXCEPTION 'the log is append-only' USING ERRCODE = 'FD009';
    END $$
    """,
    """
    CREATE TRIGGER event_is_never_changed BEFORE UPDATE OR DELETE ON frontdesk.event
    FOR EACH ROW EXECUTE FUNCTION frontdesk.the_log_is_append_only()
    """,
    """
    CREATE TRIGGER event_is_never_emptied BEFORE TRUNCATE ON frontdesk.event
    FOR EACH STATEMENT EXECUTE FUNCTION frontdesk.the_log_is_append_only()
    """,
)

_SESSION = (
    # FD001: this login is not (or no longer) enrolled. FD002: its shop was closed at the centre.
    """
    CREATE FUNCTION frontdesk.own_enrolment() RETURNS frontdesk.enrolment LANGUAGE plpgsql STABLE
    SET search_path = pg_catalog, pg_temp AS $$
    DECLARE me frontdesk.enrolment;
    BEGIN
        SELECT * INTO me FROM frontdesk.enrolment e WHERE e.role = session_user AND e.shut_at IS NULL;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'this login is not enrolled' USING ERRCODE = 'FD001';
        END IF;
        PERFORM 1 FROM frontdesk.site s WHERE s.site = me.site AND s.closed_at IS NULL;
        IF NOT FOUND THEN
            RAISE EXCEPTION 'the shop was closed at the centre' USING ERRCODE = 'FD002';
        END IF;
        RETURN me;
    END $$
    """,
    # Another cluster, another database or another timeline (a restore in time, a standby that took over) is
    # another epoch by itself. A copy put back file by file has none of these: pull_v1 notices it by a cursor
    # past the head.
    """
    CREATE FUNCTION frontdesk.epoch_of(stored text) RETURNS text LANGUAGE sql
    SET search_path = pg_catalog, pg_temp AS $$
        SELECT md5(concat_ws('/', stored, c.system_identifier, d.oid,
                             left(pg_walfile_name(pg_current_wal_insert_lsn()), 8)))
        FROM pg_control_system() c, pg_database d WHERE d.datname = current_database()
    $$
    """,
)

_PUSH = (
    # The envelope as push_v1 reads it from JSON, `data` in base64.
    """
    CREATE TYPE frontdesk.given_v1 AS (
        id text, site text, stream text, type text, version integer, data text, by text, device text,
        device_seq bigint, hlc bigint, at timestamptz, clock text
    )
    """,
    # Looked up event by event, and so that just one index fits (IS NOT DISTINCT FROM can't use one, no table
    # is read whole): a session keeps its plans, and one made while the table was empty would be ruinous after
    # a first fill. FD003: an event of another shop. FD004: more at once than is taken.
    """
    CREATE FUNCTION frontdesk.store_v1(me frontdesk.enrolment, given frontdesk.given_v1[], before bigint)
    RETURNS bigint LANGUAGE plpgsql
    SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
    DECLARE added bigint;
    BEGIN
        WITH fresh AS (
            SELECT DISTINCT ON (g.id) g.*
            FROM unnest(given) WITH ORDINALITY AS g
                (id, site, stream, type, version, data, by, device, device_seq, hlc, at, clock, n)
            WHERE (SELECT e.site_seq FROM frontdesk.event e
                   WHERE e.id = g.id AND e.site IS NOT DISTINCT FROM me.site) IS NULL
            ORDER BY g.id, g.n
        )
        INSERT INTO frontdesk.event (site, site_seq, id, stream, type, version, data, by, device, device_seq,
                                     hlc, at, clock, mark, fork, pushed_by)
        SELECT me.site, before + row_number() OVER (ORDER BY f.n), f.id, f.stream, f.type, f.version,
            decode(f.data, 'base64'), f.by, f.device, f.device_seq, f.hlc, f.at, f.clock,
            ('x' || encode(substr(sha256(convert_to(f.id, 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint,
            row_number() OVER (PARTITION BY f.device, f.device_seq ORDER BY f.n) > 1 OR (
                SELECT e.site_seq FROM frontdesk.event e
                WHERE e.device = f.device AND e.device_seq = f.device_seq
                    AND e.site IS NOT DISTINCT FROM me.site LIMIT 1) IS NOT NULL,
            me.number
        FROM fresh f;
        GET DIAGNOSTICS added = ROW_COUNT;
        RETURN added;
    END $$
    """,
    # A fork that is pushed again is told to be one again: the first answer may have been lost on the way.
    """
    CREATE FUNCTION frontdesk.answers_v1(me frontdesk.enrolment, given frontdesk.given_v1[], before bigint)
    RETURNS text[] LANGUAGE sql SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
        SELECT coalesce(array_agg(CASE
                WHEN (g.stream, g.type, g.version, decode(g.data, 'base64'), g.by, g.device, g.device_seq,
                      g.hlc, g.at, g.clock)
                    IS DISTINCT FROM
                    (e.stream, e.type, e.version, e.data, e.by, e.device, e.device_seq, e.hlc, e.at, e.clock)
                    THEN 'id_reuse'
                WHEN e.fork THEN 'fork'
                WHEN e.site_seq > before AND g.nth = 1 THEN 'stored'
                ELSE 'duplicate' END ORDER BY g.n), '{}')
        FROM (SELECT u.*, row_number() OVER (PARTITION BY u.id ORDER BY u.n) AS nth
              FROM unnest(given) WITH ORDINALITY AS u
                  (id, site, stream, type, version, data, by, device, device_seq, hlc, at, clock, n)) g
        CROSS JOIN LATERAL (
            SELECT * FROM frontdesk.event e
            WHERE e.id = g.id AND e.site IS NOT DISTINCT FROM me.site OFFSET 0) e
    $$
    """,
    """
    CREATE FUNCTION frontdesk.details_v1(me frontdesk.enrolment, p_details jsonb)
    RETURNS void LANGUAGE sql SET search_path = pg_catalog, pg_temp SET enable_seqscan = off AS $$
        INSERT INTO frontdesk.detail AS d (site, subject, field, value, hlc, device)
        SELECT DISTINCT ON (g.subject, g.field)
            me.site, g.subject, g.field, decode(g.value, 'base64'), g.hlc, g.device
        FROM jsonb_to_recordset(p_details) AS g
            (subject text, field text, value text, hlc bigint, device text)
        WHERE (SELECT true FROM frontdesk.erased x WHERE x.site = me.site AND x.subject = g.subject) IS NULL
        ORDER BY g.subject, g.field, g.hlc DESC, g.device COLLATE "C" DESC
        ON CONFLICT (site, subject, field) DO UPDATE
        SET value = excluded.value, hlc = excluded.hlc, device = excluded.device
        WHERE (excluded.hlc, excluded.device) > (d.hlc, d.device)
    $$
    """,
    """
    CREATE FUNCTION frontdesk.erase_v1(me frontdesk.enrolment, after bigint)
    RETURNS void LANGUAGE sql SET search_path = pg_catalog, pg_temp AS $$
        INSERT INTO frontdesk.erased (site, subject)
        SELECT DISTINCT e.site, e.stream FROM frontdesk.event e
        WHERE e.site = me.site AND e.site_seq > after AND e.type LIKE '%.erased' ON CONFLICT DO NOTHING;
        DELETE FROM frontdesk.detail d USING frontdesk.event e
        WHERE e.site = me.site AND e.site_seq > after AND e.type LIKE '%.erased'
            AND d.site = e.site AND d.subject = e.stream;
    $$
    """,
    # A hint wakes the session of every listening desk of the county, so a shop gives one a second at most.
    # Who gets it asks a second later, and then has what came after it too.
    """
    CREATE FUNCTION frontdesk.push_v1(
        p_events jsonb, p_details jsonb, OUT answers text[], OUT epoch text, OUT head bigint
    ) LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DECLARE
        me frontdesk.enrolment := frontdesk.own_enrolment();
        given frontdesk.given_v1[];
        before bigint;
        stored text;
        hinted timestamptz;
        this_moment timestamptz := clock_timestamp();
    BEGIN
        IF jsonb_array_length(p_events) > 5000 OR jsonb_array_length(p_details) > 20000 THEN
            RAISE EXCEPTION 'too much at once' USING ERRCODE = 'FD004';
        END IF;
        IF EXISTS (SELECT FROM jsonb_array_elements(p_details) d WHERE length(d ->> 'value') > 349528) THEN
            RAISE EXCEPTION 'a detail is too long' USING ERRCODE = 'FD004';  -- 256 kB in base64
        END IF;
        given := ARRAY(SELECT g FROM jsonb_populate_recordset(NULL::frontdesk.given_v1, p_events) g);
        IF EXISTS (SELECT FROM unnest(given) g WHERE g.site IS DISTINCT FROM me.site) THEN
            RAISE EXCEPTION 'an event of another shop' USING ERRCODE = 'FD003';
        END IF;
        SELECT s.head, s.epoch, s.hinted_at INTO before, stored, hinted
        FROM frontdesk.site s WHERE s.site = me.site FOR UPDATE;
        head := before + frontdesk.store_v1(me, given, before);
        answers := frontdesk.answers_v1(me, given, before);
        epoch := frontdesk.epoch_of(stored);
        IF 'id_reuse' = ANY (answers) THEN
            INSERT INTO frontdesk.quarantine (site, id, digest, event, pushed_by)
            SELECT me.site, given[i].id, sha256(convert_to(to_jsonb(given[i])::text, 'UTF8')),
                to_jsonb(given[i]), me.number
            FROM generate_subscripts(given, 1) i WHERE answers[i] = 'id_reuse' ON CONFLICT DO NOTHING;
        END IF;
        IF head > before THEN
            IF this_moment NOT BETWEEN hinted AND hinted + interval '1 second' THEN
                hinted := this_moment;
                PERFORM pg_notify('frontdesk_' || me.site, head::text);
            END IF;
            UPDATE frontdesk.site s SET head = push_v1.head, hinted_at = hinted WHERE s.site = me.site;
            IF EXISTS (SELECT FROM unnest(given) g WHERE g.type LIKE '%.erased') THEN
                PERFORM frontdesk.erase_v1(me, before);
            END IF;
        END IF;
        PERFORM frontdesk.details_v1(me, p_details);
    END $$
    """,
)

_PULL = (
    """
    CREATE FUNCTION frontdesk.page_v1(
        p_site text, p_after bigint, p_until bigint, OUT events text, OUT details text
    ) LANGUAGE sql STABLE
    SET search_path = pg_catalog, pg_temp SET TimeZone = 'UTC' SET enable_seqscan = off AS $$
        WITH page AS (
            SELECT * FROM frontdesk.event e
            WHERE e.site = p_site AND e.site_seq > p_after AND e.site_seq <= p_until
            ORDER BY e.site_seq
        )
        SELECT
            (SELECT coalesce(json_agg(json_build_object(
                'id', p.id, 'site', p.site, 'stream', p.stream, 'type', p.type, 'version', p.version,
                'data', translate(encode(p.data, 'base64'), E'\\n', ''), 'by', p.by, 'device', p.device,
                'device_seq', p.device_seq, 'hlc', p.hlc, 'at', p.at, 'clock', p.clock
            ) ORDER BY p.site_seq), '[]')::text FROM page p),
            (SELECT coalesce(json_agg(json_build_object(
                'subject', d.subject, 'field', d.field,
                'value', translate(encode(d.value, 'base64'), E'\\n', ''), 'hlc', d.hlc, 'device', d.device
            )), '[]')::text FROM (SELECT DISTINCT p.stream FROM page p) s CROSS JOIN LATERAL (
                SELECT * FROM frontdesk.detail d
                WHERE d.site = p_site AND d.subject = s.stream OFFSET 0) d)
    $$
    """,
    # Numbers have no gap and become visible in order, so a page's end is known before it is read.
    """
    CREATE FUNCTION frontdesk.pull_v1(
        p_epoch text, p_seq bigint, p_limit integer,
        OUT events text, OUT details text, OUT epoch text, OUT seq bigint, OUT more boolean
    ) LANGUAGE plpgsql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
    DECLARE
        me frontdesk.enrolment := frontdesk.own_enrolment();
        last bigint;
        stored text;
        after bigint := 0;
    BEGIN
        SELECT s.head, s.epoch INTO last, stored FROM frontdesk.site s WHERE s.site = me.site;
        epoch := frontdesk.epoch_of(stored);
        IF p_epoch = epoch AND p_seq <= last THEN
            after := greatest(p_seq, 0);
        ELSIF p_epoch = epoch THEN
            -- Somebody has read further than we have written: this is an older copy of the record.
            UPDATE frontdesk.site s SET epoch = gen_random_uuid()::text WHERE s.site = me.site
            RETURNING s.epoch INTO stored;
            epoch := frontdesk.epoch_of(stored);
        END IF;
        seq := least(last, after + least(greatest(p_limit, 1), 5000));
        more := seq < last;
        SELECT p.events, p.details INTO events, details FROM frontdesk.page_v1(me.site, after, seq) p;
    END $$
    """,
    """
    CREATE FUNCTION frontdesk.audit_v1(p_since date) RETURNS TABLE (day date, count bigint, "xor" bigint)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp
    SET plan_cache_mode = force_custom_plan AS $$
    DECLARE
        me frontdesk.enrolment := frontdesk.own_enrolment();
    BEGIN
        RETURN QUERY SELECT e.day, count(*), bit_xor(e.mark) FROM frontdesk.event e
        WHERE e.site = me.site AND e.day >= p_since GROUP BY e.day;
    END $$
    """,
)

_RIGHTS = (
    "REVOKE ALL ON ALL FUNCTIONS IN SCHEMA frontdesk FROM PUBLIC",
    "REVOKE ALL ON ALL TABLES IN SCHEMA frontdesk FROM PUBLIC",
    "GRANT USAGE ON SCHEMA frontdesk TO frontdesk_desk",
    """
    GRANT EXECUTE ON FUNCTION frontdesk.push_v1(jsonb, jsonb), frontdesk.pull_v1(text, bigint, integer),
        frontdesk.audit_v1(date) TO frontdesk_desk
    """,
)


def upgrade() -> None:
    """Make everything."""
    for statement in (*_TABLES, *_NEVER, *_SESSION, *_PUSH, *_PULL, *_RIGHTS):
        op.execute(statement)


def downgrade() -> None:
    """The county's record is never taken down by a program."""
    raise NotImplementedError("restore a backup instead")
