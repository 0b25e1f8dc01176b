CREATE TABLE "fence_event" (
	"shift_id" uuid NOT NULL,
	"fence" text NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"distance_metres" integer NOT NULL,
	CONSTRAINT "fence_event_shift_id_at_fence_kind_pk" PRIMARY KEY("shift_id","at","fence","kind")
);
--> statement-breakpoint
CREATE TABLE "fence_shape" (
	"subject_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"area" geometry(MultiPolygon,6372) NOT NULL,
	"made_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "fence_shape_subject_id_version_pk" PRIMARY KEY("subject_id","version")
);
--> statement-breakpoint
CREATE TABLE "position_head" (
	"shift_id" uuid PRIMARY KEY NOT NULL,
	"received_up_to" bigint DEFAULT 0 NOT NULL,
	"received_at" timestamp (3) with time zone,
	"at" timestamp (3) with time zone,
	"longitude" double precision,
	"latitude" double precision,
	"accuracy_metres" real,
	"speed_metres_per_second" real,
	"heading_degrees" real,
	"battery_percent" smallint,
	"permission" text,
	"mocked" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "position_retention" (
	"unit_id" uuid PRIMARY KEY NOT NULL,
	"days" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "shift_pause" (
	"shift_id" uuid NOT NULL,
	"from_at" timestamp (3) with time zone NOT NULL,
	"until_at" timestamp (3) with time zone,
	CONSTRAINT "shift_pause_shift_id_from_at_pk" PRIMARY KEY("shift_id","from_at")
);
--> statement-breakpoint
DROP INDEX "position_sequence_order";--> statement-breakpoint
ALTER TABLE "alert" ADD COLUMN "attention_unit_id" uuid NOT NULL;--> statement-breakpoint
ALTER TABLE "alert" ADD COLUMN "told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "alert" ADD COLUMN "closed_by" uuid;--> statement-breakpoint
ALTER TABLE "shift" ADD COLUMN "ends_by" timestamp (3) with time zone NOT NULL;--> statement-breakpoint
ALTER TABLE "fence_event" ADD CONSTRAINT "fence_event_shift_id_shift_id_fk" FOREIGN KEY ("shift_id") REFERENCES "public"."shift"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position_head" ADD CONSTRAINT "position_head_shift_id_shift_id_fk" FOREIGN KEY ("shift_id") REFERENCES "public"."shift"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "position_retention" ADD CONSTRAINT "position_retention_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift_pause" ADD CONSTRAINT "shift_pause_shift_id_shift_id_fk" FOREIGN KEY ("shift_id") REFERENCES "public"."shift"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "shift_pause_one_open" ON "shift_pause" USING btree ("shift_id") WHERE until_at is null;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_attention_unit_id_unit_id_fk" FOREIGN KEY ("attention_unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_closed_by_person_id_fk" FOREIGN KEY ("closed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "alert_untold" ON "alert" USING btree ("raised_at") WHERE told_at is null;--> statement-breakpoint
ALTER TABLE "shift" DROP COLUMN "last_fix_at";--> statement-breakpoint
-- One row a shift, written with every batch: room for the next version beside the old one keeps it out of the indexes.
ALTER TABLE "position_head" SET (fillfactor = 50);--> statement-breakpoint
ALTER TABLE "fence_judgement" SET (fillfactor = 50);--> statement-breakpoint
-- Read for every batch of positions: unpacking it each time would cost more than asking it.
ALTER TABLE "fence_shape" ALTER COLUMN "area" SET STORAGE EXTERNAL;--> statement-breakpoint
CREATE FUNCTION drop_position_days(before date) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  old record;
  dropped integer := 0;
BEGIN
  FOR old IN
    SELECT child.relname FROM pg_inherits
    JOIN pg_class child ON child.oid = inhrelid
    WHERE inhparent = '"position"'::regclass AND child.relname < 'position_' || to_char(before, 'YYYYMMDD')
  LOOP
    EXECUTE format('DROP TABLE %I', old.relname);
    dropped := dropped + 1;
  END LOOP;
  RETURN dropped;
END $$;
