import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { OperatorProblem } from '../console/index.js';

/** The folder of the checkout, where every tool's configuration is. */
export const checkout = fileURLToPath(new URL('../../../', import.meta.url));

/** Scripts of package.json in two lanes of about the same length, for two cores. */
const lanes: readonly (readonly string[])[] = [['lint'], ['typecheck', 'imports', 'unused', 'format:check']];

function run(script: string): Promise<boolean> {
  return new Promise((resolve) => {
    const begun = Date.now();
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: checkout,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output += chunk.toString();
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', (error) => {
      output += error.message;
    });
    child.once('close', (code) => {
      console.log(`${code === 0 ? '✓' : '✗'} ${script} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
      if (code !== 0) console.log(output.trim());
      resolve(code === 0);
    });
  });
}

async function runLane(scripts: readonly string[]): Promise<string[]> {
  const failed: string[] = [];
  for (const script of scripts) if (!(await run(script))) failed.push(script);
  return failed;
}

/** `npm run check`: types, lint, import table, unused code and format. Every step runs, so that one run tells everything. */
export async function checkCommand(): Promise<void> {
  const failed = (await Promise.all(lanes.map(runLane))).flat();
  if (failed.length > 0) throw new OperatorProblem(`No pasó: ${failed.join(', ')}.`);
}
