import { posix } from 'node:path';
import { headerSearchRows } from '@cartera/domain/placement';
import { firstRows } from './firstRows.js';
import { isDateFormat } from './numberFormat.js';
import { FileRefusedError } from './placementFile.js';
import type { FileLimits, FileRow, FindHeader, PlacementFile } from './placementFile.js';
import { sheetRows } from './sheet.js';
import type { SheetContext } from './sheet.js';
import { WorkbookArchive } from './workbookArchive.js';
import { readXml } from './xmlStream.js';

interface Sheet {
  name: string;
  part: string;
}

/** Characters of all shared strings together, held in memory while a sheet is read. */
const maxSharedText = 100_000_000;

/** Where a part's relations lead, by id and by kind. */
async function relations(
  archive: WorkbookArchive,
  part: string,
): Promise<{ id: string; kind: string; target: string }[]> {
  const found: { id: string; kind: string; target: string }[] = [];
  const file = `${posix.dirname(part)}/_rels/${posix.basename(part)}.rels`.replace(/^\.\//, '');
  if (!archive.has(file)) return found;
  await readXml(await archive.stream(file), {
    open: (name, { Id = '', Type = '', Target = '' }) => {
      if (name !== 'Relationship') return;
      const target = Target.startsWith('/') ? Target.slice(1) : posix.join(posix.dirname(part), Target);
      found.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), target });
    },
  });
  return found;
}

async function sharedStrings(archive: WorkbookArchive, part: string): Promise<string[]> {
  const strings: string[] = [];
  let text = '';
  let size = 0;
  let inText = false;
  let phonetic = 0;
  await readXml(await archive.stream(part), {
    open: (name) => {
      if (name === 'si') text = '';
      else if (name === 't') inText = true;
      else if (name === 'rPh') phonetic++;
    },
    text: (piece) => {
      if (!inText || phonetic > 0) return;
      text += piece;
      size += piece.length;
      if (size > maxSharedText) throw new FileRefusedError('intake.tooLarge');
    },
    close: (name) => {
      if (name === 'si') strings.push(text);
      else if (name === 't') inText = false;
      else if (name === 'rPh') phonetic--;
    },
  });
  return strings;
}

/** Which cell styles show a number as a date. */
async function dateStyles(archive: WorkbookArchive, part: string): Promise<boolean[]> {
  const custom = new Map<number, string>();
  const styles: boolean[] = [];
  let inCellFormats = false;
  await readXml(await archive.stream(part), {
    open: (name, attributes) => {
      if (name === 'numFmt') custom.set(Number(attributes.numFmtId), attributes.formatCode ?? '');
      else if (name === 'cellXfs') inCellFormats = true;
      else if (name === 'xf' && inCellFormats) {
        const format = Number(attributes.numFmtId ?? 0);
        styles.push(isDateFormat(format, custom.get(format)));
      }
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return styles;
}

interface Contents {
  sheets: Sheet[];
  context: SheetContext;
}

async function readContents(archive: WorkbookArchive): Promise<Contents> {
  const root = (await relations(archive, '')).find(({ kind }) => kind === 'officeDocument');
  const part = root?.target ?? 'xl/workbook.xml';
  // A zip without one is a document of another program.
  if (!archive.has(part)) throw new FileRefusedError('intake.legacyFormat');
  const related = await relations(archive, part);
  const sheets: Sheet[] = [];
  let epoch1904 = false;
  await readXml(await archive.stream(part), {
    open: (name, attributes) => {
      if (name === 'workbookPr') epoch1904 = ['1', 'true'].includes(attributes.date1904 ?? '');
      if (name !== 'sheet' || (attributes.state ?? 'visible') !== 'visible') return;
      const target = related.find(({ id }) => id === (attributes['r:id'] ?? attributes.id))?.target;
      if (target !== undefined && archive.has(target)) sheets.push({ name: attributes.name ?? '', part: target });
    },
  });
  const ofKind = (kind: string): string | undefined =>
    related.find((relation) => relation.kind === kind && archive.has(relation.target))?.target;
  const strings = ofKind('sharedStrings');
  const styles = ofKind('styles');
  const context: SheetContext = {
    strings: strings === undefined ? [] : await sharedStrings(archive, strings),
    dateStyles: styles === undefined ? [] : await dateStyles(archive, styles),
    epoch1904,
  };
  return { sheets, context };
}

/**
 * Opens a workbook (.xlsx) and picks the visible sheet that matters: the first that has a header we know, else the first of
 * all.
 *
 * @throws {FileRefusedError} when it is unsafe, protected, broken or not a workbook
 */
export async function openWorkbook(path: string, limits: FileLimits, findHeader: FindHeader): Promise<PlacementFile> {
  const archive = await WorkbookArchive.open(path, limits);
  try {
    const { sheets, context } = await readContents(archive);
    if (sheets.length === 0) throw new FileRefusedError('intake.emptyFile');
    const rowsOf = async function* (sheet: Sheet): AsyncGenerator<FileRow[]> {
      yield* sheetRows(await archive.stream(sheet.part), context, limits);
    };
    let chosen = sheets[0] as Sheet;
    for (const sheet of sheets) {
      if (findHeader(await firstRows(rowsOf(sheet), headerSearchRows)) === undefined) continue;
      chosen = sheet;
      break;
    }
    return {
      format: 'xlsx',
      sheet: chosen.name,
      padded: true,
      rows: () => rowsOf(chosen),
      close: () => archive.close(),
    };
  } catch (error) {
    archive.close();
    throw error;
  }
}
