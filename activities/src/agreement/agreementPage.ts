import { payableCents } from '@cartera/domain/agreement';
import type { AgreementLimits } from '@cartera/domain/agreement';
import { dayOfDate } from '@cartera/domain/calendar';
import { termsOf } from '@cartera/database/agreement';
import type { AgreementSubject } from '@cartera/database/agreement';
import type { Column, Content, TableCell } from 'pdfmake/interfaces.js';
import {
  bare,
  colour,
  facts,
  footer,
  heading,
  ledger,
  letterhead,
  longDate,
  longDay,
  money,
  panel,
  sheet,
  shortDate,
  size,
} from '../document/index.js';
import type { Agency, PdfContent } from '../document/index.js';
import { collectorBlock, debtorNotice, paymentBlock } from '../letter/index.js';
import { agreementNames, breachWords, graceWords, partyNames } from './agreementWords.js';

/** The first characters of the id, as people will say it on the telephone. */
export const folioOf = (agreementId: string): string => agreementId.slice(0, 8).toUpperCase();

const head = (text: string, alignment: 'left' | 'right' = 'left'): TableCell => ({
  text,
  alignment,
  color: colour.muted,
  fontSize: size.small,
});

/**
 * What the balance is made of, as the rules on written agreements ask: the parts that the client placed, and what has been paid or
 * adjusted since. The lines always add up to the balance of the agreement.
 */
function balanceLines({ account, agreement, placedCents }: AgreementSubject): TableCell[][] {
  const parts: [string, bigint | null][] = [
    ['Capital', account.principalCents],
    ['Intereses ordinarios', account.ordinaryInterestCents],
    ['Intereses moratorios', account.defaultInterestCents],
  ];
  const known = parts.reduce((sum, [, cents]) => sum + (cents ?? 0n), 0n);
  const told = parts.some(([, cents]) => cents !== null);
  const moved = agreement.balanceCents - placedCents;
  const line = (label: string, value: string, bold = false): TableCell[] => [
    { text: label, color: bold ? colour.ink : colour.muted, bold },
    { text: value, alignment: 'right', noWrap: true, bold },
  ];
  const cents = (value: bigint): string => money(value, account.currency);
  return [
    ...parts.map(([label, part]) => line(label, part === null ? 'No informado' : cents(part))),
    ...(told ? [line('Otros conceptos', cents(placedCents - known))] : [line('Saldo informado', cents(placedCents))]),
    ...(moved === 0n ? [] : [line('Pagos y ajustes posteriores', cents(moved))]),
    line('Saldo que se conviene', cents(agreement.balanceCents), true),
    ...(agreement.forgivenCents === 0n ? [] : [line('Quita (descuento)', cents(-agreement.forgivenCents))]),
  ];
}

function amounts(subject: AgreementSubject): Content {
  const { agreement, account } = subject;
  const terms = termsOf(agreement);
  const [first] = terms.instalments;
  const payments = terms.instalments.length;
  return panel(
    {
      columns: [
        {
          width: '*',
          stack: [
            { text: 'Total por pagar', color: colour.muted },
            { text: money(payableCents(terms), account.currency), bold: true, fontSize: size.title, lineHeight: 1.1 },
            {
              color: colour.muted,
              fontSize: size.small,
              text:
                payments === 1
                  ? `En un pago, el ${longDay(first?.dueDay ?? 0)}`
                  : `En ${payments} pagos desde el ${longDay(first?.dueDay ?? 0)}`,
            },
          ],
        },
        { width: 236, table: { widths: ['*', 'auto'], body: balanceLines(subject) }, layout: bare },
      ],
    },
    [0, 8, 0, 10],
  );
}

