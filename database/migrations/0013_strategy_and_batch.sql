CREATE TABLE "batch" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid NOT NULL,
	"action" text NOT NULL,
	"parameters" jsonb NOT NULL,
	"reason" text NOT NULL,
	"selection" jsonb NOT NULL,
	"state" text DEFAULT 'preview' NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"approved_by" uuid,
	"approved_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "batch_row" (
	"batch_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"state" text DEFAULT 'pending' NOT NULL,
	"round" integer DEFAULT 1 NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"code" text,
	"stage" text,
	"finished_at" timestamp (3) with time zone,
	CONSTRAINT "batch_row_batch_id_account_id_pk" PRIMARY KEY("batch_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "dry_run" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid NOT NULL,
	"portfolio_id" uuid,
	"strategy_version_id" uuid,
	"definition" jsonb NOT NULL,
	"state" text DEFAULT 'running' NOT NULL,
	"failure" text,
	"totals" jsonb,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "dry_run_account" (
	"dry_run_id" uuid NOT NULL,
	"account_id" uuid NOT NULL,
	"path" integer NOT NULL,
	"changed" boolean NOT NULL,
	CONSTRAINT "dry_run_account_dry_run_id_account_id_pk" PRIMARY KEY("dry_run_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "dry_run_path" (
	"dry_run_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"from_version_id" uuid NOT NULL,
	"accounts" integer NOT NULL,
	"changed" boolean NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL,
	"difference" jsonb,
	CONSTRAINT "dry_run_path_dry_run_id_number_pk" PRIMARY KEY("dry_run_id","number")
);
--> statement-breakpoint
CREATE TABLE "strategy_split" (
	"id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid NOT NULL,
	"portfolio_id" uuid NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ended_by" uuid,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "strategy_split_account" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"split_id" uuid NOT NULL,
	"position" integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE "strategy_split_branch" (
	"split_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"strategy_version_id" uuid NOT NULL,
	"percent" integer NOT NULL,
	CONSTRAINT "strategy_split_branch_split_id_position_pk" PRIMARY KEY("split_id","position"),
	CONSTRAINT "strategy_split_branch_percent" CHECK ("strategy_split_branch"."percent" between 1 and 99)
);
--> statement-breakpoint
ALTER TABLE "batch" ADD CONSTRAINT "batch_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_row" ADD CONSTRAINT "batch_row_batch_id_batch_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."batch"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "batch_row" ADD CONSTRAINT "batch_row_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dry_run" ADD CONSTRAINT "dry_run_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dry_run" ADD CONSTRAINT "dry_run_portfolio_id_portfolio_id_fk" FOREIGN KEY ("portfolio_id") REFERENCES "public"."portfolio"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dry_run" ADD CONSTRAINT "dry_run_strategy_version_id_strategy_version_id_fk" FOREIGN KEY ("strategy_version_id") REFERENCES "public"."strategy_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dry_run_account" ADD CONSTRAINT "dry_run_account_dry_run_id_dry_run_id_fk" FOREIGN KEY ("dry_run_id") REFERENCES "public"."dry_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dry_run_path" ADD CONSTRAINT "dry_run_path_dry_run_id_dry_run_id_fk" FOREIGN KEY ("dry_run_id") REFERENCES "public"."dry_run"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "dry_run_path" ADD CONSTRAINT "dry_run_path_from_version_id_strategy_version_id_fk" FOREIGN KEY ("from_version_id") REFERENCES "public"."strategy_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategy_split" ADD CONSTRAINT "strategy_split_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategy_split" ADD CONSTRAINT "strategy_split_portfolio_id_portfolio_id_fk" FOREIGN KEY ("portfolio_id") REFERENCES "public"."portfolio"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategy_split_account" ADD CONSTRAINT "strategy_split_account_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategy_split_account" ADD CONSTRAINT "strategy_split_account_split_id_strategy_split_id_fk" FOREIGN KEY ("split_id") REFERENCES "public"."strategy_split"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategy_split_branch" ADD CONSTRAINT "strategy_split_branch_split_id_strategy_split_id_fk" FOREIGN KEY ("split_id") REFERENCES "public"."strategy_split"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "strategy_split_branch" ADD CONSTRAINT "strategy_split_branch_strategy_version_id_strategy_version_id_fk" FOREIGN KEY ("strategy_version_id") REFERENCES "public"."strategy_version"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "batch_client" ON "batch" USING btree ("client_id","created_at","id");--> statement-breakpoint
CREATE INDEX "batch_row_state" ON "batch_row" USING btree ("batch_id","state","tries","account_id");--> statement-breakpoint
CREATE INDEX "dry_run_client" ON "dry_run" USING btree ("client_id","created_at","id");--> statement-breakpoint
CREATE INDEX "dry_run_account_changed" ON "dry_run_account" USING btree ("dry_run_id","account_id") WHERE changed;--> statement-breakpoint
CREATE INDEX "dry_run_account_path" ON "dry_run_account" USING btree ("dry_run_id","path","account_id");--> statement-breakpoint
CREATE UNIQUE INDEX "strategy_split_live" ON "strategy_split" USING btree ("portfolio_id") WHERE ended_at is null;--> statement-breakpoint
CREATE INDEX "strategy_split_portfolio" ON "strategy_split" USING btree ("portfolio_id","created_at","id");--> statement-breakpoint
CREATE INDEX "strategy_split_account_branch" ON "strategy_split_account" USING btree ("split_id","position");