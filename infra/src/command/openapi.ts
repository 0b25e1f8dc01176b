import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeClientTypes } from '@cartera/api/clientTypes';
import { checkout } from './check.js';

/** `npm run openapi`: writes the types of the screens' client from the routes as they are now. */
export async function openapiCommand(): Promise<void> {
  const file = 'api/client/schema.ts';
  writeFileSync(join(checkout, file), await describeClientTypes());
  console.log(`${file} dice lo que las rutas dicen.`);
}
