import { randomUUID } from 'node:crypto';
import { signedIn } from './benchPerson.js';
import { placeBenchPortfolio } from './benchPortfolio.js';
import type { BenchWorld } from './benchWorld.js';

/** Client's number of the account whose case file is opened. */
export const longCase = 'consola-expediente';

/**
 * Open accounts for the console's list, and among them one whose case file has so many entries.
 *
 * @param entries lines of the long case file's timeline, each chained to the one before as the product writes them
 */
export async function placeConsoleAccounts(world: BenchWorld, accounts: number, entries: number): Promise<string> {
  const { sql } = world.connection;
  const supervisor = await signedIn(world, 'supervisor');
  const { clientId, portfolioId, intakeId, strategyVersionId } = await placeBenchPortfolio(
    world,
    supervisor,
    'consola',
  );
  const accountId = randomUUID();
  await sql`
    insert into account (id, client_id, portfolio_id, intake_id, reference, product, currency, balance_cents,
      days_past_due, strategy_version_id, stage, stage_since, placed_at)
    select case when n = 0 then ${accountId}::uuid else gen_random_uuid() end, ${clientId}, ${portfolioId}, ${intakeId},
      case when n = 0 then ${longCase} else 'consola-' || n end, 'Tarjeta', 'MXN', 100000 + n, 90, ${strategyVersionId},
      (array['collecting', 'promised', 'disputed'])[1 + n % 3], now(), now() - n * interval '1 second'
    from generate_series(0, ${accounts}::integer - 1) n`;
  await sql`
    select append_timeline(${accountId}::uuid, now() - (${entries}::integer - n) * interval '1 hour', 'workflow', 'contactRecorded',
      '{"medium": "call", "result": "NO_CONTESTA", "whoAnswered": "nobody"}'::jsonb)
    from generate_series(1, ${entries}::integer) n`;
  await sql`analyze account, timeline_entry`;
  return clientId;
}
