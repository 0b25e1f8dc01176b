export * from './SettingsScreen.js';
