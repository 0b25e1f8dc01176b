/** UTF-8 read as Latin-1 once too often, or a character that was lost before it reached us. */
const garbled = /[ÃÂ][\u0080-\u00bf]|\ufffd/;
const formula = /^[=@]|^[+-](?=[^\d\s(])/;

/** What a cell must hold to need cleaning: blanks at an end, in a row or of another kind, or a control character. */
const untidy = /^[\s']|\s$|\s\s|[^\S ]|[\u0000-\u001f\u007f]/;

/** Blanks of every kind become one, control characters go, and so does the apostrophe that our own error file adds. */
export function cleanCell(cell: string): string {
  if (!untidy.test(cell)) return cell;
  const spaced = cell.replace(/[\s\u0000-\u001f\u007f]+/g, ' ').trim();
  return /^'[=+\-@]/.test(spaced) ? spaced.slice(1) : spaced;
}

/** The accents of a text were ruined on the way. */
export function isGarbled(text: string): boolean {
  return garbled.test(text);
}

/** A spreadsheet would run the cell instead of showing it. */
export function isFormula(text: string): boolean {
  return formula.test(text);
}

/** A long number that a spreadsheet wrote in scientific form: its last digits are lost. */
export function isTruncatedNumber(text: string): boolean {
  return /^\d(\.\d+)?E\+?\d+$/i.test(text);
}
