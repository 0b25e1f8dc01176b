/** A part of a file: both ends included, as HTTP counts. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * The part that a `Range` header asks for (RFC 9110, 14.2). Undefined for the whole file: no header, one of another unit, or
 * several parts at once, which a server may pass over. `unsatisfiable` when the file ends before the part begins.
 *
 * @param size of the file in bytes
 */
export function byteRange(header: string | undefined, size: number): ByteRange | 'unsatisfiable' | undefined {
  const [, from = '', until = ''] = /^bytes=(\d*)-(\d*)$/.exec(header?.replaceAll(' ', '') ?? '') ?? [];
  if (from === '' && until === '') return undefined;
  const last = size - 1;
  const [start, end] = from === '' ? [Math.max(0, size - Number(until)), last] : [Number(from), Number(until || last)];
  if (until !== '' && from !== '' && end < start) return undefined;
  if (start > last || (from === '' && Number(until) === 0)) return 'unsatisfiable';
  return { start, end: Math.min(end, last) };
}
