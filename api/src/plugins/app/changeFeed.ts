import type { Readable } from 'node:stream';
import type { FastifyRequest } from 'fastify';
import fp from 'fastify-plugin';
import { findSignedInPerson } from '@cartera/database/session';
import type { SignedInPerson } from '@cartera/database/session';
import { readScope } from '@cartera/database/unit';
import type { ChangeTopic } from '@cartera/domain/change';
import { ChangeHub, FeedViewer, PlaceHub } from '../../changeFeed/index.js';
import type { ViewingPerson } from '../../changeFeed/index.js';
import { ProblemError } from '../../problem/index.js';
import { presentedToken, tokenSha256 } from '../../session/index.js';

declare module 'fastify' {
  interface FastifyInstance {
    /** Opens the change feed for whoever asks, as a stream of server-sent events. */
    followChanges: (
      request: FastifyRequest,
      asked: { topics: readonly ChangeTopic[] | undefined; lastEventId: string | undefined },
    ) => Promise<Readable>;
  }
}

/** Screens of one person at once, and of everybody: each costs a connection and some memory for as long as it is open. */
const viewersPerPerson = 8;
const viewersAtOnce = 2_000;

/** One reader of the feed for the whole process, and its viewers. */
export default fp(
  (fastify, _options, done) => {
    const { db, sql } = fastify.database;
    const hub = new ChangeHub(sql, fastify.log);
    const places = new PlaceHub(sql, fastify.log);
    const viewers = new Map<FeedViewer, string>();

    const withUnits = async (person: SignedInPerson): Promise<ViewingPerson> => ({
      ...person,
      unitScope: (await readScope(sql, person)).unitIds,
    });

    fastify.decorate('followChanges', async (request: FastifyRequest, asked) => {
      const person = await withUnits(request.person());
      const own = [...viewers.values()].filter((id) => id === person.id).length;
      if (own >= viewersPerPerson || viewers.size >= viewersAtOnce) throw new ProblemError('events.tooMany');
      const token = presentedToken(request)?.token ?? '';
      const session = async (): Promise<ViewingPerson | undefined> => {
        const now = await findSignedInPerson(db, tokenSha256(token), new Date());
        return now && withUnits(now);
      };
      const viewer = new FeedViewer({ hub, places, sql, person, session, ...asked });
      viewers.set(viewer, person.id);
      try {
        const stream = await viewer.open();
        stream.once('close', () => viewers.delete(viewer));
        return stream;
      } catch (error) {
        viewers.delete(viewer);
        throw error;
      }
    });
    // Before the server waits for its connections to finish: these never would.
    fastify.addHook('preClose', () => {
      for (const viewer of viewers.keys()) viewer.end();
    });
    fastify.addHook('onClose', async () => {
      await Promise.all([hub.close(), places.close()]);
    });
    done();
  },
  { name: 'changeFeed', dependencies: ['database', 'permission'] },
);
