import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { entryClaims, entryLifeMs, isRoomOpen, roomLifeMs, roomName } from '../../src/videoRoom/index.js';

const server = { application: 'cartera', domain: 'video.example' };

test('an entry opens one room, for one person, for a short time', () => {
  fc.assert(
    fc.property(
      fc.uuid(),
      fc.uuid(),
      fc.boolean(),
      fc.integer({ min: 0, max: 4e12 }),
      (roomId, personId, moderates, now) => {
        const claims = entryClaims(roomId, { personId, fullName: 'Ana Ruiz', moderates }, server, now) as {
          room: string;
          nbf: number;
          exp: number;
          context: { user: Record<string, string> };
        };
        expect(claims.room).toBe(roomName(roomId));
        expect(claims.nbf * 1000).toBeLessThan(now);
        expect(claims.exp * 1000 - now).toBeLessThanOrEqual(entryLifeMs);
        expect(claims.exp * 1000 - now).toBeGreaterThan(entryLifeMs - 1000);
        expect(claims.context.user).toMatchObject({ id: personId, affiliation: moderates ? 'owner' : 'member' });
      },
    ),
  );
});

test('a room closes when somebody closes it, and by itself when nobody does', () => {
  expect(isRoomOpen({ openedAt: 0, endedAt: null }, roomLifeMs - 1)).toBe(true);
  expect(isRoomOpen({ openedAt: 0, endedAt: null }, roomLifeMs)).toBe(false);
  expect(isRoomOpen({ openedAt: 0, endedAt: 5 }, 6)).toBe(false);
});
