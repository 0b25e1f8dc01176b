/**
 * Edits between two texts: insertions, deletions, substitutions, and two neighbouring letters exchanged (one edit,
 * because it is one slip of the fingers).
 *
 * @param limit stop counting there: the answer is then `limit + 1`
 */
export function editDistance(from: string, to: string, limit: number): number {
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let beforePrevious: number[] = [];
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      let cost = Math.min(
        at(previous, column) + 1,
        at(current, column - 1) + 1,
        at(previous, column - 1) + (same ? 0 : 1),
      );
      const exchanged = row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      if (exchanged) cost = Math.min(cost, at(beforePrevious, column - 2) + 1);
      current.push(cost);
      best = Math.min(best, cost);
    }
    if (best > limit) return limit + 1;
    beforePrevious = previous;
    previous = current;
  }
  return Math.min(at(previous, to.length), limit + 1);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}

/** Edits that still leave no doubt about what was meant: none in four letters ("Roma" is not "Loma"). */
function tolerated(length: number): number {
  if (length < 5) return 0;
  if (length < 9) return 1;
  return length < 16 ? 2 : 3;
}

/** Words that tell one place from its neighbour: numbers and single letters ("Sector A", "Sección 2"). */
function marks(key: string): string {
  return key
    .split(' ')
    .filter((word) => word.length === 1 || /\d/.test(word))
    .join(' ');
}

/**
 * Whether two place keys differ by a typing error and nothing that tells two places apart: a blank out of place, or few
 * edits for the length with the same numbers and single letters.
 */
export function withinTypingError(written: string, official: string): boolean {
  if (written.replaceAll(' ', '') === official.replaceAll(' ', '')) return true;
  const limit = tolerated(Math.min(written.length, official.length));
  return marks(written) === marks(official) && editDistance(written, official, limit) <= limit;
}
