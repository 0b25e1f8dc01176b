import { sql } from 'drizzle-orm';
import type { ContactEvidence, RecordContactBody } from '@cartera/domain/account';
import { scoreVisit } from '@cartera/domain/evidence';
import type { AddressPrecision, EvidenceScore, PhotoFacts, VisitFacts } from '@cartera/domain/evidence';
import type { Queryable } from '../connection/index.js';
import { change, visitEvidence } from '../schema/index.js';

/** A visit that was recorded just now, in the same transaction. */
export interface RecordedVisit {
  contactAttemptId: string;
  accountId: string;
  body: RecordContactBody;
  /** When the visit reached us, by the clock that rules read. */
  receivedAt: Date;
  /** The person who made it. */
  actor: string;
}

interface GroundRow extends Record<string, unknown> {
  client_id: string;
  unit_id: string | null;
  contact_point_id: string | null;
  longitude: number | null;
  latitude: number | null;
  precision: AddressPrecision | null;
  reused: string[] | null;
  collector_id: string | null;
}

/**
 * What the visit is compared with: the address it says it was at, else the nearest of the account's; and which of its photos
 * another visit has shown already.
 */
async function readGround(
  transaction: Queryable,
  { contactAttemptId, accountId, body, actor }: RecordedVisit,
): Promise<GroundRow | undefined> {
  const { location, contactPointId = null } = body;
  const photos = JSON.stringify(body.evidence?.photos ?? []);
  const [row] = await transaction.execute<GroundRow>(sql`
    select a.client_id, a.unit_id, d.contact_point_id, st_x(d.location) as longitude, st_y(d.location) as latitude,
      d.precision,
      (
        select array_agg(photo) from jsonb_array_elements_text(${photos}::text::jsonb) photo
        where exists (
          select from contact_attempt other
          where other.evidence ? 'photos' and other.evidence -> 'photos' @> to_jsonb(photo) and other.id <> ${contactAttemptId}
        )
      ) as reused,
      (select id from person where id::text = ${actor}) as collector_id
    from account a left join lateral (
      select contact_point_id, location, precision from address
      where account_id = a.id and location is not null
        and (${contactPointId}::uuid is null or contact_point_id = ${contactPointId})
      order by location <-> st_setsrid(st_makepoint(${location?.longitude ?? 0}, ${location?.latitude ?? 0}), 4326)
      limit 1
    ) d on true
    where a.id = ${accountId}`);
  return row;
}

/** Epoch milliseconds of a text that the door has read as a moment; undefined for a leap second, which no calendar has. */
function moment(text: string | undefined): number | undefined {
  const read = text === undefined ? Number.NaN : Date.parse(text);
  return Number.isNaN(read) ? undefined : read;
}

function photosOf({ photos = [], photoFacts = [] }: ContactEvidence, reused: readonly string[]): PhotoFacts[] {
  const told = new Map(photoFacts.map((facts) => [facts.sha256, facts]));
  return photos.map((sha256) => {
    const { source, takenAt, location } = told.get(sha256) ?? {};
    return { sha256, source, takenAt: moment(takenAt), place: location, reused: reused.includes(sha256) };
  });
}

function factsOf(
  location: NonNullable<RecordContactBody['location']>,
  { body, receivedAt }: RecordedVisit,
  { longitude, latitude, precision, reused }: GroundRow,
): VisitFacts {
  const { evidence = {}, accuracyMetres, at } = body;
  const placed = longitude !== null && latitude !== null;
  return {
    place: location,
    accuracyMetres,
    mocked: evidence.mocked,
    address: placed ? { longitude, latitude, precision: precision ?? 'house' } : undefined,
    visitedAt: at,
    sentAt: moment(evidence.sentAt),
    elapsedMs: evidence.elapsedMs,
    receivedAt: receivedAt.getTime(),
    photos: photosOf(evidence, reused ?? []),
  };
}

/**
 * Scores a visit that says where it was made, and files it for review when its proof raises doubts. It refuses nothing: the visit
 * is recorded whatever this finds. A visit without a place (on paper, by an old phone) is not scored,
 * nor one that no person of ours made.
 *
 * @returns the score, or undefined when there was nothing to score
 */
export async function fileVisitEvidence(
  transaction: Queryable,
  visit: RecordedVisit,
): Promise<EvidenceScore | undefined> {
  const { contactAttemptId, accountId, body } = visit;
  if (body.medium !== 'visit' || body.location === undefined) return undefined;
  const ground = await readGround(transaction, visit);
  if (ground === undefined || ground.collector_id === null) return undefined;
  const { collector_id: collectorId } = ground;
  const scored = scoreVisit(factsOf(body.location, visit, ground));
  await transaction
    .insert(visitEvidence)
    .values({
      contactAttemptId,
      accountId,
      clientId: ground.client_id,
      unitId: ground.unit_id,
      collectorId,
      visitedAt: new Date(body.at),
      score: scored.score,
      doubts: scored.doubts,
      distanceMetres: scored.distanceMetres ?? null,
      contactPointId: ground.contact_point_id,
      review: scored.needsReview ? 'open' : 'none',
    })
    .onConflictDoNothing();
  if (scored.needsReview)
    await transaction.insert(change).values({
      topic: 'evidence',
      entityId: contactAttemptId,
      clientId: ground.client_id,
      data: { kind: 'reviewOpened', unitId: ground.unit_id, collectorId, score: scored.score },
    });
  return scored;
}
