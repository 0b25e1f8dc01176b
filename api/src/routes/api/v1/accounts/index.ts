import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { accountSorts, findAccountFile, readAccountList } from '@cartera/database/account';
import type { AccountFilter, AccountSort } from '@cartera/database/account';
import type { ClientScope } from '@cartera/database/client';
import { totalCap } from '@cartera/database/page';
import { listRulings } from '@cartera/database/ruling';
import { addressGrades } from '@cartera/database/schema';
import { stages } from '@cartera/domain/account';
import { chooseLanguage } from '@cartera/domain/problem';
import {
  AccountFileSchema,
  AccountLineSchema,
  fileAnswer,
  lineAnswer,
  shownCommands,
} from '../../../../account/index.js';
import { found } from '../../../../problem/index.js';
import { OneOf, PageQuery, TotalPageOf, Uuid, epochMs } from '../../../../schema/index.js';

const tags = ['cuentas'];

const filters = {
  clientId: Type.Optional(Uuid),
  portfolioId: Type.Optional(Uuid),
  intakeId: Type.Optional(Uuid),
  stage: Type.Optional(Type.Array(OneOf(stages), { minItems: 1, maxItems: stages.length })),
  grade: Type.Optional(OneOf(addressGrades)),
  open: Type.Optional(Type.Boolean({ description: 'Sólo cuentas que todavía pueden cambiar.' })),
  nextBefore: Type.Optional(
    Type.String({ format: 'date-time', description: 'Con algo previsto antes de este momento.' }),
  ),
  sort: Type.Unsafe<AccountSort>({ type: 'string', enum: [...accountSorts], default: 'placed' }),
};

const AccountPage = TotalPageOf(AccountLineSchema);

/** Debts and their state. */
const accounts: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { db } = fastify.database;

  const list = async (
    scope: ClientScope,
    filter: AccountFilter,
    sort: AccountSort,
    asked: { limit: number; after?: string },
  ) => {
    const { items, ...rest } = await readAccountList(db, scope, filter, sort, asked, totalCap);
    return { items: items.map(lineAnswer), ...rest };
  };

  fastify.get(
    '',
    {
      config: { permission: 'account.read' },
      schema: {
        operationId: 'listAccounts',
        tags,
        summary: 'Cuentas, con filtros y orden',
        querystring: Type.Object({ ...PageQuery, ...filters }, { additionalProperties: false }),
        response: { 200: AccountPage },
      },
    },
    (request) => {
      const { stage, nextBefore, sort, limit, after, ...filter } = request.query;
      const before = nextBefore === undefined ? undefined : new Date(epochMs(nextBefore, '/nextBefore'));
      return list(request.person().clientScope, { ...filter, stages: stage, nextBefore: before }, sort, {
        limit,
        after,
      });
    },
  );

  fastify.post(
    '/search',
    {
      config: { permission: 'account.read' },
      schema: {
        operationId: 'searchAccounts',
        tags,
        summary: 'Buscar cuentas por nombre o número',
        description:
          'Los mismos filtros que la lista. El texto va en el cuerpo: un nombre no debe quedar en una dirección.',
        body: Type.Object(
          {
            ...PageQuery,
            ...filters,
            text: Type.String({
              minLength: 2,
              maxLength: 100,
              description: 'Palabras del nombre, sin importar acentos ni orden, o el inicio del número.',
            }),
          },
          { additionalProperties: false },
        ),
        response: { 200: AccountPage },
      },
    },
    (request) => {
      const { stage, nextBefore, sort, limit, after, ...filter } = request.body;
      const before = nextBefore === undefined ? undefined : new Date(epochMs(nextBefore, '/nextBefore'));
      return list(request.person().clientScope, { ...filter, stages: stage, nextBefore: before }, sort, {
        limit,
        after,
      });
    },
  );

  fastify.get(
    '/:id',
    {
      config: { permission: 'account.read' },
      schema: {
        operationId: 'showAccount',
        tags,
        summary: 'Una cuenta: personas, domicilios, lo que sigue y lo que se puede pedir',
        params: Type.Object({ id: Uuid }),
        response: { 200: AccountFileSchema },
      },
    },
    async (request) => {
      const person = request.person();
      const { clientScope } = person;
      const file = found(await findAccountFile(db, request.params.id, clientScope), 'account.notFound');
      const rulings = await listRulings(db, clientScope, { accountId: request.params.id }, { limit: 1 });
      const language = chooseLanguage(request.headers['accept-language']);
      const commands = shownCommands(person, file, rulings.items[0], language);
      return { ...fileAnswer(file), commands };
    },
  );
  done();
};

export default accounts;
