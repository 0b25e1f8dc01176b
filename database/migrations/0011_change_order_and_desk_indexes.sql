-- Identities are handed out before their transactions commit, so a reader that asks for `id > last` skips a row that commits
-- late. With its transaction beside each row, a reader asks instead for what its last snapshot could not see.
ALTER TABLE change ADD COLUMN xid xid8 NOT NULL DEFAULT pg_current_xact_id();--> statement-breakpoint
CREATE INDEX change_xid ON change (xid);--> statement-breakpoint
-- The feed hears of a task from whoever writes it: a desk that misses one shows work that somebody else is doing.
CREATE FUNCTION tell_new_tasks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO change (topic, entity_id, client_id, data)
  SELECT 'task', id, client_id, jsonb_build_object('kind', 'opened', 'desk', desk, 'accountId', account_id) FROM now_rows;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION tell_changed_tasks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO change (topic, entity_id, client_id, data)
  SELECT 'task', n.id, n.client_id, jsonb_build_object(
    'kind', CASE WHEN n.state <> o.state THEN n.state
                 WHEN n.claimed_by IS NOT DISTINCT FROM o.claimed_by THEN 'prioritised'
                 WHEN n.claimed_by IS NULL THEN 'putBack'
                 WHEN o.claimed_by IS NULL THEN 'claimed'
                 ELSE 'handedOver' END,
    'desk', n.desk, 'accountId', n.account_id, 'claimedBy', n.claimed_by)
  FROM now_rows n JOIN old_rows o ON o.id = n.id
  WHERE (n.state, n.claimed_by, n.priority, n.due_at) IS DISTINCT FROM (o.state, o.claimed_by, o.priority, o.due_at);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER task_opened AFTER INSERT ON task REFERENCING NEW TABLE AS now_rows
FOR EACH STATEMENT EXECUTE FUNCTION tell_new_tasks();--> statement-breakpoint
CREATE TRIGGER task_changed AFTER UPDATE ON task REFERENCING NEW TABLE AS now_rows OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION tell_changed_tasks();--> statement-breakpoint
-- A desk's list in its order: the most urgent first, then what is due first. The priority is negated so that all three
-- ascend and one row comparison finds the next page.
CREATE INDEX task_desk_order ON task (desk, (-priority), due_at, id) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX task_order ON task ((-priority), due_at, id) WHERE state = 'open';--> statement-breakpoint
CREATE INDEX task_holder ON task (claimed_by, (-priority), due_at, id) WHERE state = 'open' AND claimed_by IS NOT NULL;--> statement-breakpoint
-- What should have moved by now, and what should be on a desk: the two halves of the alarm for stuck accounts.
CREATE INDEX account_timer ON account (coalesce(next_at, stage_since), id)
WHERE closed_at IS NULL AND (next_event ->> 'why') IS DISTINCT FROM 'taskOpen';--> statement-breakpoint
CREATE INDEX account_on_desk ON account (id) WHERE closed_at IS NULL AND (next_event ->> 'why') = 'taskOpen';--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON desk_command FROM cartera_app;
