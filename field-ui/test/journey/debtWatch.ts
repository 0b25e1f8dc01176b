import type { BrowserContext, Page } from 'playwright-core';

/** What nobody at a door may read before a party is confirmed. */
export const debtWords = [
  /Banco Ficticio/,
  /Tarjeta de crédito/,
  /\$\s?\d/,
  /64618011/,
  // Not inside an id: one UUID in four thousand has these digits.
  /(?<![\w-])4152-/,
  /adeudo|deuda|debe\b|cobranza/i,
];

/** The same in what travels: a pack lists the results of all visits, in words that are nobody's debt. */
const travellingWords = debtWords.slice(0, 5);

/**
 * Watches a whole day: every text that is drawn while no confirmed case is open, every notification and everything that is shared, and
 * every answer of the server that a page can read.
 */
export class DebtWatch {
  readonly #answers: string[] = [];
  readonly #reading: Promise<void>[] = [];
  seenAnswers = 0;

  async follow(context: BrowserContext): Promise<void> {
    await context.addInitScript(
      (words: [string, string][]) => {
        const patterns = words.map(([source, flags]) => new RegExp(source, flags));
        const leaks: string[] = [];
        Object.assign(globalThis, { leaks });
        const look = (where: string, text: string): void => {
          const found = patterns.find((pattern) => pattern.test(text));
          if (found !== undefined) leaks.push(`${where}: ${found.source}`);
        };
        new MutationObserver(() => {
          // What a confirmed party is shown is for their eyes; it goes with the screen.
          const open = document.querySelector('[data-testid=case-facts]') !== null;
          if (!open && document.body !== null) look('screen', document.body.innerText);
        }).observe(document, { childList: true, subtree: true, characterData: true });
        ServiceWorkerRegistration.prototype.showNotification = (title: string, options?: NotificationOptions) => {
          look('notification', `${title} ${options?.body ?? ''}`);
          return Promise.resolve();
        };
        navigator.share = (data?: ShareData) => {
          look('shared', JSON.stringify(data));
          return Promise.resolve();
        };
      },
      debtWords.map(({ source, flags }): [string, string] => [source, flags]),
    );
    context.on('response', (response) => {
      if (!/json/.test(response.headers()['content-type'] ?? '')) return;
      this.#reading.push(
        response.text().then(
          (text) => {
            this.seenAnswers += 1;
            const found = travellingWords.find((word) => word.test(text));
            if (found !== undefined) this.#answers.push(`${new URL(response.url()).pathname}: ${found.source}`);
          },
          // One that was cut off has told nothing.
          () => undefined,
        ),
      );
    });
  }

  /** Everything that got out; nothing when nothing did. */
  async leaks(page: Page): Promise<string[]> {
    await Promise.all(this.#reading);
    const shown = await page.evaluate(() => (globalThis as unknown as { leaks: string[] }).leaks);
    return [...this.#answers, ...shown];
  }
}
