import type { RulingSubject } from '@cartera/database/rulingDocument';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import {
  colour,
  facts,
  footer,
  heading,
  ledger,
  letterhead,
  longDate,
  money,
  panel,
  sheet,
  shortMoment,
  size,
} from '../document/index.js';
import type { Agency, PdfContent } from '../document/index.js';
import { evidenceWords, requirementWords, rulingName } from './rulingWords.js';

/** Hashes are for comparing, not for reading: small, and broken where the eye can keep its place. */
const hash = (sha256: string): Content => ({
  text: `${sha256.slice(0, 32)}\n${sha256.slice(32)}`,
  fontSize: 6.5,
  color: colour.muted,
  characterSpacing: 0.2,
  lineHeight: 1.1,
});

const head = (text: string): TableCell => ({ text, color: colour.muted, fontSize: size.small });

/** The first characters of the id, as people will say it on the telephone. */
export const folioOf = (rulingId: string): string => rulingId.slice(0, 8).toUpperCase();

function proofTable({ met, evidence }: RulingSubject): Content {
  const number = new Map(evidence.map(({ id }, index) => [id, index + 1]));
  return {
    margin: [0, 0, 0, 14],
    table: {
      headerRows: 1,
      widths: ['*', 130],
      body: [
        [head('La regla pide'), head('Lo prueban las evidencias')],
        ...met.map((proof): TableCell[] => [
          { text: requirementWords(proof.requirement) },
          {
            text:
              proof.evidence
                .map((id) => number.get(id))
                .filter((found) => found !== undefined)
                .sort((a, b) => a - b)
                .join(', ') || 'El expediente completo',
          },
        ]),
      ],
    },
    layout: ledger,
  };
}

function evidenceTable({ evidence, account }: RulingSubject): Content {
  return {
    margin: [0, 0, 0, 14],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [16, 84, '*', 136],
      body: [
        [head('N.º'), head('Momento local'), head('Evidencia'), head('SHA-256')],
        ...evidence.map((one, index): TableCell[] => [
          { text: String(index + 1) },
          { text: shortMoment(one.at, account.timeZone) },
          { text: evidenceWords(one) },
          hash(one.sha256),
        ]),
      ],
    },
    layout: ledger,
  };
}

function decidedBy({ ruling, approver, seal }: RulingSubject, agency: Agency): Content {
  const decided = ruling.decidedAt === null ? '' : `, el ${shortMoment(ruling.decidedAt)}`;
  const rows: [string, string][] = [
    ['Propuso', `La estrategia de la cartera, por regla, el ${shortMoment(ruling.proposedAt)}`],
    ['Aprobó', `${approver ?? ruling.decidedBy ?? ''}${decided}`],
    ['Responsable', `${agency.responsible}, ${agency.name}`],
  ];
  if (ruling.decisionNote !== null) rows.push(['Nota', ruling.decisionNote]);
  // Each entry of a case file carries the seal of the one before: to change any of them breaks this one.
  if (seal !== undefined) rows.push(['Expediente', `Hasta el movimiento ${seal.sequence}, con sello\n${seal.sha256}`]);
  return { unbreakable: true, margin: [0, 0, 0, 14], stack: [heading('Quién dictamina'), facts(rows, 72)] };
}

/** The document of a ruling, written once and never again. */
export function rulingPage(subject: RulingSubject, agency: Agency, at: Date): PdfContent {
  const { ruling, account, client } = subject;
  const name = rulingName(ruling.type);
  const folio = folioOf(ruling.id);
  const code = subject.clientCode === undefined || subject.clientCode === ruling.type ? '' : ` (${subject.clientCode})`;
  const content: Content[] = [
    { text: 'Dictamen', color: colour.muted },
    { text: name, bold: true, fontSize: size.title, lineHeight: 1.1, margin: [0, 0, 0, 8] },
    {
      text:
        `Terminada la gestión extrajudicial que ${client.name} encargó a ${agency.name}, y con las evidencias que se ` +
        `enlistan, se dictamina que la cuenta ${account.reference} no pudo cobrarse por la causa indicada.`,
    },
    panel(
      {
        columnGap: 16,
        columns: [
          {
            width: '*',
            stack: [
              facts(
                [
                  ['Cliente', client.name],
                  ['Cartera', subject.portfolioName],
                  ['Producto', account.product],
                  ['Cuenta', account.reference],
                  ['Titular', subject.holder],
                ],
                48,
              ),
            ],
          },
          {
            width: 188,
            stack: [
              facts(
                [
                  ['Dictamen', `${ruling.type}${code}`],
                  ['Saldo', money(account.balanceCents, account.currency)],
                  ['Atraso', `${account.daysPastDue} días al recibirse`],
                  ['Recibida', longDate(account.placedAt)],
                  ['Folio', `${folio} · versión ${ruling.version}`],
                ],
                48,
              ),
            ],
          },
        ],
      },
      [0, 10, 0, 14],
    ),
    heading('Regla y prueba'),
    proofTable(subject),
    ...(subject.evidence.length > 0 ? [heading('Evidencias'), evidenceTable(subject)] : []),
    decidedBy(subject, agency),
  ];
  return {
    title: `Dictamen ${folio}: ${name}`,
    author: agency.name,
    at,
    pageMargins: [sheet.margin, 96, sheet.margin, 76],
    header: letterhead(agency),
    content,
    footer: (page, pages) => [
      {
        margin: [sheet.margin, 8, sheet.margin, 0],
        fontSize: size.small,
        color: colour.muted,
        text:
          'Este dictamen acredita la gestión extrajudicial realizada. No sustituye la documentación que el artículo 27, ' +
          'fracción XV, de la Ley del Impuesto sobre la Renta pide a la institución para deducir un crédito incobrable.',
      },
      footer(`Dictamen ${folio} · versión ${ruling.version} · ${longDate(at)}`)(page, pages),
    ],
  };
}
