CREATE INDEX "account_placed" ON "account" USING btree ("placed_at","id");--> statement-breakpoint
CREATE INDEX "account_client_placed" ON "account" USING btree ("client_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "account_portfolio_placed" ON "account" USING btree ("portfolio_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "account_intake_placed" ON "account" USING btree ("intake_id","placed_at","id");--> statement-breakpoint
CREATE INDEX "account_next_or_never" ON "account" USING btree (coalesce(next_at, '9999-12-31T00:00:00Z'::timestamptz),"id");--> statement-breakpoint
CREATE INDEX "account_balance" ON "account" USING btree ("balance_cents","id");--> statement-breakpoint
CREATE INDEX "account_reference" ON "account" USING btree ("reference","id");--> statement-breakpoint
CREATE INDEX "account_reference_beginning" ON "account" USING btree (lower(reference) text_pattern_ops);--> statement-breakpoint
CREATE INDEX "address_grade" ON "address" USING btree ("grade","account_id");