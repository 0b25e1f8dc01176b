/** @jest-environment node */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { axeFaults, openBrowser, openPage, picture, signIn } from './consolePage.js';
import { startConsoleWorld } from './consoleWorld.js';
import type { ConsoleWorld } from './consoleWorld.js';
import { mendAddress } from './mendAddress.js';

jest.setTimeout(240_000);

let world: ConsoleWorld;
let browser: Browser;

beforeAll(async () => {
  [world, browser] = await Promise.all([startConsoleWorld(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

describe('the console in a browser, on the real API', () => {
  test('a wrong password is refused with a sentence; the right one leads to the desk', async () => {
    const { page, faults } = await openPage(browser, world);
    await page.goto('/');
    await page.getByLabel('Usuario').fill('captura');
    await page.getByLabel('Contraseña').fill('no es esta');
    await page.getByRole('button', { name: 'Entrar' }).click();
    await page.getByRole('alert').first().waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await signIn(page, world.people.clerk);
    await page.getByRole('row').nth(1).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await picture(page, 'desk');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a doubtful address is reviewed, and the desk goes on to the next one by itself', async () => {
    const { page, faults } = await openPage(browser, world);
    await signIn(page, world.people.clerk);
    await page.goto('/address-review');
    await page.getByRole('button', { name: 'Revisar el siguiente' }).click();
    await page.getByText('Como lo envió el cliente').waitFor();
    await picture(page, 'address-review');
    expect(await axeFaults(page)).toEqual([]);
    await mendAddress(page);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('a case file tells everything, takes a promise, and another person sees it at once', async () => {
    const [agent, watcher] = [await openPage(browser, world), await openPage(browser, world, true)];
    await signIn(agent.page, world.people.supervisor);
    await signIn(watcher.page, world.people.auditor);
    await agent.page.goto('/accounts');
    await agent.page
      .getByRole('row', { name: /En gestión/ })
      .first()
      .click();
    await agent.page.waitForURL(/accounts\/.*\/show/);
    await watcher.page.goto(new URL(agent.page.url()).pathname);
    for (const { page } of [agent, watcher]) await page.getByText('¿Puedo contactar ahora?').waitFor();
    expect(await watcher.page.getByRole('button', { name: 'Registrar gestión' }).count()).toBe(0);
    await watcher.page.getByText('Al día').waitFor();

    await agent.page.getByRole('button', { name: 'Registrar gestión' }).click();
    const form = agent.page.getByRole('dialog');
    await form.getByLabel('Quién contestó').click();
    await agent.page.getByRole('option', { name: 'Titular' }).click();
    await form.getByRole('radio', { name: 'Promete pagar una parte' }).click();
    await form.getByLabel('Cuánto promete').fill('100');
    const due = new Date(world.now() + 3 * 86_400_000).toISOString().slice(0, 10);
    await form.getByLabel('Qué día paga').fill(due);
    await picture(agent.page, 'contact');
    await form.getByRole('button', { name: 'Registrar gestión' }).click();
    await agent.page.getByText('Con promesa').first().waitFor();
    // Nobody reloaded the other screen: the change feed told it.
    await watcher.page.getByText('Con promesa').first().waitFor();
    for (const [name, { page, faults }] of [
      ['case', agent],
      ['case-dark', watcher],
    ] as const) {
      await picture(page, name);
      expect(await axeFaults(page)).toEqual([]);
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });

  test('a role that may not see a screen is told so, and its menu does not offer it', async () => {
    const { page } = await openPage(browser, world);
    await signIn(page, world.people.phoneAgent);
    expect(await page.getByRole('link', { name: 'Recepciones' }).count()).toBe(0);
    await page.goto('/intakes');
    await page.getByText('Su papel no permite ver esta pantalla', { exact: false }).waitFor();
    expect(await axeFaults(page)).toEqual([]);
    await page.context().close();
  });

  test('a session that ends under the screen asks for the password, and what is there stays', async () => {
    const { page } = await openPage(browser, world);
    await signIn(page, world.people.supervisor);
    await page.goto('/accounts');
    await page.getByRole('row').nth(1).waitFor();
    await page.context().clearCookies();
    await page.getByRole('switch').or(page.getByRole('checkbox')).first().click();
    const asked = page.getByRole('dialog', { name: 'Su sesión terminó' });
    await asked.waitFor();
    await asked.getByLabel('Contraseña').fill(world.people.supervisor?.password ?? '');
    await asked.getByRole('button', { name: 'Entrar' }).click();
    await asked.waitFor({ state: 'hidden' });
    expect(new URL(page.url()).pathname).toBe('/accounts');
    await page.getByRole('row').nth(1).waitFor();
    await page.context().close();
  });
});
