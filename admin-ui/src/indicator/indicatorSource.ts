import type { Schemas } from '@cartera/api/client';
import { api, ask } from '../asking/index.js';
import type { Page } from '../records/index.js';

export const indicatorKinds = ['agents', 'products', 'accounts'] as const;
export type IndicatorKind = (typeof indicatorKinds)[number];

export type Measures = Omit<Schemas['AgentIndicators'], 'agentId' | 'agentName'>;
/** One line of a table of indicators, whoever it is of. */
export type IndicatorLine = Measures &
  Partial<Omit<Schemas['AccountIndicators'], keyof Measures>> &
  Partial<Pick<Schemas['AgentIndicators'], 'agentId' | 'agentName'>>;

export interface IndicatorPage extends Page<IndicatorLine> {
  definitions: { name: string; title: string; definition: string }[];
  definitionsVersion: number;
}

export interface IndicatorQuestion {
  from: string;
  until: string;
  clientId?: string;
  portfolioId?: string;
}

/** Counts and quotients of some days, with what each of them means. */
export function readIndicators(
  kind: IndicatorKind,
  question: IndicatorQuestion,
  limit: number,
  after?: string,
): Promise<IndicatorPage> {
  const params = { query: { ...question, limit, after, currency: 'MXN' } };
  if (kind === 'agents') return ask(api.GET('/api/v1/indicators/agents', { params }));
  if (kind === 'products') return ask(api.GET('/api/v1/indicators/products', { params }));
  return ask(api.GET('/api/v1/indicators/accounts', { params }));
}

/** No table is longer than anybody reads; an export is as long as it is, up to this. */
const mostExported = 100_000;

/** Every line of a question, page by page. */
export async function readAllIndicators(kind: IndicatorKind, question: IndicatorQuestion): Promise<IndicatorLine[]> {
  const lines: IndicatorLine[] = [];
  let after: string | undefined;
  do {
    const page = await readIndicators(kind, question, 200, after);
    lines.push(...page.items);
    after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
  } while (after !== undefined && lines.length < mostExported);
  return lines;
}
