import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Transform } from 'node:stream';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

export interface StoredFile {
  /** Hex SHA-256 of the content, which is also its key. */
  sha256: string;
  bytes: number;
}

/** Thrown by `put` when the content is larger than allowed; nothing is kept. */
export class FileTooLargeError extends Error {
  override readonly name = 'FileTooLargeError';
}

/** Content-addressed bytes: the same content is stored once and can never change under its key. */
export interface FileStore {
  /**
   * Stores a stream.
   * @param maxBytes refuse anything longer with {@link FileTooLargeError}
   */
  put: (content: Readable, maxBytes: number) => Promise<StoredFile>;
  /** Opens stored content; rejects with ENOENT when the key is unknown. */
  open: (sha256: string) => Promise<Readable>;
  /** Local path of stored content, for programs that need a file. */
  pathOf: (sha256: string) => string;
}

/** A file store in a folder, shared by every process on the machine. */
export function diskFileStore(root: string): FileStore {
  const pathOf = (sha256: string): string => join(root, sha256.slice(0, 2), sha256);

  const put = async (content: Readable, maxBytes: number): Promise<StoredFile> => {
    const partial = join(root, 'partial', randomUUID());
    await mkdir(dirname(partial), { recursive: true });
    const hash = createHash('sha256');
    let bytes = 0;
    const measure = new Transform({
      transform(chunk: Buffer, _encoding, done) {
        bytes += chunk.length;
        if (bytes > maxBytes) return done(new FileTooLargeError(`more than ${maxBytes} bytes`));
        hash.update(chunk);
        done(null, chunk);
      },
    });
    try {
      await pipeline(content, measure, createWriteStream(partial));
      const sha256 = hash.digest('hex');
      const path = pathOf(sha256);
      await mkdir(dirname(path), { recursive: true });
      // An acknowledged file must survive a power cut: flush before the rename makes it visible.
      const handle = await open(partial, 'r');
      await handle.sync();
      await handle.close();
      await rename(partial, path);
      return { sha256, bytes };
    } finally {
      await rm(partial, { force: true });
    }
  };

  const openStored = async (sha256: string): Promise<Readable> => {
    const path = pathOf(sha256);
    await stat(path);
    return createReadStream(path);
  };

  return { put, open: openStored, pathOf };
}
