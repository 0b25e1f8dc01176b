import type { NextEvent } from '@cartera/domain/account';

/** The moment of a next event for its column; null while a person decides when, and at the end. */
export function momentOf(next: NextEvent | null): string | null {
  const at = next?.at ?? null;
  return at === null ? null : new Date(at).toISOString();
}
