/** @jest-environment node */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { axeFaults, openBrowser, openPage, picture, signIn } from './consolePage.js';
import { startConsoleWorld } from './consoleWorld.js';
import type { ConsoleWorld } from './consoleWorld.js';

jest.setTimeout(240_000);

let world: ConsoleWorld;
let browser: Browser;

beforeAll(async () => {
  [world, browser] = await Promise.all([startConsoleWorld(24), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** What nobody may do but those who should: a screen, and the API behind it. */
const forbidden = [
  {
    role: 'phoneAgent',
    screens: ['/intakes', '/strategies', '/batches', '/indicators', '/visitForms'],
    post: '/batches',
  },
  { role: 'clerk', screens: ['/people', '/indicators', '/stuckAccounts', '/audit'], post: '/strategies' },
  { role: 'supervisor', screens: ['/people', '/audit'], post: '/people' },
  { role: 'auditor', screens: ['/people', '/letterReturns', '/visitForms'], post: '/batches' },
] as const;

/** The addresses of the menu, as the signed-in person sees it. */
async function menuOf(page: Page): Promise<string[]> {
  return page
    .getByRole('navigation')
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

describe('every screen of the console', () => {
  test.each(forbidden)('a $role is refused what is not theirs, on screen and by the API', async (one) => {
    const { page } = await openPage(browser, world);
    await signIn(page, world.people[one.role]);
    const offered = await menuOf(page);
    expect(one.screens.filter((screen) => offered.includes(screen))).toEqual([]);
    for (const screen of one.screens) {
      await page.goto(screen);
      await page.getByText('Su papel no permite ver esta pantalla', { exact: false }).waitFor();
    }
    const status = await page.evaluate(
      async (path) =>
        (await fetch(`/api/v1${path}`, { method: 'POST', body: '{}', headers: { 'content-type': 'application/json' } }))
          .status,
      one.post,
    );
    expect(status).toBe(403);
    await page.context().close();
  });

  test.each([
    ['light', false],
    ['dark', true],
  ] as const)('axe finds nothing serious on any of them, %s', async (name, dark) => {
    const { page, faults } = await openPage(browser, world, dark);
    await signIn(page, world.people.administrator);
    const found: string[] = [];
    for (const address of await menuOf(page)) {
      await page.locator(`nav a[href="${address}"]`).click();
      await page.waitForURL((url) => url.pathname === address);
      await page.locator('main h1').first().waitFor();
      await page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' });
      await picture(page, `menu${address.replaceAll('/', '-')}-${name}`);
      for (const fault of await axeFaults(page)) found.push(`${address} ${fault}`);
    }
    expect(found).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
