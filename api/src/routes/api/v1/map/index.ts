import { Readable } from 'node:stream';
import type { FastifyPluginCallbackTypebox } from '@fastify/type-provider-typebox';
import { Type } from 'typebox';
import { byteRange, openTiles } from '../../../../map/index.js';
import { ProblemError, found } from '../../../../problem/index.js';
import { Content } from '../../../../schema/index.js';

const header = Type.Optional(Type.String({ maxLength: 1_000 }));
const mediaType = 'application/vnd.pmtiles';
const file = { content: { [mediaType]: { schema: Content } } };

/** The base map, one static file that browsers read by parts. */
const map: FastifyPluginCallbackTypebox = (fastify, _options, done) => {
  fastify.get(
    '/tiles.pmtiles',
    {
      config: { permission: 'signedIn' },
      schema: {
        operationId: 'readMapTiles',
        tags: ['mapa'],
        summary: 'Mapa base (PMTiles), por partes',
        description: 'Acepta `Range`, `If-Range` e `If-None-Match`; al cambiar el mapa cambia su `ETag`.',
        headers: Type.Object({ range: header, 'if-range': header, 'if-none-match': header }),
        response: { 200: file, 206: file, 304: Type.Null() },
      },
    },
    async (request, reply) => {
      const tiles = found(await openTiles(fastify.config.CARTERA_MAP_TILES), 'map.notInstalled');
      const { range, 'if-range': ifRange, 'if-none-match': known } = request.headers;
      void reply.headers({
        etag: tiles.etag,
        'last-modified': tiles.modifiedAt.toUTCString(),
        'accept-ranges': 'bytes',
        // Asked again each time: a map that has changed must not be mixed with parts of the old one.
        'cache-control': 'private, no-cache',
      });
      const asked = ifRange === undefined || ifRange === tiles.etag ? byteRange(range, tiles.size) : undefined;
      if (known?.split(/\s*,\s*/).includes(tiles.etag) === true) {
        await tiles.file.close();
        return reply.code(304).send(null);
      }
      if (asked === 'unsatisfiable') {
        await tiles.file.close();
        throw new ProblemError('map.rangeInvalid', { headers: { 'content-range': `bytes */${tiles.size}` } });
      }
      const { start, end } = asked ?? { start: 0, end: tiles.size - 1 };
      if (asked !== undefined) void reply.header('content-range', `bytes ${start}-${end}/${tiles.size}`);
      const content: Readable =
        tiles.size === 0 ? Readable.from([]) : tiles.file.createReadStream({ start, end, autoClose: true });
      return reply
        .code(asked === undefined ? 200 : 206)
        .type(mediaType)
        .header('content-length', tiles.size === 0 ? 0 : end - start + 1)
        .send(content);
    },
  );
  done();
};

export default map;
