import type { ReportContents } from '@cartera/database/clientReport';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import {
  colour,
  count,
  footer,
  heading,
  ledger,
  letterhead,
  longDate,
  money,
  panel,
  sheet,
  shortDate,
  size,
} from '../document/index.js';
import type { Agency, PdfContent } from '../document/index.js';
import { folioOf } from '../ruling/rulingPage.js';
import { rulingName } from '../ruling/rulingWords.js';
import type { CodedRuling, ReportFigures, Total } from './reportTotals.js';

const head = (text: string, alignment: 'left' | 'right' = 'left'): TableCell => ({
  text,
  alignment,
  color: colour.muted,
  fontSize: size.small,
});

const right = (text: string, bold = false): TableCell => ({ text, alignment: 'right', bold });

function totals(
  label: string,
  rows: readonly (Total & { label: string })[],
  { currency, total }: ReportFigures,
): Content {
  const line = (name: string, { rulings, balanceCents }: Total, bold = false): TableCell[] => [
    { text: name, bold },
    right(count(rulings), bold),
    right(money(balanceCents, currency), bold),
  ];
  return {
    margin: [0, 0, 0, 14],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: ['*', 70, 130],
      body: [
        [head(label), head('Dictámenes', 'right'), head('Saldo', 'right')],
        ...rows.map((row) => line(row.label, row)),
        line('Total', total, true),
      ],
    },
    layout: ledger,
  };
}

function rulingList(rulings: readonly CodedRuling[]): Content {
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [18, '*', 112, 62, 52, 100],
      body: [
        [head('N.º'), head('Cuenta'), head('Dictamen'), head('Fecha'), head('Folio'), head('Saldo', 'right')],
        ...rulings.map((ruling, index): TableCell[] => [
          { text: String(index + 1) },
          { text: ruling.reference },
          { text: rulingName(ruling.type) },
          { text: ruling.decidedAt === null ? '' : shortDate(ruling.decidedAt) },
          { text: folioOf(ruling.rulingId) },
          right(money(ruling.balanceCents, ruling.currency)),
        ]),
      ],
    },
    layout: ledger,
  };
}

const codeIn = (type: string, code: string): string => (code === type ? '' : ` · ${code}`);

/** The cover of a report: totals by ruling and by portfolio, and every ruling in it. It names no debtor. */
export function reportCover(
  { report, client }: ReportContents,
  rulings: readonly CodedRuling[],
  figures: ReportFigures,
  agency: Agency,
  at: Date,
): PdfContent {
  const { total, currency } = figures;
  return {
    title: `Reporte de dictámenes ${report.period}: ${client.name}`,
    author: agency.name,
    at,
    pageMargins: [sheet.margin, 96, sheet.margin, 56],
    header: letterhead(agency),
    content: [
      { text: 'Reporte de dictámenes', color: colour.muted },
      { text: client.name, bold: true, fontSize: size.title, lineHeight: 1.1, margin: [0, 0, 0, 8] },
      {
        text:
          `Devolvemos las cuentas que, terminada la gestión extrajudicial, no pudieron cobrarse. Cada una lleva su ` +
          `dictamen con la regla que lo sustenta y sus evidencias.`,
      },
      panel(
        {
          columns: [
            {
              width: '*',
              stack: [
                { text: 'Saldo dictaminado', color: colour.muted },
                { text: money(total.balanceCents, currency), bold: true, fontSize: size.title, lineHeight: 1.1 },
              ],
            },
            {
              width: 100,
              stack: [
                { text: 'Dictámenes', color: colour.muted },
                { text: count(total.rulings), bold: true, fontSize: size.title, lineHeight: 1.1 },
              ],
            },
            {
              width: 150,
              stack: [
                { text: 'Reporte', color: colour.muted },
                { text: report.period, bold: true },
                { text: longDate(at) },
              ],
            },
          ],
        },
        [0, 10, 0, 14],
      ),
      heading('Por dictamen'),
      totals(
        'Dictamen',
        figures.byType.map((row) => ({ ...row, label: `${rulingName(row.type)}${codeIn(row.type, row.code)}` })),
        figures,
      ),
      heading('Por cartera'),
      totals(
        'Cartera',
        figures.byPortfolio.map((row) => ({ ...row, label: row.name })),
        figures,
      ),
      heading('Cuentas'),
      rulingList(rulings),
    ],
    footer: footer(`${client.name} · reporte ${report.period} · ${count(total.rulings)} dictámenes`),
  };
}
