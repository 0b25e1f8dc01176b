import { Type } from 'typebox';
import { Nullable, OneOf, Text, Uuid } from '../schema/index.js';
import { accountCommand, refuseField } from './accountCommand.js';

const reason = Text(1_000);

/** Where an account goes from here: its ruling, its strategy, who works it, and back to its client. */
export const courseCommands = [
  accountCommand({
    kind: 'decideRuling',
    summary: 'Aprobar o rechazar un dictamen',
    description: 'Para rechazar hace falta la nota.',
    fields: { rulingId: Uuid, decision: OneOf(['approve', 'refuse']), note: Type.Optional(Text(4_000)) },
    read: (asked) => {
      if (asked.decision === 'refuse' && (asked.note ?? '').trim() === '')
        refuseField('/note', 'field.required', 'Diga por qué lo rechaza.', 'Say why you refuse it.');
      return asked;
    },
  }),
  accountCommand({
    kind: 'reopenRuling',
    summary: 'Reabrir un dictamen aprobado que todavía no sale',
    fields: { rulingId: Uuid, reason },
    read: (asked) => asked,
  }),
  accountCommand({
    kind: 'changeStrategy',
    summary: 'Cambiar la estrategia de la cuenta',
    fields: { strategyVersionId: Uuid, reason },
    read: (asked) => asked,
  }),
  accountCommand({
    kind: 'reassign',
    summary: 'Asignar la cuenta a una persona, o devolverla a todas',
    fields: {
      assigneeId: Nullable(Type.String({ format: 'uuid', description: 'null la devuelve a todas.' })),
      reason: Type.Optional(reason),
    },
    read: (asked) => asked,
  }),
  accountCommand({
    kind: 'withdraw',
    summary: 'Retirar la cuenta a petición del cliente',
    fields: { reason },
    read: (asked) => asked,
  }),
];
