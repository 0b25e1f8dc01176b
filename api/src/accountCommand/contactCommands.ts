import { Type } from 'typebox';
import { contactPointKinds } from '@cartera/database/schema';
import { OneOf, Text, Uuid } from '../schema/index.js';
import { accountCommand, belongs, refuseField } from './accountCommand.js';
import { contactFields, contactTold } from './contactBody.js';

const note = Type.Optional(Text(4_000));
const phoneForm = /^\+[1-9]\d{7,14}$/;
const emailForm = /^[^\s@]{1,64}@[^\s@]+\.[^\s@.]{2,}$/;

/** A number or address that channels could use once it is authorised; refused in the form that nobody could reach. */
function reachable(kind: (typeof contactPointKinds)[number], typed: string): string {
  const value = typed.trim();
  switch (kind) {
    case 'phone':
      return phoneForm.test(value)
        ? value
        : refuseField('/value', 'field.format', 'Escríbalo como +525512345678.', 'Write it as +525512345678.');
    case 'email':
      return emailForm.test(value)
        ? value.toLowerCase()
        : refuseField('/value', 'field.format', 'Debe ser un correo electrónico.', 'Must be an e-mail address.');
    case 'address':
      return value.length >= 10
        ? value
        : refuseField('/value', 'field.format', 'Escriba el domicilio completo.', 'Write the whole address.');
  }
}

/** Reaching people, and the ways to reach them. */
export const contactCommands = [
  accountCommand({
    kind: 'recordContact',
    summary: 'Registrar una gestión',
    fields: contactFields,
    read: (asked, { partyIds, contactPointIds }) => {
      belongs('/partyId', asked.partyId, partyIds);
      belongs('/contactPointId', asked.contactPointId, contactPointIds);
      return contactTold(asked);
    },
  }),
  accountCommand({
    kind: 'correctAddress',
    summary: 'Corregir un domicilio',
    description: 'Un candidato del catálogo o las partes escritas, no ambos.',
    fields: {
      contactPointId: Uuid,
      postalSettlementId: Type.Optional(Type.Integer({ minimum: 1, maximum: 2_147_483_647 })),
      parts: Type.Optional(
        Type.Object(
          {
            street: Text(200),
            exterior: Text(50),
            interior: Type.Optional(Text(50)),
            settlement: Text(200),
            postalCode: Type.String({ pattern: '^[0-9]{5}$' }),
            municipality: Text(200),
            state: Text(100),
          },
          { additionalProperties: false },
        ),
      ),
      note,
    },
    read: (asked, { addressIds }) => {
      if ((asked.postalSettlementId === undefined) === (asked.parts === undefined))
        refuseField(
          '/postalSettlementId',
          'field.exclusive',
          'Elija un candidato o escriba el domicilio: uno de los dos.',
          'Choose a candidate or type the address: one of the two.',
        );
      belongs('/contactPointId', asked.contactPointId, addressIds);
      return asked;
    },
  }),
  accountCommand({
    kind: 'proposeContactPoint',
    summary: 'Proponer un teléfono, correo o domicilio nuevo',
    description: 'Ningún medio lo usa hasta que se autoriza.',
    fields: {
      kind: OneOf(contactPointKinds),
      value: Type.String({ minLength: 1, maxLength: 500, description: 'Teléfono con lada internacional (+52…).' }),
      partyId: Uuid,
      provenance: OneOf(['debtor', 'visit', 'call', 'client']),
      note,
    },
    read: (asked, { partyIds }) => {
      belongs('/partyId', asked.partyId, partyIds);
      return { ...asked, value: reachable(asked.kind, asked.value) };
    },
  }),
  accountCommand({
    kind: 'authoriseContactPoint',
    summary: 'Autorizar un domicilio, teléfono o correo',
    fields: { contactPointId: Uuid, note },
    read: (asked, { contactPointIds }) => {
      belongs('/contactPointId', asked.contactPointId, contactPointIds);
      return asked;
    },
  }),
  accountCommand({
    kind: 'barContactPoint',
    summary: 'Vetar un domicilio, teléfono o correo',
    fields: { contactPointId: Uuid, reason: Text(1_000) },
    read: (asked, { contactPointIds }) => {
      belongs('/contactPointId', asked.contactPointId, contactPointIds);
      return asked;
    },
  }),
];
