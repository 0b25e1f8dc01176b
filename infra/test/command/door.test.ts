import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';

const door = fileURLToPath(new URL('../../bin/cartera.js', import.meta.url));

function run(...parameters: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, [door, ...parameters], { encoding: 'utf8' });
  return { status, said: stdout + stderr };
}

describe('the door of every command', () => {
  test.each([
    [['nothing-like-it'], /Órdenes: .*services/],
    [['services', 'dance'], /Uso: npm run services/],
    [['services', 'start', '--colour', 'red'], /Uso: npm run services/],
    [['services', 'status', '--instance', 'production'], /demo, test, bench/],
    [['migration', 'Con Espacios'], /minúsculas/],
  ])('%j is answered with a sentence, not a stack', (parameters, sentence) => {
    const { status, said } = run(...parameters);
    expect(status).toBe(1);
    expect(said).toMatch(sentence);
    expect(said).not.toMatch(/^\s+at /m);
  });
});
