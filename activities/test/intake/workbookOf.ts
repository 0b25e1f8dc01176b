import Excel from 'exceljs';
import type { CellValue } from 'exceljs';

/** A workbook as Excel would save it. */
export async function workbookOf(sheets: Record<string, CellValue[][]>): Promise<Buffer> {
  const workbook = new Excel.Workbook();
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows);
  return Buffer.from(await workbook.xlsx.writeBuffer());
}
