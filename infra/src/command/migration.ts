import { join } from 'node:path';
import { OperatorProblem } from '../console/index.js';
import { runProgram } from '../program/index.js';
import { checkout } from './check.js';

/** `npm run migration -- name [--custom]`: writes the migration that brings the database to the schema as it now is. */
export async function migrationCommand(parameters: readonly string[]): Promise<void> {
  const custom = parameters.includes('--custom');
  const [name] = parameters.filter((parameter) => parameter !== '--custom');
  if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
    throw new OperatorProblem(
      'Di qué cambia, en minúsculas y con guiones bajos: npm run migration -- cuenta_con_saldo [--custom]',
    );
  }
  const { output } = await runProgram(
    join(checkout, 'node_modules/.bin/drizzle-kit'),
    ['generate', '--name', name, ...(custom ? ['--custom'] : [])],
    { folder: join(checkout, 'database') },
  );
  console.log(output.trim());
}
