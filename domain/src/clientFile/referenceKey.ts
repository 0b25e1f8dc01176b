/**
 * An account's number as it is compared when nothing has exactly the number received: without the separators, the case and
 * the leading zeros that spreadsheets lose. Two accounts may share a key; then neither is meant.
 *
 * The database has the same as SQL in `database/clientFile`; a test holds the two together.
 */
export function referenceKey(reference: string): string {
  return reference
    .replace(/[^A-Za-z0-9]/g, '')
    .toUpperCase()
    .replace(/^0+/, '');
}
