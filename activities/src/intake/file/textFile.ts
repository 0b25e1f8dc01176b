import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Transform } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { findDelimiter } from './delimiter.js';
import { FileRefusedError } from './placementFile.js';
import type { FileLimits, FileRow, PlacementFile } from './placementFile.js';
import { textEncoding } from './textEncoding.js';
import type { TextEncoding } from './textEncoding.js';

const batchRows = 500;
const sampleBytes = 64 * 1024;

/** Bytes of a known encoding as the UTF-8 that the parser reads; a byte-order mark goes. */
function decoder(encoding: TextEncoding): Transform {
  const text = new TextDecoder(encoding);
  return new Transform({
    transform: (chunk: Buffer, _encoding, done) => done(null, text.decode(chunk, { stream: true })),
    flush: (done) => done(null, text.decode()),
    decodeStrings: false,
  });
}

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

async function* rows(
  path: string,
  encoding: TextEncoding,
  delimiter: string,
  limits: FileLimits,
): AsyncGenerator<FileRow[]> {
  const file = createReadStream(path, { highWaterMark: 256 * 1024 });
  const parser = parse({
    delimiter,
    bom: true,
    relax_column_count: true,
    // Creditors' names carry quotes of their own: JUAN "EL CHATO" PÉREZ.
    relax_quotes: true,
    // A quote that is never closed would otherwise swallow the rest of the file.
    max_record_size: limits.cellLength * 4,
  });
  const source = encoding === 'utf-8' ? file : file.pipe(decoder(encoding));
  file.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  let rowNumber = 0;
  let batch: FileRow[] = [];
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      rowNumber++;
      if (rowNumber > limits.rows) throw new FileRefusedError('intake.tooManyRows');
      if (cells.length > limits.columns) throw new FileRefusedError('intake.tooManyColumns', rowNumber);
      batch.push({ rowNumber, cells });
      if (batch.length === batchRows) {
        yield batch;
        batch = [];
      }
    }
  } catch (error) {
    if (error instanceof CsvError) throw new FileRefusedError('intake.cellTooLong', rowNumber + 1);
    throw error;
  } finally {
    file.destroy();
  }
  if (batch.length > 0) yield batch;
}
