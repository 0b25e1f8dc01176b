import { spawn } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDefaultPostalCatalogue } from '@cartera/activities/postalCatalogue';
import { migrateDatabase } from '@cartera/database/migration';
import { progressFor } from '../console/index.js';
import { databaseNames, databaseUrl, ensureSecrets, instanceNamed } from '../instance/index.js';
import type { Instance } from '../instance/index.js';
import { ensureMap } from '../map/mapCommand.js';
import { provisionMachine, startPlatform } from '../platform/index.js';
import { findPython } from '../provision/index.js';
import { checkCommand, checkout } from './check.js';
import { tell } from './tell.js';

interface Count {
  passed: number;
  failed: number;
}

/** Migrates and fills the database that every test file copies. */
async function prepareTemplate(instance: Instance): Promise<void> {
  const log = progressFor('base plantilla');
  const { ownerPassword } = ensureSecrets(instance);
  const ownerUrl = databaseUrl(instance, 'cartera_owner', ownerPassword, databaseNames.template);
  await migrateDatabase(ownerUrl);
  const { rows } = await loadDefaultPostalCatalogue({ ownerUrl, python: await findPython() });
  log(`lista, con ${rows} asentamientos`);
}

/** Services, schema and data that the tests stand on; quick when they are already there. */
async function prepare(): Promise<void> {
  const instance = instanceNamed('test');
  await provisionMachine();
  await startPlatform(instance, { names: ['postgres'], application: false });
  await ensureMap(instance);
  await startPlatform(instance, { application: false });
  await prepareTemplate(instance);
}

function runJest(parameters: readonly string[], resultFile: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [
        ...['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
        join(checkout, 'node_modules/jest/bin/jest.js'),
        ...['--json', '--outputFile', resultFile, '--maxWorkers', '2'],
        ...parameters,
      ],
      { cwd: checkout, stdio: ['ignore', 'inherit', 'inherit'] },
    );
    child.once('error', reject);
    child.once('close', () => {
      resolve();
    });
  });
}

/** What jest found. A file that could not run, and a run that found nothing, count as failures. */
async function countTests(parameters: readonly string[]): Promise<Count> {
  const resultFile = join(tmpdir(), `cartera-tests-${process.pid}.json`);
  await runJest(parameters, resultFile);
  try {
    const result = JSON.parse(readFileSync(resultFile, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numRuntimeErrorTestSuites: number;
      success: boolean;
    };
    const { numPassedTests: passed, success } = result;
    const failed = result.numFailedTests + result.numRuntimeErrorTestSuites;
    // Jest can fail without a failing test: an error outside every test, or nothing to run.
    return { passed, failed: failed === 0 && (!success || passed === 0) ? 1 : failed };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(resultFile, { force: true });
  }
}

/** A step without tests of its own, counted as one. */
async function countStep(step: () => Promise<void>): Promise<Count> {
  try {
    await step();
    return { passed: 1, failed: 0 };
  } catch (error) {
    tell(error);
    return { passed: 0, failed: 1 };
  }
}

/**
 * `npm test`: the real services, the checks (counted as one test) and every test. The last line says how many passed and
 * failed, whatever happened before it.
 *
 * `--prepare` stops when the services are ready; every other parameter goes to jest.
 */
export async function testCommand(parameters: readonly string[]): Promise<void> {
  if (parameters.includes('--prepare')) return prepare();
  const counts: Count[] = [];
  const prepared = await countStep(prepare);
  if (prepared.failed > 0) counts.push(prepared);
  else {
    counts.push(await countStep(checkCommand));
    counts.push(await countTests(parameters.filter((parameter) => parameter !== '--')));
  }
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  if (failed > 0) process.exitCode = 1;
  console.log(`${passed} passed, ${failed} failed`);
}
