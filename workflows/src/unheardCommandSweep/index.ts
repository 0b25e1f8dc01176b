export * from './unheardCommandSweep.js';
