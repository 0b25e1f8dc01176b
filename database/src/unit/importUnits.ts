import { randomUUID } from 'node:crypto';
import type { Territory, UnitKind } from '@cartera/domain/unit';
import type { Sql } from '../connection/index.js';
import { insertUnit } from './changeUnit.js';
import type { UnitAddition } from './changeUnit.js';
import { writeTerritory } from './territory.js';
import type { GroundRefusal } from './territory.js';
import { lockTerritory } from './territoryLock.js';

/** One polygon of a file, under the name of its unit. */
export interface NamedGround {
  name: string;
  territory: Territory;
}

export interface UnitImport {
  parentId: string | null;
  /** What units are that the file adds. */
  kind: UnitKind;
  timeZone: string;
  grounds: readonly NamedGround[];
  actor: string;
}

/** A unit whose ground a file has set; `placing` asks for its accounts to be placed again. */
export interface ImportedUnit {
  id: string;
  name: string;
  created: boolean;
  version: number;
  changed: boolean;
}

/** Why a file is not taken, and by which of its polygons. */
export type ImportRefusal =
  { at: number; ground: GroundRefusal } | { at: number; addition: Exclude<UnitAddition, 'created' | 'repeated'> };

/** Thrown inside the transaction to undo it. */
class RefusedImport extends Error {
  readonly refusal: ImportRefusal;

  constructor(refusal: ImportRefusal) {
    super('refused');
    this.refusal = refusal;
  }
}

/**
 * Sets the ground of the units beneath a parent from a file, by name in any case; units that are missing are added. All of it or
 * nothing; the same file again changes nothing.
 */
export async function importUnits(
  sql: Sql,
  { parentId, kind, timeZone, grounds, actor }: UnitImport,
): Promise<{ units: ImportedUnit[] } | { refusal: ImportRefusal }> {
  try {
    const units = await sql.begin(async (transaction) => {
      await lockTerritory(transaction);
      const held = await transaction<{ id: string; name: string }[]>`
        select id, lower(name) as name from unit where parent_id is not distinct from ${parentId} and archived_at is null`;
      const byName = new Map(held.map(({ id, name }) => [name, id]));
      const imported: ImportedUnit[] = [];
      // Tens of polygons, each judged by itself so that its fault can be named.
      for (const [at, { name, territory }] of grounds.entries()) {
        const known = byName.get(name.toLowerCase());
        // The name is what makes the file repeatable: the lock of the tree keeps two files from adding it twice.
        const id = known ?? randomUUID();
        if (known === undefined) {
          const addition = await insertUnit(transaction, { id, parentId, kind, name, timeZone }, actor);
          if (addition !== 'created' && addition !== 'repeated') throw new RefusedImport({ at, addition });
        }
        const change = await writeTerritory(transaction, id, { source: 'geojson', territory }, actor);
        if (!('version' in change)) throw new RefusedImport({ at, ground: change });
        imported.push({
          id,
          name,
          created: known === undefined,
          version: change.version,
          changed: change.outcome === 'changed',
        });
      }
      return imported;
    });
    return { units };
  } catch (error) {
    if (error instanceof RefusedImport) return { refusal: error.refusal };
    throw error;
  }
}
