export * from './answerable.js';
export * from './caseFacts.js';
export * from './dayPack.js';
export * from './identityProof.js';
export * from './lifeOnPhone.js';
