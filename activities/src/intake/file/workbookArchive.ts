import { promisify } from 'node:util';
import type { Readable } from 'node:stream';
import yauzl from 'yauzl';
import type { Entry, Options, ZipFile } from 'yauzl';
import { FileRefusedError } from './placementFile.js';
import type { FileLimits } from './placementFile.js';

const openZip = promisify<string, Options, ZipFile>(yauzl.open);

/** A workbook has some dozens of parts; a directory of thousands is not one. */
const maxEntries = 5000;

/** Sheets shrink ten to forty times. What shrinks far more, and is large, was made to hurt. */
const maxRatio = 200;
const ratioMatters = 16 * 1024 * 1024;

/** The parts of a workbook's zip, whose sizes are checked before anything is unpacked and enforced while it is. */
export class WorkbookArchive {
  private readonly zip: ZipFile;
  private readonly entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.zip = zip;
    this.entries = entries;
  }

  /** @throws {FileRefusedError} `intake.unsafeArchive`, `intake.protectedWorkbook` or `intake.brokenWorkbook` */
  static async open(path: string, limits: FileLimits): Promise<WorkbookArchive> {
    let zip: ZipFile;
    try {
      zip = await openZip(path, { lazyEntries: true, autoClose: false, validateEntrySizes: true });
    } catch {
      throw new FileRefusedError('intake.brokenWorkbook');
    }
    try {
      return new WorkbookArchive(zip, await readDirectory(zip, limits));
    } catch (error) {
      zip.close();
      throw error;
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** The unpacked bytes of a part; yauzl stops with an error where they exceed what the directory said. */
  async stream(name: string): Promise<Readable> {
    const entry = this.entries.get(name);
    if (entry === undefined) throw new FileRefusedError('intake.brokenWorkbook');
    return new Promise((resolve, reject) => {
      this.zip.openReadStream(entry, (error, stream) => {
        if (error) reject(new FileRefusedError('intake.brokenWorkbook'));
        else resolve(stream);
      });
    });
  }

  close(): void {
    this.zip.close();
  }
}

function readDirectory(zip: ZipFile, limits: FileLimits): Promise<ReadonlyMap<string, Entry>> {
  const entries = new Map<string, Entry>();
  let unpacked = 0;
  return new Promise((resolve, reject) => {
    if (zip.entryCount > maxEntries) return reject(new FileRefusedError('intake.unsafeArchive'));
    zip.on('error', () => reject(new FileRefusedError('intake.brokenWorkbook')));
    zip.on('end', () => resolve(entries));
    zip.on('entry', (entry: Entry) => {
      if (entry.isEncrypted()) return reject(new FileRefusedError('intake.protectedWorkbook'));
      unpacked += entry.uncompressedSize;
      const swollen = entry.uncompressedSize > ratioMatters && entry.uncompressedSize > entry.compressedSize * maxRatio;
      if (swollen || unpacked > limits.unpackedBytes) return reject(new FileRefusedError('intake.unsafeArchive'));
      entries.set(entry.fileName, entry);
      zip.readEntry();
    });
    zip.readEntry();
  });
}
