import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Static, TObject, TProperties } from 'typebox';
import { findBelongings } from '@cartera/database/account';
import type { Belongings } from '@cartera/database/account';
import type { CommandBodies, PersonCommandKind } from '@cartera/domain/account';
import { commandPermission } from '../account/index.js';
import { sendCommand } from '../command/index.js';
import { ProblemError, found } from '../problem/index.js';
import { Uuid } from '../schema/index.js';
import { CommandAnswerSchema } from './commandAnswer.js';

const tags = ['operaciones'];
const params = Type.Object({ id: Uuid });
const response = { 200: CommandAnswerSchema };

/** Of the command, in every body: a repetition is told by it. */
const id = Type.String({ format: 'uuid', description: 'De la operación; lo hace quien la pide.' });

/** One thing that people may ask of an account: what they send, and what of it is stored. */
interface AccountCommand<Kind extends PersonCommandKind, Fields extends TProperties> {
  kind: Kind;
  summary: string;
  description?: string;
  /** Of the request's body, besides the id. */
  fields: Fields;
  /**
   * The stored body of what was asked.
   *
   * @param own what belongs to the account: a valid id of another debtor's would mix two case files
   * @throws {ProblemError} `request.invalid` for what the schema cannot say
   */
  read: (asked: Static<TObject<Fields>>, own: Belongings) => CommandBodies[Kind];
}

/** `recordContact` as an address says it: `record-contact`. */
const addressOf = (kind: PersonCommandKind): string => kind.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

const titleOf = (kind: PersonCommandKind): string => kind.charAt(0).toUpperCase() + kind.slice(1);

/** The route of a command, under its kind; asks for the permission of `commandPermission`. */
export function accountCommand<Kind extends PersonCommandKind, Fields extends TProperties>({
  kind,
  summary,
  description,
  fields,
  read,
}: AccountCommand<Kind, Fields>): FastifyPluginCallbackTypebox {
  const body = Type.Object({ id, ...fields }, { title: titleOf(kind), description, additionalProperties: false });
  return (fastify, _options, done) => {
    fastify.post(
      `/${addressOf(kind)}`,
      {
        config: { permission: commandPermission[kind] },
        schema: { operationId: kind, tags, summary, params, body, response },
      },
      async (request) => {
        const { id: actor, clientScope } = request.person();
        const accountId = request.params.id;
        // Validated against `body`, which has the fields and the id; TypeScript cannot take a generic object apart.
        const { id: commandId, ...asked } = request.body as { id: string } & Static<TObject<Fields>>;
        const own = found(await findBelongings(fastify.database.db, accountId, clientScope), 'account.notFound');
        const stored = read(asked as Static<TObject<Fields>>, own);
        return sendCommand(fastify, { id: commandId, accountId, kind, actor, body: stored });
      },
    );
    done();
  };
}

/** Refuses one field of a request. */
export function refuseField(field: string, code: string, es: string, en: string): never {
  throw new ProblemError('request.invalid', { faults: [{ field, code, message: { es, en } }] });
}

/** Refuses an id that is not among the account's own. */
export function belongs(field: string, asked: string | undefined, own: readonly string[]): void {
  if (asked === undefined || own.includes(asked)) return;
  refuseField(field, 'field.notOfAccount', 'No pertenece a esta cuenta.', 'Does not belong to this account.');
}
