export * from './FactList.js';
export * from './Reading.js';
export * from './RowTable.js';
