/** @jest-environment node */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { connect } from '@cartera/database/connection';
import type { Connection } from '@cartera/database/connection';
import { debtWords } from './debtWatch.js';
import { openPhone } from './openPhone.js';
import { startWorld } from './runningWorld.js';
import type { World } from './runningWorld.js';

let world: World;
let endWorld: () => Promise<void>;
let database: Connection;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  ({ world, end: endWorld } = await startWorld());
  database = connect(world.databaseUrl, 'journey', 2);
  ({ browser, context } = await openPhone({ longitude: -99.217, latitude: 19.1516, accuracy: 12 }));
  page = await context.newPage();
  page.setDefaultTimeout(60_000);
}, 240_000);

afterAll(async () => {
  await browser?.close();
  await database?.close();
  await endWorld?.();
}, 60_000);

const birthdays: Record<string, string> = {
  'MARÍA PEÑA LÓPEZ': '07/03/1981',
  'JOSÉ RUIZ OCAMPO': '12/09/1975',
  'ANA SOFÍA TREVIÑO DÍAZ': '04/01/1990',
  'ROBERTO NÁJERA SOLÍS': '30/05/1968',
  'LUCÍA BARRAGÁN PONCE': '19/11/1985',
};

async function expectNeutral(): Promise<void> {
  const text = await page.locator('body').innerText();
  for (const word of debtWords) expect(text).not.toMatch(word);
}

/** One pixel is a photo too; each of another colour, so that each has bytes of its own. */
async function photo(colour: string): Promise<Buffer> {
  const data = await page.evaluate((fill) => {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = 900;
    const pen = canvas.getContext('2d')!;
    pen.fillStyle = fill;
    pen.fillRect(0, 0, 900, 900);
    return canvas.toDataURL('image/png');
  }, colour);
  return Buffer.from(data.slice(data.indexOf(',') + 1), 'base64');
}

async function arrive(): Promise<string> {
  await page.click('ion-button:has-text("Ver visita") >> visible=true');
  const name = await page.locator('p:has-text("Pregunte por") strong >> visible=true').innerText();
  await expectNeutral();
  await page.click('ion-button:has-text("Llegué") >> visible=true');
  await page.waitForSelector('text=¿Quién atendió?');
  await expectNeutral();
  return name;
}

async function register(): Promise<void> {
  await page.click('ion-button:has-text("Registrar gestión") >> visible=true');
  await page.waitForSelector('ion-button:has-text("Registrar gestión")', { state: 'hidden' });
}

