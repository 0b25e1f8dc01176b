import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import axe from 'axe-core';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import type { ConsoleWorld } from './consoleWorld.js';

const pictures = fileURLToPath(new URL('../../../.data/screens/console/', import.meta.url));

function executable(): string {
  const chosen = process.env.CHROMIUM;
  if (chosen !== undefined && existsSync(chosen)) return chosen;
  return execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
}

export function openBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: executable(), args: ['--no-sandbox', '--disable-gpu'] });
}

interface Opened {
  page: Page;
  /** What went wrong in the page: errors of scripts, complaints on the console, refused requests nobody expected. */
  faults: string[];
}

/** A page whose clock is the world's, and whose faults are collected. */
export async function openPage(browser: Browser, world: ConsoleWorld, dark = false): Promise<Opened> {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    colorScheme: dark ? 'dark' : 'light',
    locale: 'es-MX',
    baseURL: world.url,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.clock.setSystemTime(world.now());
  const faults: string[] = [];
  page.on('pageerror', ({ message }) => faults.push(message));
  page.on('console', (message) => {
    // The first question of all, who am I, is answered 401 by design.
    if (message.type() === 'error' && !message.text().includes('401')) faults.push(message.text());
  });
  return { page, faults };
}

/** Signs in through the form and waits for the desk. */
export async function signIn(page: Page, person: { username: string; password: string } | undefined): Promise<void> {
  if (person === undefined) throw new Error('Nobody has that role.');
  await page.goto('/');
  await page.getByLabel('Usuario').fill(person.username);
  await page.getByLabel('Contraseña').fill(person.password);
  await page.getByRole('button', { name: 'Entrar' }).click();
  await page.getByRole('heading', { name: 'Mi escritorio' }).waitFor();
}

/** Serious faults that axe finds on the page as it is, by rule and place. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Evaluated, not added as an element: the page's policy forbids scripts that are written into it.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: judge } = globalThis as unknown as {
      axe: { run: () => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await judge.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
}

/** A picture of the screen for people to look at, in a folder that is not kept. */
export async function picture(page: Page, name: string): Promise<void> {
  await mkdir(pictures, { recursive: true });
  await page.screenshot({ path: `${pictures}${name}.png` });
}
