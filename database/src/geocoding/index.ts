export * from './pendingAddress.js';
export * from './writeLocations.js';
