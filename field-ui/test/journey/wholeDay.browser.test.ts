/** @jest-environment node */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { connect } from '@cartera/database/connection';
import type { Connection } from '@cartera/database/connection';
import { businessNow } from '@cartera/domain/clock';
import { dateOfDay, localTime } from '@cartera/domain/calendar';
import { PublishedRoute, openVisits } from './dayRoute.js';
import type { DayRouteStop } from './dayRoute.js';
import { DebtWatch } from './debtWatch.js';
import { openPhone } from './openPhone.js';
import { startWorld } from './runningWorld.js';
import type { World } from './runningWorld.js';

const stopsOfDay = 25;

let world: World;
let endWorld: () => Promise<void>;
let database: Connection;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let stops: DayRouteStop[];
let route: PublishedRoute;
const watch = new DebtWatch();

const now = (): Date => new Date(businessNow(world.clock, Date.now()));

beforeAll(async () => {
  ({ world, end: endWorld } = await startWorld({
    CARTERA_FIELD_DOORS: String(stopsOfDay),
    CARTERA_FIELD_MOVING_FIX_SECONDS: '1',
    CARTERA_FIELD_PHONE: '+525555123400',
  }));
  database = connect(world.databaseUrl, 'journey', 2);
  stops = await openVisits(
    database,
    world.accounts.map(({ accountId }) => accountId),
  );
  const { collectorId, unitId } = world;
  const day = dateOfDay(localTime(now().getTime(), 'America/Mexico_City').day);
  route = new PublishedRoute(database, { collectorId, unitId, day });
  // The last door is an urgent case that is not known yet.
  await route.publish(stops.slice(0, -1), now());
  const door = { longitude: stops[0]!.longitude, latitude: stops[0]!.latitude, accuracy: 8 };
  ({ browser, context } = await openPhone(door, { reducedMotion: 'reduce' }));
  await watch.follow(context);
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await database?.close();
  await endWorld?.();
}, 60_000);

const seen = (selector: string) => page.locator(selector).filter({ visible: true }).first();
const tab = (name: string) => page.click(`ion-tab-button[tab=${name}]`);
const stand = (at: { longitude: number; latitude: number }) => context.setGeolocation({ ...at, accuracy: 8 });

/** Asks until it is so: what the server does because of a phone takes a moment. */
async function eventually<Answer>(ask: () => Promise<Answer | undefined>): Promise<Answer> {
  for (const deadline = Date.now() + 60_000; ;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() > deadline) throw new Error('It has not come to be so within a minute.');
    await page.waitForTimeout(200);
  }
}

/** What a cheap phone on a slow network waits for before its first screen, in bytes as they travel with gzip. */
async function scriptBytes(): Promise<number> {
  const urls = await page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => (/\.js$/.test(name) ? [name] : [])),
  );
  const sizes = urls.map(async (url) => {
    const answer = await fetch(url, { headers: { 'accept-encoding': 'gzip' } });
    return (await answer.arrayBuffer()) && Number(answer.headers.get('content-length'));
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** What the phone carries of the day: the pack as it is kept, and the streets. */
const carriedBytes = (): Promise<number> =>
  page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const asked = indexedDB.open('cartera-field');
      asked.onsuccess = () => {
        resolve(asked.result);
      };
    });
    const all = <Row>(store: string): Promise<Row[]> =>
      new Promise((resolve) => {
        const asked = database.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => {
          resolve(asked.result as Row[]);
        };
      });
    const tiles = await all<{ data: ArrayBuffer }>('tiles');
    const things = await all<{ name: string; sealed: { data: ArrayBuffer } }>('things');
    database.close();
    const pack = things.find(({ name }) => name === 'pack')?.sealed.data.byteLength ?? 0;
    return tiles.reduce((sum, { data }) => sum + data.byteLength, pack);
  });

