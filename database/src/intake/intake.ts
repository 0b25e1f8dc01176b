import { and, eq, inArray, notInArray } from 'drizzle-orm';
import type { SQL } from 'drizzle-orm';
import type { IntakeFailure } from '@cartera/domain/placement';
import { withinScope } from '../client/index.js';
import type { ClientScope } from '../client/index.js';
import type { Queryable } from '../connection/index.js';
import { countUpTo, cutPage, newestFirst } from '../page/index.js';
import type { CappedTotal, Page, PageRequest } from '../page/index.js';
import { intake, portfolio } from '../schema/index.js';
import type { intakeStates } from '../schema/index.js';
import type { IntakeCounts, IntakeLayout, IntakeReading } from './intakeReading.js';

export type IntakeState = (typeof intakeStates)[number];

export type Intake = Omit<typeof intake.$inferSelect, 'layout' | 'reading' | 'counts' | 'failure'> & {
  layout: IntakeLayout | null;
  reading: IntakeReading | null;
  counts: IntakeCounts | null;
  failure: IntakeFailure | null;
};

export interface NewIntake {
  /** UUID made by whoever uploads. */
  id: string;
  portfolioId: string;
  fileName: string;
  fileSha256: string;
  fileBytes: number;
  createdBy: string;
  /** Business moment. */
  createdAt: Date;
}

/**
 * `created`: start its workflow. `repeated`: the same upload again. `sameFile`: the portfolio holds this very file as
 * another intake, which is the one answered. `idReused`: the id names another upload.
 */
export type CreatedIntake =
  { outcome: 'created' | 'repeated' | 'sameFile'; intake: Intake } | { outcome: 'idReused' | 'portfolioUnknown' };

/** States that do not stand in the way of placing the same file again. */
const ended = ['failed', 'undone'] as const;

/** Registers an uploaded file. The content must already be in the file store; the same file twice is one intake. */
export async function createIntake(db: Queryable, added: NewIntake): Promise<CreatedIntake> {
  const [owner] = await db
    .select({ clientId: portfolio.clientId })
    .from(portfolio)
    .where(eq(portfolio.id, added.portfolioId));
  if (owner === undefined) return { outcome: 'portfolioUnknown' };
  const [row] = await db
    .insert(intake)
    .values({ ...added, clientId: owner.clientId })
    .onConflictDoNothing()
    .returning();
  if (row !== undefined) return { outcome: 'created', intake: row as Intake };
  const byId = await findIntake(db, added.id, null);
  if (byId !== undefined) {
    const same = byId.portfolioId === added.portfolioId && byId.fileSha256 === added.fileSha256;
    return same ? { outcome: 'repeated', intake: byId } : { outcome: 'idReused' };
  }
  const [sameFile] = await db
    .select()
    .from(intake)
    .where(
      and(
        eq(intake.portfolioId, added.portfolioId),
        eq(intake.fileSha256, added.fileSha256),
        notInArray(intake.state, [...ended]),
      ),
    );
  // The other intake of the file ended between the two statements, so the way is free now.
  if (sameFile === undefined) return createIntake(db, added);
  return { outcome: 'sameFile', intake: sameFile as Intake };
}

/** One intake, if it is within the caller's clients. */
export async function findIntake(db: Queryable, id: string, scope: ClientScope): Promise<Intake | undefined> {
  const [row] = await db
    .select()
    .from(intake)
    .where(and(eq(intake.id, id), withinScope(intake.clientId, scope)));
  return row as Intake | undefined;
}

export interface IntakeFilter {
  clientId?: string | undefined;
  portfolioId?: string | undefined;
  states?: readonly IntakeState[] | undefined;
}

function conditions(scope: ClientScope, { clientId, portfolioId, states }: IntakeFilter): SQL | undefined {
  return and(
    withinScope(intake.clientId, scope),
    clientId === undefined ? undefined : eq(intake.clientId, clientId),
    portfolioId === undefined ? undefined : eq(intake.portfolioId, portfolioId),
    states === undefined ? undefined : inArray(intake.state, [...states]),
  );
}

/** Intakes, newest first. */
export async function listIntakes(
  db: Queryable,
  scope: ClientScope,
  filter: IntakeFilter,
  page: PageRequest,
): Promise<Page<Intake>> {
  const slice = newestFirst(intake.createdAt, intake.id, page);
  const rows = await db
    .select()
    .from(intake)
    .where(and(conditions(scope, filter), slice.after))
    .orderBy(...slice.orderBy)
    .limit(slice.limit);
  return cutPage(rows as Intake[], page.limit, (row) => [row.createdAt, row.id]);
}

/** How many intakes fit. */
export function countIntakes(
  db: Queryable,
  scope: ClientScope,
  filter: IntakeFilter,
  cap: number,
): Promise<CappedTotal> {
  return countUpTo(
    db,
    cap,
    db
      .select({ id: intake.id })
      .from(intake)
      .where(conditions(scope, filter))
      .limit(cap + 1),
  );
}
