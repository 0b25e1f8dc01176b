DROP INDEX "party_name";--> statement-breakpoint
CREATE INDEX "party_plain_name" ON "party" USING gin (plain(full_name) gin_trgm_ops);