export * from './courier.js';
export type * from './delivery.js';
export * from './outbox.js';
export * from './outboxItem.js';
export type { SenderState } from './sender.js';
export * from './senderLoop.js';
