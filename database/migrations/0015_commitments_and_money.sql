CREATE TABLE "agreement" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"balance_cents" bigint NOT NULL,
	"forgiven_cents" bigint NOT NULL,
	"instalments" jsonb NOT NULL,
	"signed_on" date,
	"paid_cents" bigint DEFAULT 0 NOT NULL,
	"party_id" uuid,
	"note" text,
	"proposed_at" timestamp (3) with time zone NOT NULL,
	"proposed_by" text NOT NULL,
	"decided_at" timestamp (3) with time zone,
	"decided_by" text,
	"decision_note" text,
	"document_id" uuid,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "complaint" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"source" text NOT NULL,
	"folio" text,
	"statement" text NOT NULL,
	"contact_attempt_id" uuid,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"recorded_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "dispute" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"statement" text NOT NULL,
	"papers" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"state" text NOT NULL,
	"contact_attempt_id" uuid,
	"opened_at" timestamp (3) with time zone NOT NULL,
	"opened_by" text NOT NULL,
	"resolved_at" timestamp (3) with time zone,
	"resolved_by" text,
	"resolution_note" text
);
--> statement-breakpoint
CREATE TABLE "promise" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"amount_cents" bigint NOT NULL,
	"made_on" date NOT NULL,
	"due_on" date NOT NULL,
	"state" text DEFAULT 'live' NOT NULL,
	"paid_cents" bigint DEFAULT 0 NOT NULL,
	"party_id" uuid,
	"contact_attempt_id" uuid,
	"replaces_id" uuid,
	"reschedules" integer DEFAULT 0 NOT NULL,
	"on_broken" text,
	"reason" text,
	"note" text,
	"made_at" timestamp (3) with time zone NOT NULL,
	"made_by" text NOT NULL,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "ledger_entry" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ledger_entry_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"amount_cents" bigint NOT NULL,
	"source_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "ledger_entry_once" UNIQUE("account_id","kind","source_id")
);
--> statement-breakpoint
CREATE TABLE "payment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"amount_cents" bigint NOT NULL,
	"currency" text NOT NULL,
	"value_date" date NOT NULL,
	"folio" text,
	"reverses_id" uuid,
	"state" text DEFAULT 'accepted' NOT NULL,
	"refusal" text,
	"received_at" timestamp (3) with time zone NOT NULL,
	"applied_at" timestamp (3) with time zone,
	CONSTRAINT "payment_amount_positive" CHECK ("payment"."amount_cents" > 0),
	CONSTRAINT "payment_reversal_names_payment" CHECK (("payment"."kind" = 'reversal') = ("payment"."reverses_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "payment_coverage" (
	"client_id" uuid PRIMARY KEY NOT NULL,
	"covered_until" date NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "assignee_id" uuid;--> statement-breakpoint
ALTER TABLE "command_request" ADD COLUMN "refusal" text;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_document_id_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_contact_attempt_id_contact_attempt_id_fk" FOREIGN KEY ("contact_attempt_id") REFERENCES "public"."contact_attempt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dispute" ADD CONSTRAINT "dispute_contact_attempt_id_contact_attempt_id_fk" FOREIGN KEY ("contact_attempt_id") REFERENCES "public"."contact_attempt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_party_id_party_id_fk" FOREIGN KEY ("party_id") REFERENCES "public"."party"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "promise" ADD CONSTRAINT "promise_contact_attempt_id_contact_attempt_id_fk" FOREIGN KEY ("contact_attempt_id") REFERENCES "public"."contact_attempt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ledger_entry" ADD CONSTRAINT "ledger_entry_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment" ADD CONSTRAINT "payment_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "payment_coverage" ADD CONSTRAINT "payment_coverage_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "agreement_open_once" ON "agreement" USING btree ("account_id") WHERE state in ('proposed', 'approved');--> statement-breakpoint
CREATE INDEX "agreement_account" ON "agreement" USING btree ("account_id","proposed_at");--> statement-breakpoint
CREATE INDEX "agreement_state" ON "agreement" USING btree ("client_id","state","proposed_at","id");--> statement-breakpoint
CREATE INDEX "complaint_account" ON "complaint" USING btree ("account_id","recorded_at");--> statement-breakpoint
CREATE INDEX "complaint_client" ON "complaint" USING btree ("client_id","recorded_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "dispute_open_once" ON "dispute" USING btree ("account_id") WHERE state = 'open';--> statement-breakpoint
CREATE INDEX "dispute_account" ON "dispute" USING btree ("account_id","opened_at");--> statement-breakpoint
CREATE INDEX "dispute_state" ON "dispute" USING btree ("client_id","state","opened_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "promise_live_once" ON "promise" USING btree ("account_id") WHERE state = 'live';--> statement-breakpoint
CREATE INDEX "promise_account" ON "promise" USING btree ("account_id","made_at");--> statement-breakpoint
CREATE INDEX "promise_due" ON "promise" USING btree ("client_id","due_on","id") WHERE state = 'live';--> statement-breakpoint
CREATE INDEX "payment_account" ON "payment" USING btree ("account_id","value_date");--> statement-breakpoint
CREATE INDEX "payment_client" ON "payment" USING btree ("client_id","received_at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "payment_reversed_once" ON "payment" USING btree ("reverses_id") WHERE reverses_id is not null and state <> 'refused';--> statement-breakpoint
REVOKE UPDATE, DELETE, TRUNCATE ON ledger_entry FROM cartera_app;
