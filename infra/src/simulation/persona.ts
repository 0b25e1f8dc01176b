import { createHash } from 'node:crypto';
import type { RecordContactBody } from '@cartera/domain/account';

/** How an invented debtor behaves when somebody calls or comes. */
export const personas = [
  'silent',
  'refuses',
  'moved',
  'deceased',
  'addressNotFound',
  'pays',
  'paysAndReverses',
  'breaksPromises',
  'restructures',
  'isForgiven',
  'disputes',
  'complains',
  'isWithdrawn',
] as const;

export type Persona = (typeof personas)[number];

/** Out of a hundred debtors. */
const share: Record<Persona, number> = {
  silent: 28,
  refuses: 14,
  moved: 9,
  deceased: 5,
  addressNotFound: 9,
  pays: 12,
  paysAndReverses: 3,
  breaksPromises: 7,
  restructures: 3,
  isForgiven: 3,
  disputes: 4,
  complains: 1,
  isWithdrawn: 2,
};

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

/** What the phone agent or the collector writes down. */
export type Outcome = Pick<RecordContactBody, 'whoAnswered' | 'result'> & {
  /** Of the balance, in percent, promised for so many days later. */
  promise?: { percent: number; inDays: number };
};

const silentCalls: readonly Outcome[] = [
  { whoAnswered: 'nobody', result: 'NO_CONTESTA' },
  { whoAnswered: 'nobody', result: 'BUZON' },
  { whoAnswered: 'nobody', result: 'OCUPADO' },
];

const nobodyHome: Outcome = { whoAnswered: 'nobody', result: 'AUSENTE_HABITADO' };

/** What has been agreed with this debtor so far in this story. */
export interface Dealings {
  promises: number;
  /** An agreement was asked for, a dispute or a complaint raised: once is enough. */
  raised: boolean;
}

/** Said by whoever answers for the debt, whether on the phone or at the door; undefined when this debtor says nothing of the kind. */
function spoken(persona: Persona, { promises, raised }: Dealings): Outcome | undefined {
  const titular = { whoAnswered: 'titular' } as const;
  switch (persona) {
    case 'paysAndReverses':
      return promises < 1 ? { ...titular, result: 'PROMESA_PARCIAL', promise: { percent: 50, inDays: 4 } } : undefined;
    case 'pays':
      return promises < 2 ? { ...titular, result: 'PROMESA_TOTAL', promise: { percent: 100, inDays: 5 } } : undefined;
    case 'breaksPromises':
      return promises < 2
        ? { ...titular, result: 'PROMESA_PARCIAL', promise: { percent: 40, inDays: 4 } }
        : { ...titular, result: 'NEGATIVA_SIN_MOTIVO' };
    case 'restructures':
      return raised ? undefined : { ...titular, result: 'SOLICITA_REESTRUCTURA' };
    case 'isForgiven':
      return raised ? undefined : { ...titular, result: 'CONVENIO_SOLICITADO' };
    case 'disputes':
      return raised ? undefined : { ...titular, result: 'ACLARACION' };
    case 'complains':
      return raised ? undefined : { ...titular, result: 'RECLAMO_REDECO' };
    case 'refuses':
      return { ...titular, result: 'NEGATIVA_SIN_MOTIVO' };
    default:
      return undefined;
  }
}

function callOutcome(persona: Persona, accountId: string, attempt: number, dealings: Dealings): Outcome {
  const said = spoken(persona, dealings);
  if (said !== undefined) return said;
  if (persona === 'moved' && attempt === 1) return { whoAnswered: 'third', result: 'TERCERO_YA_NO_VIVE' };
  const silent = silentCalls[Math.floor(chance(accountId, `call${attempt}`) * silentCalls.length)];
  return silent ?? { whoAnswered: 'nobody', result: 'NO_CONTESTA' };
}

function visitOutcome(persona: Persona, dealings: Dealings): Outcome {
  switch (persona) {
    case 'moved':
      return { whoAnswered: 'third', result: 'TERCERO_YA_NO_VIVE' };
    case 'deceased':
      return { whoAnswered: 'third', result: 'DEFUNCION' };
    case 'addressNotFound':
      return { whoAnswered: 'nobody', result: 'DOMICILIO_NO_EXISTE' };
    default:
      return spoken(persona, dealings) ?? nobodyHome;
  }
}

/** What came of reaching, or not reaching, this account's debtor. */
export function contactWith(accountId: string, medium: 'call' | 'visit', attempt: number, dealings: Dealings): Outcome {
  const persona = personaOf(accountId);
  return medium === 'call' ? callOutcome(persona, accountId, attempt, dealings) : visitOutcome(persona, dealings);
}
