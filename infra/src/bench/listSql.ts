import { execFile } from 'node:child_process';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { readAccountList } from '@cartera/database/account';
import { connect } from '@cartera/database/connection';
import { totalCap } from '@cartera/database/page';
import type { ListCase } from './listCases.js';

const run = promisify(execFile);

function literal(value: unknown): string {
  return typeof value === 'number' ? String(value) : `'${String(value).replaceAll("'", "''")}'`;
}

/** The statements with which the API answers a case, as it sends them, with their values written in. */
export async function statementsOf(url: string, { filter, sort }: ListCase, limit: number): Promise<string[]> {
  const statements: string[] = [];
  const { db, close } = connect(url, 'cartera-bench', 1, (statement, values) => {
    statements.push(statement.replace(/\$(\d+)/g, (_, position: string) => literal(values[Number(position) - 1])));
  });
  try {
    await readAccountList(db, null, filter, sort, { limit }, totalCap);
  } finally {
    await close();
  }
  return statements;
}

/**
 * Runs statements with pgbench at a steady pace.
 *
 * @param programs folder of PostgreSQL's programs
 * @returns milliseconds of each run, in order of size, from when it was due
 */
export async function pgbench(
  programs: string,
  url: string,
  statements: readonly string[],
  perSecond: number,
  seconds: number,
): Promise<number[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cartera-pgbench-'));
  try {
    const script = join(folder, 'case.sql');
    await writeFile(script, statements.map((statement) => `${statement};\n`).join(''));
    const pace = ['-R', String(perSecond), '-T', String(seconds), '-c', '8', '-j', '1'];
    await run(join(programs, 'pgbench'), ['-n', ...pace, '-l', '--log-prefix', join(folder, 'log'), '-f', script, url]);
    const logs = (await readdir(folder)).filter((name) => name.startsWith('log.'));
    const texts = await Promise.all(logs.map((name) => readFile(join(folder, name), 'utf8')));
    const lines = texts.flatMap((text) => text.trim().split('\n'));
    return lines.map((line) => Number(line.split(' ')[2]) / 1000).sort((a, b) => a - b);
  } finally {
    await rm(folder, { recursive: true });
  }
}
