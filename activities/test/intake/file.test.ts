import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { FileRefusedError, fileLimits, openPlacementFile } from '../../src/intake/file/index.js';
import type { FileLimits, PlacementFile } from '../../src/intake/file/index.js';
import { workbookOf } from './workbookOf.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'placement-file-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

let files = 0;
async function fileOf(content: Buffer | string): Promise<string> {
  const path = join(folder, String(++files));
  await writeFile(path, content);
  return path;
}

async function rowsOf(file: PlacementFile): Promise<string[][]> {
  const rows: string[][] = [];
  for await (const batch of file.rows()) for (const { rowNumber, cells } of batch) rows[rowNumber - 1] = cells;
  file.close();
  return rows;
}

async function read(content: Buffer | string, limits?: FileLimits) {
  const file = await openPlacementFile(await fileOf(content), limits);
  return { ...file, cells: await rowsOf(file) };
}

/** The code a file is refused with, and the row. */
async function refusal(content: Buffer | string, limits?: FileLimits): Promise<{ code: string; row?: number }> {
  try {
    await read(content, limits);
  } catch (error) {
    if (error instanceof FileRefusedError) return { code: error.code, row: error.row };
    throw error;
  }
  return { code: 'not refused' };
}

const table = 'Cuenta,Cliente,Adeudo\n1,"Núñez, Ana",5.00\n2,Íñigo “Paz” €,6.00\n';
const cells = [
  ['Cuenta', 'Cliente', 'Adeudo'],
  ['1', 'Núñez, Ana', '5.00'],
  ['2', 'Íñigo “Paz” €', '6.00'],
];
/** The bytes Windows-1252 has where Latin-1 has controls. */
const windows1252 = (text: string): Buffer =>
  Buffer.from(text.replace('“', '\x93').replace('”', '\x94').replace('€', '\x80'), 'latin1');

describe('text files', () => {
  it.each([
    ['UTF-8', Buffer.from(table), 'utf-8'],
    ['UTF-8 with a byte-order mark', Buffer.from(`\ufeff${table}`), 'utf-8'],
    ['Windows-1252', windows1252(table), 'windows-1252'],
    ['UTF-16, as Excel calls "Unicode text"', Buffer.from(`\ufeff${table}`, 'utf16le'), 'utf-16le'],
    ['Windows line ends', Buffer.from(table.replaceAll('\n', '\r\n')), 'utf-8'],
    ['old Macintosh line ends', Buffer.from(table.replaceAll('\n', '\r')), 'utf-8'],
  ])('reads %s', async (_, content, encoding) => {
    const file = await read(content);
    expect(file.encoding).toBe(encoding);
    expect(file.cells.slice(0, 3)).toEqual(cells);
  });

  it.each([',', ';', '\t', '|'])('finds the separator %j, whatever the amounts look like', async (delimiter) => {
    const line = (values: string[]): string =>
      values.map((v) => (v.includes(delimiter) ? `"${v}"` : v)).join(delimiter);
    const rows = [
      ['Cuenta', 'Cliente', 'Adeudo'],
      ['1', 'Ana; Paz', '1,234.50'],
      ['2', 'Eva', '1,000.00'],
    ];
    const file = await read(rows.map(line).join('\n'));
    expect(file.delimiter).toBe(delimiter);
    expect(file.cells).toEqual(rows);
  });

  it('keeps quotes inside names, line breaks inside quotes and the number of every row', async () => {
    const file = await read('a|b\nJUAN "EL CHATO" PAZ|x\n\n"dos\nlíneas ""así"""|y\n');
    expect(file.cells.slice(0, 4)).toEqual([
      ['a', 'b'],
      ['JUAN "EL CHATO" PAZ', 'x'],
      [''],
      ['dos\nlíneas "así"', 'y'],
    ]);
  });

  it('reads the same rows however the pieces of the file fall', async () => {
    const row = (n: number): string[] => [String(n), `Ñandú ${'é'.repeat(n % 97)}`, n % 5 ? 'x' : 'a,b "c"'];
    const rows = Array.from({ length: 20_000 }, (_, n) => row(n));
    const text = rows.map((r) => r.map((c) => `"${c.replaceAll('"', '""')}"`).join(',')).join('\r\n');
    expect(Buffer.byteLength(text)).toBeGreaterThan(1_000_000);
    expect((await read(text)).cells).toEqual(rows);
  });

  it.each([
    ['nothing', '', 'intake.emptyFile'],
    ['only blanks', ' \n \n', 'intake.emptyFile'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 0, 0, 1]), 'intake.notText'],
    ['a PDF', '%PDF-1.7\n', 'intake.legacyFormat'],
    ['an .xls', Buffer.from('d0cf11e0a1b11ae1000000', 'hex'), 'intake.legacyFormat'],
    ['a page called .xls', '<html><table><tr><td>Cuenta', 'intake.legacyFormat'],
    [
      'two encodings',
      Buffer.concat([Buffer.from('á,é\ní,ó\nú,ñ\n'), Buffer.from('ñ\n', 'latin1')]),
      'intake.mixedEncoding',
    ],
    [
      'a workbook with a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'intake.protectedWorkbook',
    ],
  ])('refuses %s', async (_, content, code) => {
    expect(await refusal(content)).toMatchObject({ code });
  });

  it('finds the row where a quote was opened and never closed', async () => {
    expect(await refusal('a,b\n1,x\n2,"y\n3,z\n')).toEqual({ code: 'intake.cellTooLong', row: 3 });
    const endless = `a,b\n1,"${'x'.repeat(50)}\n${'2,y\n'.repeat(100_000)}`;
    expect(await refusal(endless)).toEqual({ code: 'intake.cellTooLong', row: 2 });
  });

  it('stops at the limits instead of filling the memory', async () => {
    expect(await refusal('a,b\n1,2\n3,4\n', { ...fileLimits, rows: 2 })).toMatchObject({ code: 'intake.tooManyRows' });
    expect(await refusal(`a,b\n${','.repeat(500)}\n`)).toEqual({ code: 'intake.tooManyColumns', row: 2 });
    const path = await fileOf('');
    const handle = await open(path, 'w');
    await handle.truncate(200 * 1024 * 1024 + 1);
    await handle.close();
    await expect(openPlacementFile(path)).rejects.toMatchObject({ code: 'intake.tooLarge' });
  });
});

