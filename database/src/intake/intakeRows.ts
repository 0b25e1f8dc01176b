import { and, asc, count, eq, sql } from 'drizzle-orm';
import type { Column, RowProblem } from '@cartera/domain/placement';
import type { Queryable } from '../connection/index.js';
import { cutPage, keysetAfter, readCursor } from '../page/index.js';
import type { Page, PageRequest } from '../page/index.js';
import { stagingRow } from '../schema/index.js';
import type { addressGrades, rowVerdicts } from '../schema/index.js';

export type RowVerdict = (typeof rowVerdicts)[number];
export type AddressGrade = (typeof addressGrades)[number];

export type IntakeRow = Omit<typeof stagingRow.$inferSelect, 'problems'> & { problems: RowProblem[] };

/** Rows of an intake in the file's order. */
export async function intakeRows(
  db: Queryable,
  intakeId: string,
  filter: { verdict?: RowVerdict | undefined },
  page: PageRequest,
): Promise<Page<IntakeRow>> {
  const start = page.after === undefined ? undefined : readCursor(page.after, ['integer']);
  const rows = await db
    .select()
    .from(stagingRow)
    .where(
      and(
        eq(stagingRow.intakeId, intakeId),
        filter.verdict === undefined ? undefined : eq(stagingRow.verdict, filter.verdict),
        start && keysetAfter('ascending', [stagingRow.rowNumber, start[0]]),
      ),
    )
    .orderBy(asc(stagingRow.rowNumber))
    .limit(page.limit + 1);
  return cutPage(rows as IntakeRow[], page.limit, (row) => [BigInt(row.rowNumber)]);
}

/** What a preview says about a file before anybody accepts it. */
export interface IntakeSummary {
  /** Rows by verdict and grade; a row not graded yet has neither. */
  grades: { verdict: RowVerdict | null; grade: AddressGrade | null; rows: number }[];
  /** Rows by problem. */
  problems: { code: RowProblem['code']; column: Column | null; severity: RowProblem['severity']; rows: number }[];
  /** Repairs of addresses, by reason. */
  corrections: { why: string; rows: number }[];
}

/** Counts of an intake by grade, problem and correction, largest first. */
export async function intakeSummary(db: Queryable, intakeId: string): Promise<IntakeSummary> {
  const ofIntake = eq(stagingRow.intakeId, intakeId);
  const grades = await db
    .select({ verdict: stagingRow.verdict, grade: stagingRow.grade, rows: count() })
    .from(stagingRow)
    .where(ofIntake)
    .groupBy(stagingRow.verdict, stagingRow.grade)
    .orderBy(sql`count(*) desc`);
  const problems = await db.execute<IntakeSummary['problems'][number]>(sql`
    select p ->> 'code' as code, p ->> 'column' as "column", p ->> 'severity' as severity, count(*)::integer as rows
    from staging_row, jsonb_array_elements(problems) p
    where intake_id = ${intakeId} and problems <> '[]'
    group by 1, 2, 3 order by 4 desc, 1, 2`);
  const corrections = await db.execute<IntakeSummary['corrections'][number]>(sql`
    select c ->> 'why' as why, count(*)::integer as rows
    from staging_row, jsonb_array_elements(corrections) c
    where intake_id = ${intakeId} and jsonb_typeof(corrections) = 'array'
    group by 1 order by 2 desc, 1`);
  return { grades, problems: [...problems], corrections: [...corrections] };
}
