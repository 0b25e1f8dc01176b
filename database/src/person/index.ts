export * from './changePerson.js';
export * from './person.js';
export * from './personList.js';
export * from './personName.js';
export * from './role.js';
export * from './signInAttempt.js';
