import { loadDefaultPostalCatalogue } from '@cartera/activities/postalCatalogue';
import { OperatorProblem } from '../console/index.js';
import { ensureDatabases, ensureNamespace } from '../platform/index.js';

function setting(name: string): string {
  const value = process.env[name];
  if (value === undefined || value === '') throw new OperatorProblem(`Falta la variable ${name}.`);
  return value;
}

function passwordIn(url: string): string {
  return decodeURIComponent(new URL(url).password);
}

/**
 * What `infra/compose.yaml` runs once before its services: `databases` (roles, databases, schema, postal catalogue) and
 * `namespace` (Temporal's). The same code as the native set's, told where things are by its environment.
 */
export async function containerCommand([what]: readonly string[]): Promise<void> {
  switch (what) {
    case 'databases': {
      const ownerUrl = setting('CARTERA_DATABASE_OWNER_URL');
      await ensureDatabases({
        superuserUrl: setting('CARTERA_DATABASE_SUPERUSER_URL'),
        ownerPassword: passwordIn(ownerUrl),
        applicationPassword: passwordIn(setting('CARTERA_DATABASE_URL')),
        temporalPassword: setting('TEMPORAL_DATABASE_PASSWORD'),
        withTemplate: false,
      });
      await loadDefaultPostalCatalogue({ ownerUrl });
      return;
    }
    case 'namespace':
      return ensureNamespace(setting('TEMPORAL_ADDRESS'));
    case undefined:
    default:
      throw new OperatorProblem('Di qué se prepara: databases o namespace.');
  }
}
