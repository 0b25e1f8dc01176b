import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Static, TSchema } from 'typebox';
import { isAccountWithin } from '@cartera/database/account';
import type { Queryable } from '@cartera/database/connection';
import type { Page, PageRequest } from '@cartera/database/page';
import { chooseLanguage } from '@cartera/domain/problem';
import type { Language } from '@cartera/domain/problem';
import { ProblemError } from '../problem/index.js';
import { PageOf, PageQuery, Uuid } from '../schema/index.js';

/** One list of an account's case file. */
interface CasePart<Line, Item extends TSchema> {
  path: string;
  operationId: string;
  summary: string;
  item: Item;
  list: (db: Queryable, accountId: string, page: PageRequest) => Promise<Page<Line>>;
  /** @param language the reader's */
  answer: (line: Line, language: Language) => Static<Item>;
}

/** The route of one list of the case file, for whoever may read the account. */
export function casePart<Line, Item extends TSchema>({
  path,
  operationId,
  summary,
  item,
  list,
  answer,
}: CasePart<Line, Item>): FastifyPluginCallbackTypebox {
  return (fastify, _options, done) => {
    fastify.get(
      path,
      {
        config: { permission: 'account.read' },
        schema: {
          operationId,
          tags: ['expediente'],
          summary,
          params: Type.Object({ id: Uuid }),
          querystring: Type.Object(PageQuery, { additionalProperties: false }),
          response: { 200: PageOf(item) },
        },
      },
      async (request, reply) => {
        const { db } = fastify.database;
        const { id } = request.params;
        const language = chooseLanguage(request.headers['accept-language']);
        if (!(await isAccountWithin(db, id, request.person().clientScope))) throw new ProblemError('account.notFound');
        const page = await list(db, id, request.query);
        return reply.send({ ...page, items: page.items.map((line) => answer(line, language)) } as never);
      },
    );
    done();
  };
}
