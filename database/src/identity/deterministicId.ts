import { createHash } from 'node:crypto';

/** Namespace of every id made from other ids in this product. */
const namespace = Buffer.from('6f0c2a4e8d1b4c7f9a3e5b7d9f1c3e5a', 'hex');

/**
 * A UUID (version 5) made from its parts: the same parts give the same id in every process and on every retry, which is
 * what makes an effect idempotent without asking anybody.
 *
 * @param kind what is identified, so that two concepts never share an id
 */
export function deterministicId(kind: string, ...parts: readonly (string | number)[]): string {
  const digest = createHash('sha1')
    .update(namespace)
    .update([kind, ...parts].join('\u001f'))
    .digest()
    .subarray(0, 16);
  digest.writeUInt8((digest.readUInt8(6) & 0x0f) | 0x50, 6);
  digest.writeUInt8((digest.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = digest.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
