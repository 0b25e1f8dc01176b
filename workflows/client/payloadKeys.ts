/** Keys that payloads are encrypted with, each under the id that is written beside the cipher text. */
export interface PayloadKeys {
  /** The newest key: everything written from now on uses it. */
  current: string;
  /** 32 bytes each, by id. Retired keys stay for as long as histories made with them are kept. */
  byId: ReadonlyMap<string, Buffer>;
}

/**
 * Reads `CARTERA_PAYLOAD_KEYS`: `id:base64key,id:base64key…`, newest first. To rotate, put a new key in front, restart the
 * workers and the API, and drop the old one after the namespace's retention.
 *
 * @throws Error naming the id, never the key, when one is not 32 bytes of base64 or appears twice
 */
export function parsePayloadKeys(setting: string): PayloadKeys {
  const byId = new Map<string, Buffer>();
  for (const entry of setting.split(',').map((part) => part.trim())) {
    const separator = entry.indexOf(':');
    const id = entry.slice(0, Math.max(separator, 0));
    const key = Buffer.from(entry.slice(separator + 1), 'base64');
    if (id === '' || key.length !== 32) throw new Error(`Payload key "${id}" is not 32 bytes of base64 behind its id.`);
    if (byId.has(id)) throw new Error(`Payload key "${id}" is given twice.`);
    byId.set(id, key);
  }
  const [current] = byId.keys();
  if (current === undefined) throw new Error('No payload key is given.');
  return { current, byId };
}
