/** What a client sends about accounts that it has placed. */
export const clientFileKinds = ['payments', 'balances', 'withdrawals', 'disputeAnswers'] as const;

export type ClientFileKind = (typeof clientFileKinds)[number];

/** What each kind is called on screen (es-MX). */
export const clientFileKindLabels: Record<ClientFileKind, string> = {
  payments: 'Pagos',
  balances: 'Actualización de saldos',
  withdrawals: 'Retiro de cuentas',
  disputeAnswers: 'Respuestas a aclaraciones',
};
