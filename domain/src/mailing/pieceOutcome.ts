import type { ResultCodeName, WhoAnswered } from '../contact/index.js';
import type { PieceState } from './pieceState.js';

interface ReturnReasonEntry {
  /** As the post marks it on the envelope. */
  label: string;
  /** The result that the account records. */
  result: Extract<ResultCodeName, `DEVUELTO_${string}`>;
}

/** Why the post returns a letter. Source: shared guide on Mexican rules, B5. */
export const returnReasons = {
  moved: { label: 'Cambió de domicilio', result: 'DEVUELTO_CAMBIO_DOMICILIO' },
  uninhabited: { label: 'Domicilio deshabitado o demolido', result: 'DEVUELTO_CAMBIO_DOMICILIO' },
  unknown: { label: 'Destinatario desconocido', result: 'DEVUELTO_DESCONOCIDO' },
  noSuchAddress: { label: 'No existe la calle o el número', result: 'DEVUELTO_NO_EXISTE' },
  incompleteAddress: { label: 'Dirección incompleta', result: 'DEVUELTO_DIRECCION_INCOMPLETA' },
  wrongPostalCode: { label: 'Código postal equivocado', result: 'DEVUELTO_DIRECCION_INCOMPLETA' },
  refused: { label: 'Rehusado', result: 'DEVUELTO_REHUSADO' },
  unclaimed: { label: 'No reclamado', result: 'DEVUELTO_NO_RECLAMADO' },
  absent: { label: 'Ausente', result: 'DEVUELTO_NO_RECLAMADO' },
  outOfRoute: { label: 'Fuera de ruta o zona de riesgo', result: 'DEVUELTO_NO_RECLAMADO' },
  deceased: { label: 'Destinatario fallecido', result: 'DEVUELTO_FALLECIDO' },
} as const satisfies Record<string, ReturnReasonEntry>;

export type ReturnReason = keyof typeof returnReasons;

export const returnReasonNames = Object.keys(returnReasons) as ReturnReason[];

/** Who took a letter at the door, as the receipt says. That a letter did not come back proves no delivery. */
export const deliveries = {
  titular: 'ENTREGADO_ACUSE',
  aval: 'ENTREGADO_ACUSE',
  obligadoSolidario: 'ENTREGADO_ACUSE',
  third: 'ENTREGADO_TERCERO',
} as const satisfies Partial<Record<WhoAnswered, ResultCodeName>>;

export type Receiver = keyof typeof deliveries;

export const receivers = Object.keys(deliveries) as Receiver[];

/** What came of a deposited letter. */
export type PieceOutcome = { state: 'returned'; reason: ReturnReason } | { state: 'delivered'; reason: Receiver };

/** The canonical result of domain/contact that an outcome records. */
export function outcomeResult(outcome: PieceOutcome): ResultCodeName {
  return outcome.state === 'returned' ? returnReasons[outcome.reason].result : deliveries[outcome.reason];
}

/** The kind of command under which an account hears of its letter. */
export const letterNoticeKind = { returned: 'returnLetter', delivered: 'deliverLetter' } as const;

/** What travels to the account's life of a letter's end: ids and codes. */
export function letterNoticeFacts(outcome: { state: PieceOutcome['state']; letterId: string; result: string }): {
  kind: (typeof letterNoticeKind)[PieceOutcome['state']];
  letterId: string;
  result: string;
} {
  const { state, letterId, result } = outcome;
  return { kind: letterNoticeKind[state], letterId, result };
}

export type OutcomeVerdict =
  { verdict: 'record' } | { verdict: 'repeat' } | { verdict: 'refuse'; code: OutcomeRefusal };

export type OutcomeRefusal =
  'letter.notDeposited' | 'letter.returnedOtherwise' | 'letter.deliveredOtherwise' | 'letter.alreadyEnded';

/**
 * What to do with a scan. The same outcome again changes nothing; another one contradicts what is written in the case file, and
 * a person has to look at the envelope.
 *
 * @param reason the outcome that the piece already has, where it has one
 */
export function judgeOutcome(state: PieceState, reason: string | undefined, scanned: PieceOutcome): OutcomeVerdict {
  if (state === 'deposited') return { verdict: 'record' };
  if (state !== 'returned' && state !== 'delivered') return { verdict: 'refuse', code: 'letter.notDeposited' };
  if (state !== scanned.state) return { verdict: 'refuse', code: 'letter.alreadyEnded' };
  if (reason === scanned.reason) return { verdict: 'repeat' };
  return {
    verdict: 'refuse',
    code: state === 'returned' ? 'letter.returnedOtherwise' : 'letter.deliveredOtherwise',
  };
}
