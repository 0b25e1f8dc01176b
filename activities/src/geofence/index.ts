export * from './geofenceActivities.js';
