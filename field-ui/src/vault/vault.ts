import type { FieldDatabase } from '../store/fieldDatabase.js';
import type { SealedBytes, Vault } from './sealedBytes.js';

const algorithm = 'AES-GCM';

async function keyNamed(database: FieldDatabase, name: string): Promise<CryptoKey> {
  const kept = await database.keys.get(name);
  if (kept !== undefined) return kept.key;
  const made = await crypto.subtle.generateKey({ name: algorithm, length: 256 }, false, ['encrypt', 'decrypt']);
  // Another tab may have made one meanwhile: the first one written is everybody's.
  return database.transaction('rw', database.keys, async () => {
    const first = await database.keys.get(name);
    if (first !== undefined) return first.key;
    await database.keys.put({ name, key: made });
    return made;
  });
}

/**
 * The vault of a name. Its key is made on first use and can never be read out, only used by this app on this phone; with
 * {@link destroyVault} everything it closed is noise.
 */
export async function openVault(database: FieldDatabase, name: string): Promise<Vault> {
  const key = await keyNamed(database, name);
  const sealBytes = async (bytes: ArrayBuffer): Promise<SealedBytes> => {
    const iv = crypto.getRandomValues(new Uint8Array(12));
    return { iv, data: await crypto.subtle.encrypt({ name: algorithm, iv }, key, bytes) };
  };
  const openBytes = ({ iv, data }: SealedBytes): Promise<ArrayBuffer> =>
    crypto.subtle.decrypt({ name: algorithm, iv }, key, data);
  return {
    sealBytes,
    openBytes,
    seal: (value) => sealBytes(new TextEncoder().encode(JSON.stringify(value)).buffer),
    open: async <Value>(sealed: SealedBytes) => JSON.parse(new TextDecoder().decode(await openBytes(sealed))) as Value,
  };
}

/** Forgets the key of a name. */
export async function destroyVault(database: FieldDatabase, name: string): Promise<void> {
  await database.keys.delete(name);
}
