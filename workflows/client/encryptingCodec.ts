import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { METADATA_ENCODING_KEY } from '@temporalio/common';
import type { Payload, PayloadCodec } from '@temporalio/common';
import proto from '@temporalio/proto';
import type { PayloadKeys } from './payloadKeys.js';

const { temporal } = proto;
const cipher = 'aes-256-gcm';
const encoding = 'binary/encrypted';
const keyIdField = 'encryption-key-id';
const nonceBytes = 12;
const tagBytes = 16;

/**
 * Encrypts every payload with AES-256-GCM, so that the Temporal server, its database and its back-ups hold no plain text.
 * Data is `nonce || cipher text || tag`; the key id travels in the metadata and is authenticated with it.
 */
export class EncryptingCodec implements PayloadCodec {
  readonly #keys: PayloadKeys;

  constructor(keys: PayloadKeys) {
    this.#keys = keys;
  }

  encode(payloads: Payload[]): Promise<Payload[]> {
    return Promise.resolve(payloads.map((payload) => this.#encrypt(payload)));
  }

  /** @throws Error when a payload was made with a key that is no longer given, or was tampered with */
  decode(payloads: Payload[]): Promise<Payload[]> {
    // The wrapping in a promise chain turns a wrong key into a rejection, which is what the SDK expects.
    return Promise.resolve(payloads).then((all) => all.map((payload) => this.#decrypt(payload)));
  }

  #encrypt(payload: Payload): Payload {
    const id = this.#keys.current;
    const nonce = randomBytes(nonceBytes);
    const sealer = createCipheriv(cipher, this.#key(id), nonce).setAAD(Buffer.from(id));
    const plain = temporal.api.common.v1.Payload.encode(payload).finish();
    const data = Buffer.concat([nonce, sealer.update(plain), sealer.final(), sealer.getAuthTag()]);
    return { metadata: { [METADATA_ENCODING_KEY]: Buffer.from(encoding), [keyIdField]: Buffer.from(id) }, data };
  }

  #decrypt(payload: Payload): Payload {
    // Written before encryption was switched on, or by the server itself.
    if (Buffer.from(payload.metadata?.[METADATA_ENCODING_KEY] ?? []).toString() !== encoding) return payload;
    const id = Buffer.from(payload.metadata?.[keyIdField] ?? []).toString();
    const data = Buffer.from(payload.data ?? []);
    const opener = createDecipheriv(cipher, this.#key(id), data.subarray(0, nonceBytes))
      .setAAD(Buffer.from(id))
      .setAuthTag(data.subarray(data.length - tagBytes));
    const plain = Buffer.concat([opener.update(data.subarray(nonceBytes, data.length - tagBytes)), opener.final()]);
    return temporal.api.common.v1.Payload.decode(plain);
  }

  #key(id: string): Buffer {
    const key = this.#keys.byId.get(id);
    if (key === undefined) throw new Error(`Payload key "${id}" is not among those given.`);
    return key;
  }
}
