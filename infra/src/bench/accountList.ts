import { connect } from '@cartera/database/connection';
import { ApiProblem } from '../apiClient/index.js';
import type { ApiClient } from '../apiClient/index.js';
import { readEnvironment } from '../instance/index.js';
import { postgresPrograms } from '../provision/index.js';
import { startBenchApi } from './benchApi.js';
import type { BenchOptions } from './benchOptions.js';
import { signInNew } from './benchPerson.js';
import type { BenchWorld } from './benchWorld.js';
import { listCases } from './listCases.js';
import type { ListCase } from './listCases.js';
import { openListDatabase } from './listDatabase.js';
import { pgbench, statementsOf } from './listSql.js';
import { round } from './measurement.js';
import type { Measurement } from './measurement.js';
import { paced, percentile, turnedAway } from './pacedRequests.js';

const wanted = { accounts: 1_000_000, entriesEach: 20 };
const perSecond = 50;
const secondsEach = 4;
const limit = 50;
const maxRatio = 4;
const maxMs = 50;

interface CaseResult {
  name: string;
  p95Ms: number;
  sqlP95Ms: number;
}

async function askOrLeave(person: ApiClient, one: ListCase): Promise<unknown> {
  try {
    return await ask(person, one);
  } catch (error) {
    if (error instanceof ApiProblem && error.status === 503) return turnedAway;
    throw error;
  }
}

function ask(person: ApiClient, { filter, sort }: ListCase): Promise<unknown> {
  const { stages, nextBefore, text, ...rest } = filter;
  if (text !== undefined)
    return person.post('/accounts/search', { ...rest, stage: stages, nextBefore, text, sort, limit });
  const query = new URLSearchParams({ sort, limit: String(limit) });
  for (const [name, value] of Object.entries(rest)) query.set(name, String(value));
  for (const stage of stages ?? []) query.append('stage', stage);
  if (nextBefore !== undefined) query.set('nextBefore', nextBefore.toISOString());
  return person.get(`/accounts?${query.toString()}`);
}

/** Every filter of the account list through the API, beside the very statements that it sends. */
export async function benchAccountList(world: BenchWorld, { size }: BenchOptions): Promise<Measurement> {
  const environment = readEnvironment(world.instance) ?? {};
  const programs = postgresPrograms();
  if (programs === undefined) throw new Error('The programs of PostgreSQL are not installed.');
  const applicationUrl = environment.CARTERA_DATABASE_URL ?? '';
  const accounts = Math.min(wanted.accounts, size ?? wanted.accounts);
  const database = await openListDatabase(
    world.instance,
    { applicationUrl, ownerUrl: world.ownerUrl },
    { accounts, timelineRows: accounts * wanted.entriesEach },
  );
  const connection = connect(database.applicationUrl, 'cartera-bench', 2);
  const api = await startBenchApi(environment, database.applicationUrl);
  const results: CaseResult[] = [];
  try {
    const person = await signInNew(connection, api.url, 'supervisor');
    const [ids] = await connection.sql<{ clientId: string; portfolioId: string; intakeId: string }[]>`
      select client_id as "clientId", portfolio_id as "portfolioId", id as "intakeId" from intake order by id limit 1`;
    if (ids === undefined) throw new Error('The database of the list is empty.');
    for (const one of listCases(ids, Date.now())) {
      const statements = await statementsOf(database.applicationUrl, one, limit);
      // The first ones fill the caches of both.
      await paced(perSecond, 10, () => askOrLeave(person, one));
      const sql = await pgbench(programs, database.applicationUrl, statements, perSecond, secondsEach);
      const answers = await paced(perSecond, perSecond * secondsEach, () => askOrLeave(person, one));
      results.push({ name: one.name, p95Ms: percentile(answers, 0.95), sqlP95Ms: percentile(sql, 0.95) });
    }
  } finally {
    await api.close();
    await connection.close();
  }
  return measurementOf(results, database);
}

function measurementOf(results: readonly CaseResult[], size: { accounts: number; timelineRows: number }): Measurement {
  const slowest = results.reduce((worst, result) => (result.p95Ms > worst.p95Ms ? result : worst));
  const missed = results.filter(({ p95Ms, sqlP95Ms }) => p95Ms >= maxMs || p95Ms > maxRatio * sqlP95Ms);
  return {
    bench: 'account-list',
    value: round(slowest.p95Ms, 1),
    unit: 'ms',
    reference: round(slowest.sqlP95Ms, 1),
    ratio: round(slowest.p95Ms / slowest.sqlP95Ms),
    target: `p95 of every filter <= ${maxRatio} x the same SQL by pgbench and < ${maxMs} ms, at ${perSecond} requests/s`,
    ok:
      missed.length === 0 &&
      size.accounts === wanted.accounts &&
      size.timelineRows === wanted.accounts * wanted.entriesEach,
    detail: {
      accounts: size.accounts,
      timelineRows: size.timelineRows,
      filters: results.length,
      slowest: slowest.name,
      missed: missed.length,
      ...Object.fromEntries(
        results.map(({ name, p95Ms, sqlP95Ms }) => [name, `${round(p95Ms, 1)} / ${round(sqlP95Ms, 1)} ms`]),
      ),
    },
  };
}
