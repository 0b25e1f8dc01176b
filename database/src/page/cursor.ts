/** What a cursor may hold: the values of a list's order in its last row. */
interface CursorValues {
  text: string;
  uuid: string;
  /** A calendar date, as `2026-11-22`. */
  day: string;
  moment: Date;
  integer: bigint;
}

export type CursorPart = keyof CursorValues;
export type CursorValue = CursorValues[CursorPart];

/** Thrown for a cursor that this list did not make: the person should go back to the first page. */
export class CursorError extends Error {
  override readonly name = 'CursorError';
}

const dayForm = /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/;
const uuidForm = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** What a PostgreSQL bigint holds. */
const integerLimit = 2n ** 63n;

function read(part: CursorPart, value: unknown): CursorValue | undefined {
  if (typeof value !== 'string') return undefined;
  switch (part) {
    case 'text':
      return value.includes('\0') ? undefined : value;
    case 'uuid':
      return uuidForm.test(value) ? value : undefined;
    case 'day':
      return dayForm.test(value) && !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) ? value : undefined;
    case 'moment': {
      const moment = new Date(value);
      return Number.isNaN(moment.getTime()) ? undefined : moment;
    }
    case 'integer': {
      if (!/^-?\d{1,19}$/.test(value)) return undefined;
      const integer = BigInt(value);
      return integer >= -integerLimit && integer < integerLimit ? integer : undefined;
    }
  }
}

/** An opaque mark after a row, from the values that order it. */
export function writeCursor(values: readonly CursorValue[]): string {
  const texts = values.map((value) => (value instanceof Date ? value.toISOString() : String(value)));
  return Buffer.from(JSON.stringify(texts)).toString('base64url');
}

/**
 * The values behind a mark made by {@link writeCursor}.
 *
 * @param parts the kind of each value, in the list's order
 * @throws {CursorError} when the mark is not one of this list's
 */
export function readCursor<const Parts extends readonly CursorPart[]>(
  cursor: string,
  parts: Parts,
): { [Index in keyof Parts]: CursorValues[Parts[Index]] } {
  let texts: unknown;
  try {
    texts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    throw new CursorError('not a cursor');
  }
  if (!Array.isArray(texts) || texts.length !== parts.length) throw new CursorError('a cursor of another list');
  const values = parts.map((part, index) => read(part, texts[index]));
  if (values.includes(undefined)) throw new CursorError('a cursor of another list');
  return values as unknown as { [Index in keyof Parts]: CursorValues[Parts[Index]] };
}
