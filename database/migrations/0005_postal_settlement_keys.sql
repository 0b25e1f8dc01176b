ALTER TABLE "postal_settlement" ALTER COLUMN "municipality_code" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "postal_settlement" ALTER COLUMN "settlement_code" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "postal_settlement" ADD COLUMN "time_zone" text DEFAULT 'America/Mexico_City' NOT NULL;--> statement-breakpoint
ALTER TABLE "postal_settlement" ADD COLUMN "city_key" text;