import { OperatorProblem } from '../console/index.js';
import { tell } from './tell.js';

type Command = (parameters: readonly string[]) => Promise<void>;

/** Each command loads only what it runs on: `services` must work while another room does not compile. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  bench: async () => (await import('../bench/index.js')).benchCommand,
  chaos: async () => (await import('../chaos/index.js')).chaosCommand,
  check: async () => (await import('./check.js')).checkCommand,
  container: async () => (await import('./container.js')).containerCommand,
  demo: async () => (await import('../demo/index.js')).demoCommand,
  map: async () => (await import('../map/mapCommand.js')).mapCommand,
  migration: async () => (await import('./migration.js')).migrationCommand,
  openapi: async () => (await import('./openapi.js')).openapiCommand,
  'postal-catalogue': async () => (await import('./postalCatalogue.js')).postalCatalogueCommand,
  services: async () => (await import('./services.js')).servicesCommand,
  test: async () => (await import('./test.js')).testCommand,
};

const [name = '', ...parameters] = process.argv.slice(2);
const load = commands[name];
try {
  if (load === undefined) throw new OperatorProblem(`Órdenes: ${Object.keys(commands).join(', ')}.`);
  const command = await load();
  await command(parameters);
} catch (error) {
  tell(error);
  process.exitCode = 1;
}
