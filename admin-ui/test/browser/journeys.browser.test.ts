/** @jest-environment node */
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser, openPage, picture, signIn } from './consolePage.js';
import { startConsoleWorld } from './consoleWorld.js';
import type { ConsoleWorld } from './consoleWorld.js';
import { mendAddress } from './mendAddress.js';

jest.setTimeout(240_000);

/** A client's file as clients send it: shared with the checkout, and not part of it. */
const dirtyFile = fileURLToPath(new URL('../../../../shared/data/portfolios/shop.csv', import.meta.url));
const dirtyRows = 24;

let world: ConsoleWorld;
let browser: Browser;

beforeAll(async () => {
  [world, browser] = await Promise.all([startConsoleWorld(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** An account that is being collected, opened by somebody with nobody else's work on it. */
async function openAccount(page: Page, nth: number): Promise<string> {
  await page.goto('/accounts');
  await page
    .getByRole('row', { name: /En gestión/ })
    .nth(nth)
    .click();
  await page.getByText('¿Puedo contactar ahora?').waitFor();
  return new URL(page.url()).pathname;
}

describe('a day of the back office in a browser', () => {
  const placing = existsSync(dirtyFile) ? test : test.skip;
  if (!existsSync(dirtyFile))
    process.stderr.write(`Without ${dirtyFile} the placement of a dirty file is not tried.\n`);

  placing('a dirty file is placed, and its review desk is cleared', async () => {
    const { page, faults } = await openPage(browser, world);
    const folder = await mkdtemp(join(tmpdir(), 'cartera-dirty-'));
    try {
      const lines = (await readFile(dirtyFile, 'utf8')).split(/\r?\n/);
      const file = join(folder, 'tienda.csv');
      await writeFile(file, lines.slice(0, dirtyRows + 1).join('\n'));
      await signIn(page, world.people.clerk);
      await page.goto('/intakes/create');
      await page.getByText('Suelte aquí el archivo').waitFor();
      await page.locator('input[type="file"]').setInputFiles(file);
      await page.getByRole('button', { name: 'Enviar archivo' }).click();
      await page.getByRole('button', { name: /^Aceptar \d+ cuentas/ }).click({ timeout: 60_000 });
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Aceptar/ })
        .click();
      await page.getByText('Aceptada', { exact: true }).first().waitFor({ timeout: 60_000 });
      await picture(page, 'intake-accepted');
      await page.goto('/address-review');
      await page.getByRole('button', { name: 'Revisar el siguiente' }).click();
      for (let cards = 0; cards < 60; cards += 1) {
        const card = page.getByText('Como lo envió el cliente');
        await card.or(page.getByText('No quedan domicilios por revisar')).first().waitFor();
        if (!(await card.isVisible())) break;
        await mendAddress(page);
      }
      await page.getByText('No quedan domicilios por revisar').first().waitFor();
      expect(faults).toEqual([]);
    } finally {
      await rm(folder, { recursive: true, force: true });
      await page.context().close();
    }
  });

  test('an account is followed to a ruling, which somebody approves on its proof', async () => {
    const [agent, judge] = [await openPage(browser, world), await openPage(browser, world)];
    await signIn(agent.page, world.people.clerk);
    await openAccount(agent.page, 0);
    await agent.page.getByRole('button', { name: 'Registrar gestión' }).click();
    const form = agent.page.getByRole('dialog');
    await form.getByLabel('Quién contestó').click();
    await agent.page.getByRole('option', { name: 'Titular' }).click();
    await form.getByRole('radio', { name: 'Robo de identidad' }).click();
    await form.getByRole('button', { name: 'Registrar gestión' }).click();
    await agent.page.getByText('En dictamen').first().waitFor();

    await signIn(judge.page, world.people.supervisor);
    await judge.page.goto('/rulings');
    await judge.page.getByRole('row').nth(1).getByRole('button', { name: 'Ver' }).click();
    const proof = judge.page.getByRole('dialog');
    await picture(judge.page, 'ruling-proof');
    await proof.getByRole('button', { name: 'Aprobar' }).click();
    await proof.waitFor({ state: 'hidden' });
    await judge.page.getByRole('button', { name: 'Aprobado' }).click();
    await judge.page.getByRole('row').nth(1).waitFor();
    for (const { page, faults } of [agent, judge]) {
      expect(faults).toEqual([]);
      await page.context().close();
    }
  });

  test('a strategy is edited and dry-run, and its accounts are moved with the approval of a second person', async () => {
    const { page, faults } = await openPage(browser, world);
    await signIn(page, world.people.supervisor);
    await page.goto('/strategies');
    await page.getByRole('row').nth(1).click();
    await page.getByRole('tab', { name: 'Hoja de pasos' }).click();
    await page.getByLabel('Día 2').fill('6');
    await page.getByRole('button', { name: 'Guardar como versión nueva' }).click();
    await page.getByText('Se guardó la versión 2', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Simular' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Simular' }).click();
    await page.getByRole('button', { name: /^Pasar \d+ cuentas/ }).click({ timeout: 60_000 });
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Motivo').fill('La carta sale un día después');
    await dialog.getByRole('button', { name: 'Ver a qué cuentas toca' }).click();
    await page.getByText('Qué encontrará, por etapa').first().waitFor();
    await picture(page, 'batch-preview');
    await page.getByRole('button', { name: 'Iniciar' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Iniciar' }).click();
    await page.getByText('Por autorizar').first().waitFor();
    expect(await page.getByRole('button', { name: 'Autorizar e iniciar' }).isDisabled()).toBe(true);

    const second = await openPage(browser, world);
    await signIn(second.page, world.people.administrator);
    await second.page.goto(new URL(page.url()).pathname);
    await second.page.getByRole('button', { name: 'Autorizar e iniciar' }).click();
    await second.page.getByRole('dialog').getByRole('button', { name: 'Autorizar e iniciar' }).click();
    // Told to who waits for it, without a reload.
    await page.getByText('Terminado', { exact: true }).first().waitFor({ timeout: 60_000 });
    expect(faults).toEqual([]);
    expect(second.faults).toEqual([]);
    await second.page.context().close();
    await page.context().close();
  });

  test('rows chosen in the list of accounts, and then the whole filter, become a batch with a result for each', async () => {
    const { page, faults } = await openPage(browser, world);
    await signIn(page, world.people.supervisor);
    await page.goto('/accounts');
    const rows = page.getByRole('row', { name: /En gestión/ });
    await rows.nth(1).getByRole('checkbox').click();
    await rows.nth(2).getByRole('checkbox').click();
    await page.getByText('2 cuentas elegidas').waitFor();
    await page.getByRole('button', { name: 'Lote con las elegidas' }).click();
    await holdForAWeek(page, 'El cliente revisa estas cuentas');
    await page.getByRole('button', { name: 'Iniciar' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Iniciar' }).click();
    await page.getByRole('button', { name: 'Hechas 2' }).waitFor({ timeout: 60_000 });

    await page.goto('/accounts');
    await page.getByLabel('Etapa').click();
    await page.getByRole('option', { name: 'Detenida' }).click();
    await page.getByRole('button', { name: 'Lote con las 2 del filtro' }).click();
    await page.getByRole('dialog').getByLabel('Qué se pide').click();
    await page.getByRole('option', { name: 'Reanudar' }).click();
    await page.getByRole('dialog').getByLabel('Motivo').fill('Ya las revisó');
    await page.getByRole('button', { name: 'Ver a qué cuentas toca' }).click();
    await page.getByRole('button', { name: 'Iniciar' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Iniciar' }).click();
    await page.getByRole('button', { name: 'Hechas 2' }).waitFor({ timeout: 60_000 });
    expect(faults).toEqual([]);
    await page.context().close();
  });

  test('new accounts are split between versions, and the split is ended', async () => {
    const { page, faults } = await openPage(browser, world);
    await signIn(page, world.people.supervisor);
    await page.goto('/strategySplits');
    await page.getByRole('button', { name: 'Nuevo reparto' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Cartera').click();
    await page.getByRole('option').first().click();
    for (const [number, version] of [
      [1, 'v1'],
      [2, 'v2'],
    ] as const) {
      await dialog.getByRole('combobox', { name: new RegExp(`^Versión ${number}`) }).click();
      await page.getByRole('option', { name: version }).click();
    }
    await dialog.getByLabel('Parte (%)').first().fill('70');
    await dialog.getByRole('status').getByText('100').waitFor();
    expect(await dialog.getByRole('button', { name: 'Repartir desde ahora' }).isDisabled()).toBe(true);
    await dialog.getByLabel('Parte (%)').last().fill('30');
    await dialog.getByRole('button', { name: 'Repartir desde ahora' }).click();
    await page.getByText('Resultados por versión').waitFor();
    await picture(page, 'split');
    await page.getByRole('button', { name: 'Terminar el reparto' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Terminar el reparto' }).click();
    await page.getByText('Terminado', { exact: true }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  });
});

/** Freezes what was chosen, to be held until next week. */
async function holdForAWeek(page: Page, reason: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  const review = new Date(world.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await dialog.getByLabel('Volver a verlas el').fill(review);
  await dialog.getByLabel('Motivo').fill(reason);
  await dialog.getByRole('button', { name: 'Ver a qué cuentas toca' }).click();
  await page.getByText('Qué encontrará, por etapa').first().waitFor();
}
