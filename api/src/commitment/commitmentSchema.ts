import { Type } from 'typebox';
import { dispute } from '@cartera/database/schema';
import { agreementKinds, agreementStates } from '@cartera/domain/agreement';
import { complaintSources, disputeKinds } from '@cartera/domain/dispute';
import { promiseStates } from '@cartera/domain/promise';
import { CalendarDate, Cents, Moment, Nullable, OneOf, Uuid } from '../schema/index.js';

const text = Nullable(Type.String());
const actor = Type.String({ description: 'Id del usuario, workflow o client.' });
const account = {
  id: Uuid,
  accountId: Uuid,
  clientId: Uuid,
  reference: Type.String({ description: 'Número de la cuenta ante el cliente.' }),
};

export const disputeStates = dispute.state.enumValues;

export const PromiseSchema = Type.Object(
  {
    ...account,
    amountCents: Cents,
    paidCents: Type.Unsafe<bigint>({ ...Cents, description: 'Pagado dentro de su plazo, la última vez que se juzgó.' }),
    madeOn: CalendarDate,
    dueOn: CalendarDate,
    state: OneOf(promiseStates),
    partyId: Nullable(Uuid),
    contactAttemptId: Nullable(Uuid),
    replacesId: Nullable(Uuid),
    reschedules: Type.Integer(),
    reason: text,
    note: text,
    madeAt: Moment,
    madeBy: actor,
    madeByName: text,
    endedAt: Nullable(Moment),
  },
  { title: 'Promise' },
);

export const AgreementSchema = Type.Object(
  {
    ...account,
    kind: OneOf(agreementKinds),
    state: OneOf(agreementStates),
    balanceCents: Type.Unsafe<bigint>({ ...Cents, description: 'Lo que se debía al proponerlo.' }),
    forgivenCents: Cents,
    instalments: Type.Array(Type.Object({ dueOn: CalendarDate, amountCents: Cents })),
    signedOn: text,
    paidCents: Cents,
    partyId: Nullable(Uuid),
    note: text,
    proposedAt: Moment,
    proposedBy: actor,
    proposedByName: text,
    decidedAt: Nullable(Moment),
    decidedBy: text,
    decidedByName: text,
    decisionNote: text,
    documentId: Nullable(Uuid),
    endedAt: Nullable(Moment),
  },
  { title: 'Agreement' },
);

export const DisputeSchema = Type.Object(
  {
    ...account,
    kind: OneOf(disputeKinds),
    statement: Type.String(),
    papers: Type.Array(Type.String({ description: 'SHA-256.' })),
    state: OneOf(disputeStates),
    contactAttemptId: Nullable(Uuid),
    openedAt: Moment,
    openedBy: actor,
    openedByName: text,
    resolvedAt: Nullable(Moment),
    resolvedBy: text,
    resolvedByName: text,
    resolutionNote: text,
  },
  { title: 'Dispute' },
);

export const ComplaintSchema = Type.Object(
  {
    ...account,
    source: OneOf(complaintSources),
    folio: text,
    statement: Type.String(),
    contactAttemptId: Nullable(Uuid),
    recordedAt: Moment,
    recordedBy: actor,
    recordedByName: text,
  },
  { title: 'Complaint' },
);
