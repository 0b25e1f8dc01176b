export * from './clientFile.js';
export * from './input.js';
export * from './messages.js';
export * from './noticeDelivery.js';
