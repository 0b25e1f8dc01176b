import type { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';

export interface PrintFile {
  sha256: string;
  bytes: number;
  /** ASCII letters, digits, hyphens and dots. */
  fileName: string;
}

/**
 * Readies an answer that is a PDF to be printed, named by its hash: a browser that has it is told so and gets no content.
 *
 * @returns what to send: the content, or null for 304
 */
export async function printFileAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  { sha256, bytes, fileName }: PrintFile,
): Promise<Readable | null> {
  const etag = `"${sha256}"`;
  // Names and debts are on it: no cache between the reader and us may keep it.
  void reply.headers({ etag, 'cache-control': 'private, no-cache' });
  if (request.headers['if-none-match'] === etag) {
    void reply.code(304);
    return null;
  }
  void reply
    .type('application/pdf')
    .headers({ 'content-length': bytes, 'content-disposition': `inline; filename="${fileName}"` });
  return request.server.files.open(sha256);
}
