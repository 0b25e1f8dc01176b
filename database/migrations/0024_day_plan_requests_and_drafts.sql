ALTER TABLE "route_version" ALTER COLUMN "published_at" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "route_version" ALTER COLUMN "published_by" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "day_plan" ADD COLUMN "request" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "day_plan" ADD COLUMN "requested_by" text DEFAULT 'workflow' NOT NULL;--> statement-breakpoint
ALTER TABLE "route_stop" ADD COLUMN "published_at" timestamp (3) with time zone;--> statement-breakpoint
-- Whoever closes a visit, by its result or because the account goes another way, closes its stop: the route hears of it here, so that
-- no way of closing a task can forget it.
CREATE FUNCTION close_stops_of_tasks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH closed AS (
    UPDATE route_stop s
    SET state = CASE WHEN n.state = 'done' THEN 'done' ELSE 'withdrawn' END,
        state_reason = 'task.' || n.state,
        closed_at = coalesce(n.closed_at, now())
    FROM now_rows n JOIN old_rows o ON o.id = n.id
    WHERE o.state = 'open' AND n.state <> 'open' AND n.kind = 'visit' AND s.task_id = n.id AND s.state = 'open'
    RETURNING s.id, s.route_id, s.account_id, s.state, n.client_id
  )
  INSERT INTO change (topic, entity_id, client_id, data)
  SELECT 'route', c.route_id, c.client_id, jsonb_build_object(
    'kind', 'stopClosed', 'stopId', c.id, 'accountId', c.account_id, 'state', c.state,
    'collectorId', r.collector_id, 'unitId', r.unit_id)
  FROM closed c JOIN route r ON r.id = c.route_id;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER task_closes_stops AFTER UPDATE ON task REFERENCING NEW TABLE AS now_rows OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION close_stops_of_tasks();
