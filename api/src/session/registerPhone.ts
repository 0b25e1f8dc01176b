import type { Database } from '@cartera/database/connection';
import { registerDevice } from '@cartera/database/session';
import type { DeviceRegistration } from '@cartera/database/session';
import { newToken, tokenSha256 } from './token.js';

/** A month in the field: a phone that is out of reach for days must not lose what it has gathered. */
export const deviceSessionMs = 30 * 86_400_000;

/** The header with which a phone says which one it is; its token is good beside it only. */
export const deviceHeader = 'x-cartera-device';

/**
 * Registers a phone and gives it a token of its own.
 *
 * @param now wall clock
 */
export async function registerPhone(
  db: Database,
  phone: { id: string; name: string; personId: string; userAgent?: string | undefined },
  now: Date,
): Promise<{ outcome: DeviceRegistration; token: string; expiresAt: Date }> {
  const token = newToken();
  const expiresAt = new Date(now.getTime() + deviceSessionMs);
  const outcome = await registerDevice(
    db,
    { id: phone.id, name: phone.name },
    {
      tokenSha256: tokenSha256(token),
      personId: phone.personId,
      userAgent: phone.userAgent?.slice(0, 300),
      createdAt: now,
      expiresAt,
    },
  );
  return { outcome, token, expiresAt };
}
