DROP INDEX "staging_row_verdict";--> statement-breakpoint
ALTER TABLE "staging_row" drop column "verdict";--> statement-breakpoint
ALTER TABLE "staging_row" ADD COLUMN "exclusion" text;--> statement-breakpoint
ALTER TABLE "staging_row" ADD COLUMN "verdict" text GENERATED ALWAYS AS (case when exclusion is not null then exclusion when grade in ('exact', 'corrected') then 'accepted' when grade is not null then 'addressReview' end) STORED;--> statement-breakpoint
CREATE INDEX "staging_row_exclusion" ON "staging_row" USING btree ("intake_id","exclusion","row_number") WHERE exclusion is not null;--> statement-breakpoint
-- Grading rewrites every row once: with room beside it the new version stays in its page and no index is touched.
ALTER TABLE "staging_row" SET (fillfactor = 50);
