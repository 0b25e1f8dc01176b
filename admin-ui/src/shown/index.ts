export * from './EventIcon.js';
export * from './Moment.js';
export * from './Money.js';
export * from './NextEventLine.js';
export * from './StageChip.js';
export * from './Tag.js';
export * from './shownWords.js';
export * from './stateColour.js';
