import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { gradeOne } from '@cartera/database/addressGrading';
import { createTestDatabase } from '@cartera/database/testing';
import type { TestDatabase } from '@cartera/database/testing';
import { loadDefaultPostalCatalogue } from '../../src/postalCatalogue/index.js';

let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});

afterAll(async () => {
  await database.drop();
});

test('the default catalogue is the whole country, in the zones its people live in', async () => {
  const change = await loadDefaultPostalCatalogue({ ownerUrl: database.url, acceptFewer: true });
  expect(change.rows).toBe(145_468);
  const zones = await database.sql<{ zone: string }[]>`
    select distinct time_zone as zone from postal_settlement where state in ('Chihuahua', 'Nayarit') order by 1`;
  expect(zones.map(({ zone }) => zone)).toEqual([
    'America/Bahia_Banderas',
    'America/Chihuahua',
    'America/Ciudad_Juarez',
    'America/Mazatlan',
    'America/Ojinaga',
  ]);
  const grading = await gradeOne(database.sql, {
    street: 'Calle Nápoles',
    exterior: '808',
    settlement: 'Aragón la Villa',
    postalCode: '7000',
    municipality: 'Gustavo A. Madero',
    state: 'CDMX',
  });
  expect(grading).toMatchObject({ grade: 'corrected', corrections: [{ to: '07000', why: 'lostLeadingZero' }] });
});
