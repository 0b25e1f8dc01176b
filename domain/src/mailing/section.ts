/**
 * Letters that are printed as one file. One file of a whole run would have to be held in memory to be written; a section is a
 * few megabytes, and a tray of the mail room.
 */
export const sectionSize = 250;

/** The section, from 1, of the piece with `number`, from 1. */
export function sectionOf(number: number, size = sectionSize): number {
  return Math.ceil(number / size);
}

/** Letters in one run, at most; what is left over makes the next. */
export const largestRun = 20_000;
