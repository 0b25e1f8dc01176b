import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';

/**
 * A browser of the size of a phone, somewhere in Mexico City.
 *
 * @param geolocation where it stands
 */
export async function openPhone(
  geolocation: { longitude: number; latitude: number; accuracy: number },
  options: BrowserContextOptions = {},
): Promise<{ browser: Browser; context: BrowserContext }> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  });
  const context = await browser.newContext({
    viewport: { width: 390, height: 844 },
    geolocation,
    permissions: ['geolocation'],
    locale: 'es-MX',
    timezoneId: 'America/Mexico_City',
    ...options,
  });
  return { browser, context };
}
