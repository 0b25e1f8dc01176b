/** A header cell as it is compared: lower case, no accents, runs of anything else as one blank. */
export function plainHeading(cell: string): string {
  return cell
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
