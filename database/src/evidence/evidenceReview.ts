import { and, eq, sql } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { EvidenceDoubt, EvidenceVerdict } from '@cartera/domain/evidence';
import { withinScope } from '../client/index.js';
import type { Database, Queryable } from '../connection/index.js';
import { cutPage, newestFirst } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';
import { personName } from '../person/index.js';
import { account, change, contactAttempt, document, visitEvidence } from '../schema/index.js';
import { withinUnits } from '../unit/index.js';
import type { Scope } from '../unit/index.js';

/** The proof of one visit, with what a reviewer compares. */
export type VisitEvidenceLine = Omit<typeof visitEvidence.$inferSelect, 'doubts'> & {
  doubts: EvidenceDoubt[];
  reference: string;
  collectorName: string | null;
  result: string;
  longitude: number | null;
  latitude: number | null;
  accuracyMetres: number | null;
  /** SHA-256 of photos that the visit names and nobody has received: still on their way, or other bytes than it says. */
  missingPhotos: string[];
};

export interface VisitEvidenceFilter {
  review?: 'none' | 'open' | 'closed' | undefined;
  collectorId?: string | undefined;
  unitId?: string | undefined;
  accountId?: string | undefined;
}

/** A unit is part of the question only for those who see some: what belongs to none is for those who see all. */
function conditions({ clientIds, unitIds }: Scope, filter: VisitEvidenceFilter): SQL | undefined {
  const same = <Column extends 'review' | 'collectorId' | 'unitId' | 'accountId'>(column: Column): SQL | undefined => {
    const wanted = filter[column];
    return wanted === undefined ? undefined : eq(visitEvidence[column], wanted);
  };
  return and(
    withinScope(visitEvidence.clientId, clientIds),
    withinUnits(visitEvidence.unitId, unitIds),
    same('review'),
    same('collectorId'),
    same('unitId'),
    same('accountId'),
  );
}

const lines = {
  evidence: visitEvidence,
  reference: account.reference,
  collectorName: personName(visitEvidence.collectorId),
  result: contactAttempt.result,
  longitude: sql<number | null>`ST_X(${contactAttempt.location})`,
  latitude: sql<number | null>`ST_Y(${contactAttempt.location})`,
  accuracyMetres: contactAttempt.accuracyMetres,
  missingPhotos: sql<string[]>`array(
    select photo from jsonb_array_elements_text(coalesce(${contactAttempt.evidence} -> 'photos', '[]')) photo
    where not exists (
      select from ${document} where ${document.accountId} = ${visitEvidence.accountId} and ${document.sha256} = photo
    )
  )`,
};

type SelectedLine = { evidence: typeof visitEvidence.$inferSelect } & Omit<
  VisitEvidenceLine,
  keyof typeof visitEvidence.$inferSelect
>;

function toLine({ evidence, ...beside }: SelectedLine): VisitEvidenceLine {
  // `fileVisitEvidence` is the only writer.
  return { ...evidence, ...beside, doubts: evidence.doubts as EvidenceDoubt[] };
}

/** Scored visits, the last one first. */
export async function listVisitEvidence(
  db: Queryable,
  scope: Scope,
  filter: VisitEvidenceFilter,
  page: PageRequest,
): Promise<Page<VisitEvidenceLine>> {
  const { after, orderBy, limit } = newestFirst(visitEvidence.visitedAt, visitEvidence.contactAttemptId, page);
  const rows = await db
    .select(lines)
    .from(visitEvidence)
    .innerJoin(account, eq(account.id, visitEvidence.accountId))
    .innerJoin(contactAttempt, eq(contactAttempt.id, visitEvidence.contactAttemptId))
    .where(and(conditions(scope, filter), after))
    .orderBy(...orderBy)
    .limit(limit);
  return cutPage(rows.map(toLine), page.limit, (line) => [line.visitedAt, line.contactAttemptId]);
}

/** The proof of one visit within a scope, or undefined. */
export async function findVisitEvidence(
  db: Queryable,
  id: string,
  scope: Scope,
): Promise<VisitEvidenceLine | undefined> {
  const [row] = await db
    .select(lines)
    .from(visitEvidence)
    .innerJoin(account, eq(account.id, visitEvidence.accountId))
    .innerJoin(contactAttempt, eq(contactAttempt.id, visitEvidence.contactAttemptId))
    .where(and(eq(visitEvidence.contactAttemptId, id), conditions(scope, {})));
  return row && toLine(row);
}

export interface ReviewVerdict {
  verdict: EvidenceVerdict;
  note?: string | undefined;
  reviewedBy: string;
  reviewedAt: Date;
}

/**
 * Writes down what a person found. The same finding again changes nothing; another one is refused: what was found stays found.
 * A visit whose proof raised no doubt may be looked at too.
 */
export async function closeReview(
  db: Database,
  id: string,
  scope: Scope,
  { verdict, note, reviewedBy, reviewedAt }: ReviewVerdict,
): Promise<'closed' | 'repeated' | 'notFound' | 'alreadyReviewed'> {
  return db.transaction(async (tx) => {
    const [held] = await tx
      .select()
      .from(visitEvidence)
      .where(and(eq(visitEvidence.contactAttemptId, id), conditions(scope, {})))
      .for('update');
    if (held === undefined) return 'notFound';
    if (held.review === 'closed')
      return held.verdict === verdict && held.note === (note ?? null) ? 'repeated' : 'alreadyReviewed';
    await tx
      .update(visitEvidence)
      .set({ review: 'closed', verdict, note: note ?? null, reviewedBy, reviewedAt })
      .where(eq(visitEvidence.contactAttemptId, id));
    await tx.insert(change).values({
      topic: 'evidence',
      entityId: id,
      clientId: held.clientId,
      data: { kind: 'reviewClosed', unitId: held.unitId, collectorId: held.collectorId, verdict, actor: reviewedBy },
    });
    return 'closed';
  });
}
