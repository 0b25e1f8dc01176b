CREATE TABLE "visit_evidence" (
	"contact_attempt_id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"client_id" uuid NOT NULL,
	"unit_id" uuid,
	"collector_id" uuid NOT NULL,
	"visited_at" timestamp (3) with time zone NOT NULL,
	"score" smallint NOT NULL,
	"doubts" jsonb NOT NULL,
	"distance_metres" integer,
	"contact_point_id" uuid,
	"review" text NOT NULL,
	"verdict" text,
	"note" text,
	"reviewed_by" uuid,
	"reviewed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "account_cell" (
	"level" smallint NOT NULL,
	"quad" bigint NOT NULL,
	"client_id" uuid NOT NULL,
	"unit_id" uuid,
	"stage" text NOT NULL,
	"accounts" integer NOT NULL,
	CONSTRAINT "account_cell_key" UNIQUE NULLS NOT DISTINCT("level","quad","client_id","unit_id","stage")
);
--> statement-breakpoint
CREATE TABLE "account_cell_change" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "account_cell_change_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"quad" bigint NOT NULL,
	"client_id" uuid NOT NULL,
	"unit_id" uuid,
	"stage" text NOT NULL,
	"accounts" smallint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "account_place" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"client_id" uuid NOT NULL,
	"unit_id" uuid,
	"stage" text NOT NULL,
	"location" geometry(Point,4326) NOT NULL
);
--> statement-breakpoint
CREATE TABLE "postal_area" (
	"postal_code" text PRIMARY KEY NOT NULL,
	"ground" geometry(MultiPolygon,4326) NOT NULL
);
--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "depth" smallint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "unit" ADD COLUMN "placed_version" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "visit_evidence" ADD CONSTRAINT "visit_evidence_contact_attempt_id_contact_attempt_id_fk" FOREIGN KEY ("contact_attempt_id") REFERENCES "public"."contact_attempt"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_evidence" ADD CONSTRAINT "visit_evidence_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_evidence" ADD CONSTRAINT "visit_evidence_client_id_client_id_fk" FOREIGN KEY ("client_id") REFERENCES "public"."client"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_evidence" ADD CONSTRAINT "visit_evidence_unit_id_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_evidence" ADD CONSTRAINT "visit_evidence_collector_id_person_id_fk" FOREIGN KEY ("collector_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_evidence" ADD CONSTRAINT "visit_evidence_contact_point_id_contact_point_id_fk" FOREIGN KEY ("contact_point_id") REFERENCES "public"."contact_point"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "visit_evidence" ADD CONSTRAINT "visit_evidence_reviewed_by_person_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account_place" ADD CONSTRAINT "account_place_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "visit_evidence_review" ON "visit_evidence" USING btree ("visited_at","contact_attempt_id") WHERE review = 'open';--> statement-breakpoint
CREATE INDEX "visit_evidence_collector" ON "visit_evidence" USING btree ("collector_id","visited_at");--> statement-breakpoint
CREATE INDEX "visit_evidence_account" ON "visit_evidence" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "account_cell_empty" ON "account_cell" USING btree ("level") WHERE accounts = 0;--> statement-breakpoint
CREATE INDEX "account_cell_change_quad" ON "account_cell_change" USING btree ("quad");--> statement-breakpoint
CREATE INDEX "account_place_location" ON "account_place" USING gist ("location");--> statement-breakpoint
CREATE INDEX "account_place_unit" ON "account_place" USING btree ("unit_id","account_id");--> statement-breakpoint
CREATE INDEX "postal_area_ground" ON "postal_area" USING gist ("ground");--> statement-breakpoint
-- The same picture for two visits is found by its hash.
CREATE INDEX contact_attempt_photo ON contact_attempt USING gin ((evidence -> 'photos')) WHERE evidence ? 'photos';--> statement-breakpoint
-- Every second bit of a number, the first step of a place on the Z curve (the masks are 0x0000FFFF0000FFFF and so on).
CREATE FUNCTION spread_bits(plain bigint) RETURNS bigint LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  plain := (plain | (plain << 16)) & 281470681808895;
  plain := (plain | (plain << 8)) & 71777214294589695;
  plain := (plain | (plain << 4)) & 1085102592571150095;
  plain := (plain | (plain << 2)) & 3689348814741910323;
  RETURN (plain | (plain << 1)) & 6148914691236517205;
END $$;--> statement-breakpoint
-- The number, along the Z curve, of the cell of the web Mercator grid that holds a place. The grid ends at 85.0511 degrees.
CREATE FUNCTION map_quad(place geometry, level integer) RETURNS bigint LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
DECLARE
  side bigint := 1::bigint << level;
  latitude float8 := radians(least(85.0511, greatest(-85.0511, ST_Y(place))));
  x bigint := floor((ST_X(place) + 180) / 360 * side);
  y bigint := floor((1 - ln(tan(latitude) + 1 / cos(latitude)) / pi()) / 2 * side);
BEGIN
  RETURN spread_bits(least(side - 1, greatest(0, x))) | (spread_bits(least(side - 1, greatest(0, y))) << 1);
END $$;--> statement-breakpoint
-- Puts accounts where their best address is: on the map, and into the unit whose territory holds it (the deepest; of equals the
-- smallest, then the first by id). Asked again it changes nothing. A territory that changes meanwhile waits for this transaction.
CREATE FUNCTION place_accounts(wanted uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtext('unit.territory'));
  WITH best AS (
    SELECT DISTINCT ON (a.id) a.id, a.client_id, a.stage, d.location
    FROM account a
    JOIN contact_point p ON p.account_id = a.id AND p.kind = 'address' AND p.authorisation = 'authorised'
    JOIN party h ON h.id = p.party_id
    JOIN address d ON d.contact_point_id = p.id AND d.location IS NOT NULL
    WHERE a.id = ANY (wanted) AND a.closed_at IS NULL
    ORDER BY a.id, h.role <> 'titular', array_position(ARRAY['visit', 'person', 'geocoder'], d.location_source),
      array_position(ARRAY['house', 'street', 'settlement', 'postalCode'], d.precision), p.created_at, p.id
  ),
  judged AS MATERIALIZED (
    SELECT best.*, holder.id AS unit_id
    FROM best LEFT JOIN LATERAL (
      SELECT u.id FROM unit u
      WHERE u.archived_at IS NULL AND ST_Covers(u.territory, best.location)
      ORDER BY u.depth DESC, ST_Area(u.territory), u.id LIMIT 1
    ) holder ON true
  ),
  gone AS (
    DELETE FROM account_place p WHERE p.account_id = ANY (wanted) AND NOT EXISTS (SELECT FROM best WHERE best.id = p.account_id)
  ),
  placed AS (
    INSERT INTO account_place AS p (account_id, client_id, unit_id, stage, location)
    SELECT id, client_id, unit_id, stage, location FROM judged
    ON CONFLICT (account_id) DO UPDATE SET unit_id = excluded.unit_id, stage = excluded.stage, location = excluded.location
    WHERE (p.unit_id, p.stage, p.location) IS DISTINCT FROM (excluded.unit_id, excluded.stage, excluded.location)
  ),
  moved AS (
    UPDATE account a SET unit_id = j.unit_id
    FROM account o LEFT JOIN judged j ON j.id = o.id
    WHERE o.id = ANY (wanted) AND a.id = o.id AND a.closed_at IS NULL AND a.unit_id IS DISTINCT FROM j.unit_id
    RETURNING a.id, a.client_id, a.unit_id
  )
  INSERT INTO change (topic, entity_id, client_id, data)
  SELECT 'account', id, client_id, jsonb_build_object('kind', 'unitChanged', 'unitId', unit_id) FROM moved;
END $$;--> statement-breakpoint
CREATE FUNCTION place_new_addresses() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wanted uuid[];
BEGIN
  SELECT array_agg(DISTINCT account_id) INTO wanted FROM now_rows WHERE location IS NOT NULL;
  IF wanted IS NOT NULL THEN PERFORM place_accounts(wanted); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE FUNCTION place_changed_addresses() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE wanted uuid[];
BEGIN
  SELECT array_agg(DISTINCT n.account_id) INTO wanted
  FROM now_rows n JOIN old_rows o USING (contact_point_id)
  WHERE (n.location, n.location_source, n.precision) IS DISTINCT FROM (o.location, o.location_source, o.precision);
  IF wanted IS NOT NULL THEN PERFORM place_accounts(wanted); END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER address_placed AFTER INSERT ON address REFERENCING NEW TABLE AS now_rows
FOR EACH STATEMENT EXECUTE FUNCTION place_new_addresses();--> statement-breakpoint
CREATE TRIGGER address_moved AFTER UPDATE ON address REFERENCING NEW TABLE AS now_rows OLD TABLE AS old_rows
FOR EACH STATEMENT EXECUTE FUNCTION place_changed_addresses();--> statement-breakpoint
CREATE FUNCTION place_authorised_address() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM place_accounts(ARRAY[NEW.account_id]);
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER address_authorised AFTER UPDATE OF authorisation ON contact_point
FOR EACH ROW WHEN (NEW.kind = 'address' AND NEW.authorisation <> OLD.authorisation)
EXECUTE FUNCTION place_authorised_address();--> statement-breakpoint
-- The map shows open accounts in the colour of their stage.
CREATE FUNCTION follow_account_stage() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NEW.closed_at IS NOT NULL THEN DELETE FROM account_place WHERE account_id = NEW.id;
  ELSIF OLD.closed_at IS NOT NULL THEN PERFORM place_accounts(ARRAY[NEW.id]);
  ELSE UPDATE account_place SET stage = NEW.stage WHERE account_id = NEW.id;
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER account_stage_followed AFTER UPDATE OF stage, closed_at ON account
FOR EACH ROW WHEN (NEW.stage <> OLD.stage OR NEW.closed_at IS DISTINCT FROM OLD.closed_at)
EXECUTE FUNCTION follow_account_stage();--> statement-breakpoint
CREATE FUNCTION count_account_place() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'INSERT' THEN
    INSERT INTO account_cell_change (quad, client_id, unit_id, stage, accounts)
    VALUES (map_quad(OLD.location, 18), OLD.client_id, OLD.unit_id, OLD.stage, -1);
  END IF;
  IF TG_OP <> 'DELETE' THEN
    INSERT INTO account_cell_change (quad, client_id, unit_id, stage, accounts)
    VALUES (map_quad(NEW.location, 18), NEW.client_id, NEW.unit_id, NEW.stage, 1);
  END IF;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER account_place_counted AFTER INSERT OR UPDATE OR DELETE ON account_place
FOR EACH ROW EXECUTE FUNCTION count_account_place();--> statement-breakpoint
-- What was geocoded before there was a map.
SELECT place_accounts(array_agg(DISTINCT account_id)) FROM address WHERE location IS NOT NULL HAVING count(*) > 0;
