import { parseArgs } from 'node:util';
import type { ParseArgsConfig } from 'node:util';
import { OperatorProblem } from '../console/index.js';
import { instanceNamed, readEnvironment } from '../instance/index.js';
import type { Instance } from '../instance/index.js';

/**
 * Reads a command's options.
 *
 * @param usage shown with the problem when an option is unknown or has no value
 */
export function readOptions<T extends ParseArgsConfig>(config: T, usage: string): ReturnType<typeof parseArgs<T>> {
  try {
    return parseArgs(config);
  } catch (error) {
    const problem = error instanceof Error ? error.message : String(error);
    throw new OperatorProblem(`${problem}\nUso: ${usage}`);
  }
}

/** Takes `--instance name` out of a command's parameters; `demo` when it is not there. */
export function takeInstance(parameters: readonly string[]): { instance: Instance; rest: string[] } {
  const at = parameters.indexOf('--instance');
  if (at === -1) return { instance: instanceNamed('demo'), rest: [...parameters] };
  return { instance: instanceNamed(parameters[at + 1] ?? ''), rest: parameters.toSpliced(at, 2) };
}

/** The settings of an instance that has been started before, or the sentence that says how to start it. */
export function environmentOfStarted(instance: Instance): Record<string, string> {
  const environment = readEnvironment(instance);
  if (environment !== undefined) return environment;
  throw new OperatorProblem(
    `La instancia «${instance.name}» no se ha arrancado nunca. Arráncala con: npm run services -- start --instance ${instance.name}`,
  );
}
