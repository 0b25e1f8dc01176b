import { placeInTree } from '@cartera/domain/unit';
import type { TreeRefusal, UnitKind, UnitNode } from '@cartera/domain/unit';
import type { Sql } from '../connection/index.js';
import { lockTerritory, tellUnit } from './territoryLock.js';
import type { Transaction } from './territoryLock.js';

export interface NewUnit {
  id: string;
  parentId: string | null;
  kind: UnitKind;
  name: string;
  /** IANA zone of its days. */
  timeZone: string;
}

/** `repeated` for the same unit under the same id. */
export type UnitAddition = 'created' | 'repeated' | 'idReused' | 'nameTaken' | TreeRefusal;

async function liveTree(transaction: Transaction): Promise<UnitNode[]> {
  return transaction<UnitNode[]>`select id, parent_id as "parentId" from unit where archived_at is null`;
}

async function nameIsTaken(
  transaction: Transaction,
  id: string,
  parentId: string | null,
  name: string,
): Promise<boolean> {
  const [taken] = await transaction`
    select from unit
    where id <> ${id} and parent_id is not distinct from ${parentId} and lower(name) = lower(${name}) and archived_at is null`;
  return taken !== undefined;
}

/** Adds a unit inside a transaction that holds the lock of the tree. */
export async function insertUnit(transaction: Transaction, added: NewUnit, actor: string): Promise<UnitAddition> {
  const { id, parentId, kind, name, timeZone } = added;
  const [held] = await transaction<NewUnit[]>`
    select id, parent_id as "parentId", kind, name, time_zone as "timeZone" from unit where id = ${id}`;
  if (held !== undefined) {
    const same = held.parentId === parentId && held.kind === kind && held.name === name && held.timeZone === timeZone;
    return same ? 'repeated' : 'idReused';
  }
  const placed = placeInTree(id, parentId, await liveTree(transaction));
  if ('refusal' in placed) return placed.refusal;
  if (await nameIsTaken(transaction, id, parentId, name)) return 'nameTaken';
  await transaction`
    insert into unit (id, parent_id, depth, kind, name, time_zone)
    values (${id}, ${parentId}, ${placed.depth}, ${kind}, ${name}, ${timeZone})`;
  await tellUnit(transaction, id, { kind: 'created', actor });
  return 'created';
}

/** Adds a unit under an id its author made. */
export async function createUnit(sql: Sql, added: NewUnit, actor: string): Promise<UnitAddition> {
  return sql.begin(async (transaction) => {
    await lockTerritory(transaction);
    return insertUnit(transaction, added, actor);
  });
}

/** What is asked of a unit; absent parts stay. */
export interface UnitOrder {
  id: string;
  name?: string;
  kind?: UnitKind;
  timeZone?: string;
  /** Null for the top. */
  parentId?: string | null;
  actor: string;
}

/** `moved`: what lies where units overlap may belong elsewhere now, so its accounts are to be placed again. */
export type UnitChange = 'changed' | 'moved' | 'unchanged' | 'notFound' | 'nameTaken' | TreeRefusal;

/** Renames or moves a unit, with everything beneath it. Saying what is so already changes nothing. */
export async function changeUnit(sql: Sql, { id, actor, ...asked }: UnitOrder): Promise<UnitChange> {
  return sql.begin(async (transaction): Promise<UnitChange> => {
    await lockTerritory(transaction);
    const [held] = await transaction<(NewUnit & { depth: number })[]>`
      select id, parent_id as "parentId", kind, name, time_zone as "timeZone", depth
      from unit where id = ${id} and archived_at is null`;
    if (held === undefined) return 'notFound';
    const wanted = { ...held, ...asked };
    const placed = placeInTree(id, wanted.parentId, await liveTree(transaction));
    if ('refusal' in placed) return placed.refusal;
    if (await nameIsTaken(transaction, id, wanted.parentId, wanted.name)) return 'nameTaken';
    const moved = wanted.parentId !== held.parentId;
    const same = wanted.name === held.name && wanted.kind === held.kind && wanted.timeZone === held.timeZone;
    if (same && !moved) return 'unchanged';
    await transaction`
      update unit set parent_id = ${wanted.parentId}, kind = ${wanted.kind}, name = ${wanted.name},
        time_zone = ${wanted.timeZone}, territory_version = territory_version + ${moved ? 1 : 0}
      where id = ${id}`;
    if (moved) await deepen(transaction, id, placed.depth - held.depth);
    await tellUnit(transaction, id, { kind: moved ? 'moved' : 'renamed', actor });
    return moved ? 'moved' : 'changed';
  });
}

async function deepen(transaction: Transaction, id: string, levels: number): Promise<void> {
  await transaction`
    with recursive beneath (id) as (
      select ${id}::uuid union select unit.id from unit join beneath on unit.parent_id = beneath.id
    )
    update unit set depth = depth + ${levels} from beneath where unit.id = beneath.id`;
}

/** Archives a unit that has nothing left; its ground goes to whoever else covers it. Archiving again changes nothing. */
export async function archiveUnit(
  sql: Sql,
  { id, actor, now }: { id: string; actor: string; now: Date },
): Promise<'archived' | 'unchanged' | 'notFound' | 'notEmpty'> {
  return sql.begin(async (transaction) => {
    await lockTerritory(transaction);
    const [held] = await transaction<{ archivedAt: Date | null; used: boolean }[]>`
      select archived_at as "archivedAt",
        exists (select from unit child where child.parent_id = unit.id and child.archived_at is null)
        or exists (select from unit_member where unit_id = unit.id)
        or exists (select from shift where unit_id = unit.id and ended_at is null) as used
      from unit where id = ${id}`;
    if (held === undefined) return 'notFound';
    if (held.archivedAt !== null) return 'unchanged';
    if (held.used) return 'notEmpty';
    await transaction`
      update unit set archived_at = ${now}, territory_version = territory_version + 1 where id = ${id}`;
    await tellUnit(transaction, id, { kind: 'archived', actor });
    return 'archived';
  });
}
