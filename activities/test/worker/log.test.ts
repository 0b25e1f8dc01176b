import { expect, test } from '@jest/globals';
import pino from 'pino';
import { testDebtor } from '@cartera/database/testing';
import { plainError, temporalLogger } from '../../src/worker/log.js';

test('a log line keeps ids and codes, and nothing that an activity or a driver says of people', () => {
  const lines: string[] = [];
  const log = pino({ level: 'debug' }, { write: (line: string) => void lines.push(line) });
  const failed = new Error(`Failed query: insert into party values ($1) params: ${testDebtor.fullName}`, {
    cause: Object.assign(new Error(`Key (value)=(${testDebtor.phone}) already exists.`), { code: '23505' }),
  });
  temporalLogger(log).warn('Activity failed', {
    accountId: 'a-1',
    fullName: testDebtor.fullName,
    error: failed,
  });
  const [line] = lines;
  expect(line).toContain('"accountId":"a-1"');
  expect(line).toContain('23505');
  expect(line).toContain('log.test.ts');
  expect(line).not.toContain('María');
  expect(line).not.toContain(testDebtor.phone);
  expect(plainError('text')).toEqual({ name: 'unknown' });
});
