import { parseArgs } from 'node:util';
import { PostalCatalogueProblem } from '@cartera/database/postalCatalogue';
import { loadDefaultPostalCatalogue, loadPostalCatalogue } from './loadPostalCatalogue.js';

export interface PostalCatalogueSurroundings {
  /** `postgres://` address with the owner role. */
  ownerUrl: string;
  /** A Python 3 with pip, for the default catalogue. */
  python?: string;
  /** Where the report goes, a line at a time. */
  tell: (line: string) => void;
}

/**
 * `npm run postal-catalogue -- [CPdescarga.txt] [--aceptar-menos]`
 *
 * @throws PostalCatalogueProblem with the sentence for the operator
 */
export async function postalCatalogueCommand(
  parameters: readonly string[],
  { ownerUrl, python, tell }: PostalCatalogueSurroundings,
): Promise<void> {
  const { file, acceptFewer } = readParameters(parameters);
  const started = Date.now();
  const { rows, added, changed, removed } =
    file === undefined
      ? await loadDefaultPostalCatalogue({ ownerUrl, acceptFewer, python })
      : await loadPostalCatalogue({ ownerUrl, acceptFewer, file });
  const number = new Intl.NumberFormat('es-MX');
  tell(`Catálogo postal: ${number.format(rows)} asentamientos en ${((Date.now() - started) / 1000).toFixed(1)} s.`);
  tell(`Nuevos ${number.format(added)}, cambiados ${number.format(changed)}, retirados ${number.format(removed)}.`);
}

function readParameters(parameters: readonly string[]): { file?: string; acceptFewer: boolean } {
  try {
    const { values, positionals } = parseArgs({
      args: [...parameters],
      options: { 'aceptar-menos': { type: 'boolean', default: false } },
      allowPositionals: true,
    });
    if (positionals.length <= 1) return { file: positionals[0], acceptFewer: values['aceptar-menos'] };
  } catch {
    // Falls through to the sentence that shows the right form.
  }
  throw new PostalCatalogueProblem('Uso: npm run postal-catalogue -- [CPdescarga.txt] [--aceptar-menos]');
}
