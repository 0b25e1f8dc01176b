import type { Readable } from 'node:stream';
import { SaxesParser } from 'saxes';
import type { SaxesTagPlain } from 'saxes';
import { FileRefusedError } from './placementFile.js';

export interface XmlEvents {
  open?: (name: string, attributes: Record<string, string>) => void;
  text?: (text: string) => void;
  close?: (name: string) => void;
}

/** The name without its namespace prefix: some writers say `x:row`. */
function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/**
 * Parses XML as it arrives and yields after each chunk, so that the caller can take what the events have gathered and
 * nothing accumulates. Entities of a document type are not expanded.
 *
 * @throws {FileRefusedError} `intake.brokenWorkbook` for malformed XML, `intake.unsafeArchive` when the part is larger than it said
 */
export async function* xmlChunks(part: Readable, events: XmlEvents): AsyncGenerator<void> {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', () => {
    throw new FileRefusedError('intake.brokenWorkbook');
  });
  if (events.open) {
    const { open } = events;
    parser.on('opentag', (tag: SaxesTagPlain) => open(localName(tag.name), tag.attributes));
  }
  if (events.text) parser.on('text', events.text);
  if (events.close) {
    const { close } = events;
    parser.on('closetag', (tag: SaxesTagPlain) => close(localName(tag.name)));
  }
  const decoder = new TextDecoder('utf-8');
  try {
    for await (const chunk of part as AsyncIterable<Buffer>) {
      parser.write(decoder.decode(chunk, { stream: true }));
      yield;
    }
    parser.write(decoder.decode()).close();
    yield;
  } catch (error) {
    if (error instanceof FileRefusedError) throw error;
    const swollen = error instanceof Error && error.message.startsWith('too many bytes');
    throw new FileRefusedError(swollen ? 'intake.unsafeArchive' : 'intake.brokenWorkbook');
  } finally {
    part.destroy();
  }
}

/** Reads a small part whole. */
export async function readXml(part: Readable, events: XmlEvents): Promise<void> {
  for await (const _ of xmlChunks(part, events));
}
