ALTER TABLE "staging_row" DROP CONSTRAINT "staging_row_intake_id_intake_id_fk";
