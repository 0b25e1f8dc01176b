import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { WorkflowHandle } from '@temporalio/client';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';

/** Where this checkout lies: stack traces name it, and a history shall say nothing of the machine it was recorded on. */
const checkout = fileURLToPath(new URL('../../../', import.meta.url));

/** Keeps a workflow's history beside this file, for every test run to replay. One that is there already is never replaced. */
export async function saveHistory(workflowType: string, name: string, handle: WorkflowHandle): Promise<void> {
  const folder = fileURLToPath(new URL(`./${workflowType}/`, import.meta.url));
  const file = `${folder}${name}.json`;
  if (existsSync(file)) {
    process.stdout.write(`${workflowType}/${name}: already recorded\n`);
    return;
  }
  const history = await handle.fetchHistory();
  await mkdir(folder, { recursive: true });
  const text = historyToJSON(history).replaceAll(`file://${checkout}`, '').replaceAll(checkout, '');
  await writeFile(file, `${text}\n`);
  process.stdout.write(`${workflowType}/${name}: ${history.events?.length} events\n`);
}
