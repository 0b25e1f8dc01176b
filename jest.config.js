/** One jest for every room. Native ES modules, because half of what we use ships nothing else. */
const room = (name, extra = {}) => ({
  displayName: name,
  rootDir: `./${name}`,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  testEnvironment: 'node',
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.tsx?$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: true }, target: 'es2022' },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  ...extra,
});

export default {
  projects: [room('domain'), room('database'), room('workflows'), room('activities'), room('api'), room('infra')],
  globalSetup: './infra/test-environment/globalSetup.js',
  testTimeout: 60_000,
};
