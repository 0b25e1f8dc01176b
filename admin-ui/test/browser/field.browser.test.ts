/** @jest-environment node */
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { axeFaults, openBrowser, openPage, picture, signIn } from './consolePage.js';
import { startConsoleWorld } from './consoleWorld.js';
import type { ConsoleWorld } from './consoleWorld.js';
import { FieldPhone, along } from './fieldPhone.js';

jest.setTimeout(240_000);

let world: ConsoleWorld;
let browser: Browser;

beforeAll(async () => {
  [world, browser] = await Promise.all([startConsoleWorld(0, 'field'), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

/** Planner, judge and browser share the machine with the tests: what is waited for comes, but not soon on a busy one. */
const patienceMs = 60_000;

async function opened(dark = false): Promise<Awaited<ReturnType<typeof openPage>>> {
  const one = await openPage(browser, world, dark);
  one.page.setDefaultTimeout(patienceMs);
  return one;
}

const lane = (page: Page, name: string): Locator => page.getByRole('region', { name });
const stops = (page: Page, name: string): Locator => lane(page, name).getByRole('listitem');
const doorOf = async (stop: Locator): Promise<string> =>
  (await stop.getByRole('button').first().innerText()).split('\n')[2] ?? '';

/** A press in the map for each corner of what it shows, and the first once more. */
async function drawAll(page: Page): Promise<void> {
  const box = await page.getByRole('region', { name: 'Mapa de territorios' }).first().boundingBox();
  if (box === null) throw new Error('The map is not there.');
  const corners = [
    [0.04, 0.1],
    [0.84, 0.1],
    [0.84, 0.92],
    [0.04, 0.92],
    [0.04, 0.1],
  ] as const;
  for (const [x, y] of corners) await page.mouse.click(box.x + x * box.width, box.y + y * box.height, { delay: 50 });
}

describe('the field, from its ground to the street', () => {
  test('a territory is drawn, its day planned, a stop moved by hand and by key, and everybody told', async () => {
    const [admin, watcher] = [await opened(), await opened(true)];
    const { page } = admin;
    await signIn(page, world.people.administrator);
    await signIn(watcher.page, world.people.supervisor);
    await page.goto('/units');
    await page.getByRole('button', { name: /^Equipo Ajusco/ }).click();
    await page.getByRole('button', { name: 'Trazar en el mapa' }).click();
    await drawAll(page);
    await page.getByText(/Trazado en el mapa/).waitFor();
    await picture(page, 'territory-drawn');

    await page.getByRole('link', { name: 'Plan del día' }).click();
    await page.getByRole('heading', { name: 'Sin asignar · 12' }).waitFor();
    await watcher.page.goto('/dayPlans');
    await page.getByRole('button', { name: 'Planear el día' }).click();
    await page.getByRole('button', { name: 'Publicar rutas (3)' }).waitFor();
    await page.getByText('El domicilio no tiene ubicación en el mapa.').waitFor();
    expect(await axeFaults(page)).toEqual([]);

    const moved = await doorOf(stops(page, 'Hugo Marín Cota').first());
    await stops(page, 'Hugo Marín Cota')
      .first()
      .dragTo(stops(page, 'Elena Rubio Casas').first(), { targetPosition: { x: 20, y: 4 } });
    // The planner has answered when the stop has its hour; whoever else looks sees it without asking.
    const arrived = lane(page, 'Elena Rubio Casas').getByRole('button', {
      name: new RegExp(`^1\\s*${moved}\\s*\\d\\d:\\d\\d.*fija`),
    });
    await arrived.waitFor();
    await lane(watcher.page, 'Elena Rubio Casas')
      .getByRole('button', { name: new RegExp(`^1\\s*${moved}\\s*\\d\\d:\\d\\d`) })
      .waitFor();
    await picture(watcher.page, 'day-plan-dark');

    await arrived.focus();
    await page.keyboard.press('Alt+ArrowDown');
    await lane(page, 'Elena Rubio Casas')
      .getByRole('button', { name: new RegExp(`^2\\s*${moved}\\s*\\d\\d:\\d\\d`) })
      .waitFor();
    await picture(page, 'day-plan');

    // Nobody's door is known of the last one: the planner says so in words, and nothing changes.
    await lane(page, 'Sin asignar')
      .getByRole('button', { name: /^Acciones/ })
      .click();
    await page.getByRole('menuitem', { name: 'Pasar a Hugo Marín Cota' }).click();
    await page.getByRole('alert').filter({ hasText: 'No se pudo: El domicilio no tiene ubicación' }).waitFor();

    await page.getByRole('button', { name: 'Publicar rutas (3)' }).click();
    const dialog = page.getByRole('dialog');
    expect(await dialog.getByText(/Su primera ruta del día/).count()).toBe(3);
    await picture(page, 'day-plan-publishing');
    await dialog.getByRole('button', { name: 'Publicar (3)' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await lane(watcher.page, 'Elena Rubio Casas').getByText('Publicada v1').waitFor();
    const phone = await FieldPhone.signIn(world, {
      username: 'elena',
      password: world.people.supervisor?.password ?? '',
    });
    const { route } = await phone.ask<{ route: { version: number; stops: { position: number }[] } }>(
      'GET',
      '/routes/today',
    );
    expect(route.version).toBe(1);
    expect([...admin.faults, ...watcher.faults]).toEqual([]);
    for (const one of [page, watcher.page]) await one.context().close();
  });

  test('a collector who leaves the route is seen at once; the alert is attended, spoken about, and replayed', async () => {
    const { page, faults } = await opened();
    await signIn(page, world.people.supervisor);
    await page.goto('/liveMap');
    await page.getByText('Ninguna alerta por atender').waitFor();

    const phone = await FieldPhone.signIn(world, {
      username: 'elena',
      password: world.people.supervisor?.password ?? '',
    });
    await phone.startShift(180);
    const { route } = await phone.ask<{
      route: { id: string; version: number; path: { coordinates: [number, number][] } };
    }>('GET', '/routes/today');
    await phone.ask('POST', `/routes/${route.id}/acknowledge`, { version: route.version });
    const [first = [0, 0]] = route.path.coordinates;
    const away = along([first, [first[0] - 0.006, first[1] + 0.008]], 10).slice(0, 90);
    await phone.tell(away, 10);
    await page.getByText('Fuera de su ruta').first().waitFor();
    await page.getByRole('button', { name: 'Ver en el mapa' }).first().click();
    await picture(page, 'live-map');
    expect(await axeFaults(page)).toEqual([]);

    await page.getByRole('button', { name: 'Atender' }).first().click();
    await page.getByText('Atendiéndose').first().waitFor();

    await page
      .getByRole('region', { name: 'En turno' })
      .getByRole('button', { name: /^Videollamada/ })
      .click();
    const call = page.getByRole('dialog', { name: /Videollamada/ });
    await call.frameLocator('iframe').getByText('Bruno Salas Quiroga').waitFor();
    await picture(page, 'video-call');
    await call.getByRole('button', { name: 'Terminar para todos' }).click();
    await call.waitFor({ state: 'hidden' });

    await page.getByRole('link', { name: /^Ver recorrido: Elena/ }).click();
    await page.getByRole('heading', { name: 'Elena Rubio Casas' }).waitFor();
    await page.getByRole('button', { name: /Salió de su ruta/ }).click();
    const slider = page.getByRole('slider', { name: 'Hora del recorrido' });
    const before = Number(await slider.inputValue());
    await slider.focus();
    await page.keyboard.press('ArrowLeft');
    expect(Number(await slider.inputValue())).toBeLessThan(before);
    await page.getByRole('button', { name: 'Reproducir' }).click();
    // It plays to the end of what is known, and stops by itself.
    await page.getByRole('button', { name: 'Reproducir' }).waitFor();
    await picture(page, 'shift-replay');
    expect(await axeFaults(page)).toEqual([]);
    expect(faults).toEqual([]);
    await page.context().close();
  });
});
