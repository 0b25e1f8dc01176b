/**
 * A number in [0, 1) made of the parts (FNV-1a, 32 bits): always the same for the same account and occasion, and even over
 * many of them. Not for secrets.
 */
export function spread(...parts: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of parts.join('\u001f')) {
    hash ^= character.codePointAt(0) ?? 0;
    hash = Math.imul(hash, 0x01000193);
  }
  // FNV's low bits mix better than its high ones: fold them before dividing.
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0x2c1b3c6d);
  hash ^= hash >>> 12;
  return (hash >>> 0) / 2 ** 32;
}
