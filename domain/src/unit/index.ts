export * from './collectorProfile.js';
export * from './territory.js';
export * from './unit.js';
export * from './unitMember.js';
export * from './unitScope.js';
export * from './unitTree.js';
