import type { Column, Content, TableCell } from 'pdfmake/interfaces.js';
import type { SlipSubject } from '@cartera/database/mailing';
import { depositSlip, frankingServiceNames } from '@cartera/domain/mailing';
import {
  colour,
  count,
  facts,
  footer,
  heading,
  ledger,
  letterhead,
  longDate,
  panel,
  sheet,
  shortDate,
  size,
} from '../document/index.js';
import type { Agency, PdfContent } from '../document/index.js';
import { paperName } from '../letter/index.js';

const gramsFormat = new Intl.NumberFormat('es-MX', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const grams = (milligrams: number): string => `${gramsFormat.format(milligrams / 1_000)} g`;

/** An ISO date as people write it. */
const onPaper = (isoDate: string): string => shortDate(new Date(`${isoDate}T18:00:00Z`));

const head = (text: string, alignment: 'left' | 'right' = 'left'): TableCell => ({
  text,
  alignment,
  color: colour.muted,
  fontSize: size.small,
});

function zones(subject: SlipSubject): Content {
  const slip = depositSlip(subject.counts);
  const rows = slip.lines.map(({ prefix, state, pieces, milligrams }): TableCell[] => [
    { text: prefix },
    { text: state === '' ? 'Zona no usada por el servicio postal' : state },
    { text: count(pieces), alignment: 'right' },
    { text: grams(milligrams), alignment: 'right' },
  ]);
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [40, '*', 80, 90],
      body: [
        [head('Zona'), head('Estado'), head('Piezas', 'right'), head('Peso', 'right')],
        ...rows,
        [
          { text: 'Total', bold: true, colSpan: 2 },
          {},
          { text: count(slip.pieces), alignment: 'right', bold: true },
          { text: grams(slip.milligrams), alignment: 'right', bold: true },
        ],
      ],
    },
    layout: ledger,
  };
}

/** Which printed letters must not leave with the others. */
function pulled({ toPull }: SlipSubject): Content[] {
  if (toPull.length === 0) return [];
  const bySection = new Map<number, number[]>();
  for (const { section, number } of toPull) bySection.set(section, [...(bySection.get(section) ?? []), number]);
  return [
    panel(
      {
        stack: [
          heading(
            toPull.length === 1
              ? 'Retire 1 carta antes de entregar'
              : `Retire ${count(toPull.length)} cartas antes de entregar`,
          ),
          { text: 'Sus cuentas se detuvieron o terminaron después de imprimir. No deben salir.', margin: [0, 0, 0, 4] },
          ...[...bySection].map(([section, numbers]): Content => ({
            columns: [
              { width: 64, text: `Sección ${section}`, color: colour.muted },
              { width: '*', text: `Piezas ${numbers.join(', ')}` },
            ],
          })),
        ],
      },
      [0, 16, 0, 0],
    ),
  ];
}

function signature(who: string, detail: string): Column {
  return {
    width: '*',
    stack: [
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 216, y2: 0, lineWidth: 0.5, lineColor: colour.muted }] },
      { text: who, bold: true, margin: [0, 4, 0, 0] },
      { text: detail, color: colour.muted, fontSize: size.small },
    ],
  };
}

/**
 * The slip that goes with the letters to the post office, and comes back stamped.
 *
 * @param on the day of the deposit, at any hour
 */
export function depositSlipPage(subject: SlipSubject, agency: Agency, on: Date): PdfContent {
  const { registration, template, composed, withdrawn } = subject;
  const short = subject.runId.slice(0, 8).toUpperCase();
  const number = `${short}-${subject.edition}`;
  const validity = `${onPaper(registration.validFrom)} a ${onPaper(registration.validUntil)}`;
  const content: Content[] = [
    { text: 'Ficha de depósito', bold: true, fontSize: size.title, lineHeight: 1.1 },
    { text: 'Correspondencia con franqueo convenido', color: colour.muted, margin: [0, 2, 0, 14] },
    {
      columnGap: 28,
      margin: [0, 0, 0, 16],
      columns: [
        facts(
          [
            ['Ficha', number],
            ['Fecha', longDate(on)],
            ['Servicio', frankingServiceNames[subject.service]],
            ['Registro', registration.number],
            ['Vigencia', validity],
          ],
          56,
        ),
        facts(
          [
            ['Cliente', subject.clientName],
            ['Carta', paperName(template)],
            ['Corrida', `${count(composed)} piezas`],
            ['Retiradas', count(withdrawn)],
            ['En esta ficha', `${count(composed - withdrawn)} piezas`],
          ],
          72,
        ),
      ],
    },
    zones(subject),
    ...pulled(subject),
    {
      unbreakable: true,
      margin: [0, 48, 0, 0],
      columnGap: 28,
      columns: [
        signature('Entrega', `${agency.name}: nombre y firma`),
        signature('Recibe', 'Oficina postal: nombre, firma, sello y fecha'),
      ],
    },
  ];
  return {
    title: `Ficha de depósito ${number}`,
    author: agency.name,
    at: on,
    pageMargins: [sheet.margin, 88, sheet.margin, 56],
    header: letterhead(agency),
    content,
    footer: footer(`Ficha ${number}. Sustituye a las fichas anteriores de la corrida.`),
  };
}
