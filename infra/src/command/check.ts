import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { OperatorProblem } from '../console/index.js';

/** The folder of the checkout, where every tool's configuration is. */
export const checkout = fileURLToPath(new URL('../../../', import.meta.url));

interface Step {
  name: string;
  program: string;
  parameters: readonly string[];
}

/** Two lanes of about the same length, for two cores. */
const lanes: readonly (readonly Step[])[] = [
  [
    {
      name: 'lint',
      program: 'eslint',
      parameters: ['.', '--max-warnings', '0', '--cache', '--cache-location', 'node_modules/.cache/eslint/'],
    },
  ],
  [
    { name: 'types', program: 'tsc', parameters: ['--noEmit'] },
    {
      name: 'imports',
      program: 'depcruise',
      parameters: [
        ...['--config', 'dependency-cruiser.config.cjs', '--output-type', 'err'],
        ...['domain', 'database', 'workflows', 'activities', 'api', 'infra'],
      ],
    },
    { name: 'unused', program: 'knip', parameters: ['--no-progress'] },
    {
      name: 'format',
      program: 'prettier',
      parameters: [
        '--check',
        '.',
        '--log-level',
        'warn',
        '--cache',
        '--cache-location',
        'node_modules/.cache/prettier/check',
      ],
    },
  ],
];

function run({ name, program, parameters }: Step): Promise<boolean> {
  return new Promise((resolve) => {
    const begun = Date.now();
    const child = spawn(`node_modules/.bin/${program}`, parameters, {
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
      console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - begun) / 1000).toFixed(1)} s)`);
      if (code !== 0) console.log(output.trim());
      resolve(code === 0);
    });
  });
}

async function runLane(steps: readonly Step[]): Promise<string[]> {
  const failed: string[] = [];
  for (const step of steps) if (!(await run(step))) failed.push(step.name);
  return failed;
}

/** `npm run check`: types, lint, import table, unused code and format. Every step runs, so that one run tells everything. */
export async function checkCommand(): Promise<void> {
  const failed = (await Promise.all(lanes.map(runLane))).flat();
  if (failed.length > 0) throw new OperatorProblem(`No pasó: ${failed.join(', ')}.`);
}
