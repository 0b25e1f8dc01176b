export * from './runUpdate.js';
export * from './sendCommand.js';
