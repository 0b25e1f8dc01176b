import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { failureConverterPath } from '../../client/index.js';

const pathOf = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Everything that a bundle is made of, besides pinned packages. */
const sources = ['../../src/', '../../client/', '../../../domain/src/', '../../../package-lock.json'].map(pathOf);

function sourcesSha256(): string {
  const hash = createHash('sha256');
  for (const source of sources) {
    const files = source.endsWith('/')
      ? readdirSync(source, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort()
      : [source];
    for (const file of files) hash.update(file).update(readFileSync(file));
  }
  return hash.digest('hex');
}

interface KeptBundle {
  sourcesSha256: string;
  bundle: WorkflowBundleWithSourceMap;
}

const kept = pathOf('../../../node_modules/.cache/cartera-workflow-bundle.json');

/** Bundles the workflows as the worker does; test files that follow one another share one bundle of the same sources. */
export async function bundle(): Promise<WorkflowBundleWithSourceMap> {
  const sha256 = sourcesSha256();
  const before = await readFile(kept, 'utf8').then(
    (text) => JSON.parse(text) as KeptBundle,
    () => undefined,
  );
  if (before?.sourcesSha256 === sha256) return before.bundle;
  const made = await bundleWorkflowCode({
    workflowsPath: pathOf('../../src/index.ts'),
    failureConverterPath,
    logger: new DefaultLogger('ERROR'),
  });
  await mkdir(dirname(kept), { recursive: true });
  // Renamed into place, because two test files may be making it at once.
  const draft = `${kept}.${process.pid}`;
  await writeFile(draft, JSON.stringify({ sourcesSha256: sha256, bundle: made } satisfies KeptBundle));
  await rename(draft, kept);
  return made;
}
