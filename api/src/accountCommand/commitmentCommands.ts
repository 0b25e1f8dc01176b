import { Type } from 'typebox';
import { agreementKinds } from '@cartera/domain/agreement';
import { CalendarDate, OneOf, SomeCents, Text, Uuid, ZeroOrSomeCents, dayNumber } from '../schema/index.js';
import { accountCommand, belongs, refuseField } from './accountCommand.js';
import { promiseBody, promiseFields } from './contactBody.js';

const note = Type.Optional(Text(4_000));
/** Beyond every client's limit; the rules say which one is exceeded. */
const mostInstalments = 200;

/** What debtors commit to: promises, and agreements that a second person approves. */
export const commitmentCommands = [
  accountCommand({
    kind: 'makePromise',
    summary: 'Registrar una promesa de pago hecha por escrito o en persona',
    description: 'La que se hace en una llamada o visita va en su gestión.',
    fields: { ...promiseFields, partyId: Type.Optional(Uuid), note },
    read: ({ amountCents, dueOn, ...told }, { partyIds }) => {
      belongs('/partyId', told.partyId, partyIds);
      return { ...told, ...promiseBody({ amountCents, dueOn }, '') };
    },
  }),
  accountCommand({
    kind: 'reschedulePromise',
    summary: 'Reprogramar la promesa vigente',
    fields: { promiseId: Uuid, ...promiseFields, reason: Text(1_000) },
    read: ({ amountCents, dueOn, ...told }) => ({ ...told, ...promiseBody({ amountCents, dueOn }, '') }),
  }),
  accountCommand({
    kind: 'cancelPromise',
    summary: 'Cancelar la promesa vigente',
    fields: { promiseId: Uuid, reason: Text(1_000) },
    read: (asked) => asked,
  }),
  accountCommand({
    kind: 'proposeAgreement',
    summary: 'Proponer un convenio',
    description: 'Lo que se paga y lo que se condona suman el saldo. Lo decide otra persona.',
    fields: {
      kind: OneOf(agreementKinds),
      instalments: Type.Array(
        Type.Object({ dueOn: CalendarDate, amountCents: SomeCents }, { additionalProperties: false }),
        { minItems: 1, maxItems: mostInstalments, description: 'En orden de fecha.' },
      ),
      forgivenCents: ZeroOrSomeCents,
      partyId: Type.Optional(Uuid),
      note,
    },
    read: ({ instalments, forgivenCents, ...told }, { partyIds }) => {
      belongs('/partyId', told.partyId, partyIds);
      return {
        ...told,
        forgivenCents: String(forgivenCents),
        instalments: instalments.map(({ dueOn, amountCents }, index) => ({
          dueDay: dayNumber(dueOn, `/instalments/${index}/dueOn`),
          amountCents: String(amountCents),
        })),
      };
    },
  }),
  accountCommand({
    kind: 'decideAgreement',
    summary: 'Aprobar o rechazar un convenio',
    description: 'Nunca quien lo propuso. Para rechazar hace falta la nota.',
    fields: { agreementId: Uuid, decision: OneOf(['approve', 'refuse']), note },
    read: (asked) => {
      if (asked.decision === 'refuse' && (asked.note ?? '').trim() === '')
        refuseField('/note', 'field.required', 'Diga por qué lo rechaza.', 'Say why you refuse it.');
      return asked;
    },
  }),
];
