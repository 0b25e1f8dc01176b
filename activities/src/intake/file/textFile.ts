import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
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
    return new TextDecoder(encoding).decode(buffer.subarray(0, bytesRead));
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

/** A file's text in pieces, every line ended by `\n`: Windows, old Macintosh and mixed files alike. */
async function* textPieces(path: string, encoding: TextEncoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding);
  let held = '';
  for await (const chunk of createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>) {
    const text = held + decoder.decode(chunk, { stream: true });
    // The second half of a line end may be in the next piece.
    held = text.endsWith('\r') ? '\r' : '';
    yield plainLines(held === '' ? text : text.slice(0, -1));
  }
  yield plainLines(held + decoder.decode());
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
