import type { LetterSubject } from '@cartera/database/letter';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import {
  bare,
  colour,
  facts,
  footer,
  heading,
  letterhead,
  longDate,
  money,
  panel,
  qrCode,
  sheet,
  size,
} from '../document/index.js';
import type { Agency, PdfContent } from '../document/index.js';
import { letterText } from './letterTemplate.js';
import type { LetterTemplate } from './letterTemplate.js';

export interface LetterFacts {
  letterId: string;
  template: LetterTemplate;
  subject: LetterSubject;
  agency: Agency;
  /** Business moment printed as the letter's date. */
  at: Date;
}

/**
 * Where the window of a No. 10 envelope shows a sheet folded in three, in points from the top left. The sheet slides 33 points
 * inside the envelope, so what must be seen stands between 180 and 228, and nothing else may stand between 147 and 261 left
 * of 387: a line of the letter in the window would tell the neighbours of the debt.
 */
const window = { left: 80, top: 180, codeLeft: 322, codeSide: 46, below: 268, right: 408 } as const;

/** Where the text of every page begins, under the letterhead. */
const pageTop = 88;

function addressLines({ addressee, address }: LetterSubject): string[] {
  const { street, exterior, interior, settlement, postalCode, municipality, state } = address;
  const door = [street, exterior, interior === null ? null : `Int. ${interior}`].filter(Boolean).join(' ');
  const town = [municipality, state].filter(Boolean).join(', ');
  return [
    addressee,
    door,
    settlement === null ? '' : `Col. ${settlement}`,
    `${postalCode ?? ''} ${town}`.trim(),
  ].filter((line) => line !== '');
}

/** What the balance is made of, where the client said so. The parts always add up to the balance. */
function breakdown({ account }: LetterSubject): [string, bigint][] {
  const named: [string, bigint | null][] = [
    ['Capital', account.principalCents],
    ['Intereses ordinarios', account.ordinaryInterestCents],
    ['Intereses moratorios', account.defaultInterestCents],
  ];
  const known = named.filter((part): part is [string, bigint] => part[1] !== null);
  if (known.length === 0) return [];
  const rest = account.balanceCents - known.reduce((sum, [, cents]) => sum + cents, 0n);
  return rest === 0n ? known : [...known, ['Otros conceptos', rest]];
}

function amount(subject: LetterSubject): Content {
  const { account, client } = subject;
  const lines = breakdown(subject).map(([label, cents]): TableCell[] => [
    { text: label, color: colour.muted },
    { text: money(cents, account.currency), alignment: 'right' },
  ]);
  const arrears: TableCell[] = [
    { text: 'Días de atraso', color: colour.muted },
    { text: String(account.daysPastDue), alignment: 'right' },
  ];
  return panel(
    {
      columns: [
        {
          width: '*',
          stack: [
            { text: 'Saldo pendiente', color: colour.muted },
            { text: money(account.balanceCents, account.currency), bold: true, fontSize: size.title, lineHeight: 1.1 },
            {
              text: `Informado por ${client.name} el ${longDate(account.placedAt)}`,
              color: colour.muted,
              fontSize: size.small,
            },
          ],
        },
        { width: 200, table: { widths: ['*', 'auto'], body: [...lines, arrears] }, layout: bare },
      ],
    },
    [0, 8, 0, 10],
  );
}

function payment({ account, client, rules }: LetterSubject): Content[] {
  const methods =
    rules.paymentMethods.length > 0
      ? rules.paymentMethods.map(({ label, value }): [string, string] => [label, value])
      : [['Dónde', `Sucursales y medios de pago que publica ${client.name}`] as [string, string]];
  return [
    heading('Cómo pagar'),
    facts([...methods, ['Referencia', account.reference]], 80),
    {
      text: `Pague únicamente a ${client.name}. Nuestro personal no recibe pagos ni efectivo.`,
      bold: true,
      margin: [0, 3, 0, 0],
    },
  ];
}

function collector(agency: Agency, { client }: LetterSubject): Content[] {
  return [
    heading('Quién le escribe'),
    facts(
      [
        ['Despacho', `${agency.name}, por encargo de ${client.name}`],
        ['Responsable', agency.responsible],
        ['Teléfono', agency.phone],
        ['Horario', agency.hours],
        ['Correo', agency.email],
      ],
      64,
    ),
  ];
}

const regulatorComplaints = {
  financial: 'el REDECO de la CONDUSEF (condusef.gob.mx, 55 53 400 999)',
  commercial: 'la PROFECO (gob.mx/profeco, 55 5568 8722)',
} as const;

/** The page of one letter. */
export function letterPage({ letterId, template, subject, agency, at }: LetterFacts): PdfContent {
  const { account, client, rules } = subject;
  const text = letterText(template, { client: client.name, reference: account.reference, agency: agency.name });
  const complaints = rules.complaints ?? regulatorComplaints[client.regulation];
  const piece = letterId.slice(0, 8).toUpperCase();
  const fold = (y: number): Content => ({
    absolutePosition: { x: 14, y },
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: 10, y2: 0, lineWidth: 0.5, lineColor: colour.line }],
  });
  const content: Content[] = [
    fold(sheet.height / 3),
    fold((2 * sheet.height) / 3),
    {
      absolutePosition: { x: window.left, y: window.top },
      stack: addressLines(subject).map((line, index) => ({ text: line, bold: index === 0, lineHeight: 1 })),
    },
    { absolutePosition: { x: window.codeLeft, y: window.top }, svg: qrCode(letterId), width: window.codeSide },
    {
      absolutePosition: { x: window.right, y: window.top },
      fontSize: size.small,
      stack: [
        facts(
          [
            ['Fecha', longDate(at)],
            ['Cuenta', account.reference],
            ['Carta', piece],
          ],
          38,
        ),
      ],
    },
    {
      text: text.title,
      bold: true,
      fontSize: size.title,
      lineHeight: 1.1,
      margin: [0, window.below - pageTop, 0, 6],
    },
    { text: `Apreciable ${subject.addressee}:`, margin: [0, 0, 0, 6] },
    { text: text.opening },
    amount(subject),
    { text: text.request, margin: [0, 0, 0, 10] },
    {
      columnGap: 28,
      columns: [
        { width: '*', stack: payment(subject) },
        { width: '*', stack: collector(agency, subject) },
      ],
    },
    {
      margin: [0, 10, 0, 0],
      stack: [
        heading('Si ya pagó o no está de acuerdo'),
        {
          text:
            `Si ya pagó, no reconoce esta cuenta o el saldo no es correcto, díganoslo: registraremos su aclaración, ` +
            `suspenderemos toda gestión y ${client.name} le dará respuesta.`,
        },
      ],
    },
  ];
  const notice =
    rules.privacyNotice === undefined
      ? `Su aviso de privacidad está disponible en los canales de ${client.name}.`
      : `Aviso de privacidad: ${rules.privacyNotice}.`;
  return {
    title: text.title,
    author: agency.name,
    at,
    pageMargins: [sheet.margin, pageTop, sheet.margin, 72],
    header: letterhead(agency),
    content,
    footer: (page, pages) => [
      {
        margin: [sheet.margin, 4, sheet.margin, 0],
        fontSize: size.small,
        color: colour.muted,
        text:
          `${client.name} es responsable de sus datos personales y este despacho los usa solo para atender su cuenta. ${notice} ` +
          `Quejas sobre el trato recibido: ${complaints}.`,
      },
      footer(`Carta ${piece}`)(page, pages),
    ],
  };
}
