import { Type } from 'typebox';
import type { Static } from 'typebox';
import type { PromiseBody } from '@cartera/domain/account';
import { contactMedia, nonPaymentReasons, resultCodes, whoAnsweredCodes } from '@cartera/domain/contact';
import type { ResultCodeName } from '@cartera/domain/contact';
import { CalendarDate, OneOf, SomeCents, Text, Uuid, dayNumber, epochMs } from '../schema/index.js';

const results = Object.keys(resultCodes) as ResultCodeName[];
const seconds = Type.Optional(Type.Integer({ minimum: 0, maximum: 86_400 }));
const closed = { additionalProperties: false } as const;

/** SHA-256, in hex, of files that were uploaded before. */
export const Papers = Type.Array(Type.String({ pattern: '^[0-9a-f]{64}$' }), { maxItems: 20 });

/** An amount and a day that a debtor named. */
export const promiseFields = { amountCents: SomeCents, dueOn: CalendarDate };

const PromiseSchema = Type.Object(promiseFields, {
  ...closed,
  description: 'Monto y día prometidos; sólo y siempre con un resultado de promesa.',
});

const location = Type.Object(
  {
    longitude: Type.Number({ minimum: -180, maximum: 180 }),
    latitude: Type.Number({ minimum: -90, maximum: 90 }),
  },
  closed,
);
const moment = Type.String({ format: 'date-time' });

const PhotoEvidenceSchema = Type.Object(
  {
    sha256: Type.String({ pattern: '^[0-9a-f]{64}$' }),
    source: Type.Optional(OneOf(['camera', 'gallery'])),
    takenAt: Type.Optional(moment),
    location: Type.Optional(location),
  },
  { ...closed, description: 'Lo que el teléfono sabe de una foto: de dónde salió, cuándo y en qué lugar.' },
);

/** A gestión as people tell it. */
export const contactFields = {
  medium: OneOf(contactMedia),
  whoAnswered: OneOf(whoAnsweredCodes),
  result: OneOf(results),
  reason: Type.Optional(OneOf(nonPaymentReasons)),
  note: Type.Optional(Text(4_000)),
  at: Type.String({ format: 'date-time', description: 'Cuándo ocurrió.' }),
  taskId: Type.Optional(Uuid),
  partyId: Type.Optional(Uuid),
  contactPointId: Type.Optional(Uuid),
  location: Type.Optional(location),
  accuracyMetres: Type.Optional(Type.Integer({ minimum: 0, maximum: 100_000 })),
  evidence: Type.Optional(
    Type.Object(
      {
        ringSeconds: seconds,
        talkSeconds: seconds,
        wrapSeconds: seconds,
        photos: Type.Optional(Papers),
        papers: Type.Optional(Papers),
        photoFacts: Type.Optional(Type.Array(PhotoEvidenceSchema, { maxItems: 20 })),
        mocked: Type.Optional(Type.Boolean({ description: 'El teléfono dice que su posición es simulada.' })),
        sentAt: Type.Optional(moment),
        elapsedMs: Type.Optional(
          Type.Integer({
            minimum: 0,
            maximum: 2_592_000_000,
            description: 'De la visita al envío, sin usar el reloj.',
          }),
        ),
      },
      closed,
    ),
  ),
  promise: Type.Optional(PromiseSchema),
};

/** The stored form of a promise: cents in digits and the day by its number. */
export function promiseBody({ amountCents, dueOn }: Static<typeof PromiseSchema>, field: string): PromiseBody {
  return { amountCents: String(amountCents), dueDay: dayNumber(dueOn, `${field}/dueOn`) };
}

/** A gestión with its moment and its promise in stored form; the rest of it stays as it was told. */
export function contactTold<Told extends { at: string; promise?: Static<typeof PromiseSchema> }>({
  at,
  promise,
  ...told
}: Told): Omit<Told, 'at' | 'promise'> & { at: number; promise?: PromiseBody } {
  return {
    ...told,
    at: epochMs(at, '/at'),
    ...(promise === undefined ? {} : { promise: promiseBody(promise, '/promise') }),
  };
}
