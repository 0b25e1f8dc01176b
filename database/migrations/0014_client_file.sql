CREATE TABLE "client_file" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"file_name" text NOT NULL,
	"file_sha256" text NOT NULL,
	"file_bytes" bigint NOT NULL,
	"state" text DEFAULT 'received' NOT NULL,
	"layout" jsonb,
	"reading" jsonb,
	"covers_from" date,
	"covers_until" date,
	"rows_read" integer DEFAULT 0 NOT NULL,
	"notices_delivered" integer DEFAULT 0 NOT NULL,
	"counts" jsonb,
	"failure" jsonb,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"accepted_by" uuid,
	"accepted_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "client_file_row" (
	"file_id" uuid NOT NULL,
	"row_number" integer NOT NULL,
	"client_id" uuid NOT NULL,
	"reference" text,
	"payment_reference" text,
	"movement" text,
	"folio" text,
	"reverses_folio" text,
	"amount_cents" bigint,
	"value_date" date,
	"balance_cents" bigint,
	"as_of" date,
	"answer" text,
	"reason" text,
	"problems" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"raw" text[] NOT NULL,
	"verdict" text,
	"account_id" uuid,
	"payment_id" uuid,
	"notice_id" uuid,
	"released_by" uuid,
	"delivered_at" timestamp (3) with time zone,
	"unresolved_since" timestamp (3) with time zone,
	"resolution_id" uuid,
	"resolved_by" uuid,
	"resolved_at" timestamp (3) with time zone,
	"resolution_note" text,
	CONSTRAINT "client_file_row_pkey" PRIMARY KEY("file_id","row_number"),
	CONSTRAINT "client_file_row_notice_id_unique" UNIQUE("notice_id"),
	CONSTRAINT "client_file_row_resolution_id_unique" UNIQUE("resolution_id")
);
--> statement-breakpoint
ALTER TABLE "client_file" ADD CONSTRAINT "client_file_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_file_row" ADD CONSTRAINT "client_file_row_file_id_client_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."client_file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_file_row" ADD CONSTRAINT "client_file_row_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "client_file_same_file" ON "client_file" USING btree ("client_id","kind","file_sha256") WHERE state not in ('failed', 'discarded');--> statement-breakpoint
CREATE INDEX "client_file_client" ON "client_file" USING btree ("client_id","created_at","id");--> statement-breakpoint
CREATE INDEX "client_file_row_verdict" ON "client_file_row" USING btree ("file_id","verdict","row_number");--> statement-breakpoint
CREATE UNIQUE INDEX "client_file_row_payment_once" ON "client_file_row" USING btree ("payment_id") WHERE movement = 'payment' and notice_id is not null;--> statement-breakpoint
CREATE INDEX "client_file_row_folio" ON "client_file_row" USING btree ("client_id","folio") WHERE movement = 'payment' and notice_id is not null;--> statement-breakpoint
CREATE INDEX "client_file_row_reversal" ON "client_file_row" USING btree ("client_id","reverses_folio") WHERE movement = 'reversal';--> statement-breakpoint
CREATE INDEX "client_file_row_balance" ON "client_file_row" USING btree ("account_id","as_of") WHERE balance_cents is not null and notice_id is not null;--> statement-breakpoint
CREATE INDEX "client_file_row_undelivered" ON "client_file_row" USING btree ("released_by","movement","file_id","row_number") WHERE notice_id is not null and delivered_at is null;--> statement-breakpoint
CREATE INDEX "client_file_row_unresolved" ON "client_file_row" USING btree ("client_id","unresolved_since","file_id","row_number") WHERE unresolved_since is not null;