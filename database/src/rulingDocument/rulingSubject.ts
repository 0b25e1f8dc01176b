import { and, desc, eq, inArray, sql } from 'drizzle-orm';
import type { SQL, SQLWrapper } from 'drizzle-orm';
import type { Requirement, RulingProof } from '@cartera/domain/ruling';
import { clientRulingCode, reportRulesOf } from '../clientReport/reportRules.js';
import type { Queryable } from '../connection/index.js';
import {
  account,
  client,
  contactAttempt,
  document,
  letter,
  party,
  person,
  portfolio,
  ruling,
  task,
  timelineEntry,
} from '../schema/index.js';

/** One thing that proves a ruling. The hash is that of the record (or, for a letter, of its page) at the time of reading. */
export interface RulingEvidence {
  id: string;
  at: Date;
  kind: 'call' | 'visit' | 'letter' | 'message' | 'addressReview';
  /** Result code of a contact, template of a letter; undefined for a review. */
  what?: string;
  whoAnswered?: string;
  /** Hex SHA-256. */
  sha256: string;
}

/** Everything that a ruling's document says. */
export interface RulingSubject {
  ruling: typeof ruling.$inferSelect;
  /** Requirements that were met, each with the ids of what meets it. */
  met: readonly { requirement: Requirement; evidence: readonly string[] }[];
  evidence: readonly RulingEvidence[];
  account: Pick<
    typeof account.$inferSelect,
    'reference' | 'product' | 'currency' | 'balanceCents' | 'daysPastDue' | 'placedAt' | 'timeZone'
  >;
  client: Pick<typeof client.$inferSelect, 'name'>;
  portfolioName: string;
  holder: string;
  /** The client's own code; undefined when its catalogue lacks one. */
  clientCode?: string;
  approver?: string;
  /** The last link of the case file's chain when the document was written. */
  seal?: { sequence: number; sha256: string };
}

/** As a number: the text of a timestamp depends on the session's zone, and the hash must not. */
const epoch = (moment: SQLWrapper): SQL => sql`(extract(epoch from ${moment}) * 1000)::bigint`;

const hex = (bytes: Buffer): string => Buffer.from(bytes).toString('hex');

async function contactEvidence(db: Queryable, ids: string[]): Promise<RulingEvidence[]> {
  const record = sql`jsonb_build_object('id', ${contactAttempt.id}, 'account', ${contactAttempt.accountId}, 'medium',
    ${contactAttempt.medium}, 'contactPoint', ${contactAttempt.contactPointId}, 'whoAnswered', ${contactAttempt.whoAnswered},
    'result', ${contactAttempt.result}, 'reason', ${contactAttempt.reason}, 'note', ${contactAttempt.note}, 'at',
    ${epoch(contactAttempt.at)}, 'recordedAt', ${epoch(contactAttempt.recordedAt)}, 'actor', ${contactAttempt.actor}, 'location',
    st_astext(${contactAttempt.location}), 'evidence', ${contactAttempt.evidence})`;
  const rows = await db
    .select({
      id: contactAttempt.id,
      at: contactAttempt.at,
      kind: contactAttempt.medium,
      what: contactAttempt.result,
      whoAnswered: contactAttempt.whoAnswered,
      sha256: sql<string>`encode(sha256(convert_to((${record})::text, 'UTF8')), 'hex')`,
    })
    .from(contactAttempt)
    .where(inArray(contactAttempt.id, ids));
  return rows;
}

async function letterEvidence(db: Queryable, ids: string[]): Promise<RulingEvidence[]> {
  const rows = await db
    .select({ id: letter.id, at: letter.producedAt, what: letter.template, sha256: document.sha256 })
    .from(letter)
    .innerJoin(document, eq(document.id, letter.documentId))
    .where(inArray(letter.id, ids));
  return rows.map((row) => ({ ...row, kind: 'letter' }));
}

async function reviewEvidence(db: Queryable, ids: string[]): Promise<RulingEvidence[]> {
  const record = sql`jsonb_build_object('id', ${task.id}, 'account', ${task.accountId}, 'kind', ${task.kind}, 'openedAt',
    ${epoch(task.openedAt)}, 'state', ${task.state}, 'closedAt', ${epoch(task.closedAt)}, 'closedBy', ${task.closedBy})`;
  const rows = await db
    .select({
      id: task.id,
      openedAt: task.openedAt,
      closedAt: task.closedAt,
      sha256: sql<string>`encode(sha256(convert_to((${record})::text, 'UTF8')), 'hex')`,
    })
    .from(task)
    .where(inArray(task.id, ids));
  return rows.map(({ id, openedAt, closedAt, sha256 }) => ({
    id,
    at: closedAt ?? openedAt,
    kind: 'addressReview',
    sha256,
  }));
}

/** Reads a ruling with its proof and evidence, oldest evidence first; undefined when there is no such ruling. */
export async function findRulingSubject(db: Queryable, rulingId: string): Promise<RulingSubject | undefined> {
  const [row] = await db
    .select({
      ruling,
      account: {
        reference: account.reference,
        product: account.product,
        currency: account.currency,
        balanceCents: account.balanceCents,
        daysPastDue: account.daysPastDue,
        placedAt: account.placedAt,
        timeZone: account.timeZone,
      },
      client: { name: client.name, rules: client.rules },
      portfolioName: portfolio.name,
      holder: party.fullName,
      approver: person.fullName,
    })
    .from(ruling)
    .innerJoin(account, eq(account.id, ruling.accountId))
    .innerJoin(client, eq(client.id, ruling.clientId))
    .innerJoin(portfolio, eq(portfolio.id, account.portfolioId))
    .innerJoin(party, and(eq(party.accountId, account.id), eq(party.role, 'titular')))
    .leftJoin(person, eq(person.id, ruling.decidedBy))
    .where(eq(ruling.id, rulingId))
    .limit(1);
  if (row === undefined) return undefined;

  const met = (row.ruling.proof as RulingProof).has;
  const ids = [...new Set(met.flatMap(({ evidence }) => evidence))];
  const evidence =
    ids.length === 0
      ? []
      : (await Promise.all([contactEvidence(db, ids), letterEvidence(db, ids), reviewEvidence(db, ids)])).flat();
  const [last] = await db
    .select({ sequence: timelineEntry.sequence, hash: timelineEntry.hash })
    .from(timelineEntry)
    .where(eq(timelineEntry.accountId, row.ruling.accountId))
    .orderBy(desc(timelineEntry.sequence))
    .limit(1);
  return {
    ruling: row.ruling,
    met,
    evidence: evidence.sort((a, b) => a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1)),
    account: row.account,
    client: { name: row.client.name },
    portfolioName: row.portfolioName,
    holder: row.holder,
    clientCode: clientRulingCode(reportRulesOf(row.client.rules), row.ruling.type),
    approver: row.approver ?? undefined,
    seal: last === undefined ? undefined : { sequence: last.sequence, sha256: hex(last.hash) },
  };
}
