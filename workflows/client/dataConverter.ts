import { fileURLToPath } from 'node:url';
import type { DataConverter } from '@temporalio/common';
import { EncryptingCodec } from './encryptingCodec.js';
import type { PayloadKeys } from './payloadKeys.js';

/** Where the failure converter is; a workflow bundle made ahead of time needs it by name. */
export const failureConverterPath = fileURLToPath(new URL('./failureConverter.cjs', import.meta.url));

/** The converter that every client and every worker must share: either side alone reads only noise. */
export function dataConverter(keys: PayloadKeys): DataConverter {
  return { failureConverterPath, payloadCodecs: [new EncryptingCodec(keys)] };
}
