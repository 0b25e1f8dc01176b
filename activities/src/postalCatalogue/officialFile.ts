import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { PostalCatalogueProblem } from '@cartera/database/postalCatalogue';
import type { SettlementSource } from '@cartera/database/postalCatalogue';
import { mexicanStates } from '@cartera/domain/address';
import type { CatalogueSource } from './catalogueSource.js';

/** Columns of the postal service's `CPdescarga.txt`, whose first line is a legend and whose second is this header. */
const header = [
  'd_codigo',
  'd_asenta',
  'd_tipo_asenta',
  'D_mnpio',
  'd_estado',
  'd_ciudad',
  'd_CP',
  'c_estado',
  'c_oficina',
  'c_CP',
  'c_tipo_asenta',
  'c_mnpio',
  'id_asenta_cpcons',
  'd_zona',
  'c_cve_ciudad',
] as const;

type Column = (typeof header)[number];

/** What each column that we use must look like. */
const forms: readonly (readonly [Column, RegExp])[] = [
  ['d_codigo', /^\d{5}$/],
  ['d_asenta', /\S/],
  ['d_tipo_asenta', /\S/],
  ['D_mnpio', /\S/],
  ['d_estado', /\S/],
  ['c_estado', /^(?:0[1-9]|[12]\d|3[0-2])$/],
  ['c_mnpio', /^\d{3}$/],
  ['id_asenta_cpcons', /^\d{1,5}$/],
  ['d_zona', /\S/],
];

/**
 * Reads the official catalogue: Latin-1 as published, or UTF-8 if an editor saved it so.
 *
 * @throws PostalCatalogueProblem naming the first line that is not a whole row, or a state that is not there: either means
 * a file cut short, and half a catalogue would turn good addresses into doubtful ones
 */
export async function readOfficialFile(path: string): Promise<CatalogueSource> {
  const bytes = await readFile(path).catch((error: unknown) => {
    throw new PostalCatalogueProblem(`No se puede leer ${path}. Revisa la ruta y los permisos.`, { cause: error });
  });
  const [, headerLine = '', ...lines] = decode(bytes).split(/\r?\n/);
  if (headerLine.split('|').join('|') !== header.join('|'))
    throw new PostalCatalogueProblem(
      `${basename(path)} no es el archivo CPdescarga.txt del Servicio Postal: la línea 2 debe empezar con "d_codigo|d_asenta".`,
    );
  while (lines.at(-1)?.trim() === '') lines.pop();
  const settlements = lines.map((line, index) => settlementOf(line, index + 3));
  refuseMissingStates(settlements);
  return {
    name: basename(path),
    sha256: createHash('sha256').update(bytes).digest('hex'),
    settlements,
  };
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function settlementOf(line: string, lineNumber: number): SettlementSource {
  const cells = line.split('|').map((cell) => cell.trim());
  if (cells.length !== header.length)
    throw new PostalCatalogueProblem(
      `El archivo está dañado en la línea ${lineNumber}: tiene ${cells.length} columnas y deben ser ${header.length}. No se cambió nada.`,
    );
  const cell = (column: Column): string => cells[header.indexOf(column)] ?? '';
  const wrong = forms.find(([column, form]) => !form.test(cell(column)));
  if (wrong !== undefined)
    throw new PostalCatalogueProblem(
      `El archivo está dañado en la línea ${lineNumber}: la columna ${wrong[0]} dice "${cell(wrong[0])}". No se cambió nada.`,
    );
  return {
    postalCode: cell('d_codigo'),
    settlement: cell('d_asenta'),
    settlementType: cell('d_tipo_asenta'),
    municipality: cell('D_mnpio'),
    state: cell('d_estado'),
    city: cell('d_ciudad') === '' ? undefined : cell('d_ciudad'),
    stateCode: cell('c_estado'),
    municipalityCode: cell('c_mnpio'),
    settlementCode: cell('id_asenta_cpcons'),
    urban: /^(?:semi)?urbano$/i.test(cell('d_zona')),
  };
}

function refuseMissingStates(settlements: readonly SettlementSource[]): void {
  const present = new Set(settlements.map(({ stateCode }) => stateCode));
  const missing = mexicanStates.filter(({ code }) => !present.has(code));
  if (missing.length > 0)
    throw new PostalCatalogueProblem(
      `Al archivo le faltan estados (${missing.map(({ name }) => name).join(', ')}): descarga el de toda la República. No se cambió nada.`,
    );
}
