export * from './intakeAnswer.js';
export * from './intakeSchema.js';
export * from './receiveFile.js';
export * from './startIntake.js';
