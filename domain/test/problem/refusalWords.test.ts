import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';
import { actions } from '@cartera/domain/people';
import { problemCatalogue } from '@cartera/domain/problem';

/** Where an account's commands and notices are judged. */
const judges = [
  'domain/src/compliance',
  'domain/src/agreement',
  'domain/src/promise',
  'activities/src/account',
  'api/src/account',
  'api/src/command',
];
const root = fileURLToPath(new URL('../../../', import.meta.url));
const code = /'([a-z][A-Za-z]*\.[a-z][A-Za-z]*)'/g;

test('every code that an account’s command can be refused with has words of its own', () => {
  const named = judges.flatMap((folder) =>
    readdirSync(`${root}${folder}`)
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => [...readFileSync(`${root}${folder}/${file}`, 'utf8').matchAll(code)].map(([, name]) => name!)),
  );
  const permissions: readonly string[] = actions;
  const codes = [...new Set(named)].filter((name) => !permissions.includes(name));
  expect(codes.length).toBeGreaterThan(50);
  expect(codes.filter((name) => !Object.hasOwn(problemCatalogue, name))).toEqual([]);
});
