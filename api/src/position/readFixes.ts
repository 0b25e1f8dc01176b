import type { FastifySchemaValidationError } from 'fastify';
import type { ReceivedFix, RefusedFix } from '@cartera/database/position';
import type { Fix } from './positionSchema.js';

/** The fixes of a body that fit the schema, each with its place in the batch, and those that do not. */
export interface ReadFixes {
  /** Places in the batch of `fixes`, in the same order. */
  indexes: number[];
  fixes: ReceivedFix[];
  malformed: RefusedFix[];
}

const ofFix = /^\/fixes\/(\d+)(\/|$)/;

/**
 * Which fixes a validation has found fault with. Undefined when the fault is with the batch as a whole: then nothing of it can be read.
 */
export function faultyFixes(errors: readonly FastifySchemaValidationError[]): Set<number> | undefined {
  const faulty = new Set<number>();
  for (const { instancePath } of errors) {
    const index = ofFix.exec(instancePath)?.[1];
    if (index === undefined) return undefined;
    faulty.add(Number(index));
  }
  return faulty;
}

/** Reads the fixes of a batch one by one: what is wrong with one of them costs nobody else's. */
export function readFixes(fixes: readonly Fix[], faulty: ReadonlySet<number>): ReadFixes {
  const read: ReadFixes = { indexes: [], fixes: [], malformed: [] };
  for (const [index, fix] of fixes.entries()) {
    const at = faulty.has(index) ? NaN : Date.parse(fix.at);
    // A leap second fits the format and no calendar.
    if (Number.isNaN(at)) {
      read.malformed.push({ index, reason: 'malformed' });
      continue;
    }
    read.indexes.push(index);
    read.fixes.push({ ...fix, at, mocked: fix.mocked ?? false });
  }
  return read;
}
