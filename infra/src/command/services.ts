import { createInterface } from 'node:readline/promises';
import { OperatorProblem } from '../console/index.js';
import { instanceExists, instanceNamed } from '../instance/index.js';
import type { Instance } from '../instance/index.js';
import { platformServices, provisionMachine, resetPlatform, startPlatform, stopPlatform } from '../platform/index.js';
import { lastLines, serviceStatuses } from '../services/index.js';
import { readOptions } from './options.js';

const usage =
  'npm run services -- start|stop|status [servicio…] | logs <servicio> | reset [--yes]  [--instance demo|test|bench] [--lines 50]';

async function status(instance: Instance): Promise<void> {
  if (!instanceExists(instance)) {
    console.log(`La instancia «${instance.name}» no existe todavía. Créala con: npm run services -- start`);
    return;
  }
  const rows = await serviceStatuses(instance, platformServices(instance));
  const width = Math.max(...rows.map(({ name }) => name.length));
  for (const { name, condition, pid, ports, detail } of rows) {
    const process = pid === undefined ? '' : String(pid);
    console.log(
      `${name.padEnd(width)}  ${condition.padEnd(12)}  ${process.padStart(7)}  ${String(ports[0] ?? '').padStart(5)}  ${detail}`,
    );
  }
}

function logs(instance: Instance, name: string | undefined, lines: number): void {
  const known = platformServices(instance).map((service) => service.name);
  if (name === undefined || !known.includes(name)) {
    throw new OperatorProblem(`Di de qué servicio: ${known.join(', ')}.`);
  }
  const found = lastLines(instance, name, lines);
  console.log(found.length === 0 ? `${name} no ha escrito nada.` : found.join('\n'));
}

async function confirmed(instance: Instance): Promise<boolean> {
  if (!process.stdin.isTTY) return false;
  const ask = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await ask.question(
      `Se borrarán todos los datos de ${instance.folder}. Escribe «borrar» para seguir: `,
    );
    return answer.trim() === 'borrar';
  } finally {
    ask.close();
  }
}

async function reset(instance: Instance, yes: boolean): Promise<void> {
  if (!yes && !(await confirmed(instance))) {
    throw new OperatorProblem('No se borró nada. Sin preguntar: npm run services -- reset --yes');
  }
  await resetPlatform(instance);
  console.log(`La instancia «${instance.name}» quedó borrada.`);
}

/** `npm run services`: starts, stops and looks at the real services of an instance. */
export async function servicesCommand(parameters: readonly string[]): Promise<void> {
  const { values, positionals } = readOptions(
    {
      args: [...parameters],
      allowPositionals: true,
      options: {
        instance: { type: 'string', default: 'demo' },
        yes: { type: 'boolean', default: false },
        lines: { type: 'string', default: '50' },
      },
    },
    usage,
  );
  const instance = instanceNamed(values.instance);
  const [action, ...names] = positionals;
  const named = names.length === 0 ? undefined : names;
  switch (action) {
    case 'start':
      await provisionMachine();
      await startPlatform(instance, { names: named, application: true });
      return;
    case 'stop':
      return stopPlatform(instance, named);
    case 'status':
      return status(instance);
    case 'logs':
      return logs(instance, names[0], Number(values.lines));
    case 'reset':
      return reset(instance, values.yes);
    case undefined:
    default:
      throw new OperatorProblem(`Uso: ${usage}`);
  }
}
