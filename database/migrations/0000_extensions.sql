-- PostGIS needs a superuser, so provisioning has created it already; the rest are trusted extensions.
CREATE EXTENSION IF NOT EXISTS postgis;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS unaccent;--> statement-breakpoint
-- Text as grading and searching compare it: lower case, no accents, runs of anything else as one blank.
-- unaccent() is only STABLE because its dictionary could change; ours is pinned by name, hence IMMUTABLE here.
CREATE FUNCTION plain(value text) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
RETURN btrim(regexp_replace(lower(public.unaccent('public.unaccent'::regdictionary, value)), '[^a-z0-9]+', ' ', 'g'));
