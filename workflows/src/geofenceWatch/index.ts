export * from './activities.js';
export * from './geofenceWatch.js';
export * from './positionRetention.js';
