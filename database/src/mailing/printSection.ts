import { and, asc, eq, sql } from 'drizzle-orm';
import { pieceMilligrams } from '@cartera/domain/mailing';
import type { Database, Queryable } from '../connection/index.js';
import { document, letter, mailingPiece, mailingSection } from '../schema/index.js';
import { recordRunState } from './mailingRun.js';
import { withdrawPieces } from './withdrawPieces.js';

/** A piece that waits to be printed, with the page that was written for it. */
export interface PieceToPrint {
  serial: number;
  number: number;
  sha256: string;
}

/** The pieces of a section that are not printed yet, in order. */
export async function piecesToPrint(db: Queryable, runId: string, section: number): Promise<PieceToPrint[]> {
  return db
    .select({ serial: mailingPiece.serial, number: mailingPiece.number, sha256: document.sha256 })
    .from(mailingPiece)
    .innerJoin(letter, eq(letter.id, mailingPiece.letterId))
    .innerJoin(document, eq(document.id, letter.documentId))
    .where(and(eq(mailingPiece.runId, runId), eq(mailingPiece.section, section), eq(mailingPiece.state, 'batched')))
    .orderBy(asc(mailingPiece.number));
}

export interface PrintedSection {
  runId: string;
  section: number;
  /** The print file in the file store; absent when every piece of the section was unreadable. */
  file?: { sha256: string; bytes: number };
  printed: readonly { serial: number; pages: number }[];
  /** Serials whose page could not be read. */
  unreadable: readonly number[];
  at: Date;
}

/** Records the print file of a section and what each piece weighs. The first file of a section stays. */
export async function recordPrintedSection(db: Database, section: PrintedSection): Promise<void> {
  const { runId, file, printed, unreadable, at } = section;
  await db.transaction(async (tx) => {
    await withdrawPieces(
      tx,
      unreadable.map((serial) => ({ serial, why: 'letter.documentUnreadable' })),
    );
    // A run that was blocked while it was being printed goes on.
    await recordRunState(tx, runId, { state: 'printing', failure: null }, ['blocked']);
    if (file === undefined) return;
    const pages = printed.reduce((sum, piece) => sum + piece.pages, 0);
    const kept = await tx
      .insert(mailingSection)
      .values({ runId, number: section.section, pages, ...file, printedAt: at })
      .onConflictDoNothing()
      .returning({ number: mailingSection.number });
    if (kept.length === 0) return;
    const column = (values: readonly number[]): string => `{${values.join(',')}}`;
    await tx.execute(sql`
      update mailing_piece p set state = 'printed', pages = w.pages, milligrams = w.milligrams
      from unnest(${column(printed.map((piece) => piece.serial))}::bigint[],
                  ${column(printed.map((piece) => piece.pages))}::integer[],
                  ${column(printed.map((piece) => pieceMilligrams(piece.pages)))}::integer[]) as w (serial, pages, milligrams)
      where p.serial = w.serial and p.state = 'batched'`);
  });
}
