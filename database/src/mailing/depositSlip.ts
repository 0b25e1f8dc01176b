import { and, asc, eq, isNotNull, sql } from 'drizzle-orm';
import { frankingOn } from '@cartera/domain/mailing';
import type { FrankingRefusal, FrankingService, PostalCodeCount } from '@cartera/domain/mailing';
import type { Database, Queryable } from '../connection/index.js';
import { client, mailingPiece, mailingRun } from '../schema/index.js';
import { frankingRegistrationsFor } from './frankingRegistration.js';
import type { FrankingRegistrationRow } from './frankingRegistration.js';
import { tellRunChanged } from './mailingRun.js';
import { withdrawForbidden } from './withdrawPieces.js';

/** What a deposit slip says. */
export interface SlipSubject {
  runId: string;
  clientName: string;
  template: string;
  service: FrankingService;
  registration: FrankingRegistrationRow;
  /** The number of this slip, from 1. */
  edition: number;
  counts: readonly PostalCodeCount[];
  /** Pieces of the frozen list. */
  composed: number;
  withdrawn: number;
  /** Printed pieces that must be taken out of the trays before they leave. */
  toPull: readonly { serial: number; number: number; section: number }[];
}

/**
 * Prepares the deposit of a printed run: takes out what may no longer be sent, chooses the registration and counts the rest.
 *
 * @param on the day of the deposit, ISO date in Mexico City
 */
export async function prepareSlip(
  db: Database,
  runId: string,
  on: string,
): Promise<SlipSubject | { code: FrankingRefusal | 'mailing.nothingToSend' | 'mailingRun.notFound' }> {
  return db.transaction(async (tx) => {
    const [run] = await tx
      .select({ run: mailingRun, clientName: client.name })
      .from(mailingRun)
      .innerJoin(client, eq(client.id, mailingRun.clientId))
      .where(eq(mailingRun.id, runId))
      .for('update', { of: mailingRun });
    if (run === undefined) return { code: 'mailingRun.notFound' };
    const { clientId, template, service, slipEdition, pieces } = run.run;
    const franking = frankingOn(await frankingRegistrationsFor(tx, clientId, service), clientId, service, on);
    if (!franking.usable) return { code: franking.code };
    await withdrawForbidden(tx, runId);
    const counts = await printedByPostalCode(tx, runId);
    if (counts.length === 0) return { code: 'mailing.nothingToSend' };
    return {
      runId,
      clientName: run.clientName,
      template,
      service,
      registration: franking.registration,
      edition: slipEdition + 1,
      counts,
      composed: pieces,
      withdrawn: pieces - counts.reduce((sum, code) => sum + code.pieces, 0),
      toPull: await tx
        .select({ serial: mailingPiece.serial, number: mailingPiece.number, section: mailingPiece.section })
        .from(mailingPiece)
        .where(and(eq(mailingPiece.runId, runId), eq(mailingPiece.state, 'withdrawn'), isNotNull(mailingPiece.pages)))
        .orderBy(asc(mailingPiece.number)),
    };
  });
}

async function printedByPostalCode(db: Queryable, runId: string): Promise<PostalCodeCount[]> {
  return db
    .select({
      postalCode: mailingPiece.postalCode,
      pieces: sql<number>`count(*)::integer`,
      milligrams: sql<number>`sum(${mailingPiece.milligrams})::integer`,
    })
    .from(mailingPiece)
    .where(and(eq(mailingPiece.runId, runId), eq(mailingPiece.state, 'printed')))
    .groupBy(mailingPiece.postalCode)
    .orderBy(asc(mailingPiece.postalCode));
}

export interface KeptSlip {
  runId: string;
  edition: number;
  on: string;
  registrationId: string;
  file: { sha256: string; bytes: number };
  at: Date;
}

/** Puts a slip in force; a slip that is there already, of this edition or a later one, stays. */
export async function recordSlip(db: Queryable, slip: KeptSlip): Promise<void> {
  const [run] = await db
    .update(mailingRun)
    .set({
      state: 'printed',
      failure: null,
      frankingRegistrationId: slip.registrationId,
      slipEdition: slip.edition,
      slipOn: slip.on,
      slipSha256: slip.file.sha256,
      slipBytes: slip.file.bytes,
      printedAt: sql`coalesce(${mailingRun.printedAt}, ${slip.at.toISOString()}::timestamptz)`,
    })
    .where(and(eq(mailingRun.id, slip.runId), eq(mailingRun.slipEdition, slip.edition - 1)))
    .returning();
  if (run !== undefined) await tellRunChanged(db, run);
}
