export * from './ConsoleLayout.js';
export * from './KeysetPagination.js';
export * from './Nothing.js';
export * from './Panel.js';
export * from './RecordList.js';
export * from './ScreenFailed.js';
export * from './ScreenHeader.js';
export * from './layoutWords.js';
