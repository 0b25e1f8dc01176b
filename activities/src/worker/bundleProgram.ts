import { createRequire } from 'node:module';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';
import { failureConverterPath } from '@cartera/workflows/client';

/** Bundles every workflow from source, sends the code to the process that started this one, and ends. */
const { code } = await bundleWorkflowCode({
  workflowsPath: createRequire(import.meta.url).resolve('@cartera/workflows'),
  failureConverterPath,
  // The bundler tells every module it reads; only its complaints are worth a line.
  logger: new DefaultLogger('WARN'),
});
process.send?.(code);
