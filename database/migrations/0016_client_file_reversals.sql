DROP INDEX "client_file_row_payment_once";--> statement-breakpoint
ALTER TABLE "client_file_row" ADD COLUMN "findings" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "client_file_row" ADD COLUMN "reverses_id" uuid;--> statement-breakpoint
CREATE UNIQUE INDEX "client_file_row_movement_once" ON "client_file_row" USING btree ("payment_id") WHERE notice_id is not null;