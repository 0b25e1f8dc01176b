import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instance } from './instance.js';

/** What only the instance's own processes may know. */
export interface InstanceSecrets {
  superuserPassword: string;
  ownerPassword: string;
  applicationPassword: string;
  temporalPassword: string;
  nominatimPassword: string;
  /** 32 bytes in base64: the AES-256 key of Temporal payloads. */
  payloadKey: string;
  sessionSecret: string;
}

/** Hexadecimal, so that it needs no escaping in an address, a shell or an ini file. */
const password = (): string => randomBytes(24).toString('hex');

/**
 * The instance's secrets, made at the first call and kept in a file that only their owner reads. They are never remade: the
 * cluster and the stored payloads are closed with them.
 */
export function ensureSecrets(instance: Instance): InstanceSecrets {
  const file = join(instance.folder, 'secrets.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as InstanceSecrets;
  const secrets: InstanceSecrets = {
    superuserPassword: password(),
    ownerPassword: password(),
    applicationPassword: password(),
    temporalPassword: password(),
    nominatimPassword: password(),
    payloadKey: randomBytes(32).toString('base64'),
    sessionSecret: password(),
  };
  // `wx`: of two first starts at once, the second fails here instead of locking the first out of its own cluster.
  writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
  return secrets;
}
