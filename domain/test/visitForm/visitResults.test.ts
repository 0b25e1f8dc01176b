import { expect, test } from '@jest/globals';
import { resultCodes } from '@cartera/domain/contact';
import type { ResultCode } from '@cartera/domain/contact';
import { visitResults } from '@cartera/domain/visitForm';

test('a form offers every result that a visit can have, once, in words', () => {
  const codes = Object.entries<ResultCode>(resultCodes).flatMap(([name, { media }]) =>
    media.includes('visit') ? [name] : [],
  );
  expect(visitResults.map(({ code }) => code)).toEqual(codes);
  expect(new Set(visitResults.map(({ words }) => words)).size).toBe(codes.length);
  for (const { words, code } of visitResults) expect(words).not.toBe(code);
});

test('who opened the door and the group of a result agree', () => {
  for (const { code, group } of visitResults) {
    const { contact, rightParty }: ResultCode = resultCodes[code];
    if (group === 'nobody') expect(contact).toBe(false);
    if (group === 'rightParty') expect(rightParty).toBe(true);
    if (group === 'third') expect([contact, rightParty]).toEqual([true, false]);
  }
});
