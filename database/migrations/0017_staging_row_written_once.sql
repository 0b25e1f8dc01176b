-- Rows are graded before they are copied: nothing rewrites them all any more, and no page keeps half of itself free for it.
ALTER TABLE "staging_row" RESET (fillfactor);
