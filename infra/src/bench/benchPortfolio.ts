import { randomUUID } from 'node:crypto';
import type { Strategy } from '@cartera/domain/strategy';
import type { ApiClient } from '../apiClient/index.js';
import { noSteps } from './benchStrategy.js';
import type { BenchWorld } from './benchWorld.js';

/** Where one measurement places its accounts. */
export interface BenchPortfolio {
  clientId: string;
  portfolioId: string;
  intakeId: string;
  strategyVersionId: string;
}

/**
 * A client of its own with one portfolio and an intake, so that the other benches' accounts stay out.
 *
 * @param person a supervisor: only they may write strategies
 * @param about start of the codes, e.g. `simulacion`
 */
export async function placeBenchPortfolio(
  { connection, clientId, portfolioId }: BenchWorld,
  person: ApiClient,
  about: string,
  strategy: Strategy = noSteps,
): Promise<BenchPortfolio> {
  const { sql } = connection;
  const made = { clientId: randomUUID(), portfolioId: randomUUID(), intakeId: randomUUID() };
  const strategyVersionId = randomUUID();
  const code = `${about}-${made.clientId.slice(0, 8)}`;
  await person.post('/strategies', { id: made.intakeId, code, name: `Medición: ${about}` });
  await person.post(`/strategies/${made.intakeId}/versions`, { id: strategyVersionId, definition: strategy });
  await sql`
    insert into client (id, code, name, regulation, report_email, owner_email)
    select ${made.clientId}, ${code}, name, regulation, report_email, owner_email
    from client where id = ${clientId}`;
  await sql`
    insert into portfolio (id, client_id, name, product, strategy_version_id)
    select ${made.portfolioId}, ${made.clientId}, name, product, ${strategyVersionId} from portfolio where id = ${portfolioId}`;
  await sql`
    insert into intake (id, client_id, portfolio_id, file_name, file_sha256, file_bytes, created_by, created_at)
    values (${made.intakeId}, ${made.clientId}, ${made.portfolioId}, 'medicion.csv', ${made.intakeId}, 1, ${randomUUID()}, now())`;
  return { ...made, strategyVersionId };
}
