export * from './addressGrade.js';
export * from './gradeAddress.js';
export * from './mexicanState.js';
export * from './parseAddressLine.js';
export * from './placeKey.js';
export * from './plainText.js';
export * from './postalCode.js';
