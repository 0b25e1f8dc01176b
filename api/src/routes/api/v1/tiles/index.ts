import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { countCellChanges, foldAccountCells, readTile } from '@cartera/database/tile';
import { readScope } from '@cartera/database/unit';
import { deepestZoom, tileExists, tileLayers } from '@cartera/domain/tile';
import { ProblemError } from '../../../../problem/index.js';
import { OneOf } from '../../../../schema/index.js';
import { isKnown, tileFreshSeconds, tileMediaType, tileTag } from '../../../../tile/index.js';

/** Counts that readers add up by themselves before somebody folds them: some milliseconds of each tile. */
const patientChanges = 5_000;
/** Looking whether there are more costs as much as a tile: seldom is enough. */
const foldEveryMs = 10_000;

const coordinate = Type.Integer({ minimum: 0, maximum: 2 ** deepestZoom });
const file = { content: { [tileMediaType]: { schema: Type.Unsafe<Buffer>({ type: 'string', format: 'binary' }) } } };

/** The live map as vector tiles. */
const tiles: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  const { sql } = fastify.database;
  let lookedAt = 0;

  /** Adds up the counts that have gathered, after the answer: nobody waits for it, and one that fails is tried by a later reader. */
  const fold = async (): Promise<void> => {
    if (Date.now() - lookedAt < foldEveryMs) return;
    lookedAt = Date.now();
    try {
      if ((await countCellChanges(sql, patientChanges)) === patientChanges) await foldAccountCells(sql);
    } catch (error) {
      fastify.log.warn({ err: error }, 'The counts of the map could not be added up.');
    }
  };

  fastify.get(
    '/:layer/:z/:x/:y',
    {
      config: { permission: 'map.read' },
      schema: {
        operationId: 'readTile',
        tags: ['mapa'],
        summary: 'Mosaico vectorial de cuentas, unidades, gestores, rutas o alertas a su alcance',
        description:
          'Mapbox Vector Tile. De lejos, las cuentas se cuentan por celda (`accounts`, `worst`); desde el zoom 15 cada lugar es un punto. Nunca nombres ni montos.',
        params: Type.Object({ layer: OneOf(tileLayers), z: coordinate, x: coordinate, y: coordinate }),
        headers: Type.Object({ 'if-none-match': Type.Optional(Type.String({ maxLength: 1_000 })) }),
        response: { 200: file, 304: Type.Null() },
      },
    },
    async (request, reply) => {
      const { layer, ...address } = request.params;
      if (!tileExists(address)) throw new ProblemError('tile.outOfRange');
      const tile = await readTile(sql, await readScope(sql, request.person()), layer, address);
      const etag = tileTag(tile);
      void reply.headers({ etag, 'cache-control': `private, max-age=${tileFreshSeconds}` });
      if (layer === 'accounts') void fold();
      if (isKnown(etag, request.headers['if-none-match'])) return reply.code(304).send(null);
      return reply.type(tileMediaType).send(tile);
    },
  );
  done();
};

export default tiles;
