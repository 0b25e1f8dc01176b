import { basename } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { FileTooLargeError } from '@cartera/database/fileStore';
import type { FileStore, StoredFile } from '@cartera/database/fileStore';
import { ProblemError } from '../problem/index.js';

const uuidForm = /^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$/i;

/** A portfolio file that has arrived whole. */
export interface ReceivedFile extends StoredFile {
  /** UUID made by the sender. */
  id: string;
  fileName: string;
}

function readId(value: unknown): string {
  if (typeof value === 'string' && uuidForm.test(value)) return value.toLowerCase();
  throw new ProblemError('request.invalid', {
    faults: [
      {
        field: '/id',
        code: 'field.format',
        message: { es: 'Debe ser un identificador UUID.', en: 'Must be a UUID.' },
      },
    ],
  });
}

/** The name as the sender's machine shows it, without its folders and within what a column and a header can hold. */
function readName(name: string | undefined): string {
  const plain = basename((name ?? '').replaceAll('\\', '/')).replace(/[\0-\x1f\x7f]|\p{Surrogate}/gu, '');
  return plain.slice(0, 200) || 'cartera';
}

/**
 * Streams the one file of a multipart request into the file store, never into memory. The form is read to its end before
 * anything is believed: a cut upload leaves nothing behind.
 *
 * @param maxBytes a longer file is `intake.fileTooLarge`
 */
export async function receiveFile(request: FastifyRequest, files: FileStore, maxBytes: number): Promise<ReceivedFile> {
  if (!request.isMultipart()) throw new ProblemError('request.mediaTypeUnsupported');
  let id: string | undefined;
  let received: (StoredFile & { fileName: string }) | undefined;
  try {
    for await (const part of request.parts()) {
      if (part.type === 'field') {
        if (part.fieldname === 'id') id = readId(part.value);
      } else if (id === undefined) {
        part.file.resume();
        throw new ProblemError('intake.fileMissing');
      } else {
        received = { ...(await files.put(part.file, maxBytes)), fileName: readName(part.filename) };
      }
    }
  } catch (error) {
    if (error instanceof FileTooLargeError) throw new ProblemError('intake.fileTooLarge');
    if (error instanceof ProblemError || (error instanceof Error && 'statusCode' in error)) throw error;
    // Everything else that a form parser throws is about the bytes it was given.
    if (error instanceof Error && /multipart|boundary|terminated|premature|unexpected end/i.test(error.message))
      throw new ProblemError('request.malformed');
    throw error;
  }
  if (id === undefined || received === undefined) throw new ProblemError('intake.fileMissing');
  return { id, ...received };
}
