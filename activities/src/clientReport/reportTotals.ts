import { ApplicationFailure } from '@temporalio/common';
import { clientRulingCode } from '@cartera/database/clientReport';
import type { ReportContents, ReportedRuling } from '@cartera/database/clientReport';
import { money } from '../document/index.js';

/** A number of rulings and what they sum to. */
export interface Total {
  rulings: number;
  balanceCents: bigint;
}

/** A ruling that may be reported: it is written down, and the client has a code for it. */
export interface CodedRuling extends ReportedRuling {
  code: string;
  document: NonNullable<ReportedRuling['document']>;
}

/** The figures of a report, as its cover and its mail show them. */
export interface ReportFigures {
  currency: string;
  total: Total;
  byType: readonly (Total & { type: string; code: string })[];
  byPortfolio: readonly (Total & { name: string })[];
}

const refuse = (code: string, detail: string): ApplicationFailure => ApplicationFailure.nonRetryable(detail, code);

/**
 * @throws ApplicationFailure `report.codeMissing` naming every ruling type without a code of the client,
 *   `report.accountChanged` when an account was frozen or ended since the report was composed, or `report.documentMissing`
 */
export function codedRulings({ rulings, rules }: ReportContents): CodedRuling[] {
  const changed = rulings.filter(({ returnable }) => !returnable);
  if (changed.length > 0) throw refuse('report.accountChanged', `cuentas: ${changed.length}`);
  const uncoded = new Set(
    rulings.map(({ type }) => type).filter((type) => clientRulingCode(rules, type) === undefined),
  );
  if (uncoded.size > 0) throw refuse('report.codeMissing', [...uncoded].sort().join(', '));
  return rulings.map((ruling) => {
    const code = clientRulingCode(rules, ruling.type);
    if (code === undefined || ruling.document === null) throw refuse('report.documentMissing', ruling.rulingId);
    return { ...ruling, code, document: ruling.document };
  });
}

function sum(rulings: readonly CodedRuling[]): Total {
  return { rulings: rulings.length, balanceCents: rulings.reduce((cents, one) => cents + one.balanceCents, 0n) };
}

/** Totals by a key, in its order. */
function groups<Label extends object>(
  rulings: readonly CodedRuling[],
  keyOf: (ruling: CodedRuling) => string,
  labelOf: (ruling: CodedRuling) => Label,
): (Total & Label)[] {
  const byKey = new Map<string, Total & Label>();
  for (const ruling of rulings) {
    const key = keyOf(ruling);
    const before = byKey.get(key) ?? { rulings: 0, balanceCents: 0n, ...labelOf(ruling) };
    byKey.set(key, {
      ...before,
      rulings: before.rulings + 1,
      balanceCents: before.balanceCents + ruling.balanceCents,
    });
  }
  return [...byKey.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, total]) => total);
}

/** Adds up the rulings one by one. @throws ApplicationFailure `report.totalsDoNotTie` when they are in several currencies */
export function figuresOf(rulings: readonly CodedRuling[]): ReportFigures {
  const [currency, ...others] = new Set(rulings.map((one) => one.currency));
  if (currency === undefined || others.length > 0)
    throw refuse('report.totalsDoNotTie', `monedas: ${[currency, ...others].join(', ')}`);
  return {
    currency,
    total: sum(rulings),
    byType: groups(
      rulings,
      ({ type }) => type,
      ({ type, code }) => ({ type, code }),
    ),
    byPortfolio: groups(
      rulings,
      ({ portfolioName }) => portfolioName,
      ({ portfolioName }) => ({ name: portfolioName }),
    ),
  };
}

/**
 * Compares the same totals from places that came to them by different ways. One cent of difference, and nothing leaves.
 *
 * @throws ApplicationFailure `report.totalsDoNotTie` with the figures
 */
export function assertTied(currency: string, totals: Readonly<Record<string, Total>>): void {
  const all = Object.values(totals);
  const tied = all.every(
    ({ rulings, balanceCents }) => rulings === all[0]?.rulings && balanceCents === all[0].balanceCents,
  );
  if (tied) return;
  const figures = Object.entries(totals).map(
    ([where, { rulings, balanceCents }]) => `${where}: ${rulings} por ${money(balanceCents, currency)}`,
  );
  throw refuse('report.totalsDoNotTie', figures.join('; '));
}
