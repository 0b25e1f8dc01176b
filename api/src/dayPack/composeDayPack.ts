import { createHash } from 'node:crypto';
import type { Database } from '@cartera/database/connection';
import type { ClientScope } from '@cartera/database/client';
import {
  findDayFences,
  findDayRoute,
  findStartPoint,
  listOwnVisits,
  listRouteVisits,
  readVisitCases,
} from '@cartera/database/dayPack';
import type { DayVisit, VisitCase } from '@cartera/database/dayPack';
import { letterRulesOf } from '@cartera/database/letter';
import { findCollectorPost } from '@cartera/database/shift';
import { centralZone, dateOfDay, isMexicanZone, localTime } from '@cartera/domain/calendar';
import { defaultFieldSettings, proofsOf } from '@cartera/domain/fieldVisit';
import type { CaseFacts, DayPack, FieldSettings, IdentityProofKind, PackedStop } from '@cartera/domain/fieldVisit';
import { readLifeRules } from '@cartera/domain/strategy';
import { visitResults } from '@cartera/domain/visitForm';
import { nearestFirst } from './nearestFirst.js';
import { lockKey, newCaseKey, sealFacts } from './seal.js';
import { turnsTo } from './turns.js';

/** Who carries the pack. */
export interface Carrier {
  id: string;
  fullName: string;
  clientScope: ClientScope;
}

/** A stop before it is sealed. */
type OpenStop = Omit<PackedStop, 'parties' | 'sealed'> & {
  facts: CaseFacts;
  parties: (Omit<VisitCase['parties'][number], 'rfc' | 'curp' | 'phones'> & {
    proofs: [IdentityProofKind, string][];
  })[];
};

/** A pack before it is sealed, with the version that its contents make. */
export interface UnsealedPack extends Omit<DayPack, 'stops' | 'preparedAt'> {
  stops: OpenStop[];
}

const written = (...parts: (string | null)[]): string => parts.filter((part) => part !== null && part !== '').join(' ');

/** The door in two lines; where its parts are not known, as the client wrote it. */
function addressOf(visit: DayVisit): PackedStop['address'] {
  const interior = visit.interior === null || visit.interior === '' ? null : `int. ${visit.interior}`;
  const line = written(visit.street, visit.exterior, interior);
  return {
    line: line === '' ? visit.raw : line,
    settlement: written(visit.settlement, visit.postalCode === null ? null : `C.P. ${visit.postalCode}`),
    town: written(visit.municipality),
    reference: visit.raw,
  };
}

function factsOf({ accountId: _, parties: _parties, clientRules, ...facts }: VisitCase): CaseFacts {
  const { paymentMethods, privacyNotice = '', complaints = '' } = letterRulesOf(clientRules);
  return { ...facts, rules: readLifeRules(clientRules), paymentWays: paymentMethods, privacyNotice, complaints };
}

/**
 * Reads a collector's day: the route that was published for it or, while there is none, their open visits in order of nearness.
 *
 * @param at the business moment
 */
export async function readDayPack(
  db: Database,
  { id, fullName, clientScope }: Carrier,
  at: Date,
  settings: Partial<FieldSettings> = {},
): Promise<UnsealedPack> {
  const post = await findCollectorPost(db, id);
  const timeZone = post !== undefined && isMexicanZone(post.timeZone) ? post.timeZone : centralZone;
  const day = dateOfDay(localTime(at.getTime(), timeZone).day);
  const route = await findDayRoute(db, id, day);
  const visits =
    route === undefined
      ? nearestFirst(await listOwnVisits(db, id, clientScope), await findStartPoint(db, id)).map((visit, index) => ({
          ...visit,
          position: index + 1,
        }))
      : await listRouteVisits(db, route.id, clientScope);
  const cases = await readVisitCases(
    db,
    visits.map(({ accountId }) => accountId),
  );
  const caseOf = new Map(cases.map((one) => [one.accountId, one]));
  const stops = visits.flatMap((visit): OpenStop[] => {
    const found = caseOf.get(visit.accountId);
    if (found === undefined) return [];
    const { taskId, accountId, contactPointId, position, state, travelMode, parkingGroup, locked } = visit;
    return [
      {
        ...{ id: visit.id, taskId, accountId, contactPointId, position, state, travelMode, parkingGroup, locked },
        longitude: visit.longitude,
        latitude: visit.latitude,
        precision: visit.precision,
        arriveAt: visit.arriveAt?.toISOString() ?? null,
        timeZone: found.timeZone,
        address: addressOf(visit),
        turns: turnsTo(route?.legs, visit.id),
        parties: found.parties.map(({ rfc, curp, phones, ...party }) => ({
          ...party,
          proofs: proofsOf({ fullName: party.fullName, rfc, curp, phones }),
        })),
        facts: factsOf(found),
      },
    ];
  });
  const contents = {
    day,
    collector: { id, fullName },
    route: {
      id: route?.id ?? null,
      version: route?.version ?? 0,
      approximate: route?.approximate ?? true,
      metres: route?.metres ?? null,
      seconds: route?.seconds ?? null,
      path: route?.path ?? [],
    },
    fences: await findDayFences(db, post?.unitId, route?.id),
    stops,
    results: [...visitResults],
    settings: { ...defaultFieldSettings, ...settings },
  };
  const version = createHash('sha256').update(JSON.stringify(contents)).digest('base64url').slice(0, 22);
  return { version, ...contents };
}

/** The pack as it travels: every case under a key of its own, which only the right answers give. */
export async function sealDayPack({ stops, ...pack }: UnsealedPack, preparedAt: Date): Promise<DayPack> {
  const sealed = stops.map(async ({ facts, parties, ...stop }): Promise<PackedStop> => {
    const key = newCaseKey();
    const locked = parties.map(async ({ proofs, ...party }) => ({
      ...party,
      locks: await Promise.all(proofs.map(([kind, answer]) => lockKey(key, kind, answer))),
    }));
    return { ...stop, parties: await Promise.all(locked), sealed: sealFacts(key, facts) };
  });
  return { ...pack, preparedAt: preparedAt.toISOString(), stops: await Promise.all(sealed) };
}
