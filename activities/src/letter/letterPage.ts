import type { LetterSubject } from '@cartera/database/letter';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { bare, colour, longDate, money, panel, size } from '../document/index.js';
import type { PdfContent } from '../document/index.js';
import { letterSheet } from './letterSheet.js';
import type { LetterFacts } from './letterSheet.js';
import { letterText } from './letterTemplate.js';
import type { LetterTemplate } from './letterTemplate.js';

/** What the balance is made of, where the client said so. The parts always add up to the balance. */
function breakdown({ account }: Pick<LetterSubject, 'account'>): [string, bigint][] {
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

/** The page of one letter. */
export function letterPage(facts: LetterFacts & { template: LetterTemplate }): PdfContent {
  const { subject, agency } = facts;
  const { account, client } = subject;
  const text = letterText(facts.template, {
    client: client.name,
    reference: account.reference,
    agency: agency.name,
  });
  return letterSheet(facts, { ...text, figures: [amount(subject)] });
}
