import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { AccountFile, AccountLine } from '@cartera/database/account';
import { addressGrades, contactPointKinds, geocodePrecisions } from '@cartera/database/schema';
import { commandKinds, stages } from '@cartera/domain/account';
import type { NextEvent } from '@cartera/domain/account';
import { agreementKinds } from '@cartera/domain/agreement';
import type { AddressCandidate, AddressCorrection } from '@cartera/domain/address';
import { disputeKinds } from '@cartera/domain/dispute';
import { CalendarDate, Cents, Moment, Nullable, NullableCents, NullableObject, OneOf, Uuid } from '../schema/index.js';

const text = Nullable(Type.String());

export const NextEventSchema = Type.Object(
  {
    what: Type.String({ description: 'Qué sigue: un paso de la estrategia, una revisión, un dictamen…' }),
    at: Nullable(Moment),
    why: Type.String({ description: 'Código estable.' }),
    stepKey: Type.Optional(Type.String()),
  },
  { title: 'NextEvent' },
);

/** Why something may not be done, as people read it. */
export const ReasonSchema = Type.Object({ code: Type.String(), title: Type.String(), action: Type.String() });

export const AllowedCommandSchema = Type.Object(
  { kind: OneOf(commandKinds), allowed: Type.Boolean(), reason: Nullable(ReasonSchema) },
  { title: 'AllowedCommand' },
);

const line = {
  id: Uuid,
  clientId: Uuid,
  portfolioId: Uuid,
  reference: Type.String({ description: 'Número de la cuenta ante el cliente.' }),
  product: Type.String(),
  currency: Type.String(),
  balanceCents: Cents,
  daysPastDue: Type.Integer(),
  stage: OneOf(stages),
  stageSince: Moment,
  nextEvent: Nullable(NextEventSchema),
  placedAt: Moment,
  closedAt: Nullable(Moment),
};

export const AccountLineSchema = Type.Object(
  { ...line, holderName: text, grade: Nullable(OneOf(addressGrades)) },
  { title: 'AccountLine' },
);

const AddressSchema = Type.Object(
  {
    street: text,
    exterior: text,
    interior: text,
    settlement: text,
    postalCode: text,
    municipality: text,
    state: text,
    city: text,
    grade: OneOf(addressGrades),
    corrections: Type.Array(Type.Object({ part: Type.String(), from: text, to: Type.String(), why: Type.String() })),
    candidates: Type.Array(
      Type.Object({
        postalSettlementId: Type.Integer(),
        settlement: Type.String(),
        municipality: Type.String(),
        state: Type.String(),
        postalCode: Type.String(),
        score: Type.Number(),
        why: Type.Unsafe<readonly string[]>(Type.Array(Type.String())),
      }),
    ),
    problems: Type.Array(Type.String()),
    longitude: Nullable(Type.Number()),
    latitude: Nullable(Type.Number()),
    precision: Nullable(OneOf(geocodePrecisions)),
    locationSource: Nullable(OneOf(['geocoder', 'visit', 'person'])),
    geocodeState: OneOf(['pending', 'found', 'notFound']),
  },
  { title: 'Address' },
);

const StandingSchema = Type.Object(
  {
    livePromise: NullableObject(
      Type.Object({
        id: Uuid,
        amountCents: Cents,
        paidCents: Cents,
        dueOn: CalendarDate,
        reschedules: Type.Integer(),
      }),
    ),
    openAgreement: NullableObject(
      Type.Object({
        id: Uuid,
        kind: OneOf(agreementKinds),
        state: OneOf(['proposed', 'approved']),
        balanceCents: Cents,
        forgivenCents: Cents,
        paidCents: Cents,
        proposedBy: Type.String(),
      }),
    ),
    openDispute: Nullable(Type.Object({ id: Uuid, kind: OneOf(disputeKinds), openedAt: Moment })),
    assignee: Nullable(Type.Object({ id: Uuid, fullName: Type.String() })),
    promisesKept: Type.Integer(),
    promisesPartial: Type.Integer(),
    promisesBroken: Type.Integer(),
  },
  { title: 'AccountStanding', description: 'A qué está comprometida la cuenta y cómo ha cumplido.' },
);

export const AccountFileSchema = Type.Object(
  {
    ...line,
    intakeId: Uuid,
    clientName: Type.String(),
    portfolioName: Type.String(),
    intakeFileName: Type.String(),
    principalCents: NullableCents,
    ordinaryInterestCents: NullableCents,
    defaultInterestCents: NullableCents,
    openedOn: text,
    strategyVersionId: Uuid,
    timeZone: Type.String(),
    revision: Type.Integer(),
    standing: StandingSchema,
    parties: Type.Array(
      Type.Object({
        id: Uuid,
        role: OneOf(['titular', 'aval', 'obligadoSolidario']),
        fullName: Type.String(),
        rfc: text,
        curp: text,
      }),
    ),
    contactPoints: Type.Array(
      Type.Object({
        id: Uuid,
        partyId: Uuid,
        kind: OneOf(contactPointKinds),
        value: Type.String(),
        authorisation: OneOf(['authorised', 'proposed', 'barred']),
        provenance: Type.String(),
        address: Nullable(AddressSchema),
      }),
    ),
    commands: Type.Array(AllowedCommandSchema, {
      description: 'Lo que usted puede pedir ahora, y por qué no lo demás.',
    }),
  },
  { title: 'Account' },
);

export type ShownEvent = Omit<NextEvent, 'at'> & { at: Date | null };

/** What happens next, with its moment as JSON tells it. */
export function eventAnswer(event: NextEvent | null): ShownEvent | null {
  return event === null ? null : { ...event, at: event.at === null ? null : new Date(event.at) };
}

/** A line of a list as the API shows it. */
export function lineAnswer(account: AccountLine): Omit<AccountLine, 'nextEvent'> & { nextEvent: ShownEvent | null } {
  return { ...account, nextEvent: eventAnswer(account.nextEvent) };
}

/** The code of each problem of an address, whatever else was stored beside it. */
function problemCodes(problems: unknown): string[] {
  if (!Array.isArray(problems)) return [];
  return problems.flatMap((problem: unknown) => {
    if (typeof problem === 'string') return [problem];
    const code: unknown = typeof problem === 'object' && problem !== null ? Reflect.get(problem, 'code') : undefined;
    return typeof code === 'string' ? [code] : [];
  });
}

type AccountAnswer = Omit<Static<typeof AccountFileSchema>, 'commands'>;

/** A case file's own part as the API shows it, without the commands. */
export function fileAnswer({ account, contactPoints, ...rest }: AccountFile): AccountAnswer {
  return {
    ...account,
    ...rest,
    nextEvent: eventAnswer(account.nextEvent),
    contactPoints: contactPoints.map(({ address, ...point }) => ({
      ...point,
      address: address && {
        ...address,
        corrections: address.corrections as AddressCorrection[],
        candidates: address.candidates as AddressCandidate[],
        problems: problemCodes(address.problems),
      },
    })),
  };
}
