export * from './FenceNote.js';
export * from './fenceWatch.js';
export type { Excursion, ToldAlert } from './excursion.js';
export type { DayFences, WatchedFix } from './fixFacts.js';
