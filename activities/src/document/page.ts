import type { Content, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import type { Agency } from './agency.js';
import { colour, sheet, size } from './visualLanguage.js';

/** The agency's head: name on the left, how to reach it on the right, one line below. */
export function letterhead(agency: Agency): Content {
  return {
    margin: [sheet.margin, 36, sheet.margin, 0],
    stack: [
      {
        columns: [
          {
            width: '*',
            columns: [
              { width: 16, canvas: [{ type: 'rect', x: 0, y: 3, w: 9, h: 9, color: colour.accent }] },
              { width: '*', text: agency.name, bold: true, fontSize: size.lead, lineHeight: 1 },
            ],
          },
          {
            width: 'auto',
            alignment: 'right',
            fontSize: size.small,
            color: colour.muted,
            text: `${agency.address}\nTel. ${agency.phone} · ${agency.email}`,
          },
        ],
      },
      rule(8),
    ],
  };
}

/** A hairline across the text. */
export function rule(above = 0, below = 0): Content {
  const width = sheet.width - 2 * sheet.margin;
  return {
    margin: [0, above, 0, below],
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.5, lineColor: colour.line }],
  };
}

/** The foot of every page: what the document is, and which page of how many. */
export function footer(text: string): (page: number, pages: number) => Content {
  return (page, pages) => ({
    margin: [sheet.margin, 12, sheet.margin, 0],
    fontSize: size.small,
    color: colour.muted,
    columns: [
      { width: '*', text },
      { width: 'auto', text: `${page} de ${pages}`, alignment: 'right' },
    ],
  });
}

/** A heading inside the page. */
export const heading = (text: string): Content => ({ text, bold: true, fontSize: size.body, margin: [0, 0, 0, 3] });

/** Label and value pairs, one a line: the label quiet, the value plain. */
export function facts(rows: readonly (readonly [string, string])[], labelWidth = 92): Content {
  return {
    table: {
      widths: [labelWidth, '*'],
      body: rows.map(([label, value]): TableCell[] => [{ text: label, color: colour.muted }, { text: value }]),
    },
    layout: bare,
  };
}

/** A table without lines and with the least padding. */
export const bare: CustomTableLayout = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: (column, node) => (column === (node.table.widths?.length ?? 0) - 1 ? 0 : 8),
  paddingTop: () => 0.5,
  paddingBottom: () => 0.5,
};

/** A table of records: hairlines between rows, a darker one under the head. */
export const ledger: CustomTableLayout = {
  hLineWidth: (row, node) => (row === 0 || row === node.table.body.length ? 0 : 0.5),
  hLineColor: (row) => (row === 1 ? colour.muted : colour.line),
  vLineWidth: () => 0,
  paddingLeft: (column) => (column === 0 ? 0 : 6),
  paddingRight: (column, node) => (column === (node.table.widths?.length ?? 0) - 1 ? 0 : 6),
  paddingTop: () => 4,
  paddingBottom: () => 4,
};

/** A quiet box. */
export function panel(content: Content, margin: [number, number, number, number]): Content {
  return {
    margin,
    table: { widths: ['*'], body: [[{ stack: [content], fillColor: colour.panel }]] },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: () => 16,
      paddingRight: () => 16,
      paddingTop: () => 12,
      paddingBottom: () => 12,
    },
  };
}
