import { jwtVerify } from 'jose';

/** What the stand-in agreed on with the API, as a Jitsi installation does with its own. */
export interface VideoTrust {
  application: string;
  secret: string;
  /** The server's host name. */
  domain: string;
}

/** Who a good token lets in. */
export interface LetIn {
  room: string;
  name: string;
  moderates: boolean;
}

/**
 * Judges a token as Jitsi's token authentication does: signed with the shared secret, for this application and server, now, and for
 * the room that is asked for.
 *
 * @throws Error saying which rule the token breaks
 */
export async function readEntry(
  token: string,
  room: string,
  { application, secret, domain }: VideoTrust,
): Promise<LetIn> {
  const { payload } = await jwtVerify(token, new TextEncoder().encode(secret), {
    algorithms: ['HS256'],
    audience: 'jitsi',
    issuer: application,
    subject: domain,
    requiredClaims: ['exp', 'room'],
  });
  if (payload.room !== room) throw new Error('The token is for another room.');
  const { user } = (payload.context ?? {}) as { user?: { name?: string; affiliation?: string } };
  return { room, name: user?.name ?? '', moderates: user?.affiliation === 'owner' };
}
