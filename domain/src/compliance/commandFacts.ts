import type { CommandBodies, CommandKind } from '../account/index.js';
import type { FactsOf } from './factsOfCommand.js';

const factsOf: { [Kind in CommandKind]: (body: CommandBodies[Kind]) => FactsOf<Kind> } = {
  recordContact: ({ medium, whoAnswered, result, at, taskId, promise }) => ({
    kind: 'recordContact',
    medium,
    whoAnswered,
    result,
    at,
    taskId,
    promise: promise === undefined ? undefined : { amountCents: promise.amountCents, dueDay: promise.dueDay },
  }),
  makePromise: ({ amountCents, dueDay }) => ({ kind: 'makePromise', promise: { amountCents, dueDay } }),
  reschedulePromise: ({ promiseId, amountCents, dueDay }) => ({
    kind: 'reschedulePromise',
    promiseId,
    promise: { amountCents, dueDay },
  }),
  cancelPromise: ({ promiseId }) => ({ kind: 'cancelPromise', promiseId }),
  proposeAgreement: ({ kind, instalments, forgivenCents }) => ({
    kind: 'proposeAgreement',
    terms: {
      kind,
      instalments: instalments.map(({ dueDay, amountCents }) => ({ dueDay, amountCents })),
      forgivenCents,
    },
  }),
  decideAgreement: ({ agreementId, decision }) => ({ kind: 'decideAgreement', agreementId, decision }),
  openDispute: () => ({ kind: 'openDispute' }),
  resolveDispute: ({ outcome }) => ({ kind: 'resolveDispute', outcome }),
  recordComplaint: () => ({ kind: 'recordComplaint' }),
  hold: ({ reviewAt }) => ({ kind: 'hold', reviewAt }),
  release: () => ({ kind: 'release' }),
  correctAddress: ({ contactPointId }) => ({ kind: 'correctAddress', contactPointId }),
  proposeContactPoint: () => ({ kind: 'proposeContactPoint' }),
  authoriseContactPoint: ({ contactPointId }) => ({ kind: 'authoriseContactPoint', contactPointId }),
  barContactPoint: ({ contactPointId }) => ({ kind: 'barContactPoint', contactPointId }),
  decideRuling: ({ rulingId, decision }) => ({ kind: 'decideRuling', rulingId, decision }),
  reopenRuling: ({ rulingId }) => ({ kind: 'reopenRuling', rulingId }),
  changeStrategy: ({ strategyVersionId }) => ({ kind: 'changeStrategy', strategyVersionId }),
  reassign: () => ({ kind: 'reassign' }),
  withdraw: () => ({ kind: 'withdraw' }),
  registerPayment: ({ paymentId }) => ({ kind: 'registerPayment', paymentId }),
  reversePayment: ({ paymentId }) => ({ kind: 'reversePayment', paymentId }),
  adjustBalance: () => ({ kind: 'adjustBalance' }),
  extendCoverage: ({ coveredUntilDay }) => ({ kind: 'extendCoverage', coveredUntilDay }),
  returnLetter: ({ letterId, result }) => ({ kind: 'returnLetter', letterId, result }),
  deliverLetter: ({ letterId, result }) => ({ kind: 'deliverLetter', letterId, result }),
};

/** The part of a command's body that the rules judge and that may travel: ids, codes, amounts and moments, field by field. */
export function commandFacts<Kind extends CommandKind>(kind: Kind, body: CommandBodies[Kind]): FactsOf<Kind> {
  return factsOf[kind](body);
}
