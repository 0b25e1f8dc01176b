import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, Page } from 'playwright-core';
import type { Rig, RigCounts, RiggedVisit } from '@cartera/field-ui/rig';
import { OperatorProblem } from '../../console/index.js';
import { runProgram } from '../../program/index.js';

const checkout = fileURLToPath(new URL('../../../../', import.meta.url));
const chromiumProgram = process.env.CHROMIUM ?? '/usr/bin/chromium';
const listening = /DevTools listening on (ws:\S+)/;
const patienceMs = 60_000;

/** The outbox of the app as one script. */
export async function buildRig(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cartera-rig-'));
  const vite = join(checkout, 'node_modules/vite/bin/vite.js');
  try {
    await runProgram(process.execPath, [vite, 'build', '--config', 'rig/vite.config.ts', '--outDir', folder], {
      folder: join(checkout, 'field-ui'),
    });
    return await readFile(join(folder, 'rig.js'), 'utf8');
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Whose phone it is, and what its requests carry. */
export interface PhoneOwner {
  personId: string;
  headers: Record<string, string>;
}

interface Running {
  program: ChildProcess;
  browser: Browser;
  page: Page;
}

/** A phone that can be killed: a browser of its own with the outbox in it, and a folder that outlives it. */
export class RiggedPhone {
  readonly #origin: string;
  readonly #script: string;
  readonly #owner: PhoneOwner;
  readonly #folder: string;
  #running: Running | undefined;
  #offsetMs = 0;

  private constructor(origin: string, script: string, owner: PhoneOwner, folder: string) {
    this.#origin = origin;
    this.#script = script;
    this.#owner = owner;
    this.#folder = folder;
  }

  static async make(origin: string, script: string, owner: PhoneOwner): Promise<RiggedPhone> {
    return new RiggedPhone(origin, script, owner, await mkdtemp(join(tmpdir(), 'cartera-phone-')));
  }

  /** Opens the app, for the first time or after it was killed. */
  async start(): Promise<void> {
    const program = spawn(
      chromiumProgram,
      [
        ...['--headless=new', '--no-sandbox', '--disable-gpu', '--no-first-run', '--remote-debugging-port=0'],
        ...['--disable-background-networking', `--user-data-dir=${this.#folder}`, 'about:blank'],
      ],
      // A group of its own: its children die with it.
      { stdio: ['ignore', 'ignore', 'pipe'], detached: true },
    );
    const browser = await chromium.connectOverCDP(await addressOf(program));
    const page = await (browser.contexts()[0] ?? (await browser.newContext())).newPage();
    this.#running = { program, browser, page };
    // The page comes from here and not through the wire: an installed app starts without network.
    await page.route(`${this.#origin}/rig`, (route) =>
      route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>rig</title>' }),
    );
    await page.goto(`${this.#origin}/rig`);
    await page.addScriptTag({ content: this.#script });
    await page.evaluate(
      async ({ personId, headers, offsetMs }) => {
        const { rig } = globalThis as unknown as { rig: Rig };
        await rig.open(personId, headers);
        rig.setClock(offsetMs);
      },
      { ...this.#owner, offsetMs: this.#offsetMs },
    );
  }

  /** As a phone whose battery is pulled. */
  async kill(): Promise<void> {
    const { program } = this.#phone();
    this.#running = undefined;
    const ended = new Promise((resolve) => program.once('exit', resolve));
    process.kill(-(program.pid ?? 0), 'SIGKILL');
    await ended;
  }

  async visit(visit: RiggedVisit): Promise<void> {
    await this.#phone().page.evaluate((one) => (globalThis as unknown as { rig: Rig }).rig.visit(one), visit);
  }

  async sendAgain(id: string): Promise<void> {
    await this.#phone().page.evaluate((one) => (globalThis as unknown as { rig: Rig }).rig.sendAgain(one), id);
  }

  /** The clock of the phone: ms to add to the true one. */
  async setClock(offsetMs: number): Promise<void> {
    this.#offsetMs = offsetMs;
    await this.#phone().page.evaluate((one) => {
      (globalThis as unknown as { rig: Rig }).rig.setClock(one);
    }, offsetMs);
  }

  counts(): Promise<RigCounts> {
    return this.#phone().page.evaluate(() => (globalThis as unknown as { rig: Rig }).rig.counts());
  }

  async throwAway(): Promise<void> {
    if (this.#running !== undefined) await this.kill();
    await rm(this.#folder, { recursive: true, force: true });
  }

  #phone(): Running {
    if (this.#running === undefined) throw new Error('The phone is off.');
    return this.#running;
  }
}

function addressOf(program: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    const late = setTimeout(() => {
      reject(new Error(`The browser said no address within ${patienceMs / 1_000} s: ${said.slice(-500)}`));
    }, patienceMs);
    program.once('error', () => {
      reject(new OperatorProblem(`No hay Chromium en ${chromiumProgram}: instálalo o di dónde está con CHROMIUM.`));
    });
    program.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const [, address] = listening.exec(said) ?? [];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(address);
    });
  });
}
