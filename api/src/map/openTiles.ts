import { open } from 'node:fs/promises';
import type { FileHandle } from 'node:fs/promises';

/** The tile file as it was when it was opened: a map that is changed meanwhile does not mix with it. */
export interface OpenTiles {
  file: FileHandle;
  size: number;
  modifiedAt: Date;
  /** Strong: another map has another. */
  etag: string;
}

/** Opens the tiles of the map that serves; undefined while there is none. The caller closes the file. */
export async function openTiles(path: string | undefined): Promise<OpenTiles | undefined> {
  if (path === undefined) return undefined;
  let file: FileHandle;
  try {
    file = await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  try {
    // Size and moment alone would not tell two maps of one second apart; the inode does.
    const { size, mtimeNs, ino, mtime } = await file.stat({ bigint: true });
    const etag = `"${[size, mtimeNs, ino].map((part) => part.toString(36)).join('-')}"`;
    return { file, size: Number(size), modifiedAt: mtime, etag };
  } catch (error) {
    await file.close();
    throw error;
  }
}
