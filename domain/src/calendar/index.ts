export * from './contactCalendar.js';
export * from './dayNumber.js';
export * from './holiday.js';
export * from './localTime.js';
export * from './monthsLater.js';
export * from './spread.js';
export * from './timeZoneOf.js';
export * from './zone.js';
