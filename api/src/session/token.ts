import { createHash, randomBytes } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

export const sessionCookie = 'cartera_session';

/** A new opaque token of 256 bits: it says nothing and cannot be guessed. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** The form in which a token is kept. A fast hash is enough: there is nothing to guess in 256 random bits. */
export function tokenSha256(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

/** The token a request carries, and whether a browser put it there by itself. */
export function presentedToken(request: FastifyRequest): { token: string; fromCookie: boolean } | undefined {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const [, token] = /^Bearer ([\w-]{1,200})$/i.exec(authorization) ?? [];
    return token === undefined ? undefined : { token, fromCookie: false };
  }
  const token = request.cookies[sessionCookie];
  return token === undefined ? undefined : { token, fromCookie: true };
}
