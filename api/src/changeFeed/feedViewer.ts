import { Readable } from 'node:stream';
import { isNoLaterThan, isSnapshot, readChanges } from '@cartera/database/change';
import type { Snapshot } from '@cartera/database/change';
import type { Sql } from '@cartera/database/connection';
import type { SignedInPerson } from '@cartera/database/session';
import type { LiveFix } from '@cartera/database/position';
import type { UnitScope } from '@cartera/database/unit';
import { mayHear, topicAction } from '@cartera/domain/change';
import type { ChangeTopic } from '@cartera/domain/change';
import { can } from '@cartera/domain/people';
import { batchLimit } from './changeHub.js';
import type { ChangeHub, FeedBatch, FeedListener } from './changeHub.js';
import { changeMessages, heartbeatMessage, placesMessage, resetMessage } from './feedMessage.js';
import type { PlaceHub, PlaceListener } from './placeHub.js';

/** Shorter than the minute after which proxies close a silent connection. */
export const heartbeatMs = 15_000;
/** How often a viewer's session is looked at, besides whenever the feed says that it may have ended. */
const beatsPerCheck = 4;
/** Beats that nobody reads before the viewer is cut. */
const beatsUnread = 3;
/** For the browser, before it comes back after a cut. */
const reconnectMs = 2_000;

/** Who looks, with the units they see: memberships change, so both are read again with the session. */
export interface ViewingPerson extends SignedInPerson {
  unitScope: UnitScope;
}

export interface Viewing {
  hub: ChangeHub;
  places: PlaceHub;
  sql: Sql;
  person: ViewingPerson;
  topics: readonly ChangeTopic[] | undefined;
  /** `Last-Event-ID`, as it came. */
  lastEventId: string | undefined;
  /** The viewer's session as it is now; undefined when it has ended. */
  session: () => Promise<ViewingPerson | undefined>;
}

/**
 * One connection that follows the feed. What the viewer has not read yet waits as references to batches that all viewers share,
 * and no more of them than one reading may hold: a viewer that falls further behind is cut, and resumes by its cursor.
 */
export class FeedViewer implements FeedListener, PlaceListener {
  readonly #viewing: Viewing;
  readonly #backlog: FeedBatch[] = [];
  #person: ViewingPerson;
  /** The newest place of each shift that has not been written yet: a slow reader gets fewer, never older ones. */
  readonly #places = new Map<string, LiveFix>();
  #waiting = 0;
  #beats = 0;
  #unread = 0;
  #isStale = false;
  #hasEnded = false;
  #ring: () => void = () => {};
  #stream: Readable | undefined;

  constructor(viewing: Viewing) {
    this.#viewing = viewing;
    this.#person = viewing.person;
  }

  /** Opens the stream of messages; destroying it, from either side, leaves the hub. */
  async open(): Promise<Readable> {
    const { cursor, leave } = await this.#viewing.hub.join(this);
    const leavePlaces = this.#followsPlaces() ? this.#viewing.places.join(this) : undefined;
    const heart = setInterval(() => this.#beat(), heartbeatMs);
    const messages = this.#messages(cursor);
    // Not `Readable.from`, whose end waits for a generator that itself waits for news.
    const stream = new Readable({
      objectMode: true,
      // Nothing is made that nobody has room for.
      highWaterMark: 1,
      read: () => {
        messages.next().then(
          ({ done, value }) => stream.push(done === true ? null : value),
          (error: unknown) => stream.destroy(error as Error),
        );
      },
      destroy: (error, done) => {
        clearInterval(heart);
        leave();
        leavePlaces?.();
        this.end();
        done(error);
      },
    });
    this.#stream = stream;
    return stream;
  }

  receive(batch: FeedBatch): void {
    this.#waiting += batch.changes.length;
    if (this.#waiting > batchLimit) return this.#cut();
    const { id } = this.#person;
    // A password, a role or a session of the viewer's own may have changed.
    if (batch.tooMany || batch.changes.some(({ topic, entityId }) => topic === 'person' && entityId === id))
      this.#isStale = true;
    this.#backlog.push(batch);
    this.#ring();
  }

  receivePlaces(places: readonly LiveFix[]): void {
    const { role, unitScope } = this.#person;
    if (!can(role, topicAction.position)) return;
    const seen = unitScope === null ? places : places.filter(({ unitId }) => unitScope.includes(unitId));
    for (const place of seen) this.#places.set(place.shiftId, place);
    if (seen.length > 0) this.#ring();
  }

  #followsPlaces(): boolean {
    const { topics, person } = this.#viewing;
    return can(person.role, topicAction.position) && topics?.includes('position') !== false;
  }

  /** Ends the stream after what is being written; the browser comes back by itself. */
  end(): void {
    this.#hasEnded = true;
    this.#ring();
  }

  #cut(): void {
    this.#backlog.length = 0;
    this.#stream?.destroy();
  }

  #beat(): void {
    this.#beats += 1;
    this.#unread += 1;
    if (this.#unread > beatsUnread) return this.#cut();
    if (this.#beats % beatsPerCheck === 0) this.#isStale = true;
    this.#ring();
  }

  async *#messages(from: Snapshot): AsyncGenerator<string> {
    yield `retry: ${reconnectMs}\n\n`;
    yield* this.#missed(from);
    let cursor = from;
    let beats = this.#beats;
    while (!this.#hasEnded) {
      this.#unread = 0;
      if (this.#isStale && (yield* this.#checkSession(cursor)) === 'ended') return;
      const batch = this.#backlog.shift();
      if (batch !== undefined) {
        this.#waiting -= batch.changes.length;
        cursor = batch.cursor;
        yield* this.#told(batch);
      } else if (this.#places.size > 0) {
        const places = [...this.#places.values()];
        this.#places.clear();
        yield placesMessage(places);
      } else if (beats !== this.#beats) {
        beats = this.#beats;
        yield heartbeatMessage(cursor);
      } else {
        await new Promise<void>((resolve) => {
          this.#ring = resolve;
        });
      }
    }
  }

  /** What happened between the viewer's cursor and the moment it joined. */
  async *#missed(until: Snapshot): AsyncGenerator<string> {
    const { lastEventId, sql } = this.#viewing;
    if (lastEventId !== undefined) {
      // A cursor of another database, or of this one before it was restored, says nothing about what was missed.
      const usable = isSnapshot(lastEventId) && isNoLaterThan(lastEventId, until);
      const missed = usable ? await readChanges(sql, lastEventId, until, batchLimit) : { changes: [], tooMany: true };
      yield* this.#told({ ...missed, cursor: until });
    }
    yield heartbeatMessage(until);
  }

  *#told({ changes, tooMany, cursor }: FeedBatch): Generator<string> {
    if (tooMany) yield resetMessage(cursor);
    const heard = changes.filter((change) => mayHear(this.#person, change, this.#viewing.topics));
    yield* changeMessages(heard, cursor);
  }

  /** Looks at the session again: the feed must not outlive it, nor show what its owner may no longer see. */
  async *#checkSession(cursor: Snapshot): AsyncGenerator<string, 'ended' | 'goesOn'> {
    this.#isStale = false;
    const now = await this.#viewing.session();
    if (now === undefined) return 'ended';
    const before = this.#person;
    this.#person = now;
    const sees = ({ role, clientScope, unitScope }: ViewingPerson): string =>
      JSON.stringify([role, clientScope, unitScope]);
    if (sees(before) !== sees(now)) yield resetMessage(cursor);
    return 'goesOn';
  }
}