test('visits made without network, killed and cut off reach the server once, with their photos', async () => {
  await page.goto(`${world.url}/campo/`);
  await page.fill('input[autocomplete=username]', world.username);
  await page.fill('input[type=password]', world.password);
  await page.click('ion-button[type=submit]');
  await page.waitForSelector('text=quedan 5');
  await expectNeutral();
  await page.click('ion-tab-button[tab=jornada]');
  await page.click('ion-button:has-text("Iniciar jornada")');
  await page.waitForSelector('h1:has-text("En jornada")');
  await page.click('ion-tab-button[tab=pendientes]');
  await page.waitForSelector('text=Todo enviado');
  await page.click('ion-tab-button[tab=ruta]');
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));

  // No network, and the app is killed: it opens again from what the phone keeps.
  await context.setOffline(true);
  await page.reload();
  await page.waitForSelector('text=quedan 5');

  // Nobody at home, with a photo of the façade; killed half way, the visit goes on where it was.
  await arrive();
  await page.click('button:has-text("Nadie")');
  await page.click('button:has-text("Ausente, casa habitada")');
  await page.setInputFiles('[data-testid=take-photo]', {
    name: 'a.png',
    mimeType: 'image/png',
    buffer: await photo('#804020'),
  });
  await page.waitForSelector('.photos img');
  await page.reload();
  await page.waitForSelector('.photos img');
  await register();

  // A confirmed party promises a part.
  const name = await arrive();
  await page.click('button:has-text("A quien se busca")');
  await page.fill('form input.field', '01/01/2000');
  await page.click('form ion-button[type=submit]');
  await page.waitForSelector('text=No coincide');
  await expectNeutral();
  await page.fill('form input.field', birthdays[name]!);
  await page.click('form ion-button[type=submit]');
  await page.waitForSelector('[data-testid=case-facts]');
  await page.click('button:has-text("Promete pagar una parte")');
  await page.fill('input[inputmode=decimal]', '1,500');
  await page.click('button:has-text("En 3 días")');
  await page.setInputFiles('[data-testid=take-photo]', {
    name: 'b.png',
    mimeType: 'image/png',
    buffer: await photo('#206040'),
  });
  await page.waitForSelector('.photos img');
  await register();

  await page.click('ion-tab-button[tab=pendientes]');
  await page.waitForSelector('text=4 por enviar');
  expect(await database.sql`select 1 from contact_attempt`).toHaveLength(0);

  // The network comes back, and the first answer to each gestión is lost on the way.
  const lost = new Set<string>();
  await context.route('**/commands/record-contact', async (route) => {
    const body = route.request().postData() ?? '';
    const answer = await route.fetch();
    if (lost.has(body)) return route.fulfill({ response: answer });
    lost.add(body);
    return route.abort('connectionreset');
  });
  await context.setOffline(false);
  await page.reload();
  await page.click('ion-tab-button[tab=pendientes]');
  await page.waitForSelector('text=Todo enviado', { timeout: 90_000 });
  expect(lost.size).toBe(2);

  const attempts = await database.sql<{ result: string; photo: string; located: boolean }[]>`
    select result, evidence->'photos'->>0 as photo, location is not null as located from contact_attempt order by result`;
  expect(attempts.map(({ result, located }) => [result, located])).toEqual([
    ['AUSENTE_HABITADO', true],
    ['PROMESA_PARCIAL', true],
  ]);
  const photos = await database.sql<{ sha256: string }[]>`select sha256 from document where kind = 'photo'`;
  expect(photos.map(({ sha256 }) => sha256).sort()).toEqual(attempts.map((attempt) => attempt.photo).sort());
  const promises = await database.sql<{ amount: string }[]>`select amount_cents::text as amount from promise`;
  expect(promises.map(({ amount }) => amount)).toEqual(['150000']);
  const commands = await database.sql`select 1 from command where kind = 'recordContact'`;
  expect(commands).toHaveLength(2);
}, 240_000);

test('what the server refuses stays on the phone, with its reason, until somebody decides', async () => {
  await page.click('ion-tab-button[tab=ruta]');
  await page.waitForSelector('ion-button:has-text("Ver visita") >> visible=true');
  await context.setOffline(true);
  await arrive();
  const [stop] = /parada\/([^/]+)/.exec(page.url())!.slice(1);
  await page.click('button:has-text("Otra persona")');
  await expectNeutral();
  await page.click('button:has-text("Recibe recado")');
  await register();
  // Meanwhile the office vetoes the address.
  await database.sql`update contact_point set authorisation = 'barred' where kind = 'address'
    and account_id = (select account_id from task where id = ${stop!})`;
  await context.setOffline(false);
  await page.click('ion-tab-button[tab=pendientes]');
  // On a busy machine the first tries may go unanswered, and the phone waits longer after each.
  await page.waitForSelector('text=Gestión rechazada', { timeout: 180_000 });
  await expect(page.locator('[aria-label=Rechazado]').innerText()).resolves.toMatch(/domicilio|autorizad/i);
  expect(await database.sql`select 1 from contact_attempt`).toHaveLength(2);
  await page.reload();
  await page.click('ion-tab-button[tab=pendientes]');
  await page.waitForSelector('text=Gestión rechazada');
}, 240_000);
