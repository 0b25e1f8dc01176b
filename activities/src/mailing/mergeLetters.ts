import { PDFDocument } from 'pdf-lib';
import type { PDFPage } from 'pdf-lib';
import { pieceStamps } from './pieceStamps.js';
import type { StampedPiece } from './pieceStamps.js';

export interface LetterToMerge extends StampedPiece {
  /**
   * Reads its PDF; called when its turn comes, so that one letter at a time is in memory beside the section. Undefined for one
   * that is no longer what was written.
   */
  read: () => Promise<Uint8Array | undefined>;
}

export interface MergedLetters {
  /** The section's print file; absent when no letter could be read. */
  bytes?: Buffer;
  merged: { serial: number; pages: number }[];
  /** Serials of letters that are no readable PDF. */
  unreadable: number[];
}

/** The letter's pages in `section`, or undefined when it is no PDF that can be read. Nothing is added then. */
async function copied(section: PDFDocument, bytes: Uint8Array | undefined): Promise<PDFPage[] | undefined> {
  if (bytes === undefined) return undefined;
  try {
    // Half a page is worse than none: it would leave the house.
    const letter = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    const pages = await section.copyPages(letter, letter.getPageIndices());
    return pages.length > 0 ? pages : undefined;
  } catch {
    return undefined;
  }
}

/**
 * One print file of letters in their order, each with its stamp on its first page. What is in memory grows with the letters of
 * the section, so a section is bounded, never the run.
 *
 * @param total pieces of the whole run
 * @param each called after every letter: the work is long and must be heard of
 */
export async function mergeLetters(
  letters: readonly LetterToMerge[],
  total: number,
  at: Date,
  each: () => void,
): Promise<MergedLetters> {
  const section = await PDFDocument.create({ updateMetadata: false });
  const first: { page: PDFPage; letter: StampedPiece }[] = [];
  const outcome: MergedLetters = { merged: [], unreadable: [] };
  for (const letter of letters) {
    const pages = await copied(section, await letter.read());
    each();
    if (pages === undefined) {
      outcome.unreadable.push(letter.serial);
      continue;
    }
    for (const page of pages) section.addPage(page);
    outcome.merged.push({ serial: letter.serial, pages: pages.length });
    if (pages[0] !== undefined) first.push({ page: pages[0], letter });
  }
  if (first.length === 0) return outcome;
  const stamps = await pieceStamps(
    first.map(({ letter }) => letter),
    total,
    at,
  );
  const drawn = await section.embedPdf(stamps, [...first.keys()]);
  each();
  first.forEach(({ page }, index) => {
    const mark = drawn[index];
    if (mark !== undefined) page.drawPage(mark);
  });
  section.setTitle('Corrida de correspondencia');
  section.setCreationDate(at);
  return { ...outcome, bytes: Buffer.from(await section.save({ addDefaultPage: false })) };
}
