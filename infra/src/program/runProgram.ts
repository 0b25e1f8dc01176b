import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface ProgramOptions {
  folder?: string;
  /** Added to our own environment. */
  environment?: Readonly<Record<string, string>>;
  /** Written to standard input, which is then closed. */
  input?: string;
  /** Exit codes that are an answer, not a failure; only 0 when absent. */
  accepted?: readonly number[];
}

export interface ProgramResult {
  code: number;
  output: string;
}

/** A program that failed, with what it said last. */
export class ProgramFailure extends Error {
  override name = 'ProgramFailure';

  readonly code: number | undefined;
  readonly output: string;

  constructor(program: string, code: number | undefined, output: string) {
    const last = output.trim().split('\n').slice(-8).join('\n');
    super(`${program} terminó con ${code === undefined ? 'una señal' : `el código ${code}`}:\n${last}`);
    this.code = code;
    this.output = output;
  }
}

/** Keeps the end of a program's output: enough for its error, whatever it prints before. */
const keptCharacters = 200_000;

/**
 * Runs a program to its end.
 *
 * @returns its exit code, and both its outputs together (the last 200 000 characters)
 * @throws {@link ProgramFailure} when it cannot start, is killed, or exits with a code that is not accepted
 */
export function runProgram(
  program: string,
  parameters: readonly string[],
  options: ProgramOptions = {},
): Promise<ProgramResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, {
      cwd: options.folder,
      env: { ...process.env, ...options.environment },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString()).slice(-keptCharacters);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    // A program that exits without reading its input closes the pipe; its exit code says the rest.
    child.stdin.on('error', () => undefined);
    child.stdin.end(options.input ?? '');
    child.once('error', (error) => {
      reject(new ProgramFailure(program, undefined, error.message));
    });
    child.once('close', (code) => {
      if (code !== null && (options.accepted ?? [0]).includes(code)) resolve({ code, output });
      else reject(new ProgramFailure(program, code ?? undefined, output));
    });
  });
}

/** Absolute path of a program in PATH, or undefined. */
export function findProgram(name: string): string | undefined {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const candidate = join(folder, name);
    try {
      accessSync(candidate, constants.X_OK);
      return candidate;
    } catch {
      continue;
    }
  }
  return undefined;
}
