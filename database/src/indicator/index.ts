export * from './indicators.js';
export type { IndicatorFilter } from './measured.js';
