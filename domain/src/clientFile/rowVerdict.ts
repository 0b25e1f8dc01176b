/**
 * What becomes of one row of a client's file.
 *
 * - `accepted`: its account is told;
 * - `repeated`: another file, or an earlier row, has said it already;
 * - `awaitingPayment`: a reversal whose payment has not come; it takes effect when that does;
 * - `unmatched`: no account of the client has its number;
 * - `closedAccount`: the account had ended when the file was judged;
 * - `accountClosed`: it ended between the acceptance and the telling;
 * - `refused`: its account was told and did not take it; the notice says why;
 * - `rejected`: its own cells, or the account, do not allow it;
 * - `dismissed`: a person decided that it concerns no account of ours.
 */
export const fileRowVerdicts = [
  'accepted',
  'repeated',
  'awaitingPayment',
  'unmatched',
  'closedAccount',
  'accountClosed',
  'refused',
  'rejected',
  'dismissed',
] as const;

export type FileRowVerdict = (typeof fileRowVerdicts)[number];

/** What each verdict is called on screen and in the row-error file (es-MX). */
export const fileRowVerdictLabels: Record<FileRowVerdict, string> = {
  accepted: 'Aplicado',
  repeated: 'Repetido',
  awaitingPayment: 'En espera del pago que reversa',
  unmatched: 'Sin cuenta',
  closedAccount: 'Cuenta cerrada',
  accountClosed: 'La cuenta se cerró antes de aplicarlo',
  refused: 'La cuenta no lo aceptó',
  rejected: 'Rechazado',
  dismissed: 'Descartado',
};
