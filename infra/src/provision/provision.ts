import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { progressFor } from '../console/index.js';
import { cacheHome } from './cacheFolder.js';
import type { Component } from './component.js';

/** Components that may be made side by side; the members of a chain one after another. */
export type ProvisionPlan = readonly (readonly Component[])[];

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Holds the cache for one provisioning at a time; the lock of a process that died is taken over. */
async function lockCache(): Promise<() => void> {
  mkdirSync(cacheHome(), { recursive: true });
  const file = join(cacheHome(), 'provision.lock');
  const log = progressFor('preparación');
  let told = false;
  for (;;) {
    try {
      writeFileSync(file, String(process.pid), { flag: 'wx' });
      return () => {
        rmSync(file, { force: true });
      };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    let holder = Number.NaN;
    try {
      holder = Number(readFileSync(file, 'utf8'));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
    // An empty file is a lock taken this very moment; only a written pid without a process is stale.
    if (holder > 0 && !isAlive(holder)) {
      rmSync(file, { force: true });
      continue;
    }
    if (!told) log(`otra orden prepara la máquina (proceso ${holder}); se espera a que termine`);
    told = true;
    await sleep(1000);
  }
}

/**
 * Leaves every component in place. The stages run in order, the components of a stage at the same time.
 *
 * @throws the first problem met; what was already finished stays and the next run goes on from there
 */
export async function provision(plan: ProvisionPlan): Promise<void> {
  const release = await lockCache();
  try {
    for (const stage of plan) {
      await Promise.all(stage.map((component) => component.ensure(progressFor(component.name))));
    }
  } finally {
    release();
  }
}
