export * from './column.js';
export * from './defect.js';
export * from './portfolio.js';
export * from './portfolioFile.js';
