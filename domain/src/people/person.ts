import type { Role } from './role.js';

/** What decides how far somebody reaches. */
export interface PersonReach {
  role: Role;
  /** Clients this person may see; null means all of them. */
  clientScope: readonly string[] | null;
}

/** Whether `outer` contains `inner`: nobody may give, or take, more than they have. */
export function scopeContains(outer: readonly string[] | null, inner: readonly string[] | null): boolean {
  if (outer === null) return true;
  return inner !== null && inner.every((client) => outer.includes(client));
}

/** Whether somebody keeps the installation manageable: an administrator of everything. One of these must always remain. */
export function isKeeper({ role, clientScope }: PersonReach): boolean {
  return role === 'administrator' && clientScope === null;
}
