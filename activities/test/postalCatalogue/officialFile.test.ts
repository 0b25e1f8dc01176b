import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { mexicanStates } from '@cartera/domain/address';
import { postalCatalogueCommand } from '../../src/postalCatalogue/index.js';

const legend =
  'El Catálogo Nacional de Códigos Postales, es elaborado por Correos de México y se proporciona en forma gratuita.';
const header =
  'd_codigo|d_asenta|d_tipo_asenta|D_mnpio|d_estado|d_ciudad|d_CP|c_estado|c_oficina|c_CP|c_tipo_asenta|c_mnpio|id_asenta_cpcons|d_zona|c_cve_ciudad';

/** One settlement for each state: the smallest file that is whole. */
const rows = mexicanStates.map(
  ({ code, name }) =>
    `${code}100|Peñón Ñandú ${code}|Colonia|Municipio de ${name}|${name}||${code}101|${code}|${code}101||09|001|0001|Urbano|`,
);

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cartera-catalogue-'));
  database = await createTestDatabase();
  await database.sql`delete from postal_settlement`;
});

afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function load(text: string | Buffer, ...options: string[]): Promise<string[]> {
  const file = join(folder, 'CPdescarga.txt');
  await writeFile(file, typeof text === 'string' ? Buffer.from(text, 'latin1') : text);
  const told: string[] = [];
  await postalCatalogueCommand([file, ...options], { ownerUrl: database.url, tell: (line) => told.push(line) });
  return told;
}

const whole = (lines: readonly string[]): string => [legend, header, ...lines, ''].join('\r\n');

const names = async (): Promise<string[]> => {
  const found = await database.sql<
    { settlement: string }[]
  >`select settlement from postal_settlement order by postal_code`;
  return found.map(({ settlement }) => settlement);
};

describe('the official file', () => {
  test('is read in Latin-1, or in UTF-8 when an editor saved it so, and reports what changed', async () => {
    expect((await load(whole(rows)))[1]).toBe('Nuevos 32, cambiados 0, retirados 0.');
    expect((await names())[8]).toBe('Peñón Ñandú 09');
    expect((await load(Buffer.from(whole(rows), 'utf8')))[1]).toBe('Nuevos 0, cambiados 0, retirados 0.');
    const renamed = rows.map((row) => row.replace('Peñón Ñandú 14', 'Cerro Ñandú'));
    expect((await load(whole(renamed)))[1]).toBe('Nuevos 0, cambiados 1, retirados 0.');
  });

  test.each([
    ['a line cut short', whole(rows).slice(0, -40), /línea 34: tiene \d+ columnas/],
    ['a code with a letter', whole(rows).replace('14100|', '14I00|'), /línea 16: la columna d_codigo dice "14I00"/],
    ['a file cut at the end of a line', whole(rows.slice(0, 31)), /faltan estados \(Zacatecas\)/],
    ['another file', 'a,b\nc,d\n', /no es el archivo CPdescarga.txt/],
    ['an empty file', '', /no es el archivo CPdescarga.txt/],
  ])('%s is refused with its place and changes nothing', async (_, text, message) => {
    const before = await names();
    await expect(load(text)).rejects.toMatchObject({
      name: 'PostalCatalogueProblem',
      message: expect.stringMatching(message) as unknown,
    });
    expect(await names()).toEqual(before);
  });

  test('a path that leads nowhere is said in a sentence', async () => {
    const missing = postalCatalogueCommand(['/nowhere/CPdescarga.txt'], { ownerUrl: database.url, tell: () => {} });
    await expect(missing).rejects.toMatchObject({ message: expect.stringMatching(/^No se puede leer/) as unknown });
  });

  test('a parameter that means nothing shows the right form', async () => {
    const wrong = postalCatalogueCommand(['--fuerza'], { ownerUrl: database.url, tell: () => {} });
    await expect(wrong).rejects.toMatchObject({ message: expect.stringMatching(/^Uso: /) as unknown });
  });
});
