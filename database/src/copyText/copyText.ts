/** One field of COPY's text format, escaped; undefined is null (`\N`). */
export function copyField(value: string | number | bigint | undefined): string {
  if (value === undefined) return '\\N';
  if (typeof value !== 'string') return String(value);
  if (!/[\\\t\n\r]/.test(value)) return value;
  return value.replaceAll('\\', '\\\\').replaceAll('\t', '\\t').replaceAll('\n', '\\n').replaceAll('\r', '\\r');
}

/** A text array as one field; its own escapes come before those of COPY. */
export function copyArray(cells: readonly string[]): string {
  if (cells.length === 0) return '{}';
  return copyField(`{${cells.map((cell) => `"${cell.replace(/["\\]/g, '\\$&')}"`).join(',')}}`);
}
