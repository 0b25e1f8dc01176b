const delimiters = [',', ';', '\t', '|'] as const;

export type Delimiter = (typeof delimiters)[number];

/** How many cells each of the first lines has when cut at `delimiter`, quoted text left whole. */
function cellsByLine(sample: string, delimiter: string): number[] {
  const lines: number[] = [];
  let cells = 1;
  let quoted = false;
  for (const character of sample) {
    if (character === '"') quoted = !quoted;
    else if (quoted) continue;
    else if (character === delimiter) cells++;
    else if (character === '\n') {
      lines.push(cells);
      cells = 1;
    }
  }
  return cells > 1 ? [...lines, cells] : lines;
}

/**
 * The separator of a text file: the one that cuts most of its first lines into the same number of cells, more than one.
 *
 * @param sample the file's beginning; its last line may be cut off
 */
export function findDelimiter(sample: string): Delimiter {
  let best: { delimiter: Delimiter; score: number } = { delimiter: ',', score: 0 };
  for (const delimiter of delimiters) {
    const counts = new Map<number, number>();
    for (const cells of cellsByLine(sample, delimiter)) {
      if (cells > 1) counts.set(cells, (counts.get(cells) ?? 0) + 1);
    }
    for (const [cells, lines] of counts) {
      // Agreement first, then width: an amount's comma appears in every line too, but only once or twice.
      const score = lines * 1000 + Math.min(cells, 999);
      if (score > best.score) best = { delimiter, score };
    }
  }
  return best.delimiter;
}
