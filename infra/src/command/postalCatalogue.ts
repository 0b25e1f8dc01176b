import { postalCatalogueCommand as loadCommand } from '@cartera/activities/postalCatalogue';
import { PostalCatalogueProblem } from '@cartera/database/postalCatalogue';
import { OperatorProblem } from '../console/index.js';
import { startPlatform } from '../platform/index.js';
import { findPython } from '../provision/index.js';
import { environmentOfStarted, takeInstance } from './options.js';

/** `npm run postal-catalogue`: loads the postal catalogue into an instance's database. */
export async function postalCatalogueCommand(parameters: readonly string[]): Promise<void> {
  const { instance, rest } = takeInstance(parameters);
  const environment = environmentOfStarted(instance);
  await startPlatform(instance, { names: ['postgres'], application: false });
  const surroundings = {
    ownerUrl: environment.CARTERA_DATABASE_OWNER_URL ?? '',
    python: await findPython(),
    tell: (line: string): void => {
      console.log(line);
    },
  };
  await loadCommand(rest, surroundings).catch((error: unknown) => {
    throw error instanceof PostalCatalogueProblem ? new OperatorProblem(error.message) : error;
  });
}
