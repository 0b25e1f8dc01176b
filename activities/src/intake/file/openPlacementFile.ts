import { open, stat } from 'node:fs/promises';
import { findHeaderRow } from '@cartera/domain/placement';
import { openText } from './textFile.js';
import { FileRefusedError, fileLimits } from './placementFile.js';
import type { FileLimits, FindHeader, PlacementFile } from './placementFile.js';
import { openWorkbook } from './workbook.js';

const zip = Buffer.from('PK\u0003\u0004', 'latin1');
/** Compound file: the old .xls, and a workbook behind a password. */
const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const encryptedPackage = Buffer.from('EncryptedPackage', 'utf16le');
const pdf = Buffer.from('%PDF-');

async function firstBytes(path: string, length: number): Promise<Buffer> {
  const handle = await open(path);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}

/**
 * Finds out what a stored file is, by its content and not by its name, and makes its rows readable.
 *
 * @param findHeader tells the sheet of a workbook that matters from the others: the first in which it finds a header
 * @throws {FileRefusedError} when it is empty, too large, or of a kind we do not read
 */
export async function openPlacementFile(
  path: string,
  limits: FileLimits = fileLimits,
  findHeader: FindHeader = findHeaderRow,
): Promise<PlacementFile> {
  const { size } = await stat(path);
  if (size === 0) throw new FileRefusedError('intake.emptyFile');
  if (size > limits.bytes) throw new FileRefusedError('intake.tooLarge');
  const start = await firstBytes(path, 64 * 1024);
  if (start.subarray(0, 4).equals(zip)) return openWorkbook(path, limits, findHeader);
  if (start.subarray(0, 8).equals(compound))
    throw new FileRefusedError(start.includes(encryptedPackage) ? 'intake.protectedWorkbook' : 'intake.legacyFormat');
  // Some systems call a web page ".xls".
  const head = start.toString('latin1', 0, 512).trimStart().toLowerCase();
  if (start.subarray(0, 5).equals(pdf) || /^(<!doctype|<html|<table|<\?xml|\{\\rtf)/.test(head))
    throw new FileRefusedError('intake.legacyFormat');
  return openText(path, limits);
}
