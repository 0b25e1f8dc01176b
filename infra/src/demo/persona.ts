import { createHash } from 'node:crypto';
import type { RecordContactBody } from '@cartera/domain/account';

/** How an invented debtor behaves when somebody calls or comes. */
export const personas = ['silent', 'refuses', 'moved', 'deceased', 'addressNotFound'] as const;
export type Persona = (typeof personas)[number];

/** Out of a hundred debtors. */
const share: Record<Persona, number> = { silent: 46, refuses: 24, moved: 12, deceased: 6, addressNotFound: 12 };

/** A number in [0, 1) that belongs to an account for ever: the same demo tells the same story again. */
export function chance(accountId: string, about: string): number {
  return createHash('sha256').update(`${about}:${accountId}`).digest().readUInt32BE(0) / 2 ** 32;
}

/** Who this account's debtor is. */
export function personaOf(accountId: string): Persona {
  let left = chance(accountId, 'persona') * 100;
  for (const persona of personas) {
    left -= share[persona];
    if (left < 0) return persona;
  }
  return 'silent';
}

type Outcome = Pick<RecordContactBody, 'whoAnswered' | 'result'>;

const silentCalls: readonly Outcome[] = [
  { whoAnswered: 'nobody', result: 'NO_CONTESTA' },
  { whoAnswered: 'nobody', result: 'BUZON' },
  { whoAnswered: 'nobody', result: 'OCUPADO' },
];

function callOutcome(persona: Persona, accountId: string, attempt: number): Outcome {
  const silent = silentCalls[Math.floor(chance(accountId, `call${attempt}`) * silentCalls.length)];
  if (persona === 'refuses') return { whoAnswered: 'titular', result: 'NEGATIVA_SIN_MOTIVO' };
  if (persona === 'moved' && attempt === 1) return { whoAnswered: 'third', result: 'TERCERO_YA_NO_VIVE' };
  return silent ?? { whoAnswered: 'nobody', result: 'NO_CONTESTA' };
}

function visitOutcome(persona: Persona): Outcome {
  switch (persona) {
    case 'silent':
      return { whoAnswered: 'nobody', result: 'AUSENTE_HABITADO' };
    case 'refuses':
      return { whoAnswered: 'titular', result: 'NEGATIVA_SIN_MOTIVO' };
    case 'moved':
      return { whoAnswered: 'third', result: 'TERCERO_YA_NO_VIVE' };
    case 'deceased':
      return { whoAnswered: 'third', result: 'DEFUNCION' };
    case 'addressNotFound':
      return { whoAnswered: 'nobody', result: 'DOMICILIO_NO_EXISTE' };
  }
}

/** What the phone agent or the collector writes down after reaching, or not reaching, this account's debtor. */
export function contactWith(accountId: string, medium: 'call' | 'visit', attempt: number): Outcome {
  const persona = personaOf(accountId);
  return medium === 'call' ? callOutcome(persona, accountId, attempt) : visitOutcome(persona);
}
