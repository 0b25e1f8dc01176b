export * from './indicatorRoute.js';
export { AccountIndicatorsSchema, AgentIndicatorsSchema, ProductIndicatorsSchema } from './indicatorSchema.js';
