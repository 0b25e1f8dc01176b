import { Readable } from 'node:stream';
import type { FileStore, StoredFile } from '@cartera/database/fileStore';

/** Beyond it something is wrong with the document, not with the disk. */
const maxDocumentBytes = 64 * 1024 * 1024;

/** Puts finished bytes into the file store; the row that points at them is written in the transaction of their effect. */
export async function keepDocument(files: FileStore, bytes: Buffer): Promise<StoredFile> {
  return files.put(Readable.from([bytes]), maxDocumentBytes);
}
