import { Context } from '@temporalio/activity';
import pLimit from 'p-limit';
import type { Connection } from '@cartera/database/connection';
import { intakesWithPendingAddresses, pendingAddresses, writeLocations } from '@cartera/database/geocoding';
import { locateAddress } from './locateAddress.js';
import { Nominatim } from './nominatim.js';
import type { NominatimPlace, NominatimQuestion } from './nominatim.js';

export interface GeocodingDependencies {
  connection: Connection;
  /** `http://host:port` of our Nominatim. */
  nominatimUrl: string;
}

/** Activities of task queue `routing` that give addresses their place on the map. */
export interface GeocodingActivities {
  /**
   * Looks up one page of an intake's addresses that wait for a coordinate, writing as it goes: a try that fails half way
   * is repeated for the rest only. A geocoder that is down is an ordinary error, which Temporal repeats.
   *
   * @returns whether more addresses are waiting
   */
  geocodePending: (input: { intakeId: string }) => Promise<{ more: boolean }>;

  /** Intakes, at most a hundred, that have an address which waits for a coordinate. */
  intakesToGeocode: () => Promise<string[]>;
}

const intakesInSweep = 100;

const addressesInPage = 500;
const addressesInWrite = 25;
/** What one Nominatim on one machine answers without slowing each answer down. */
const questionsAtOnce = 4;

export function createGeocodingActivities({ connection, nominatimUrl }: GeocodingDependencies): GeocodingActivities {
  const nominatim = new Nominatim(nominatimUrl);
  return {
    intakesToGeocode: () => intakesWithPendingAddresses(connection.sql, intakesInSweep),
    geocodePending: async ({ intakeId }) => {
      const context = Context.current();
      const page = await pendingAddresses(connection.sql, intakeId, addressesInPage);
      const ask = remembering((question) => nominatim.search(question));
      const limit = pLimit(questionsAtOnce);
      let written = 0;
      for (let start = 0; start < page.length; start += addressesInWrite) {
        context.cancellationSignal.throwIfAborted();
        const some = page.slice(start, start + addressesInWrite);
        const answers = await Promise.all(some.map((address) => limit(() => locateAddress(ask, address))));
        written += await writeLocations(connection.sql, answers);
        context.heartbeat();
      }
      // A page of which nothing was written would come again for ever; whoever changed those rows asks again.
      return { more: page.length === addressesInPage && written > 0 };
    },
  };
}

/** Asks the same question once. */
function remembering(search: Nominatim['search']): Nominatim['search'] {
  const answers = new Map<string, Promise<NominatimPlace[]>>();
  return (question: NominatimQuestion) => {
    const key = JSON.stringify(question);
    const known = answers.get(key) ?? search(question);
    answers.set(key, known);
    return known;
  };
}
