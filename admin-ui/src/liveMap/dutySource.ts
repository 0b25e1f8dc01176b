import type { Schemas } from '@cartera/api/client';
import { api, ask } from '../asking/index.js';

export type Duty = Schemas['Jornada'];

/** Shifts that have not ended, within reach: who is on duty and how their day goes. */
export async function readDuty(): Promise<readonly Duty[]> {
  const { items } = await ask(api.GET('/api/v1/shifts', { params: { query: { open: true, limit: 200 } } }));
  return items;
}

/** First letters of the first two names, as an arrow on the map carries them. */
export function initialsOf(fullName: string): string {
  return fullName
    .split(/\s+/)
    .slice(0, 2)
    .map(([first = '']) => first.toUpperCase())
    .join('');
}
