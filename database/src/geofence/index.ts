export * from './fixFacts.js';
export * from './judgeShifts.js';
export * from './watchSilence.js';
