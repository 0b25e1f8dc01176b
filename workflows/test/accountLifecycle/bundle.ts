import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
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

/** Bundles the workflows as the worker does; test files that follow one another share one bundle of the same sources. */
export async function bundle(): Promise<WorkflowBundleWithSourceMap> {
  const kept = join(tmpdir(), `cartera-workflows-${sourcesSha256()}.json`);
  try {
    return JSON.parse(await readFile(kept, 'utf8')) as WorkflowBundleWithSourceMap;
  } catch {
    const made = await bundleWorkflowCode({
      workflowsPath: pathOf('../../src/index.ts'),
      failureConverterPath,
      logger: new DefaultLogger('ERROR'),
    });
    // Renamed into place, because two test files may be making it at once.
    const draft = `${kept}.${process.pid}`;
    await writeFile(draft, JSON.stringify(made));
    await rename(draft, kept);
    return made;
  }
}
