-- The hash of one timeline entry. jsonb's text form is canonical (keys sorted, spaces fixed), which is what makes the
-- chain verifiable years later.
CREATE FUNCTION timeline_hash(previous bytea, account uuid, sequence integer, at timestamptz, actor text, kind text, data jsonb)
RETURNS bytea
LANGUAGE sql IMMUTABLE PARALLEL SAFE
RETURN sha256(
  previous || convert_to(
    concat_ws(E'\x1f', account::text, sequence::text, (extract(epoch FROM at) * 1000)::bigint::text, actor, kind, data::text),
    'UTF8'
  )
);--> statement-breakpoint
-- Appends to one account's timeline and returns the entry's sequence. Locking the account row makes two writers queue:
-- without it both would read the same last hash and fork the chain.
CREATE FUNCTION append_timeline(account uuid, at timestamptz, actor text, kind text, data jsonb) RETURNS integer
LANGUAGE plpgsql AS $$
DECLARE
  last record;
  next_sequence integer;
  previous bytea;
BEGIN
  PERFORM 1 FROM account a WHERE a.id = append_timeline.account FOR NO KEY UPDATE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'account % does not exist', account USING ERRCODE = 'foreign_key_violation';
  END IF;
  SELECT e.sequence, e.hash INTO last FROM timeline_entry e
    WHERE e.account_id = append_timeline.account ORDER BY e.sequence DESC LIMIT 1;
  next_sequence := coalesce(last.sequence, 0) + 1;
  previous := coalesce(last.hash, '\x'::bytea);
  INSERT INTO timeline_entry (account_id, sequence, at, actor, kind, data, previous_hash, hash)
  VALUES (account, next_sequence, date_trunc('milliseconds', at), actor, kind, data, previous,
          timeline_hash(previous, account, next_sequence, date_trunc('milliseconds', at), actor, kind, data));
  RETURN next_sequence;
END $$;--> statement-breakpoint
-- One wake-up per statement, not per row: a bulk insert of 100,000 changes is one notification.
CREATE FUNCTION notify_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('cartera_change', '');
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER change_wakes_readers AFTER INSERT ON change FOR EACH STATEMENT EXECUTE FUNCTION notify_change();--> statement-breakpoint
-- The application may write rows but not rewrite evidence, and owns no table.
GRANT USAGE ON SCHEMA public TO cartera_app;--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO cartera_app;--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO cartera_app;--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO cartera_app;--> statement-breakpoint
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO cartera_app;--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON timeline_entry, command, change FROM cartera_app;