function plan({ agreement, account }: AgreementSubject): Content {
  const terms = termsOf(agreement);
  let left = payableCents(terms);
  return {
    margin: [0, 0, 0, 10],
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [36, '*', 'auto', 'auto', 76],
      body: [
        [head('Pago'), head('Fecha límite'), head('Importe', 'right'), head('Queda por pagar', 'right'), head('Es')],
        ...terms.instalments.map(({ dueDay, amountCents }, index): TableCell[] => {
          left -= amountCents;
          return [
            { text: String(index + 1) },
            { text: longDay(dueDay) },
            { text: money(amountCents, account.currency), alignment: 'right' },
            { text: money(left, account.currency), alignment: 'right' },
            { text: index === terms.instalments.length - 1 ? 'Finiquito' : 'Pago parcial' },
          ];
        }),
      ],
    },
    layout: { ...ledger, paddingTop: () => 2, paddingBottom: () => 2 },
  };
}

function conditions({ agreement, client }: AgreementSubject, limits: AgreementLimits): Content {
  const forgives = agreement.forgivenCents > 0n;
  const settled =
    `Al cubrirse el último pago${forgives ? ` se aplica la quita y` : ''} la cuenta queda liquidada en su totalidad (finiquito). ` +
    `${client.name} emite la carta finiquito; este despacho la solicita.`;
  return {
    margin: [0, 0, 0, 8],
    stack: [
      heading('Condiciones'),
      {
        ul: [settled, graceWords(limits), breachWords(limits, forgives)],
        markerColor: colour.muted,
      },
    ],
  };
}

const signature = (name: string, role: string): Column => ({
  width: '*',
  stack: [
    { canvas: [{ type: 'line', x1: 0, y1: 0, x2: 200, y2: 0, lineWidth: 0.5, lineColor: colour.muted }] },
    { text: name, margin: [0, 4, 0, 0] },
    { text: role, color: colour.muted, fontSize: size.small },
  ],
});

function signatures({ signer, client }: AgreementSubject, agency: Agency): Content {
  return {
    margin: [0, 28, 0, 0],
    columnGap: 28,
    columns: [
      signature(signer.fullName, `${partyNames[signer.role]}: acepta`),
      signature(agency.responsible, `${agency.name}, por encargo de ${client.name}`),
    ],
  };
}

/** The written agreement, drawn once from what was approved. */
export function agreementPage(
  subject: AgreementSubject,
  limits: AgreementLimits,
  agency: Agency,
  at: Date,
): PdfContent {
  const { agreement, account, client, signer, holder } = subject;
  const folio = folioOf(agreement.id);
  const name = agreementNames[agreement.kind];
  const signed = agreement.signedOn === null ? longDate(at) : longDay(dayOfDate(agreement.signedOn));
  const decided = agreement.decidedAt === null ? '' : `, el ${shortDate(agreement.decidedAt)}`;
  const others: [string, string][] = signer.role === 'titular' ? [] : [[partyNames[signer.role], signer.fullName]];
  const content: Content[] = [
    { text: `Folio ${folio}`, color: colour.muted },
    { text: name, bold: true, fontSize: size.title, lineHeight: 1.1, margin: [0, 0, 0, 8] },
    {
      columnGap: 16,
      columns: [
        facts([['Acreedor', client.name], ['Titular', holder], ...others, ['Fecha', signed]], 56),
        facts(
          [
            ['Producto', account.product],
            ['Cuenta', account.reference],
            ...(subject.approver === undefined ? [] : [['Autorizó', `${subject.approver}${decided}`] as const]),
          ],
          56,
        ),
      ],
    },
    amounts(subject),
    heading('Pagos'),
    plan(subject),
    conditions(subject, limits),
    // Nobody signs a page that says nothing.
    {
      unbreakable: true,
      stack: [
        {
          columnGap: 28,
          columns: [
            { width: '*', stack: paymentBlock(subject) },
            { width: '*', stack: collectorBlock(agency, subject, 'Quién lo atiende') },
          ],
        },
        signatures(subject, agency),
      ],
    },
  ];
  return {
    title: `${name} ${folio}`,
    author: agency.name,
    at,
    pageMargins: [sheet.margin, 80, sheet.margin, 66],
    header: letterhead(agency),
    content,
    footer: (page, pages) => [
      {
        margin: [sheet.margin, 4, sheet.margin, 0],
        fontSize: size.small,
        color: colour.muted,
        text: debtorNotice(subject),
      },
      footer(`Convenio ${folio} · ${longDate(at)}`)(page, pages),
    ],
  };
}
