CREATE TABLE "franking_registration" (
	"id" uuid PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"service" text NOT NULL,
	"client_id" uuid,
	"valid_from" date NOT NULL,
	"valid_until" date NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "franking_registration_period" UNIQUE("number","service","valid_from"),
	CONSTRAINT "franking_registration_order" CHECK ("franking_registration"."valid_until" >= "franking_registration"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "mailing_piece" (
	"serial" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "mailing_piece_serial_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"run_id" uuid NOT NULL,
	"letter_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"section" integer NOT NULL,
	"postal_code" text NOT NULL,
	"state" text DEFAULT 'batched' NOT NULL,
	"pages" integer,
	"milligrams" integer,
	"withdrawn_why" text,
	"outcome" text,
	"outcome_at" timestamp (3) with time zone,
	"outcome_command_id" uuid,
	"announced_at" timestamp (3) with time zone,
	CONSTRAINT "mailing_piece_outcome_command_id_unique" UNIQUE("outcome_command_id"),
	CONSTRAINT "mailing_piece_number" UNIQUE("run_id","number")
);
--> statement-breakpoint
CREATE TABLE "mailing_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid NOT NULL,
	"template" text NOT NULL,
	"service" text NOT NULL,
	"state" text DEFAULT 'composing' NOT NULL,
	"pieces" integer DEFAULT 0 NOT NULL,
	"sections" integer DEFAULT 0 NOT NULL,
	"failure" jsonb,
	"franking_registration_id" uuid,
	"slip_edition" integer DEFAULT 0 NOT NULL,
	"slip_on" date,
	"slip_sha256" text,
	"slip_bytes" integer,
	"deposited_on" date,
	"deposit_receipt" text,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"composed_at" timestamp (3) with time zone,
	"printed_at" timestamp (3) with time zone,
	"deposited_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "mailing_section" (
	"run_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"pages" integer NOT NULL,
	"sha256" text NOT NULL,
	"bytes" integer NOT NULL,
	"printed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "mailing_section_pkey" PRIMARY KEY("run_id","number")
);
--> statement-breakpoint
CREATE TABLE "visit_form" (
	"id" uuid PRIMARY KEY NOT NULL,
	"batch_id" uuid NOT NULL,
	"task_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"contact_point_id" uuid,
	"number" integer NOT NULL,
	"capture_command_id" uuid,
	"captured_at" timestamp (3) with time zone,
	CONSTRAINT "visit_form_capture_command_id_unique" UNIQUE("capture_command_id"),
	CONSTRAINT "visit_form_task" UNIQUE("batch_id","task_id")
);
--> statement-breakpoint
CREATE TABLE "visit_form_batch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'requested' NOT NULL,
	"failure" jsonb,
	"sha256" text,
	"bytes" integer,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"printed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "franking_registration" ADD CONSTRAINT "franking_registration_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_piece" ADD CONSTRAINT "mailing_piece_run_id_mailing_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."mailing_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_piece" ADD CONSTRAINT "mailing_piece_letter_id_letter_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letter"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_piece" ADD CONSTRAINT "mailing_piece_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_run" ADD CONSTRAINT "mailing_run_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_run" ADD CONSTRAINT "mailing_run_franking_registration_id_franking_registration_id_fk" FOREIGN KEY ("franking_registration_id") REFERENCES "public"."franking_registration"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mailing_section" ADD CONSTRAINT "mailing_section_run_id_mailing_run_id_fk" FOREIGN KEY ("run_id") REFERENCES "public"."mailing_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_form" ADD CONSTRAINT "visit_form_batch_id_visit_form_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."visit_form_batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_form" ADD CONSTRAINT "visit_form_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_form" ADD CONSTRAINT "visit_form_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_form" ADD CONSTRAINT "visit_form_contact_point_id_contact_point_id_fk" FOREIGN KEY ("contact_point_id") REFERENCES "public"."contact_point"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "mailing_piece_letter" ON "mailing_piece" USING btree ("letter_id") WHERE state <> 'withdrawn';--> statement-breakpoint
CREATE INDEX "mailing_piece_state" ON "mailing_piece" USING btree ("run_id","state","number");--> statement-breakpoint
CREATE INDEX "mailing_piece_account" ON "mailing_piece" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "mailing_piece_unannounced" ON "mailing_piece" USING btree ("run_id") WHERE outcome_command_id is not null and announced_at is null;--> statement-breakpoint
CREATE INDEX "mailing_run_client" ON "mailing_run" USING btree ("client_id","created_at");--> statement-breakpoint
CREATE INDEX "visit_form_account" ON "visit_form" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "visit_form_uncaptured" ON "visit_form" USING btree ("task_id") WHERE captured_at is null;