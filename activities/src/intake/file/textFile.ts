import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { StringDecoder } from 'node:string_decoder';
import Papa from 'papaparse';
import { findDelimiter } from './delimiter.js';
import { FileRefusedError } from './placementFile.js';
import type { FileLimits, FileRow, PlacementFile } from './placementFile.js';
import { textEncoding } from './textEncoding.js';
import type { TextEncoding } from './textEncoding.js';

const chunkBytes = 256 * 1024;
const sampleBytes = 64 * 1024;

async function readSample(path: string, encoding: TextEncoding): Promise<string> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(sampleBytes), 0, sampleBytes, 0);
    return decoderOf(encoding).write(buffer.subarray(0, bytesRead));
  } finally {
    await handle.close();
  }
}

/**
 * Opens a delimited text file.
 *
 * @throws {FileRefusedError} when it is not text, or its encoding cannot be told
 */
export async function openText(path: string, limits: FileLimits): Promise<PlacementFile> {
  const encoding = await textEncoding(path);
  const sample = await readSample(path, encoding);
  if (sample.trim() === '') throw new FileRefusedError('intake.emptyFile');
  const delimiter = findDelimiter(sample);
  return {
    format: 'csv',
    encoding,
    delimiter,
    padded: false,
    rows: () => rows(path, encoding, delimiter, limits),
    close: () => {},
  };
}

interface PieceDecoder {
  write: (chunk: Buffer) => string;
  end: () => string;
}

/** What Windows keeps where Latin-1 has the controls 80 to 9F; five of them stay controls. */
const windowsSigns = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** By table: Node 20's TextDecoder takes Windows-1252 for Latin-1 when it is not streaming. */
const windows1252: PieceDecoder = {
  write: (chunk) =>
    chunk
      .toString('latin1')
      .replace(/[\u0080-\u009f]/g, (control) => windowsSigns.charAt(control.charCodeAt(0) - 0x80)),
  end: () => '',
};

/**
 * Bytes to text, piece by piece. Not by TextDecoder: one accent makes it spend two bytes on every letter of the piece, and
 * all that follows takes twice as long.
 */
function decoderOf(encoding: TextEncoding): PieceDecoder {
  return encoding === 'windows-1252' ? windows1252 : new StringDecoder(encoding);
}

/** A file's text in pieces, without byte-order mark, every line ended by `\n`: Windows, old Macintosh and mixed files alike. */
async function* textPieces(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = decoderOf(encoding);
  let held = '';
  let first = true;
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>) {
    const decoded = decoder.write(chunk);
    const text = held + (first && decoded.startsWith('\ufeff') ? decoded.slice(1) : decoded);
    first = false;
    // The second half of a line end may be in the next piece.
    held = text.endsWith('\r') ? '\r' : '';
    yield plainLines(held === '' ? text : text.slice(0, -1));
  }
  yield plainLines(held + decoder.end());
}

function plainLines(text: string): string {
  const lines = text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text;
  // UTF-16 can spell a character that PostgreSQL cannot keep.
  return lines.includes('\0') ? lines.replaceAll('\0', '') : lines;
}

async function* rows(
  path: string,
  encoding: TextEncoding,
  delimiter: string,
  limits: FileLimits,
): AsyncGenerator<FileRow[]> {
  // The parser itself and not Papa.parse, whose streams know neither back-pressure nor an async caller.
  const parser = new Papa.Parser({ delimiter, quoteChar: '"', newline: '\n' });
  let rest = '';
  let rowNumber = 0;
  const number = (cells: string[]): FileRow => {
    rowNumber++;
    if (rowNumber > limits.rows) throw new FileRefusedError('intake.tooManyRows');
    if (cells.length > limits.columns) throw new FileRefusedError('intake.tooManyColumns', rowNumber);
    return { rowNumber, cells };
  };
  for await (const piece of textPieces(path, encoding)) {
    rest += piece;
    const { data, meta } = parser.parse(rest, 0, true) as Papa.ParseResult<string[]>;
    rest = rest.slice(meta.cursor);
    if (data.length > 0) yield data.map(number);
    // A quote that is never closed makes one endless row of the remaining file.
    if (rest.length > limits.cellLength * 4) throw new FileRefusedError('intake.cellTooLong', rowNumber + 1);
  }
  if (rest === '') return;
  const { data, errors } = parser.parse(rest, 0, false) as Papa.ParseResult<string[]>;
  if (errors.some(({ code }) => code === 'MissingQuotes'))
    throw new FileRefusedError('intake.cellTooLong', rowNumber + data.length);
  yield data.map(number);
}