describe('workbooks', () => {
  it('reads what a person sees: dates, amounts, zeros that a number lost, and rows by their number', async () => {
    const content = await workbookOf({
      Portada: [['Cartera de noviembre']],
      Cuentas: [
        ['Telefonía'],
        [],
        ['Contrato', 'Titular', 'CP', 'Saldo', 'Alta'],
        ['T1', 'Íñigo', 1109, 3881.26, new Date('2019-09-11')],
        ['T2', { richText: [{ text: 'Ana ' }, { text: 'Paz', font: { bold: true } }] }, 7000, 0.1 + 0.2, null],
        [4152313412345678, 'Eva', '01109', { formula: 'D4*2', result: 7762.52 }, '17/09/2021'],
      ],
    });
    const file = await read(content);
    expect(file).toMatchObject({ format: 'xlsx', sheet: 'Cuentas', padded: true });
    expect(file.cells[2]).toEqual(['Contrato', 'Titular', 'CP', 'Saldo', 'Alta']);
    expect(file.cells[3]).toEqual(['T1', 'Íñigo', '1109', '3881.26', '2019-09-11']);
    expect(file.cells[4]?.slice(0, 4)).toEqual(['T2', 'Ana Paz', '7000', '0.3']);
    // Sixteen digits do not fit in a spreadsheet number: the reader must not pretend that they did.
    expect(file.cells[5]).toEqual(['4.152313412345678e+15', 'Eva', '01109', '7762.52', '17/09/2021']);
  });

  const parts = (sheet: Uint8Array) => ({
    '_rels/.rels': strToU8(
      '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    ),
    'xl/workbook.xml': strToU8('<workbook><sheets><sheet name="A" sheetId="1" r:id="b"/></sheets></workbook>'),
    'xl/_rels/workbook.xml.rels': strToU8(
      '<Relationships><Relationship Id="b" Type="x/worksheet" Target="worksheets/one.xml"/></Relationships>',
    ),
    'xl/worksheets/one.xml': sheet,
  });
  const zipOf = (sheet: Uint8Array): Buffer => Buffer.from(zipSync(parts(sheet), { level: 9 }));

  it('follows the names a writer gave its parts', async () => {
    const file = await read(
      zipOf(
        strToU8(
          '<worksheet><sheetData><row><c t="inlineStr"><is><t>Cuenta &amp; más</t></is></c></row></sheetData></worksheet>',
        ),
      ),
    );
    expect(file.cells).toEqual([['Cuenta & más']]);
  });

  it('refuses a bomb by what its directory says', async () => {
    const bomb = zipOf(new Uint8Array(64 * 1024 * 1024).fill(32));
    expect(bomb.length).toBeLessThan(200_000);
    expect(await refusal(bomb)).toMatchObject({ code: 'intake.unsafeArchive' });
  });

  it('refuses a bomb whose directory lies about it', async () => {
    const bomb = zipOf(new Uint8Array(64 * 1024 * 1024).fill(32));
    const directory = bomb.indexOf(Buffer.from('504b0102', 'hex'));
    for (let at = directory; at >= 0; at = bomb.indexOf(Buffer.from('504b0102', 'hex'), at + 4)) {
      if (bomb.readUInt32LE(at + 24) > 1_000_000) bomb.writeUInt32LE(1000, at + 24);
    }
    expect(await refusal(bomb)).toMatchObject({ code: 'intake.unsafeArchive' });
  });

  it('refuses a cell without end, a sheet too wide, broken XML and a zip of something else', async () => {
    const sheet = (row: string): Buffer =>
      zipOf(strToU8(`<worksheet><sheetData><row r="7">${row}</row></sheetData></worksheet>`));
    const long = Array.from({ length: 40_000 }, (_, i) => String.fromCharCode(97 + ((i * 7919) % 26))).join('');
    expect(await refusal(sheet(`<c t="str"><v>${long}</v></c>`))).toEqual({ code: 'intake.cellTooLong', row: 7 });
    expect(await refusal(sheet('<c r="XFD7"><v>1</v></c>'))).toEqual({ code: 'intake.tooManyColumns', row: 7 });
    expect(await refusal(sheet('<c><v>1</c>'))).toMatchObject({ code: 'intake.brokenWorkbook' });
    expect(await refusal(sheet('<c t="str"><v>&xxe;</v></c>'))).toMatchObject({ code: 'intake.brokenWorkbook' });
    expect(await refusal(Buffer.from(zipSync({ 'word/document.xml': strToU8('<a/>') })))).toMatchObject({
      code: 'intake.legacyFormat',
    });
    expect(await refusal(sheet('').subarray(0, 300))).toMatchObject({ code: 'intake.brokenWorkbook' });
  });
});
