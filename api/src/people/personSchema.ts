import { Type } from 'typebox';
import { roles } from '@cartera/domain/people';
import { Moment, Nullable, OneOf, Text, Uuid } from '../schema/index.js';

export const PersonSchema = Type.Object(
  {
    id: Uuid,
    username: Type.String(),
    fullName: Type.String(),
    role: OneOf(roles),
    clientScope: Nullable(Type.Array(Uuid)),
    passwordTemporary: Type.Boolean({ description: 'Todavía no elige una contraseña propia.' }),
    createdAt: Moment,
    disabledAt: Nullable(Moment),
  },
  { title: 'Person' },
);

/** Clients a person may see; null means all of them. */
const ClientScopeSchema = Nullable(
  Type.Array(Uuid, { maxItems: 1_000, description: 'Clientes que puede ver; nulo: todos.' }),
);

const fullName = Text(200, { pattern: '\\S' });

const NewPassword = Type.String({ minLength: 1, maxLength: 1_000, description: 'Temporal: su dueño debe cambiarla.' });

export const NewPersonSchema = Type.Object(
  {
    id: Uuid,
    username: Text(60, { pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{N}._@-]*$' }),
    fullName,
    role: OneOf(roles),
    clientScope: ClientScopeSchema,
    password: NewPassword,
  },
  { title: 'NewPerson', additionalProperties: false },
);

export const PersonChangeSchema = Type.Object(
  {
    fullName: Type.Optional(fullName),
    role: Type.Optional(OneOf(roles)),
    clientScope: Type.Optional(ClientScopeSchema),
  },
  { title: 'PersonChange', additionalProperties: false, minProperties: 1 },
);

export const ResetPasswordSchema = Type.Object({ password: NewPassword }, { additionalProperties: false });
