import { proofKeyRounds, readProof } from '@cartera/domain/fieldVisit';
import type {
  CaseFacts,
  ConfirmableParty,
  IdentityProofKind,
  PackedStop,
  SealedText,
} from '@cartera/domain/fieldVisit';

function bytesOf(base64: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
}

async function unseal(key: CryptoKey, { iv, data }: SealedText): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytesOf(iv) }, key, bytesOf(data));
}

const caseKey = (raw: ArrayBuffer | Uint8Array<ArrayBuffer>): Promise<CryptoKey> =>
  crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['decrypt']);

/**
 * Opens a case with what a party answered. Undefined when it is not the answer: nothing on this phone knows the right one.
 *
 * @param typed as the collector typed it
 */
export async function openCase(
  stop: PackedStop,
  party: ConfirmableParty,
  kind: IdentityProofKind,
  typed: string,
): Promise<CaseFacts | undefined> {
  const answer = readProof(kind, typed);
  if (answer === '') return undefined;
  const password = await crypto.subtle.importKey(
    'raw',
    new TextEncoder().encode(`${kind}:${answer}`),
    'PBKDF2',
    false,
    ['deriveBits'],
  );
  for (const lock of party.locks.filter((one) => one.kind === kind)) {
    const bits = await crypto.subtle.deriveBits(
      { name: 'PBKDF2', hash: 'SHA-256', salt: bytesOf(lock.salt), iterations: proofKeyRounds },
      password,
      256,
    );
    try {
      const key = await caseKey(await unseal(await caseKey(bits), lock));
      return JSON.parse(new TextDecoder().decode(await unseal(key, stop.sealed))) as CaseFacts;
    } catch {
      // Another phone's ending, or another person's: the next lock may fit.
    }
  }
  return undefined;
}
