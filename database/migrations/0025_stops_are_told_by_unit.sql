-- What happens in the field belongs to a unit and to no client: the feed tells it by unit.
CREATE OR REPLACE FUNCTION close_stops_of_tasks() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  WITH closed AS (
    UPDATE route_stop s
    SET state = CASE WHEN n.state = 'done' THEN 'done' ELSE 'withdrawn' END,
        state_reason = 'task.' || n.state,
        closed_at = coalesce(n.closed_at, now())
    FROM now_rows n JOIN old_rows o ON o.id = n.id
    WHERE o.state = 'open' AND n.state <> 'open' AND n.kind = 'visit' AND s.task_id = n.id AND s.state = 'open'
    RETURNING s.id, s.route_id, s.account_id, s.state
  )
  INSERT INTO change (topic, entity_id, data)
  SELECT 'route', c.route_id, jsonb_build_object(
    'kind', 'stopClosed', 'stopId', c.id, 'accountId', c.account_id, 'state', c.state,
    'collectorId', r.collector_id, 'unitId', r.unit_id)
  FROM closed c JOIN route r ON r.id = c.route_id;
  RETURN NULL;
END $$;
