ALTER TABLE "command_request" ADD COLUMN "answered_at" timestamp (3) with time zone;--> statement-breakpoint
CREATE INDEX "command_request_unanswered" ON "command_request" USING btree ("id") WHERE "command_request"."answered_at" is null;--> statement-breakpoint
UPDATE "command_request" SET "answered_at" = "received_at";
