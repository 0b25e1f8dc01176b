import { heartbeat } from '@temporalio/activity';
import type { Client } from '@temporalio/client';
import type { Connection } from '@cartera/database/connection';
import { recordAnnounced, untoldOutcomes } from '@cartera/database/mailing';
import type { BusinessClock } from '@cartera/domain/clock';
import { letterNoticeFacts } from '@cartera/domain/mailing';
import { tellAccount } from '@cartera/workflows/client';
import { businessMoment } from '../businessMoment/index.js';

const atOnce = 500;
const timeoutMs = 10_000;

/**
 * Tells the accounts of a run whose letter came to an end while their lives could not be reached. Who scans tells them at once;
 * this is for what that left behind. Those still out of reach are tried again with the next call.
 */
export async function announceOutcomes(
  { connection, temporal, clock }: { connection: Connection; temporal: Client; clock: BusinessClock },
  runId: string,
): Promise<void> {
  for (const outcome of await untoldOutcomes(connection.db, runId, atOnce)) {
    const { commandId, accountId } = outcome;
    const delivery = await tellAccount(
      temporal,
      accountId,
      { commandId, facts: letterNoticeFacts(outcome) },
      timeoutMs,
    );
    if (delivery === 'unanswered') return;
    await recordAnnounced(connection.db, commandId, businessMoment(clock));
    heartbeat();
  }
}
