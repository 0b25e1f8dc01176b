import { Type } from 'typebox';
import { complaintSources, disputeKinds, disputeOutcomes } from '@cartera/domain/dispute';
import { OneOf, Text, Uuid, ZeroOrSomeCents, epochMs } from '../schema/index.js';
import { accountCommand } from './accountCommand.js';
import { Papers } from './contactBody.js';

const reason = Text(1_000);

/** What stops every channel, and what lets the account go on. */
export const freezeCommands = [
  accountCommand({
    kind: 'openDispute',
    summary: 'Abrir una aclaración',
    description: 'Detiene todos los medios hasta que el cliente responda.',
    fields: {
      kind: OneOf(disputeKinds),
      statement: Type.String({ minLength: 1, maxLength: 4_000, description: 'Lo que dice el deudor.' }),
      papers: Type.Optional(Papers),
    },
    read: (asked) => asked,
  }),
  accountCommand({
    kind: 'resolveDispute',
    summary: 'Registrar la respuesta del cliente a una aclaración',
    description: 'Procedente sin saldo nuevo, la cuenta se retira.',
    fields: {
      disputeId: Type.Optional(Uuid),
      outcome: OneOf(disputeOutcomes),
      balanceCents: Type.Optional(ZeroOrSomeCents),
      note: Type.Optional(Text(4_000)),
    },
    read: ({ balanceCents, ...told }) => ({
      ...told,
      ...(balanceCents === undefined ? {} : { balanceCents: String(balanceCents) }),
    }),
  }),
  accountCommand({
    kind: 'recordComplaint',
    summary: 'Registrar una queja',
    description: 'La cuenta queda detenida hasta que la revise un supervisor.',
    fields: { source: OneOf(complaintSources), folio: Type.Optional(Text(100)), statement: Text(4_000) },
    read: (asked) => asked,
  }),
  accountCommand({
    kind: 'hold',
    summary: 'Detener la cuenta',
    fields: {
      reason,
      reviewAt: Type.Optional(Type.String({ format: 'date-time', description: 'Cuándo hay que volver a verla.' })),
    },
    read: ({ reason: why, reviewAt }) => ({
      reason: why,
      reviewAt: reviewAt === undefined ? undefined : epochMs(reviewAt, '/reviewAt'),
    }),
  }),
  accountCommand({ kind: 'release', summary: 'Liberar la cuenta', fields: { reason }, read: (asked) => asked }),
];
