import { setTimeout as sleep } from 'node:timers/promises';
import type { LightMyRequestResponse } from 'fastify';
import { placeAccount } from './fixtures.js';
import type { PlacedAccount, Placement } from './fixtures.js';
import type { TestLives } from './testLives.js';
import type { TestPerson } from './testServer.js';

const dayMs = 86_400_000;

/** Waits until a query finds something. */
export async function eventually<Found>(find: () => Promise<Found | undefined>): Promise<Found> {
  for (;;) {
    const found = await find();
    if (found !== undefined) return found;
    await sleep(100);
  }
}

/** An account whose life has begun: twenty days old and being collected. */
export async function livingAccount(api: TestLives, placement: Placement): Promise<PlacedAccount> {
  const placedAt = new Date(Date.now() - 20 * dayMs);
  const placed = await placeAccount(api.database.db, placement, { placedAt, stageSince: placedAt });
  await api.begin(placed.accountId);
  await eventually(async () => {
    const [row] = await api.database.sql<{ stage: string }[]>`select stage from account where id = ${placed.accountId}`;
    return row?.stage === 'collecting' ? row : undefined;
  });
  return placed;
}

/** Has a person ask a command of an account. */
export function send(
  person: TestPerson,
  { accountId }: PlacedAccount,
  command: string,
  payload: object,
): Promise<LightMyRequestResponse> {
  return person.request({ method: 'POST', url: `/api/v1/accounts/${accountId}/commands/${command}`, payload });
}

/** Noon in Mexico City on a recent working Wednesday. */
export function recentNoon(): string {
  const noon = new Date(Date.now() - dayMs);
  noon.setUTCHours(18, 0, 0, 0);
  while (noon.getUTCDay() !== 3) noon.setTime(noon.getTime() - dayMs);
  return noon.toISOString();
}

/** A calendar date in Mexico City, so many days from today. */
export function dateFromToday(days: number): string {
  return new Date(Date.now() - 6 * 3_600_000 + days * dayMs).toISOString().slice(0, 10);
}
