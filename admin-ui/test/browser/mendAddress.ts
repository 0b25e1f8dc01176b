import type { Page } from 'playwright-core';

/** Answers one card: with its first candidate, or by typing an address that exists. */
export async function mendAddress(page: Page): Promise<void> {
  const card = page.url();
  const accept = page.getByRole('button', { name: /^Aceptar / }).first();
  if (await accept.isVisible()) await page.keyboard.press('1');
  else {
    for (const [label, value] of [
      ['Calle', 'Calle Mirador'],
      ['Número exterior', '12'],
      ['Colonia', 'Tezozomoc'],
      ['Código postal', '02459'],
      ['Municipio o alcaldía', 'Azcapotzalco'],
      ['Estado', 'Ciudad de México'],
    ] as const)
      await page.getByLabel(label).fill(value);
    await page.getByRole('button', { name: 'Guardar domicilio' }).click();
  }
  await page.waitForURL((url) => url.href !== card);
}
