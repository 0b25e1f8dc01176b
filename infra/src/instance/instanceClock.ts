import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wallClock } from '@cartera/domain/clock';
import type { BusinessClock } from '@cartera/domain/clock';
import type { Instance } from './instance.js';

function clockFile(instance: Instance): string {
  return join(instance.folder, 'clock.json');
}

/** The business clock that the instance's worker and API run on; the wall clock unless a demo has compressed it. */
export function instanceClock(instance: Instance): BusinessClock {
  const file = clockFile(instance);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as BusinessClock) : wallClock;
}

/** Sets the clock for the next start of the worker and the API. */
export function setInstanceClock(instance: Instance, clock: BusinessClock): void {
  writeFileSync(clockFile(instance), JSON.stringify(clock));
}
