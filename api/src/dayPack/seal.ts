import { createCipheriv, pbkdf2, randomBytes } from 'node:crypto';
import { promisify } from 'node:util';
import { proofKeyRounds } from '@cartera/domain/fieldVisit';
import type { IdentityProofKind, ProofLock, SealedText } from '@cartera/domain/fieldVisit';

const deriveKey = promisify(pbkdf2);

/** AES-256-GCM, with its tag at the end as WebCrypto writes it. */
function sealBytes(key: Buffer, plain: Buffer): SealedText {
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', key, iv);
  const data = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  return { iv: iv.toString('base64'), data: data.toString('base64') };
}

/** A key for one account's facts. */
export function newCaseKey(): Buffer {
  return randomBytes(32);
}

/** Facts that nobody reads without the account's key. */
export function sealFacts(key: Buffer, facts: object): SealedText {
  return sealBytes(key, Buffer.from(JSON.stringify(facts)));
}

/**
 * The account's key, behind one answer. An answer of four digits is guessed soon by whoever has the phone open and time: this keeps the
 * case from the screen, from logs and from whoever reads the phone's storage over a shoulder, not from its thief, whom the
 * encryption of the whole pack and the revocable session must stop.
 */
export async function lockKey(key: Buffer, kind: IdentityProofKind, answer: string): Promise<ProofLock> {
  const salt = randomBytes(16);
  const derived = await deriveKey(`${kind}:${answer}`, salt, proofKeyRounds, 32, 'sha256');
  return { kind, salt: salt.toString('base64'), ...sealBytes(derived, key) };
}
