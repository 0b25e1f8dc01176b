export * from './runProgram.js';
