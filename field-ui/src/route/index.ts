export * from './RouteScreen.js';
export * from './StopScreen.js';
