import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cartera = fileURLToPath(new URL('../../bin/cartera.js', import.meta.url));

/** Runs a command of the product as a person would, and answers its exit code and what it printed. */
export function runCartera(...parameters: string[]): Promise<{ code: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [cartera, ...parameters], { stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, output });
    });
  });
}
