import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import type { Static, TObject } from 'typebox';
import type { ClientScope } from '@cartera/database/client';
import type { Queryable } from '@cartera/database/connection';
import type { IndicatorFilter } from '@cartera/database/indicator';
import type { Page, PageRequest } from '@cartera/database/page';
import { definitionsVersion } from '@cartera/domain/indicator';
import { chooseLanguage } from '@cartera/domain/problem';
import { PageOf } from '../schema/index.js';
import { IndicatorQuery, definedFields, definitionsOf, indicatorFilter } from './indicatorSchema.js';

/** Indicators by one thing: an agent, a product, an account. */
interface IndicatorRoute<Line, Item extends TObject> {
  path: string;
  operationId: string;
  summary: string;
  item: Item;
  measure: (db: Queryable, scope: ClientScope, filter: IndicatorFilter, page: PageRequest) => Promise<Page<Line>>;
  /** With its quotients. */
  answer: (line: Line) => Static<Item>;
}

/** The route of indicators over a range of days, with their definitions. */
export function indicatorRoute<Line, Item extends TObject>({
  path,
  operationId,
  summary,
  item,
  measure,
  answer,
}: IndicatorRoute<Line, Item>): FastifyPluginCallbackTypebox {
  return (fastify, _options, done) => {
    fastify.get(
      path,
      {
        config: { permission: 'indicator.read' },
        schema: {
          operationId,
          tags: ['indicadores'],
          summary,
          description: 'Los días son los del despacho, en la hora de la Ciudad de México; ambos se incluyen.',
          querystring: IndicatorQuery,
          response: { 200: Type.Object({ ...PageOf(item).properties, ...definedFields }) },
        },
      },
      async (request, reply) => {
        const { from, until } = request.query;
        const filter = indicatorFilter(request.query);
        const page = await measure(fastify.database.db, request.person().clientScope, filter, request.query);
        const definitions = definitionsOf(item, chooseLanguage(request.headers['accept-language']));
        const items = page.items.map(answer);
        return reply.send({ ...page, items, from, until, definitionsVersion, definitions } as never);
      },
    );
    done();
  };
}
