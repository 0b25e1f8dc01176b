import type { FileRow } from './placementFile.js';

/** The cells of a file's first `wanted` rows, holes included, so that an index is a row number less one. */
export async function firstRows(rows: AsyncIterable<FileRow[]>, wanted: number): Promise<string[][]> {
  const found: string[][] = [];
  for await (const batch of rows) {
    for (const { rowNumber, cells } of batch) if (rowNumber <= wanted) found[rowNumber - 1] = cells;
    if ((batch.at(-1)?.rowNumber ?? 0) >= wanted) break;
  }
  return Array.from(found, (cells) => cells ?? []);
}
