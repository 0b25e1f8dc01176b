import type { OfferTerms } from '@cartera/domain/agreement';
import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { bare, colour, longDay, money, panel, paymentRuns, size } from '../document/index.js';
import type { PdfContent } from '../document/index.js';
import { letterSheet } from '../letter/index.js';
import type { LetterFacts } from '../letter/index.js';
import { offerText } from './offerTemplate.js';
import type { OfferTemplate } from './offerTemplate.js';

export interface OfferPageFacts extends LetterFacts {
  template: OfferTemplate;
  terms: OfferTerms;
  /** The whole percentage that the strategy names. */
  forgivenPercent: number;
}

function figures({ subject, terms, forgivenPercent }: OfferPageFacts): Content {
  const { currency } = subject.account;
  const line = (label: string, cents: bigint): TableCell[] => [
    { text: label, color: colour.muted },
    { text: money(cents, currency), alignment: 'right' },
  ];
  const forgiven = terms.forgivenCents > 0n ? [line(`Quita del ${forgivenPercent} %`, -terms.forgivenCents)] : [];
  return panel(
    {
      stack: [
        {
          columns: [
            {
              width: '*',
              stack: [
                { text: 'Usted pagaría', color: colour.muted },
                { text: money(terms.payableCents, currency), bold: true, fontSize: size.title, lineHeight: 1.1 },
              ],
            },
            {
              width: 210,
              table: { widths: ['*', 'auto'], body: [line('Saldo pendiente', terms.balanceCents), ...forgiven] },
              layout: bare,
            },
          ],
        },
        {
          margin: [0, 6, 0, 0],
          table: {
            widths: [84, '*', 'auto'],
            body: paymentRuns(terms.instalments).map(({ payments, when, amountCents, each }): TableCell[] => [
              { text: payments },
              { text: when, color: colour.muted },
              { text: `${money(amountCents, currency)}${each ? ' cada uno' : ''}`, alignment: 'right' },
            ]),
          },
          layout: bare,
        },
      ],
    },
    [0, 8, 0, 10],
  );
}

/** The letter of an offer: what would be paid, what would be forgiven, until when, and that it is free to refuse. */
export function offerPage(facts: OfferPageFacts): PdfContent {
  const { template, subject, terms } = facts;
  const text = offerText(template, {
    client: subject.client.name,
    reference: subject.account.reference,
    validUntil: longDay(terms.validUntilDay),
    forgives: terms.forgivenCents > 0n,
    spread: terms.instalments.length > 1,
  });
  return letterSheet(facts, { ...text, figures: [figures(facts)] });
}
