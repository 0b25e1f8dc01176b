import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { FileRefusedError } from './placementFile.js';

export type TextEncoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/** Counts what a file's bytes would be as UTF-8, across the borders of its chunks. */
class Utf8Census {
  /** Whole characters of several bytes. */
  sequences = 0;
  /** Bytes that belong to no character. */
  strays = 0;
  private pending = 0;
  private seen = 0;

  count(chunk: Buffer): void {
    if (this.pending === 0 && isAscii(chunk)) return;
    for (const byte of chunk) {
      if (this.pending > 0) {
        if ((byte & 0xc0) === 0x80) {
          this.seen++;
          if (--this.pending === 0) this.sequences++;
          continue;
        }
        this.strays += this.seen;
        this.pending = 0;
      }
      if (byte < 0x80) continue;
      this.seen = 1;
      if (byte >= 0xc2 && byte <= 0xdf) this.pending = 1;
      else if (byte >= 0xe0 && byte <= 0xef) this.pending = 2;
      else if (byte >= 0xf0 && byte <= 0xf4) this.pending = 3;
      else this.strays++;
    }
  }

  end(): void {
    if (this.pending > 0) this.strays += this.seen;
    this.pending = 0;
  }
}

const chunkBytes = 1024 * 1024;

function chunksOf(path: string): AsyncIterable<Buffer> {
  return createReadStream(path, { highWaterMark: chunkBytes });
}

/** How many bytes of a piece of UTF-8 are whole characters: the last one may go on in the next piece. */
function wholeCharacters(piece: Buffer): number {
  for (let back = 1; back <= Math.min(3, piece.length); back++) {
    const byte = piece[piece.length - back] as number;
    if (byte < 0x80) return piece.length;
    if (byte < 0xc0) continue;
    const length = byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : 4;
    return length > back ? piece.length - back : piece.length;
  }
  return piece.length;
}

/** What nearly every file turns out to be, told without looking at its bytes one by one. */
async function plainEncoding(path: string): Promise<'utf-8' | 'utf-16le' | undefined> {
  let rest: Buffer = Buffer.alloc(0);
  let first = true;
  for await (const chunk of chunksOf(path)) {
    if (first && chunk.length >= 2 && chunk.readUInt16LE() === 0xfeff) return 'utf-16le';
    first = false;
    if (chunk.includes(0)) throw new FileRefusedError('intake.notText');
    const piece = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    const end = wholeCharacters(piece);
    if (!isUtf8(piece.subarray(0, end))) return undefined;
    rest = piece.subarray(end);
  }
  return rest.length === 0 ? 'utf-8' : undefined;
}

/**
 * The encoding of a text file, judged on every byte: one accent near the end is enough to tell. What is not UTF-8 is
 * Windows-1252 (a superset of Latin-1 that Excel writes), unless most of it is UTF-8 after all: then somebody has joined
 * two files, and reading it either way would ruin names.
 *
 * @throws {FileRefusedError} `intake.notText` or `intake.mixedEncoding`
 */
export async function textEncoding(path: string): Promise<TextEncoding> {
  const plain = await plainEncoding(path);
  if (plain !== undefined) return plain;
  const census = new Utf8Census();
  for await (const chunk of chunksOf(path)) {
    if (chunk.includes(0)) throw new FileRefusedError('intake.notText');
    census.count(chunk);
  }
  census.end();
  if (census.sequences > census.strays) throw new FileRefusedError('intake.mixedEncoding');
  return 'windows-1252';
}
