import { createHash } from 'node:crypto';

export const tileMediaType = 'application/vnd.mapbox-vector-tile';

/** How long a browser may show a tile without asking: what moves is followed by events, the rest need not be newer. */
export const tileFreshSeconds = 5;

/** Weak: the same features may be encoded otherwise. */
export function tileTag(tile: Buffer): string {
  return `W/"${createHash('sha1').update(tile).digest('base64url')}"`;
}

/** Whether a browser has this tile already. */
export function isKnown(tag: string, ifNoneMatch: string | undefined): boolean {
  return ifNoneMatch?.split(/\s*,\s*/).includes(tag) === true;
}
