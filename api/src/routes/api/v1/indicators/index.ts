import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox';
import { measureAccounts, measureAgents, measureProducts } from '@cartera/database/indicator';
import { ratesOf, recoveryRatesOf } from '@cartera/domain/indicator';
import {
  AccountIndicatorsSchema,
  AgentIndicatorsSchema,
  ProductIndicatorsSchema,
  indicatorRoute,
} from '../../../../indicator/index.js';

const byWhat = [
  indicatorRoute({
    path: '/agents',
    operationId: 'measureAgents',
    summary: 'Productividad y efectividad por gestor',
    item: AgentIndicatorsSchema,
    measure: measureAgents,
    answer: (line) => ({ ...line, ...ratesOf(line) }),
  }),
  indicatorRoute({
    path: '/products',
    operationId: 'measureProducts',
    summary: 'Productividad y efectividad por producto',
    item: ProductIndicatorsSchema,
    measure: measureProducts,
    answer: (line) => ({ ...line, ...recoveryRatesOf(line) }),
  }),
  indicatorRoute({
    path: '/accounts',
    operationId: 'measureAccounts',
    summary: 'Productividad y efectividad por cuenta',
    item: AccountIndicatorsSchema,
    measure: measureAccounts,
    answer: (line) => ({ ...line, ...recoveryRatesOf(line) }),
  }),
];

/** Productivity and effectiveness, with what each number means. */
const indicators: FastifyPluginAsyncTypebox = async (fastify) => {
  for (const route of byWhat) await fastify.register(route);
};

export default indicators;
