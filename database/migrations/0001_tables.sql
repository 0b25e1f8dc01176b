CREATE TABLE "account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid NOT NULL,
	"portfolio_id" uuid NOT NULL,
	"intake_id" uuid NOT NULL,
	"reference" text NOT NULL,
	"product" text NOT NULL,
	"currency" text NOT NULL,
	"balance_cents" bigint NOT NULL,
	"principal_cents" bigint,
	"ordinary_interest_cents" bigint,
	"default_interest_cents" bigint,
	"days_past_due" integer NOT NULL,
	"opened_on" date,
	"strategy_version_id" uuid NOT NULL,
	"stage" text DEFAULT 'received' NOT NULL,
	"stage_since" timestamp (3) with time zone NOT NULL,
	"time_zone" text DEFAULT 'America/Mexico_City' NOT NULL,
	"next_event" jsonb,
	"next_at" timestamp (3) with time zone,
	"revision" integer DEFAULT 0 NOT NULL,
	"placed_at" timestamp (3) with time zone NOT NULL,
	"closed_at" timestamp (3) with time zone,
	CONSTRAINT "account_balance_positive" CHECK ("account"."balance_cents" >= 0)
);
--> statement-breakpoint
CREATE TABLE "address" (
	"contact_point_id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"street" text,
	"exterior" text,
	"interior" text,
	"settlement" text,
	"postal_code" text,
	"municipality" text,
	"state" text,
	"city" text,
	"grade" text NOT NULL,
	"corrections" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"candidates" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"postal_settlement_id" integer,
	"location" geometry(Point,4326),
	"precision" text,
	"location_source" text,
	"geocode_candidates" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"geocode_state" text DEFAULT 'pending' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_point" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"party_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"value" text NOT NULL,
	"authorisation" text NOT NULL,
	"provenance" text NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "contact_point_once" UNIQUE("party_id","kind","value")
);
--> statement-breakpoint
CREATE TABLE "party" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"role" text NOT NULL,
	"full_name" text NOT NULL,
	"rfc" text,
	"curp" text
);
--> statement-breakpoint
CREATE TABLE "change" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"topic" text NOT NULL,
	"entity_id" uuid NOT NULL,
	"client_id" uuid,
	"data" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "client_report" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid NOT NULL,
	"period" text NOT NULL,
	"state" text NOT NULL,
	"rulings" integer DEFAULT 0 NOT NULL,
	"balance_cents" bigint DEFAULT 0 NOT NULL,
	"document_id" uuid,
	"mail_id" uuid,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"acknowledged_at" timestamp (3) with time zone,
	CONSTRAINT "client_report_period" UNIQUE("client_id","period")
);
--> statement-breakpoint
CREATE TABLE "command" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid,
	"kind" text NOT NULL,
	"actor" text NOT NULL,
	"body_sha256" text NOT NULL,
	"answer" jsonb NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "contact_attempt" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"task_id" uuid,
	"medium" text NOT NULL,
	"party_id" uuid,
	"contact_point_id" uuid,
	"who_answered" text NOT NULL,
	"result" text NOT NULL,
	"reason" text,
	"note" text,
	"at" timestamp (3) with time zone NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"location" geometry(Point,4326),
	"accuracy_metres" integer,
	"evidence" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid,
	"client_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"sha256" text NOT NULL,
	"bytes" integer NOT NULL,
	"media_type" text NOT NULL,
	"file_name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "letter" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"contact_point_id" uuid NOT NULL,
	"step_key" text NOT NULL,
	"template" text NOT NULL,
	"document_id" uuid NOT NULL,
	"state" text DEFAULT 'produced' NOT NULL,
	"produced_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "letter_once" UNIQUE("account_id","step_key")
);
--> statement-breakpoint
CREATE TABLE "mail" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid,
	"kind" text NOT NULL,
	"message_id" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text NOT NULL,
	"html" text NOT NULL,
	"plain" text NOT NULL,
	"attachments" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"state" text DEFAULT 'queued' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	CONSTRAINT "mail_message_id_unique" UNIQUE("message_id")
);
--> statement-breakpoint
CREATE TABLE "ruling" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"type" text NOT NULL,
	"state" text NOT NULL,
	"proof" jsonb NOT NULL,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" uuid,
	"decision_note" text,
	"document_id" uuid,
	"report_id" uuid,
	CONSTRAINT "ruling_version" UNIQUE("account_id","version")
);
--> statement-breakpoint
CREATE TABLE "task" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"desk" text NOT NULL,
	"kind" text NOT NULL,
	"step_key" text,
	"attempt" integer DEFAULT 1 NOT NULL,
	"priority" integer DEFAULT 0 NOT NULL,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone,
	"state" text DEFAULT 'open' NOT NULL,
	"claimed_by" uuid,
	"closed_at" timestamp (3) with time zone,
	"closed_by" text
);
--> statement-breakpoint
CREATE TABLE "timeline_entry" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "timeline_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" uuid NOT NULL,
	"sequence" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor" text NOT NULL,
	"kind" text NOT NULL,
	"data" jsonb NOT NULL,
	"previous_hash" "bytea" NOT NULL,
	"hash" "bytea" NOT NULL,
	CONSTRAINT "timeline_entry_sequence" UNIQUE("account_id","sequence")
);
--> statement-breakpoint
CREATE TABLE "client" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"regulation" text NOT NULL,
	"report_email" text NOT NULL,
	"owner_email" text NOT NULL,
	"rules" jsonb DEFAULT '{}'::jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "client_code_unique" UNIQUE("code"),
	CONSTRAINT "client_code_form" CHECK ("client"."code" ~ '^[a-z0-9-]{2,40}$')
);
--> statement-breakpoint
CREATE TABLE "column_layout" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid NOT NULL,
	"header_signature" text NOT NULL,
	"layout" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "column_layout_header" UNIQUE("client_id","header_signature")
);
--> statement-breakpoint
CREATE TABLE "portfolio" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid NOT NULL,
	"name" text NOT NULL,
	"product" text NOT NULL,
	"currency" text DEFAULT 'MXN' NOT NULL,
	"strategy_version_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "strategy" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "strategy_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "strategy_version" (
	"id" uuid PRIMARY KEY NOT NULL,
	"strategy_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"definition" jsonb NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "strategy_version_number" UNIQUE("strategy_id","version")
);
--> statement-breakpoint
CREATE TABLE "intake" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid NOT NULL,
	"portfolio_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"file_sha256" text NOT NULL,
	"file_bytes" bigint NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"layout" jsonb,
	"reading" jsonb,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"rows_graded" integer DEFAULT 0 NOT NULL,
	"lifecycles_started" integer DEFAULT 0 NOT NULL,
	"counts" jsonb,
	"failure" jsonb,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "intake_same_file" UNIQUE("portfolio_id","file_sha256")
);
--> statement-breakpoint
CREATE TABLE "postal_catalogue_load" (
	"id" integer PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "postal_catalogue_load_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"source" text NOT NULL,
	"sha256" text NOT NULL,
	"rows" integer NOT NULL,
	"added" integer NOT NULL,
	"changed" integer NOT NULL,
	"removed" integer NOT NULL,
	"loaded_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "postal_settlement" (
	"id" integer PRIMARY KEY GENERATED BY DEFAULT AS IDENTITY (sequence name "postal_settlement_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 2147483647 START WITH 1 CACHE 1),
	"postal_code" text NOT NULL,
	"settlement" text NOT NULL,
	"settlement_type" text NOT NULL,
	"municipality" text NOT NULL,
	"state" text NOT NULL,
	"city" text,
	"state_code" text NOT NULL,
	"municipality_code" text NOT NULL,
	"settlement_code" text NOT NULL,
	"urban" boolean NOT NULL,
	"settlement_key" text NOT NULL,
	"municipality_key" text NOT NULL,
	"state_key" text NOT NULL,
	CONSTRAINT "postal_settlement_official" UNIQUE("state_code","municipality_code","settlement_code","postal_code")
);
--> statement-breakpoint
CREATE TABLE "staging_row" (
	"intake_id" uuid NOT NULL,
	"row_number" integer NOT NULL,
	"reference" text,
	"full_name" text,
	"rfc" text,
	"curp" text,
	"guarantor_name" text,
	"phone" text,
	"phone2" text,
	"email" text,
	"product" text,
	"address_line" text,
	"street" text,
	"exterior" text,
	"interior" text,
	"settlement" text,
	"postal_code" text,
	"municipality" text,
	"state" text,
	"balance_cents" bigint,
	"principal_cents" bigint,
	"ordinary_interest_cents" bigint,
	"default_interest_cents" bigint,
	"days_past_due" integer,
	"opened_on" date,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"raw" text[] NOT NULL,
	"grade" text,
	"corrections" jsonb,
	"candidates" jsonb,
	"postal_settlement_id" integer,
	"verdict" text,
	"account_id" uuid,
	CONSTRAINT "staging_row_pkey" PRIMARY KEY("intake_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" uuid PRIMARY KEY NOT NULL,
	"username" text NOT NULL,
	"full_name" text NOT NULL,
	"role" text NOT NULL,
	"client_scope" uuid[],
	"password_hash" text NOT NULL,
	"failed_sign_ins" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"disabled_at" timestamp (3) with time zone,
	CONSTRAINT "person_username_unique" UNIQUE("username")
);
--> statement-breakpoint
CREATE TABLE "session" (
	"token_sha256" text PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_portfolio_id_portfolio_id_fk" FOREIGN KEY ("portfolio_id") REFERENCES "public"."portfolio"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_intake_id_intake_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."intake"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_strategy_version_id_strategy_version_id_fk" FOREIGN KEY ("strategy_version_id") REFERENCES "public"."strategy_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address" ADD CONSTRAINT "address_contact_point_id_contact_point_id_fk" FOREIGN KEY ("contact_point_id") REFERENCES "public"."contact_point"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "address" ADD CONSTRAINT "address_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_point" ADD CONSTRAINT "contact_point_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_point" ADD CONSTRAINT "contact_point_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "party" ADD CONSTRAINT "party_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "change" ADD CONSTRAINT "change_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_report" ADD CONSTRAINT "client_report_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_report" ADD CONSTRAINT "client_report_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "command" ADD CONSTRAINT "command_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_attempt" ADD CONSTRAINT "contact_attempt_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_attempt" ADD CONSTRAINT "contact_attempt_task_id_task_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."task"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_attempt" ADD CONSTRAINT "contact_attempt_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contact_attempt" ADD CONSTRAINT "contact_attempt_contact_point_id_contact_point_id_fk" FOREIGN KEY ("contact_point_id") REFERENCES "public"."contact_point"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document" ADD CONSTRAINT "document_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_contact_point_id_contact_point_id_fk" FOREIGN KEY ("contact_point_id") REFERENCES "public"."contact_point"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter" ADD CONSTRAINT "letter_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mail" ADD CONSTRAINT "mail_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ruling" ADD CONSTRAINT "ruling_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task" ADD CONSTRAINT "task_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "timeline_entry" ADD CONSTRAINT "timeline_entry_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "column_layout" ADD CONSTRAINT "column_layout_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio" ADD CONSTRAINT "portfolio_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "portfolio" ADD CONSTRAINT "portfolio_strategy_version_id_strategy_version_id_fk" FOREIGN KEY ("strategy_version_id") REFERENCES "public"."strategy_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategy_version" ADD CONSTRAINT "strategy_version_strategy_id_strategy_id_fk" FOREIGN KEY ("strategy_id") REFERENCES "public"."strategy"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake" ADD CONSTRAINT "intake_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intake" ADD CONSTRAINT "intake_portfolio_id_portfolio_id_fk" FOREIGN KEY ("portfolio_id") REFERENCES "public"."portfolio"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staging_row" ADD CONSTRAINT "staging_row_intake_id_intake_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."intake"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "account_live_reference" ON "account" USING btree ("client_id","reference") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "account_stage" ON "account" USING btree ("client_id","stage","id");--> statement-breakpoint
CREATE INDEX "account_portfolio" ON "account" USING btree ("portfolio_id","stage","id");--> statement-breakpoint
CREATE INDEX "account_intake" ON "account" USING btree ("intake_id","id");--> statement-breakpoint
CREATE INDEX "account_next" ON "account" USING btree ("next_at") WHERE closed_at is null;--> statement-breakpoint
CREATE INDEX "address_account" ON "address" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "address_location" ON "address" USING gist ("location");--> statement-breakpoint
CREATE INDEX "address_geocode_pending" ON "address" USING btree ("account_id") WHERE geocode_state = 'pending';--> statement-breakpoint
CREATE INDEX "contact_point_account" ON "contact_point" USING btree ("account_id","kind");--> statement-breakpoint
CREATE INDEX "party_account" ON "party" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "party_name" ON "party" USING gin (full_name gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "command_account" ON "command" USING btree ("account_id","at");--> statement-breakpoint
CREATE INDEX "contact_attempt_account" ON "contact_attempt" USING btree ("account_id","at");--> statement-breakpoint
CREATE INDEX "document_account" ON "document" USING btree ("account_id","created_at");--> statement-breakpoint
CREATE INDEX "letter_state" ON "letter" USING btree ("state","produced_at");--> statement-breakpoint
CREATE INDEX "mail_kind" ON "mail" USING btree ("kind","created_at");--> statement-breakpoint
CREATE INDEX "ruling_awaiting_report" ON "ruling" USING btree ("client_id","decided_at") WHERE state = 'approved' and report_id is null;--> statement-breakpoint
CREATE INDEX "ruling_report" ON "ruling" USING btree ("report_id");--> statement-breakpoint
CREATE UNIQUE INDEX "task_open_once" ON "task" USING btree ("account_id","kind") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "task_desk" ON "task" USING btree ("desk","due_at","id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "task_account" ON "task" USING btree ("account_id","opened_at");--> statement-breakpoint
CREATE INDEX "portfolio_client" ON "portfolio" USING btree ("client_id");--> statement-breakpoint
CREATE INDEX "intake_client" ON "intake" USING btree ("client_id","created_at");--> statement-breakpoint
CREATE INDEX "postal_settlement_code" ON "postal_settlement" USING btree ("postal_code","settlement_key");--> statement-breakpoint
CREATE INDEX "postal_settlement_name" ON "postal_settlement" USING btree ("settlement_key","municipality_key");--> statement-breakpoint
CREATE INDEX "staging_row_reference" ON "staging_row" USING btree ("intake_id","reference");--> statement-breakpoint
CREATE INDEX "staging_row_verdict" ON "staging_row" USING btree ("intake_id","verdict","row_number");--> statement-breakpoint
CREATE INDEX "session_person" ON "session" USING btree ("person_id");