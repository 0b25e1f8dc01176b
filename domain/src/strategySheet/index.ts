export { bandsCell, kindWords } from './cellCodec.js';
export * from './formulaText.js';
export * from './readSheet.js';
export * from './sheetColumn.js';
export * from './sheetProblem.js';
export * from './writeSheet.js';
