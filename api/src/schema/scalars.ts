import type { Readable } from 'node:stream';
import { Type } from 'typebox';
import type { Static, TObject, TSchema, TString, TUnsafe } from 'typebox';

/** Client-made or stored UUID. */
export const Uuid = Type.String({ format: 'uuid' });

/** RFC 3339 in JSON, `Date` in code. */
export const Moment = Type.Unsafe<Date>({ type: 'string', format: 'date-time' });

/** Whole cents: an integer in JSON, a bigint in code. */
export const Cents = Type.Unsafe<bigint>({ type: 'integer' });

/**
 * Cents or `null`. Said with `nullable`, which the OpenAPI plugin rewrites as a list of types: the serialiser judges every
 * list of types by its validator, and that one takes no bigint for an integer.
 */
export const NullableCents = Type.Unsafe<bigint | null>({ type: 'integer', nullable: true });

/** What JSON numbers hold exactly: more than any debt. */
const mostCents = Number.MAX_SAFE_INTEGER;

/** Whole cents that a request names, more than none. */
export const SomeCents = Type.Integer({ minimum: 1, maximum: mostCents, description: 'Centavos.' });

/** Whole cents that a request names, or none. */
export const ZeroOrSomeCents = Type.Integer({ minimum: 0, maximum: mostCents, description: 'Centavos.' });

/** A day without its hour, such as `2026-11-22`, of a century that people still pay in. */
export const CalendarDate = Type.String({ format: 'date', pattern: '^(19|2[0-9])[0-9]{2}-' });

/** Text a person typed: some of it, and not a book. */
export function Text(maxLength: number, options: { pattern?: string; description?: string } = {}): TString {
  return Type.String({ minLength: 1, maxLength, ...options });
}

/** `null` in JSON for what is not known. Written as a list of types where it can be: generated clients read it better. */
export function Nullable<Schema extends TSchema>(schema: Schema): TUnsafe<Static<Schema> | null> {
  const { type, ...rest } = schema as TSchema & { type?: unknown };
  return typeof type === 'string' && !('enum' in rest)
    ? Type.Unsafe<Static<Schema> | null>({ ...rest, type: [type, 'null'] })
    : Type.Unsafe<Static<Schema> | null>({ anyOf: [schema, { type: 'null' }] });
}

/** An object that holds cents, or `null`: said with `nullable` for the reason of {@link NullableCents}. */
export function NullableObject<Schema extends TObject>(schema: Schema): TUnsafe<Static<Schema> | null> {
  return Type.Unsafe<Static<Schema> | null>({ ...schema, nullable: true });
}

/** One of a list of `domain`. */
export function OneOf<const Values extends readonly string[]>(values: Values): TUnsafe<Values[number]> {
  return Type.Unsafe<Values[number]>({ type: 'string', enum: [...values] });
}

/** A file as it is: streamed, not serialised. */
export const Content = Type.Unsafe<Readable>({ type: 'string', format: 'binary' });
