import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Static, TObject, TProperties, TSchema } from 'typebox';
import type { ClientScope } from '@cartera/database/client';
import type { Queryable } from '@cartera/database/connection';
import { totalCap } from '@cartera/database/page';
import type { CappedTotal, Page, PageRequest } from '@cartera/database/page';
import type { Action } from '@cartera/domain/people';
import { chooseLanguage } from '@cartera/domain/problem';
import type { Language } from '@cartera/domain/problem';
import { PageQuery, TotalPageOf } from '../schema/index.js';

/** A list over every client within reach, with its filters. */
interface ListRoute<Filters extends TProperties, Filter, Line, Item extends TSchema> {
  operationId: string;
  tag: string;
  summary: string;
  description?: string;
  permission: Action;
  filters: Filters;
  item: Item;
  /** The filter that the query's asks for. */
  read: (asked: Static<TObject<Filters>>) => Filter;
  list: (db: Queryable, scope: ClientScope, filter: Filter, page: PageRequest) => Promise<Page<Line>>;
  count: (db: Queryable, scope: ClientScope, filter: Filter, cap: number) => Promise<CappedTotal>;
  /** @param language the reader's */
  answer: (line: Line, language: Language) => Static<Item>;
}

/** The route of a list: a page, its cursor, and the total as far as anybody reads. */
export function listRoute<Filters extends TProperties, Filter, Line, Item extends TSchema>({
  operationId,
  tag,
  summary,
  description,
  permission,
  filters,
  item,
  read,
  list,
  count,
  answer,
}: ListRoute<Filters, Filter, Line, Item>): FastifyPluginCallbackTypebox {
  return (fastify, _options, done) => {
    fastify.get(
      '',
      {
        config: { permission },
        schema: {
          operationId,
          tags: [tag],
          summary,
          description,
          querystring: Type.Object({ ...PageQuery, ...filters }, { additionalProperties: false }),
          response: { 200: TotalPageOf(item) },
        },
      },
      async (request, reply) => {
        const { db } = fastify.database;
        const { clientScope } = request.person();
        const language = chooseLanguage(request.headers['accept-language']);
        // Validated against the schema above; TypeScript cannot take a generic object apart.
        const { limit, after, ...asked } = request.query as PageRequest & Static<TObject<Filters>>;
        const filter = read(asked as unknown as Static<TObject<Filters>>);
        const [page, total] = await Promise.all([
          list(db, clientScope, filter, { limit, after }),
          count(db, clientScope, filter, totalCap),
        ]);
        return reply.send({ ...page, items: page.items.map((line) => answer(line, language)), ...total } as never);
      },
    );
    done();
  };
}
