import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { TransactionSql } from 'postgres';
import type { Sql } from '../connection/index.js';
import { PostalCatalogueProblem } from './postalCatalogueProblem.js';
import { settlementCells, settlementColumns } from './settlementSource.js';
import type { SettlementSource } from './settlementSource.js';

/** What a load did to the catalogue. */
export interface PostalCatalogueChange {
  rows: number;
  added: number;
  changed: number;
  removed: number;
}

export interface PostalCatalogueReplacement {
  settlements: Iterable<SettlementSource>;
  /** Name of the source for the record of loads. */
  source: string;
  /** Of the source's bytes. */
  sha256: string;
  /** Take a catalogue with far fewer rows than the present one. */
  acceptFewer?: boolean;
}

/** Below this share of the present rows, a source is more likely cut short than Mexico smaller. */
const plausibleShare = 0.9;
const rowsInChunk = 1000;

type Transaction = TransactionSql<{ bigint: bigint }>;

/**
 * Replaces the postal catalogue in one transaction: whoever grades meanwhile sees the old one whole, then the new one whole.
 * A settlement that is still there keeps its `id`, because addresses point at it.
 *
 * @throws PostalCatalogueProblem when the source has implausibly few rows; nothing is changed then
 */
export async function replacePostalCatalogue(
  sql: Sql,
  { settlements, source, sha256, acceptFewer = false }: PostalCatalogueReplacement,
): Promise<PostalCatalogueChange> {
  return sql.begin(async (transaction) => {
    // Two loads at once would each add what the other adds; readers are not held up.
    await transaction`lock table postal_settlement in share row exclusive mode`;
    const rows = await copySource(transaction, settlements);
    const [present] = await transaction<[{ count: number }]>`select count(*)::int as count from postal_settlement`;
    if (!acceptFewer && rows < present.count * plausibleShare)
      throw new PostalCatalogueProblem(
        `El catálogo trae ${rows} asentamientos y el actual tiene ${present.count}: parece incompleto y no se cargó. ` +
          'Descárgalo de nuevo o, si es correcto, repite la orden con --aceptar-menos.',
      );
    await matchRows(transaction);
    const changed = await updateChanged(transaction);
    const removed = await transaction`
      delete from postal_settlement s where not exists (select from postal_match m where m.id = s.id)`;
    const added = await transaction`
      insert into postal_settlement (${transaction(settlementColumns)})
      select ${transaction(settlementColumns.map((column) => `s.${column}`))} from postal_source s
      where not exists (select from postal_match m where m.line = s.line)
      order by s.line`;
    const change = { rows, added: added.count, changed, removed: removed.count };
    await transaction`
      insert into postal_catalogue_load (source, sha256, rows, added, changed, removed)
      values (${source}, ${sha256}, ${rows}, ${change.added}, ${change.changed}, ${change.removed})`;
    await transaction`analyze postal_settlement`;
    return change;
  });
}

async function copySource(transaction: Transaction, settlements: Iterable<SettlementSource>): Promise<number> {
  await transaction`
    create temporary table postal_source on commit drop as
    select ${transaction(settlementColumns)} from postal_settlement with no data`;
  await transaction`alter table postal_source add column line integer generated always as identity`;
  const copy = await transaction`copy postal_source (${transaction(settlementColumns)}) from stdin`.writable();
  let rows = 0;
  function* chunks(): Generator<string> {
    let lines: string[] = [];
    for (const settlement of settlements) {
      rows += 1;
      lines.push(copyLine(settlementCells(settlement)));
      if (lines.length === rowsInChunk) {
        yield lines.join('');
        lines = [];
      }
    }
    yield lines.join('');
  }
  await pipeline(Readable.from(chunks()), copy);
  await transaction`analyze postal_source`;
  return rows;
}

/**
 * Pairs present rows with the source's: by the official number, which survives a change of name, and what is left by its
 * name, which is all that a source without numbers has. Rows that repeat a name are paired in order.
 */
async function matchRows(transaction: Transaction): Promise<void> {
  await transaction`
    create temporary table postal_match on commit drop as
    select p.id, s.line from postal_settlement p join postal_source s
      using (state_code, municipality_code, settlement_code, postal_code)`;
  await transaction`
    insert into postal_match (id, line)
    select p.id, s.line
    from (
      select id, postal_code, settlement_key, municipality_key, state_code,
        row_number() over (
          partition by postal_code, settlement_key, municipality_key, state_code order by settlement_type, settlement, id
        ) as turn
      from postal_settlement where not exists (select from postal_match m where m.id = postal_settlement.id)
    ) p
    join (
      select line, postal_code, settlement_key, municipality_key, state_code,
        row_number() over (
          partition by postal_code, settlement_key, municipality_key, state_code order by settlement_type, settlement, line
        ) as turn
      from postal_source where not exists (select from postal_match m where m.line = postal_source.line)
    ) s using (postal_code, settlement_key, municipality_key, state_code, turn)`;
  await transaction`analyze postal_match`;
}

async function updateChanged(transaction: Transaction): Promise<number> {
  const columns = (alias: string): ReturnType<Transaction> =>
    transaction`${transaction(settlementColumns.map((column) => `${alias}.${column}`))}`;
  const changed = await transaction`
    update postal_settlement p set (${transaction(settlementColumns)}) = row(${columns('s')})
    from postal_match m join postal_source s on s.line = m.line
    where p.id = m.id and row(${columns('p')}) is distinct from row(${columns('s')})`;
  return changed.count;
}

/** One line of COPY's text format. */
function copyLine(cells: readonly (string | undefined)[]): string {
  return `${cells.map((cell) => (cell === undefined ? '\\N' : cell.replace(/[\\\t\n\r]/g, escapeForCopy))).join('\t')}\n`;
}

function escapeForCopy(character: string): string {
  return { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }[character] ?? character;
}
