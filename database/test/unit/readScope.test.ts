import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { roles } from '@cartera/domain/people';
import { unitScope } from '@cartera/domain/unit';
import { readScope, scopeCondition } from '@cartera/database/unit';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(() => database.drop());

/** Writes a forest of units and a person who is a member of some; gives both back with their ids. */
async function plant(
  parents: readonly (number | null)[],
  memberOf: readonly number[],
): Promise<{ tree: { id: string; parentId: string | null }[]; personId: string; own: string[] }> {
  const { sql } = database;
  const personId = randomUUID();
  const ids = parents.map(() => randomUUID());
  const tree = ids.map((id, at) => {
    const parent = parents[at] ?? null;
    return { id, parentId: parent === null || at === 0 ? null : (ids[parent % at] ?? null) };
  });
  const own = [...new Set(memberOf.map((pick) => ids[pick % ids.length] ?? ''))];
  await sql`insert into person (id, username, full_name, role, password_hash)
    values (${personId}, ${personId}, 'Persona de Prueba', 'supervisor', 'none')`;
  for (const { id, parentId } of tree)
    await sql`insert into unit (id, parent_id, kind, name) values (${id}, ${parentId}, 'zone', ${id})`;
  for (const unitId of own)
    await sql`insert into unit_member (unit_id, person_id, member_role) values (${unitId}, ${personId}, 'supervisor')`;
  return { tree, personId, own };
}

describe('readScope', () => {
  it('walks the tree as the domain does, for every role', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.option(fc.nat({ max: 50 }), { nil: null }), { minLength: 1, maxLength: 12 }),
        fc.array(fc.nat({ max: 50 }), { maxLength: 3 }),
        fc.constantFrom(...roles),
        async (parents, memberOf, role) => {
          const { tree, personId, own } = await plant(parents, memberOf);
          const { unitIds } = await readScope(database.sql, { id: personId, role, clientScope: null });
          expect(unitIds && [...unitIds].sort()).toEqual(unitScope(role, own, tree));
        },
      ),
      { numRuns: 25 },
    );
  });

  it('keeps a query inside clients and units; nobody without a unit sees a record of any', async () => {
    const { sql } = database;
    const [client, other, unit] = [randomUUID(), randomUUID(), randomUUID()];
    const seen = async (scope: { clientIds: string[] | null; unitIds: string[] | null }): Promise<number> => {
      const rows = await sql`
        select from (values (${client}::uuid, ${unit}::uuid), (${other}::uuid, ${unit}::uuid), (${client}::uuid, null))
          as record (client_id, unit_id)
        where ${scopeCondition(sql, scope, { unitId: 'record.unit_id', clientId: 'record.client_id' })}`;
      return rows.count;
    };
    expect(await seen({ clientIds: null, unitIds: null })).toBe(3);
    expect(await seen({ clientIds: [client], unitIds: null })).toBe(2);
    expect(await seen({ clientIds: [client], unitIds: [unit] })).toBe(1);
    expect(await seen({ clientIds: null, unitIds: [] })).toBe(0);
  });
});
