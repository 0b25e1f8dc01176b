import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** What is text; fonts and pictures are compressed already. */
const text = /\.(html|js|css|svg|json|webmanifest)$/;
/** Below this a header costs more than it saves. */
const leastBytes = 1_024;
/** Eleven takes ten times as long and saves two in a hundred. */
const brotliQuality = 9;

/** Writes `file.br` and `file.gz` beside every file of text, once when it is built instead of at every request. */
export function compressFiles(folder: string): void {
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const file = join(folder, name);
    if (!text.test(name) || statSync(file).size < leastBytes) continue;
    const content = readFileSync(file);
    writeFileSync(
      `${file}.br`,
      brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: brotliQuality } }),
    );
    writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}
