import type { LetterSubject } from '@cartera/database/letter';
import type { Content } from 'pdfmake/interfaces.js';
import { colour, facts, footer, heading, letterhead, longDate, qrCode, sheet, size } from '../document/index.js';
import type { Agency, PdfContent } from '../document/index.js';

export interface LetterFacts {
  letterId: string;
  subject: LetterSubject;
  agency: Agency;
  /** Business moment printed as the letter's date. */
  at: Date;
}

/** What one letter says between the salutation and the required blocks. */
export interface LetterBody {
  title: string;
  opening: string;
  figures: readonly Content[];
  request: string;
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

type PayeeSubject = Pick<LetterSubject, 'client' | 'rules'> & { account: Pick<LetterSubject['account'], 'reference'> };

/** The ways to pay the client, and the reference to pay under. */
export function paymentLines({ account, client, rules }: PayeeSubject): [string, string][] {
  const methods =
    rules.paymentMethods.length > 0
      ? rules.paymentMethods.map(({ label, value }): [string, string] => [label, value])
      : [['Dónde', `Sucursales y medios de pago que publica ${client.name}`] as [string, string]];
  return [...methods, ['Referencia', account.reference]];
}

/** How to pay the client, and that nobody else may be paid. */
export function paymentBlock(subject: PayeeSubject): Content[] {
  return [
    heading('Cómo pagar'),
    facts(paymentLines(subject), 80),
    {
      text: `Pague únicamente a ${subject.client.name}. Nuestro personal no recibe pagos ni efectivo.`,
      bold: true,
      margin: [0, 3, 0, 0],
    },
  ];
}

/** Who writes, for whom. */
export function collectorBlock(
  agency: Agency,
  { client }: Pick<LetterSubject, 'client'>,
  title = 'Quién le escribe',
): Content[] {
  return [
    heading(title),
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

/** The privacy notice, the purpose of the data and where to complain: the foot of everything a debtor is sent. */
export function debtorNotice({ client, rules }: Pick<LetterSubject, 'client' | 'rules'>): string {
  const notice =
    rules.privacyNotice === undefined
      ? `Su aviso de privacidad está disponible en los canales de ${client.name}.`
      : `Aviso de privacidad: ${rules.privacyNotice}.`;
  return (
    `${client.name} es responsable de sus datos personales y este despacho los usa solo para atender su cuenta. ${notice} ` +
    `Quejas sobre el trato recibido: ${rules.complaints ?? regulatorComplaints[client.regulation]}.`
  );
}

const regulatorComplaints = {
  financial: 'el REDECO de la CONDUSEF (condusef.gob.mx, 55 53 400 999)',
  commercial: 'la PROFECO (gob.mx/profeco, 55 5568 8722)',
} as const;

/** A letter around its own words: window, letterhead, how to pay, who writes, how to object, privacy. None can leave one out. */
export function letterSheet({ letterId, subject, agency, at }: LetterFacts, body: LetterBody): PdfContent {
  const { account, client } = subject;
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
      text: body.title,
      bold: true,
      fontSize: size.title,
      lineHeight: 1.1,
      margin: [0, window.below - pageTop, 0, 6],
    },
    { text: `Apreciable ${subject.addressee}:`, margin: [0, 0, 0, 6] },
    { text: body.opening },
    ...body.figures,
    { text: body.request, margin: [0, 0, 0, 10] },
    {
      columnGap: 28,
      columns: [
        { width: '*', stack: paymentBlock(subject) },
        { width: '*', stack: collectorBlock(agency, subject) },
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
  return {
    title: body.title,
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
        text: debtorNotice(subject),
      },
      footer(`Carta ${piece}`)(page, pages),
    ],
  };
}
