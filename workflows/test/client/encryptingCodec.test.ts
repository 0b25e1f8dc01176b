import { randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { defaultPayloadConverter } from '@temporalio/common';
import type { Payload } from '@temporalio/common';
import fc from 'fast-check';
import { EncryptingCodec, parsePayloadKeys } from '../../client/index.js';

const key = (): string => randomBytes(32).toString('base64');
const codecOf = (...entries: string[]): EncryptingCodec => new EncryptingCodec(parsePayloadKeys(entries.join(',')));
const payloadOf = (value: unknown): Payload => defaultPayloadConverter.toPayload(value);
const valueOf = (payload: Payload): unknown => defaultPayloadConverter.fromPayload(payload);

describe('encrypted payloads', () => {
  test('come back as they were, and never the same twice on the way', async () => {
    const codec = codecOf(`a:${key()}`);
    await fc.assert(
      fc.asyncProperty(fc.jsonValue(), async (value) => {
        const payload = payloadOf(value);
        const [first] = await codec.encode([payload]);
        const [second] = await codec.encode([payload]);
        expect(Buffer.from(first!.data!).equals(Buffer.from(second!.data!))).toBe(false);
        const [decoded] = await codec.decode([first!]);
        expect(valueOf(decoded!)).toEqual(valueOf(payload));
      }),
    );
  });

  test('made with an older key are read for as long as it is given, and new ones use the newest', async () => {
    const [older, newer] = [`older:${key()}`, `newer:${key()}`];
    const [old] = await codecOf(older).encode([payloadOf('life')]);
    const rotated = codecOf(newer, older);
    expect(valueOf((await rotated.decode([old!]))[0]!)).toBe('life');
    const [fresh] = await rotated.encode([payloadOf('life')]);
    await expect(codecOf(older).decode([fresh!])).rejects.toThrow('"newer"');
  });

  test('that were tampered with, byte by byte or by key, are refused', async () => {
    const codec = codecOf(`a:${key()}`, `b:${key()}`);
    const [sealed] = await codec.encode([payloadOf({ stage: 'ruling' })]);
    for (let index = 0; index < sealed!.data!.length; index += 1) {
      const data = Buffer.from(sealed!.data!);
      data.writeUInt8(data.readUInt8(index) ^ 1, index);
      await expect(codec.decode([{ ...sealed!, data }])).rejects.toThrow();
    }
    const metadata = { ...sealed!.metadata, 'encryption-key-id': Buffer.from('b') };
    await expect(codec.decode([{ ...sealed!, metadata }])).rejects.toThrow();
  });

  test('that were never encrypted pass: the server makes some of its own', async () => {
    const plain = payloadOf('server');
    expect(await codecOf(`a:${key()}`).decode([plain])).toEqual([plain]);
  });
});

describe('payload keys', () => {
  test('that are short, unnamed or given twice are refused by id, and no key is told', () => {
    const good = key();
    for (const setting of ['', 'a', 'a:short', `:${good}`, `a:${good},a:${key()}`]) {
      expect(() => parsePayloadKeys(setting)).toThrow(/key/i);
      expect(() => parsePayloadKeys(setting)).not.toThrow(good);
    }
    expect(parsePayloadKeys(`new:${good}, old:${key()}`)).toMatchObject({ current: 'new' });
  });
});
