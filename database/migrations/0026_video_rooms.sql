CREATE TABLE "video_room" (
	"id" uuid PRIMARY KEY NOT NULL,
	"subject_kind" text NOT NULL,
	"account_id" uuid,
	"shift_id" uuid,
	"alert_id" uuid,
	"client_id" uuid,
	"unit_id" uuid,
	"collector_id" uuid,
	"opened_by" uuid NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	CONSTRAINT "video_room_one_subject" CHECK (num_nonnulls("video_room"."account_id", "video_room"."shift_id", "video_room"."alert_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "video_room_stay" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"room_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	"left_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "video_room" ADD CONSTRAINT "video_room_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "video_room" ADD CONSTRAINT "video_room_shift_id_shift_id_fk" FOREIGN KEY ("shift_id") REFERENCES "public"."shift"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "video_room" ADD CONSTRAINT "video_room_alert_id_alert_id_fk" FOREIGN KEY ("alert_id") REFERENCES "public"."alert"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "video_room" ADD CONSTRAINT "video_room_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "video_room" ADD CONSTRAINT "video_room_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "video_room" ADD CONSTRAINT "video_room_collector_id_person_id_fk" FOREIGN KEY ("collector_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "video_room" ADD CONSTRAINT "video_room_opened_by_person_id_fk" FOREIGN KEY ("opened_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "video_room_stay" ADD CONSTRAINT "video_room_stay_room_id_video_room_id_fk" FOREIGN KEY ("room_id") REFERENCES "public"."video_room"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "video_room_stay" ADD CONSTRAINT "video_room_stay_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "video_room_opened" ON "video_room" USING btree ("opened_at","id");--> statement-breakpoint
CREATE INDEX "video_room_account" ON "video_room" USING btree ("account_id","opened_at");--> statement-breakpoint
CREATE UNIQUE INDEX "video_room_stay_open" ON "video_room_stay" USING btree ("room_id","person_id") WHERE left_at is null;--> statement-breakpoint
CREATE INDEX "video_room_stay_room" ON "video_room_stay" USING btree ("room_id","entered_at");