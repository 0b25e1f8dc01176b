CREATE INDEX "contact_attempt_actor" ON "contact_attempt" USING btree ("actor","at","id");--> statement-breakpoint
CREATE INDEX "contact_attempt_day" ON "contact_attempt" USING btree (((at at time zone 'America/Mexico_City')::date));--> statement-breakpoint
CREATE INDEX "contact_attempt_at" ON "contact_attempt" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "agreement_newest" ON "agreement" USING btree ("proposed_at","id");--> statement-breakpoint
CREATE INDEX "complaint_newest" ON "complaint" USING btree ("recorded_at","id");--> statement-breakpoint
CREATE INDEX "dispute_newest" ON "dispute" USING btree ("opened_at","id");--> statement-breakpoint
CREATE INDEX "promise_due_any" ON "promise" USING btree ("due_on","id");--> statement-breakpoint
CREATE INDEX "promise_made" ON "promise" USING btree ("made_on");--> statement-breakpoint
CREATE INDEX "payment_newest" ON "payment" USING btree ("received_at","id");--> statement-breakpoint
CREATE INDEX "payment_value" ON "payment" USING btree ("value_date");--> statement-breakpoint
-- What productivity and effectiveness are counted from: one row per thing that happened, on the agency's day it counts for.
-- Every indicator by agent, product or account is a sum of these columns over days, or a quotient of two such sums; the
-- quotients and their words are in domain/src/indicator. It groups nothing, so that a condition on `day` reaches the indexes.
CREATE VIEW productivity_event AS
  SELECT (t.at AT TIME ZONE 'America/Mexico_City')::date AS day, a.client_id, a.portfolio_id, a.product, a.currency,
         t.account_id, t.actor::uuid AS agent_id,
         1 AS attempts, (t.medium = 'call')::integer AS calls, (t.medium = 'visit')::integer AS visits,
         (t.medium = 'message')::integer AS messages, (t.who_answered <> 'nobody')::integer AS contacts,
         (t.who_answered IN ('titular', 'aval', 'obligadoSolidario'))::integer AS right_party_contacts,
         coalesce((t.evidence ->> 'talkSeconds')::integer, 0) AS talk_seconds,
         coalesce((t.evidence ->> 'ringSeconds')::integer, 0) + coalesce((t.evidence ->> 'talkSeconds')::integer, 0)
           + coalesce((t.evidence ->> 'wrapSeconds')::integer, 0) AS handling_seconds,
         0 AS promises_made, 0::bigint AS promised_cents, 0 AS promises_due, 0 AS promises_kept, 0 AS promises_partial,
         0 AS promises_broken, 0::bigint AS due_cents, 0::bigint AS kept_cents, 0::bigint AS promise_paid_cents,
         0::bigint AS paid_cents
  FROM contact_attempt t JOIN account a ON a.id = t.account_id
  -- Messages that the strategy sends and what the post reports are nobody's work.
  WHERE t.medium <> 'letter' AND t.actor ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
UNION ALL
  SELECT p.made_on, p.client_id, a.portfolio_id, a.product, a.currency, p.account_id,
         CASE WHEN p.made_by ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN p.made_by::uuid END,
         0, 0, 0, 0, 0, 0, 0, 0, 1, p.amount_cents, 0, 0, 0, 0, 0, 0, 0, 0
  FROM promise p JOIN account a ON a.id = p.account_id
  -- One that takes the place of another is the same promise on another day.
  WHERE p.replaces_id IS NULL
UNION ALL
  SELECT p.due_on, p.client_id, a.portfolio_id, a.product, a.currency, p.account_id,
         CASE WHEN p.made_by ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN p.made_by::uuid END,
         0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, (p.state = 'kept')::integer, (p.state = 'partial')::integer,
         (p.state = 'broken')::integer, p.amount_cents, CASE p.state WHEN 'kept' THEN p.amount_cents ELSE 0 END,
         p.paid_cents, 0
  FROM promise p JOIN account a ON a.id = p.account_id
  WHERE p.state IN ('kept', 'partial', 'broken')
UNION ALL
  SELECT m.value_date, m.client_id, a.portfolio_id, a.product, a.currency, m.account_id, NULL,
         0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, m.amount_cents
  FROM payment m JOIN account a ON a.id = m.account_id
  WHERE m.kind = 'payment' AND m.state = 'applied'
UNION ALL
  -- A reversal takes its payment back from the day on which that one counted.
  SELECT m.value_date, m.client_id, a.portfolio_id, a.product, a.currency, m.account_id, NULL,
         0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, -r.amount_cents
  FROM payment r JOIN payment m ON m.id = r.reverses_id JOIN account a ON a.id = r.account_id
  WHERE r.kind = 'reversal' AND r.state = 'applied';--> statement-breakpoint
COMMENT ON COLUMN productivity_event.day IS 'Day of the agency in Mexico City''s time for attempts; due, made and value dates as they stand';--> statement-breakpoint
COMMENT ON COLUMN productivity_event.agent_id IS 'Who made the attempt or took the promise; null for payments, which nobody here made';--> statement-breakpoint
COMMENT ON COLUMN productivity_event.attempts IS 'Calls, visits and messages that a person made';--> statement-breakpoint
COMMENT ON COLUMN productivity_event.contacts IS 'Attempts that somebody answered';--> statement-breakpoint
COMMENT ON COLUMN productivity_event.right_party_contacts IS 'Attempts that the debtor, a guarantor or a joint debtor answered';--> statement-breakpoint
COMMENT ON COLUMN productivity_event.handling_seconds IS 'Ringing, talking and wrapping up';--> statement-breakpoint
COMMENT ON COLUMN productivity_event.promises_made IS 'Promises taken; one given another day is not counted again';--> statement-breakpoint
COMMENT ON COLUMN productivity_event.promises_due IS 'Promises that fell due and were judged; those that wait for the payment file are not counted yet';--> statement-breakpoint
COMMENT ON COLUMN productivity_event.kept_cents IS 'Promised amount of the kept ones among them';--> statement-breakpoint
COMMENT ON COLUMN productivity_event.promise_paid_cents IS 'Paid inside the window of the promises that fell due';--> statement-breakpoint
COMMENT ON COLUMN productivity_event.paid_cents IS 'Applied payments by value date, reversals taken off the day of the payment they take back';
