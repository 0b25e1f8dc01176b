ALTER TABLE "client_report" ADD COLUMN "layout_document_id" uuid;--> statement-breakpoint
ALTER TABLE "client_report" ADD COLUMN "failure" jsonb;--> statement-breakpoint
ALTER TABLE "client_report" ADD COLUMN "acknowledgement_sha256" text;--> statement-breakpoint
ALTER TABLE "client_report" ADD CONSTRAINT "client_report_layout_document_id_document_id_fk" FOREIGN KEY ("layout_document_id") REFERENCES "public"."document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "client_report" ADD CONSTRAINT "client_report_acknowledgement_sha256_unique" UNIQUE("acknowledgement_sha256");