/** @jest-environment node */
import { describe, expect, test } from '@jest/globals';
import { readReply } from '../../src/outbox/courier.js';

const problem = (code: string) => ({ code, title: 'No se puede.', detail: 'Haga otra cosa.' });

describe('what an answer means', () => {
  test.each([
    ['nobody answered', undefined, { outcome: 'offline' }],
    ['done', { status: 200, body: {} }, { outcome: 'accepted' }],
    ['the server is down', { status: 503, body: problem('service.away') }, { outcome: 'later', afterMs: undefined }],
    [
      'too many requests',
      { status: 429, body: problem('rate.exceeded'), retryAfterMs: 9_000 },
      { outcome: 'later', afterMs: 9_000 },
    ],
    ['the session is over', { status: 401, body: problem('session.required') }, { outcome: 'signIn' }],
    [
      'a password must be changed first',
      { status: 403, body: problem('session.passwordChangeRequired') },
      { outcome: 'signIn' },
    ],
    [
      'a rule says no',
      { status: 409, body: problem('account.closed') },
      {
        outcome: 'refused',
        refusal: { code: 'account.closed', title: 'No se puede.', action: 'Haga otra cosa.' },
      },
    ],
  ] as const)('%s', (_name, reply, delivery) => {
    expect(readReply(reply)).toEqual(delivery);
  });

  test('a fault of a field is told with its words', () => {
    const body = { ...problem('request.invalid'), errors: [{ message: 'Ese día no existe.' }] };
    expect(readReply({ status: 400, body })).toMatchObject({
      refusal: { action: 'Haga otra cosa. Ese día no existe.' },
    });
  });
});
