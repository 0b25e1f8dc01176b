import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from '@cartera/database/connection';
import type { RiggedVisit } from '@cartera/field-ui/rig';
import type { Random } from '../../demoCity/index.js';

/** The door of an account that may be visited. */
export interface Door {
  accountId: string;
  contactPointId: string;
}

const patienceMs = 120_000;

/** So many doors of living accounts, each of another one: a life begins with its portfolio, and takes a moment to. */
export async function visitableDoors(connection: Connection, portfolioId: string, wanted: number): Promise<Door[]> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const doors = await openDoors(connection, portfolioId);
    if (doors.length >= wanted) return doors.slice(0, wanted);
    if (Date.now() > deadline) throw new Error(`${doors.length} doors for ${wanted} visits.`);
    await sleep(1_000);
  }
}

function openDoors({ sql }: Connection, portfolioId: string): Promise<Door[]> {
  return sql<Door[]>`
    select distinct on (a.id) a.id as "accountId", p.id as "contactPointId"
    from account a join contact_point p on p.account_id = a.id
    where a.portfolio_id = ${portfolioId} and a.closed_at is null and a.stage = 'collecting'
      and p.kind = 'address' and p.authorisation = 'authorised'
    order by a.id, p.id`;
}

/** What a JPEG begins with; the rest is noise of a photo's weight. */
const jpegStart = Buffer.from('ffd8ffe000104a464946', 'hex');

function invented(random: Random): Buffer {
  const photo = Buffer.alloc(2_000 + random.integer(500_000));
  for (let at = 0; at + 4 <= photo.length; at += 4) photo.writeUInt32LE(Math.floor(random.next() * 2 ** 32), at);
  jpegStart.copy(photo);
  return photo;
}

/** A visit at which nobody opened, or somebody took a message; with its photo. */
export function drawVisit(random: Random, { accountId, contactPointId }: Door, at: number): RiggedVisit {
  const photo = invented(random);
  const file = {
    id: randomUUID(),
    what: 'photo' as const,
    sha256: createHash('sha256').update(photo).digest('hex'),
    takenAt: new Date(at).toISOString(),
    location: { longitude: -99.2172, latitude: 19.1515 },
    accuracyMetres: 9,
  };
  const told = random.chance(0.6)
    ? { who: 'nobody' as const, result: 'AUSENTE_HABITADO' as const }
    : { who: 'third' as const, result: 'TERCERO_RECADO' as const };
  const draft = { id: randomUUID(), ...told, note: '', amount: '', dueOn: '', files: [file], proposed: [] };
  return { draft, accountId, contactPointId, at, photo: photo.toString('base64') };
}

/** What the server holds of these visits, told as faults; nothing when it is each of them once. */
export async function faultsOfVisits(
  { sql }: Connection,
  portfolioId: string,
  visits: readonly RiggedVisit[],
): Promise<string[]> {
  const faults: string[] = [];
  const expect = (what: string, found: readonly string[], wanted: readonly string[]): void => {
    const missing = wanted.filter((one) => !found.includes(one)).length;
    const strange = found.filter((one) => !wanted.includes(one)).length;
    const twice = found.length - new Set(found).size;
    if (missing + strange + twice > 0)
      faults.push(`${what}: faltan ${missing}, sobran ${strange}, repetidos ${twice} de ${wanted.length}`);
  };
  const results = await sql<{ told: string }[]>`
    select c.account_id || ' ' || c.result || ' ' || (c.evidence -> 'photos' ->> 0) as told
    from contact_attempt c join account a on a.id = c.account_id
    where a.portfolio_id = ${portfolioId} and c.medium = 'visit'`;
  expect(
    'resultados',
    results.map(({ told }) => told),
    visits.map(({ accountId, draft }) => `${accountId} ${draft.result ?? ''} ${draft.files[0]?.sha256 ?? ''}`),
  );
  const photos = await sql<{ told: string }[]>`
    select d.account_id || ' ' || d.sha256 as told from document d join account a on a.id = d.account_id
    where a.portfolio_id = ${portfolioId} and d.kind = 'photo'`;
  expect(
    'fotos',
    photos.map(({ told }) => told),
    visits.map(({ accountId, draft }) => `${accountId} ${draft.files[0]?.sha256 ?? ''}`),
  );
  const commands = await sql<{ id: string }[]>`
    select c.id from command c join account a on a.id = c.account_id
    where a.portfolio_id = ${portfolioId} and c.kind = 'recordContact'`;
  expect(
    'comandos',
    commands.map(({ id }) => id),
    visits.map(({ draft }) => draft.id),
  );
  return faults;
}
