import { randomBytes, randomUUID } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import { createPerson } from '@cartera/api/people';
import { OperatorProblem } from '../console/index.js';
import { readEnvironment } from '../instance/index.js';
import type { BenchWorld } from './benchWorld.js';
import { longCase, placeConsoleAccounts } from './consoleAccounts.js';
import { median, round } from './measurement.js';
import type { Measurement } from './measurement.js';

const accounts = 5_000;
const entries = 500;
const turns = 12;
const most = { scriptKb: 350, signInMs: 2_500, listMs: 200, caseMs: 1_000 } as const;
const kb = 1_000;

/** A laptop of a branch office on a phone's network, as the browsers' own tools call it: `4x slowdown`, `Fast 3G`. */
const throttled = {
  cpu: 4,
  network: {
    offline: false,
    latency: 562.5,
    downloadThroughput: (1.6e6 * 0.9) / 8,
    uploadThroughput: (750e3 * 0.9) / 8,
  },
} as const;

interface Credentials {
  username: string;
  password: string;
}

async function newPerson({ connection }: BenchWorld): Promise<Credentials> {
  const credentials = {
    username: `medicion-${randomUUID().slice(0, 8)}`,
    password: randomBytes(12).toString('base64url'),
  };
  await createPerson(connection.db, {
    id: randomUUID(),
    fullName: 'Personal de la medición',
    role: 'supervisor',
    clientScope: null,
    ...credentials,
  });
  return credentials;
}

async function openBrowser(): Promise<Browser> {
  const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
  try {
    return await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
  } catch {
    throw new OperatorProblem(`No hay Chromium en ${executablePath}: instálalo o di dónde está con CHROMIUM.`);
  }
}

async function slowDown(page: Page): Promise<void> {
  const devices = await page.context().newCDPSession(page);
  await devices.send('Network.enable');
  await devices.send('Network.emulateNetworkConditions', throttled.network);
  await devices.send('Emulation.setCPUThrottlingRate', { rate: throttled.cpu });
}

/** Waits in the page itself, frame by frame: asking from outside would be measured with what it asks for. */
async function millisecondsUntil(page: Page, act: string, done: string): Promise<number> {
  return page.evaluate(
    async ([doing, seen]) => {
      const began = performance.now();
      const before = document.querySelector('tbody')?.textContent ?? '';
      const element = document.querySelector<HTMLElement>(doing ?? '');
      if (element === null) throw new Error(`There is no ${doing ?? ''}.`);
      element.click();
      for (;;) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
        const found = document.querySelector(seen ?? '');
        if (found !== null && (found.tagName !== 'TBODY' || found.textContent !== before)) break;
        if (performance.now() - began > 20_000) throw new Error(`${seen ?? ''} did not come.`);
      }
      return performance.now() - began;
    },
    [act, done],
  );
}

interface SignIn {
  /** From an address typed to a form that can be filled, with nothing in the cache. */
  formMs: number;
  /** From the button to a desk that can be worked on. */
  signInMs: number;
  /** Of every script that was loaded until then, each compressed by gzip. */
  scriptBytes: number;
}

/** The first morning on a machine: nothing is in its cache, and machine and network are slow. */
async function signInSlowly(browser: Browser, url: string, person: Credentials): Promise<SignIn> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'es-MX' })).newPage();
  const scripts: Promise<number>[] = [];
  page.on('response', (response) => {
    if (/\.m?js$/.test(new URL(response.url()).pathname))
      scripts.push(response.body().then((body) => gzipSync(body, { level: 9 }).length));
  });
  await slowDown(page);
  const asked = performance.now();
  await page.goto(url);
  await page.locator('input[autocomplete="username"]').fill(person.username);
  const formMs = performance.now() - asked;
  await page.locator('input[type="password"]').fill(person.password);
  const signInMs = await millisecondsUntil(page, 'button[type="submit"]', '[role="tablist"], tbody tr');
  const sizes = await Promise.all(scripts);
  await page.context().close();
  return { formMs, signInMs, scriptBytes: sizes.reduce((sum, size) => sum + size, 0) };
}

interface Work {
  /** Of a page of the list, there and back, and of a filter. */
  listMs: number[];
  caseMs: number;
}

/** A day's work on the machine as it is: pages of the list and its filter, and a long case file. */
async function work(browser: Browser, url: string, person: Credentials): Promise<Work> {
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 }, baseURL: url })).newPage();
  await page.goto('/');
  await page.locator('input[autocomplete="username"]').fill(person.username);
  await page.locator('input[type="password"]').fill(person.password);
  await page.locator('button[type="submit"]').click();
  await page.locator('[role="tablist"]').waitFor();
  await page.goto('/accounts');
  await page.locator('tbody tr').nth(10).waitFor();
  const listMs: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    listMs.push(await millisecondsUntil(page, '[aria-label="Página siguiente"]', 'tbody'));
    listMs.push(await millisecondsUntil(page, '[aria-label="Página anterior"]', 'tbody'));
  }
  await page.locator('form[role="search"] input').fill(longCase);
  await page.keyboard.press('Enter');
  await page.locator('tbody tr').filter({ hasText: longCase }).first().waitFor();
  const caseMs = await millisecondsUntil(page, 'tbody tr td:nth-child(2)', '[role="tabpanel"] ol li:nth-child(8)');
  await page.context().close();
  return { listMs, caseMs };
}

/**
 * The console in Chromium, on the API of the measurements: what the first screen weighs and takes on a slow machine, and how
 * soon a list and a case file answer on this one.
 */
export async function benchConsole(world: BenchWorld): Promise<Measurement> {
  const url = readEnvironment(world.instance)?.CARTERA_API_URL ?? '';
  await placeConsoleAccounts(world, accounts, entries);
  const person = await newPerson(world);
  const browser = await openBrowser();
  try {
    const mornings = [
      await signInSlowly(browser, url, person),
      await signInSlowly(browser, url, person),
      await signInSlowly(browser, url, person),
    ];
    const { listMs, caseMs } = await work(browser, url, person);
    const signInMs = median(mornings.map((one) => one.signInMs));
    const scriptKb = (mornings[0]?.scriptBytes ?? 0) / kb;
    const slowest = [...listMs].sort((one, other) => one - other)[Math.ceil(listMs.length * 0.95) - 1] ?? 0;
    return {
      bench: 'console',
      value: round(signInMs),
      unit: 'ms',
      reference: most.signInMs,
      ratio: round(signInMs / most.signInMs),
      target: `sign-in < ${most.signInMs} ms at 4x CPU and Fast 3G, scripts <= ${most.scriptKb} kB gzip, list p95 < ${most.listMs} ms, case file of ${entries} < ${most.caseMs} ms`,
      ok: signInMs < most.signInMs && scriptKb <= most.scriptKb && slowest < most.listMs && caseMs < most.caseMs,
      detail: {
        scriptKb: round(scriptKb, 1),
        firstFormMs: round(median(mornings.map((one) => one.formMs))),
        listMedianMs: round(median(listMs)),
        listP95Ms: round(slowest),
        caseMs: round(caseMs),
        accounts,
        entries,
      },
    };
  } finally {
    await browser.close();
  }
}
