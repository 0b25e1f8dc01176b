import { Type } from 'typebox';
import type { SessionLine, SignedInPerson } from '@cartera/database/session';
import { actions, can, desksOf, roles } from '@cartera/domain/people';
import type { Action } from '@cartera/domain/people';
import { desks } from '@cartera/domain/strategy';
import { Moment, Nullable, OneOf, Uuid } from '../schema/index.js';

export const SignedInSchema = Type.Object(
  {
    id: Uuid,
    username: Type.String(),
    fullName: Type.String(),
    role: OneOf(roles),
    clientScope: Nullable(Type.Array(Uuid)),
    passwordTemporary: Type.Boolean({ description: 'Debe elegir una contraseña antes de hacer cualquier otra cosa.' }),
    actions: Type.Array(OneOf(actions), { description: 'Lo que su papel permite; las pantallas ocultan lo demás.' }),
    desks: Type.Array(OneOf(desks), { description: 'Los escritorios que ve.' }),
  },
  { title: 'SignedInPerson' },
);

export const SessionSchema = Type.Object(
  {
    id: Uuid,
    current: Type.Boolean({ description: 'Es la sesión desde la que pregunta.' }),
    deviceId: Nullable(Uuid),
    deviceName: Nullable(Type.String()),
    userAgent: Nullable(Type.String()),
    createdAt: Moment,
    seenAt: Moment,
    expiresAt: Moment,
  },
  { title: 'Session' },
);

export const DeviceSchema = Type.Object(
  { id: Uuid, name: Type.String(), registeredAt: Moment, revokedAt: Nullable(Moment) },
  { title: 'Device' },
);

/** Somebody signed in, with what their role lets them do. */
export function signedInAnswer(person: SignedInPerson): SignedInPerson & {
  actions: Action[];
  desks: (typeof desks)[number][];
} {
  return {
    ...person,
    actions: actions.filter((action) => can(person.role, action)),
    desks: [...desksOf(person.role)],
  };
}

/** A session as its owner, or an administrator, sees it. */
export function sessionAnswer(line: SessionLine, currentId: string): SessionLine & { current: boolean } {
  return { ...line, current: line.id === currentId };
}
