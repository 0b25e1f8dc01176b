import { createHash } from 'node:crypto';
import { and, eq, isNull } from 'drizzle-orm';
import type { CommandBodies, CommandKind } from '@cartera/domain/account';
import type { Queryable } from '../connection/index.js';
import { commandRequest } from '../schema/index.js';

export interface CommandRequest<Kind extends CommandKind = CommandKind> {
  /** UUID made by the author of the command. */
  id: string;
  accountId: string;
  kind: Kind;
  /** The id of the person who asks. */
  actor: string;
  body: CommandBodies[Kind];
  /** Of `commandBodySha256(body)`. */
  bodySha256: string;
  receivedAt: Date;
  /** Given at once for a machine's notice: it is a signal, which a life cannot lose, and nobody has to ask whether it heard. */
  answeredAt?: Date;
}

/** `recorded` the first time, `repeated` for the same again, `conflict` when the id already names something else. */
export type RecordedCommandRequest = 'recorded' | 'repeated' | 'conflict';

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, field]) => field !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, field]) => [key, canonical(field)]),
  );
}

/** SHA-256, in hex, of a body whatever the order of its fields: two phones may write the same command differently. */
export function commandBodySha256(body: unknown): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(body)))
    .digest('hex');
}

/**
 * Keeps what somebody asked for, before anything is done about it. The caller sends the workflow update only after
 * `recorded` or `repeated`; `conflict` is the caller's `command.idReused`.
 */
export async function recordCommandRequest(db: Queryable, request: CommandRequest): Promise<RecordedCommandRequest> {
  const inserted = await db
    .insert(commandRequest)
    .values(request)
    .onConflictDoNothing({ target: commandRequest.id })
    .returning({ id: commandRequest.id });
  if (inserted.length === 1) return 'recorded';
  const first = await findCommandRequest(db, request.id);
  const same =
    first !== undefined &&
    first.accountId === request.accountId &&
    first.kind === request.kind &&
    first.actor === request.actor &&
    first.bodySha256 === request.bodySha256;
  return same ? 'repeated' : 'conflict';
}

/** Keeps many notices of machines at once, whose ids are their own proof of sameness; those that are kept already stay. */
export async function recordCommandRequests(db: Queryable, requests: readonly CommandRequest[]): Promise<void> {
  if (requests.length === 0) return;
  await db
    .insert(commandRequest)
    .values([...requests])
    .onConflictDoNothing({ target: commandRequest.id });
}

/** The stored request, or undefined. */
export async function findCommandRequest(db: Queryable, id: string): Promise<CommandRequest | undefined> {
  const [row] = await db.select().from(commandRequest).where(eq(commandRequest.id, id));
  if (row === undefined) return undefined;
  const { refusal: _, answeredAt: __, ...request } = row;
  // The column's check is the API's schema: only `recordCommandRequest` writes here.
  return request as CommandRequest;
}

/** Keeps why a machine's notice had no effect; the first reason stays. */
export async function refuseCommandRequest(db: Queryable, id: string, refusal: string): Promise<void> {
  await db
    .update(commandRequest)
    .set({ refusal })
    .where(and(eq(commandRequest.id, id), isNull(commandRequest.refusal)));
}
