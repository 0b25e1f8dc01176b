CREATE TABLE "alert" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"shift_id" uuid NOT NULL,
	"collector_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	"place" geometry(Point,4326),
	"accuracy_metres" real,
	"distance_metres" integer,
	"facts" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"escalation" integer DEFAULT 0 NOT NULL,
	"acknowledged_by" uuid,
	"acknowledged_at" timestamp (3) with time zone,
	"explanation" text,
	"explained_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"close_reason" text
);
--> statement-breakpoint
CREATE TABLE "fence_judgement" (
	"shift_id" uuid PRIMARY KEY NOT NULL,
	"judged_up_to" bigint NOT NULL,
	"state" jsonb NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "day_plan" (
	"id" uuid PRIMARY KEY NOT NULL,
	"unit_id" uuid NOT NULL,
	"day" date NOT NULL,
	"mode" text NOT NULL,
	"state" text NOT NULL,
	"approximate" boolean DEFAULT false NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"planned_at" timestamp (3) with time zone,
	"summary" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "route" (
	"id" uuid PRIMARY KEY NOT NULL,
	"collector_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"day" date NOT NULL,
	"state" text NOT NULL,
	"version" integer DEFAULT 0 NOT NULL,
	"acknowledged_version" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "route_stop" (
	"id" uuid PRIMARY KEY NOT NULL,
	"route_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"place" geometry(Point,4326) NOT NULL,
	"travel_mode" text NOT NULL,
	"parking_group" uuid,
	"arrive_at" timestamp (3) with time zone NOT NULL,
	"leave_at" timestamp (3) with time zone NOT NULL,
	"locked" boolean DEFAULT false NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"state_reason" text,
	"closed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "route_version" (
	"route_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"day_plan_id" uuid,
	"reason" text NOT NULL,
	"travel_mode" text NOT NULL,
	"approximate" boolean DEFAULT false NOT NULL,
	"path" geometry(LineString,4326),
	"corridor" geometry(MultiPolygon,4326),
	"metres" integer NOT NULL,
	"seconds" integer NOT NULL,
	"legs" jsonb NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL,
	"acknowledged_at" timestamp (3) with time zone,
	CONSTRAINT "route_version_route_id_version_pk" PRIMARY KEY("route_id","version")
);
--> statement-breakpoint
CREATE TABLE "unplanned_visit" (
	"day_plan_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"proof" jsonb DEFAULT '{}'::jsonb NOT NULL,
	CONSTRAINT "unplanned_visit_day_plan_id_task_id_pk" PRIMARY KEY("day_plan_id","task_id")
);
--> statement-breakpoint
CREATE SEQUENCE "position_sequence";--> statement-breakpoint
CREATE TABLE "position" (
	"device_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"day" date NOT NULL,
	"sequence" bigint DEFAULT nextval('position_sequence') NOT NULL,
	"shift_id" uuid NOT NULL,
	"collector_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"longitude" double precision NOT NULL,
	"latitude" double precision NOT NULL,
	"accuracy_metres" real NOT NULL,
	"speed_metres_per_second" real,
	"heading_degrees" real,
	"battery_percent" smallint,
	"permission" text,
	"mocked" boolean DEFAULT false NOT NULL,
	CONSTRAINT "position_day_device_id_at_pk" PRIMARY KEY("day","device_id","at")
) PARTITION BY RANGE ("day");
--> statement-breakpoint
CREATE TABLE "shift" (
	"id" uuid PRIMARY KEY NOT NULL,
	"collector_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"device_id" uuid,
	"day" date NOT NULL,
	"state" text NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"ended_at" timestamp (3) with time zone,
	"end_reason" text,
	"last_fix_at" timestamp (3) with time zone,
	"revision" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "collector_profile" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"travel_mode" text NOT NULL,
	"skills" text[] DEFAULT '{}'::text[] NOT NULL,
	"start_point" geometry(Point,4326),
	"shift_calendar" jsonb NOT NULL,
	"absent_from" date,
	"absent_until" date,
	"updated_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "unit" (
	"id" uuid PRIMARY KEY NOT NULL,
	"parent_id" uuid,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"time_zone" text DEFAULT 'America/Mexico_City' NOT NULL,
	"territory" geometry(MultiPolygon,4326),
	"territory_source" text,
	"postal_codes" text[],
	"territory_version" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "unit_member" (
	"unit_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"member_role" text NOT NULL,
	"since" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "unit_member_unit_id_person_id_pk" PRIMARY KEY("unit_id","person_id")
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "unit_id" uuid;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_shift_id_shift_id_fk" FOREIGN KEY ("shift_id") REFERENCES "public"."shift"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_collector_id_person_id_fk" FOREIGN KEY ("collector_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "alert" ADD CONSTRAINT "alert_acknowledged_by_person_id_fk" FOREIGN KEY ("acknowledged_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fence_judgement" ADD CONSTRAINT "fence_judgement_shift_id_shift_id_fk" FOREIGN KEY ("shift_id") REFERENCES "public"."shift"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "day_plan" ADD CONSTRAINT "day_plan_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "route" ADD CONSTRAINT "route_collector_id_person_id_fk" FOREIGN KEY ("collector_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "route" ADD CONSTRAINT "route_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "route_stop" ADD CONSTRAINT "route_stop_route_id_route_id_fk" FOREIGN KEY ("route_id") REFERENCES "public"."route"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "route_stop" ADD CONSTRAINT "route_stop_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "route_stop" ADD CONSTRAINT "route_stop_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "route_version" ADD CONSTRAINT "route_version_route_id_route_id_fk" FOREIGN KEY ("route_id") REFERENCES "public"."route"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "route_version" ADD CONSTRAINT "route_version_day_plan_id_day_plan_id_fk" FOREIGN KEY ("day_plan_id") REFERENCES "public"."day_plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unplanned_visit" ADD CONSTRAINT "unplanned_visit_day_plan_id_day_plan_id_fk" FOREIGN KEY ("day_plan_id") REFERENCES "public"."day_plan"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unplanned_visit" ADD CONSTRAINT "unplanned_visit_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unplanned_visit" ADD CONSTRAINT "unplanned_visit_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift" ADD CONSTRAINT "shift_collector_id_person_id_fk" FOREIGN KEY ("collector_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift" ADD CONSTRAINT "shift_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "shift" ADD CONSTRAINT "shift_device_id_device_id_fk" FOREIGN KEY ("device_id") REFERENCES "public"."device"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "collector_profile" ADD CONSTRAINT "collector_profile_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_member" ADD CONSTRAINT "unit_member_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "unit_member" ADD CONSTRAINT "unit_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "alert_one_open" ON "alert" USING btree ("shift_id","kind") WHERE state <> 'closed';--> statement-breakpoint
CREATE INDEX "alert_unit" ON "alert" USING btree ("unit_id","state","raised_at");--> statement-breakpoint
CREATE INDEX "alert_collector" ON "alert" USING btree ("collector_id","raised_at");--> statement-breakpoint
CREATE INDEX "day_plan_unit" ON "day_plan" USING btree ("unit_id","day","started_at");--> statement-breakpoint
CREATE UNIQUE INDEX "route_collector_day" ON "route" USING btree ("collector_id","day");--> statement-breakpoint
CREATE INDEX "route_unit_day" ON "route" USING btree ("unit_id","day");--> statement-breakpoint
CREATE UNIQUE INDEX "route_stop_account_once" ON "route_stop" USING btree ("account_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "route_stop_route" ON "route_stop" USING btree ("route_id","position");--> statement-breakpoint
CREATE INDEX "route_stop_task" ON "route_stop" USING btree ("task_id");--> statement-breakpoint
CREATE INDEX "route_stop_place" ON "route_stop" USING gist ("place");--> statement-breakpoint
CREATE INDEX "route_version_path" ON "route_version" USING gist ("path");--> statement-breakpoint
CREATE INDEX "route_version_corridor" ON "route_version" USING gist ("corridor");--> statement-breakpoint
CREATE INDEX "unplanned_visit_reason" ON "unplanned_visit" USING btree ("day_plan_id","reason");--> statement-breakpoint
CREATE INDEX "position_sequence_order" ON "position" USING btree ("sequence");--> statement-breakpoint
CREATE INDEX "position_shift" ON "position" USING btree ("shift_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "shift_one_open" ON "shift" USING btree ("collector_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "shift_day" ON "shift" USING btree ("unit_id","day");--> statement-breakpoint
CREATE INDEX "shift_collector" ON "shift" USING btree ("collector_id","day");--> statement-breakpoint
CREATE INDEX "unit_parent" ON "unit" USING btree ("parent_id");--> statement-breakpoint
CREATE INDEX "unit_territory" ON "unit" USING gist ("territory");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_name" ON "unit" USING btree (coalesce(parent_id, '00000000-0000-0000-0000-000000000000'::uuid),lower(name)) WHERE archived_at is null;--> statement-breakpoint
CREATE INDEX "unit_member_person" ON "unit_member" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "unit_member_one_collecting" ON "unit_member" USING btree ("person_id") WHERE member_role = 'collector';--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "account_unit" ON "account" USING btree ("unit_id","stage","id");--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_unit_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."unit"("id");--> statement-breakpoint
ALTER TABLE "unit" ADD CONSTRAINT "unit_territory_valid" CHECK (territory IS NULL OR ST_IsValid(territory));--> statement-breakpoint
-- Hundreds of positions a second: partitions of past days are read, never updated.
CREATE FUNCTION ensure_position_day(wanted date) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('position_day'), wanted - date '2000-01-01');
  IF to_regclass(format('position_%s', to_char(wanted, 'YYYYMMDD'))) IS NULL THEN
    EXECUTE format('CREATE TABLE position_%s PARTITION OF "position" FOR VALUES FROM (%L) TO (%L)',
      to_char(wanted, 'YYYYMMDD'), wanted, wanted + 1);
  END IF;
END $$;
