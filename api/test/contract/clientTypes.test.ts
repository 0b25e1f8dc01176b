import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { describeClientTypes } from '../../src/clientTypes/index.js';

test('the screens’ client says what the routes say; otherwise: npm run openapi', async () => {
  const written = await readFile(new URL('../../client/schema.ts', import.meta.url), 'utf8');
  // Compared as one value: a difference of thousands of lines would say nothing.
  expect((await describeClientTypes()) === written).toBe(true);
});
