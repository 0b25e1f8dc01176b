import { fileURLToPath } from 'node:url';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

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
        jsc: {
          parser: { syntax: 'typescript', tsx: true },
          target: 'es2022',
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
  ...extra,
});

/**
 * Fastify's `inject` and its static files `require()` these ES modules. Node can; jest's module system cannot yet, so they are
 * compiled to CommonJS for it.
 */
const requiredEsModules = '(cookie|content-disposition)';

const api = room('api');
api.transform[`/node_modules/${requiredEsModules}/.+\\.js$`] = ['@swc/jest', { module: { type: 'commonjs' } }];
api.transformIgnorePatterns = [`/node_modules/(?!${requiredEsModules}/)`];

/** A room of screens: components are tested in a DOM, whole screens in Chromium (`*.browser.test.ts`, which ask for node). */
const screens = (name) =>
  room(name, {
    testMatch: ['<rootDir>/test/**/*.test.{ts,tsx}'],
    testEnvironment: here('./infra/test-environment/browserEnvironment.js'),
    moduleNameMapper: {
      '\\.(css|svg|png)$': here('./infra/test-environment/asset.js'),
      '^(\\.{1,2}/.*)\\.js$': '$1',
    },
  });

export default {
  projects: [
    room('domain'),
    room('database'),
    room('workflows'),
    room('activities'),
    api,
    room('infra'),
    screens('admin-ui'),
    screens('field-ui'),
  ],
  globalSetup: './infra/test-environment/globalSetup.js',
  testTimeout: 60_000,
};
