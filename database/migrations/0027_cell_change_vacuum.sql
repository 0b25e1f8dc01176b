-- Rows pass through here and are gone: without it readers of the map walk over those that were folded.
ALTER TABLE account_cell_change SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_insert_threshold = -1, autovacuum_analyze_scale_factor = 0, autovacuum_analyze_threshold = 2000);