/** The next visit: somebody takes a message, which needs no photo. */
async function visit(): Promise<void> {
  await seen('ion-button:has-text("Ver visita")').click();
  await page.waitForURL(/parada/);
  await seen('ion-button:has-text("Llegué")').click();
  await seen('button:has-text("Otra persona")').click();
  await seen('button:has-text("Recibe recado")').click();
  await seen('ion-button:has-text("Registrar gestión")').click();
  await page.waitForURL(/#\/ruta$/);
}

const attempts = () => database.sql<{ accountId: string }[]>`
  select account_id as "accountId" from contact_attempt where medium = 'visit'`;

test('a day of 25 stops along the city: offline for ten of them, with a new route, an urgent case, a breach, a call for help and a video call', async () => {
  await page.goto(`${world.url}/campo/`);
  await page.waitForSelector('input[autocomplete=username]');
  expect(await scriptBytes()).toBeLessThan(300_000);
  await page.fill('input[autocomplete=username]', world.username);
  await page.fill('input[type=password]', world.password);
  await page.click('ion-button[type=submit]');
  await page.waitForSelector('text=quedan 24');
  await tab('jornada');
  await page.click('ion-button:has-text("Iniciar jornada")');
  await page.waitForSelector('h1:has-text("En jornada")');
  await tab('ruta');
  for (const stop of stops.slice(0, 5)) {
    await stand(stop);
    await visit();
  }

  // An urgent case: the phone hears of it without being asked.
  await route.publish(stops, now());
  await seen('[aria-label="Su ruta cambió"] >> text=Se agregó').waitFor();
  await seen('ion-button:has-text("Entendido")').click();
  await page.waitForSelector('text=quedan 20');

  // A detour, with a call for help and a video call on it.
  const detour = { longitude: stops[5]!.longitude + 0.006, latitude: stops[5]!.latitude + 0.006 };
  await stand(detour);
  await tab('jornada');
  await page.click('ion-button:has-text("Pedir auxilio")');
  await page.click('.alert-button:has-text("Pedir auxilio")');
  await page.waitForSelector('text=El aviso salió hacia su supervisor');
  await stand({ ...detour, longitude: detour.longitude + 0.0002 });
  await tab('ruta');
  await seen('ion-button:has-text("Ver visita")').click();
  await seen('button:has-text("Pedir ayuda al supervisor")').click();
  expect(await seen('a:has-text("Llamar a mi supervisor")').getAttribute('href')).toBe('tel:+525555123400');
  await seen('ion-button:has-text("Hablar con mi supervisor")').click();
  await eventually(async () => (await database.sql`select 1 from video_room_stay`)[0]);
  for (const step of [4, 6, 8, 10]) await stand({ ...detour, longitude: detour.longitude + step / 10_000 });
  await tab('ruta');
  const note = page.getByLabel('Fuera de su ruta').filter({ visible: true }).first();
  for (let step = 12; !(await note.isVisible()); step += 2) {
    await stand({ ...detour, longitude: detour.longitude + step / 10_000 });
    await page.waitForTimeout(1_000);
  }
  await note.getByText('Explicar').click();
  await note.getByText('Calle cerrada o tráfico').click();
  await eventually(
    async () =>
      (
        await database.sql<{ explanation: string }[]>`
          select explanation from alert where kind = 'offRoute' and explanation is not null`
      )[0],
  );
  expect(await database.sql`select 1 from alert where kind = 'panic'`).toHaveLength(1);

  // Ten visits without network; meanwhile one of them, and one that is not reached, become somebody else's.
  await context.setOffline(true);
  for (const stop of stops.slice(5, 15)) {
    await stand(stop);
    await visit();
  }
  const [reassigned, lost] = [stops[10]!, stops[20]!];
  const rest = [...stops.slice(0, 20), ...stops.slice(21)].filter((stop) => stop !== reassigned);
  await route.publish([...rest.slice(0, 14), ...rest.slice(14).reverse()], now());
  expect(await attempts()).toHaveLength(5);
  await context.setOffline(false);
  const change = seen('[aria-label="Su ruta cambió"]');
  await change.getByText('Ya no le').waitFor();
  expect(await change.innerText()).toMatch(/Cambió el orden/);
  await seen('ion-button:has-text("Entendido")').click();
  await eventually(async () => ((await attempts()).length === 15 ? true : undefined));
  // What was done at a door counts, whoever holds the account now.
  expect((await attempts()).map(({ accountId }) => accountId)).toContain(reassigned.accountId);

  for (let left = 9; left > 0; left -= 1) await visit();
  await page.waitForSelector('text=No quedan visitas');
  await tab('pendientes');
  await page.waitForSelector('text=Todo enviado');
  const made = (await attempts()).map(({ accountId }) => accountId);
  const wanted = stops.filter((stop) => stop !== lost).map(({ accountId }) => accountId);
  expect([...made].sort()).toEqual([...wanted].sort());
  await tab('jornada');
  await page.click('ion-button:has-text("Terminar jornada")');
  await page.click('.alert-button:has-text("Terminar")');
  await page.waitForSelector('h1:has-text("Antes de salir")');
  await eventually(async () => (await database.sql`select 1 from shift where ended_at is not null`)[0]);

  const carried = await carriedBytes();
  expect(carried).toBeGreaterThan(10_000);
  expect(carried).toBeLessThan(4_000_000);
  expect(watch.seenAnswers).toBeGreaterThan(20);
  expect(await watch.leaks(page)).toEqual([]);
}, 600_000);
