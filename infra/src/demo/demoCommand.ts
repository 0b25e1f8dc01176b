import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { connect } from '@cartera/database/connection';
import type { Connection } from '@cartera/database/connection';
import { wallClock } from '@cartera/domain/clock';
import type { BusinessClock } from '@cartera/domain/clock';
import { connectTemporal } from '@cartera/workflows/client';
import { readOptions } from '../command/options.js';
import { OperatorProblem, progressFor } from '../console/index.js';
import { instanceNamed } from '../instance/index.js';
import type { Instance } from '../instance/index.js';
import {
  SimulatedClient,
  SimulatedStaff,
  createDemoWorld,
  driveCollectors,
  installInstance,
  placeInventedPortfolio,
  setting,
  startApplication,
} from '../simulation/index.js';
import type { DemoWorld, StaffWork } from '../simulation/index.js';
import { checkDemo } from './demoCheck.js';
import { countDemo, describeDemo } from './demoReport.js';
import type { DemoResult } from './demoReport.js';
import { liveUntilToday, planToday } from './dayInProgress.js';

const usage = 'npm run demo -- [--check] [--accounts 300] [--day-seconds 2.6] [--instance demo|test]';

/** The strategy's sixty-four days, the sixty of silence after a broken promise, and the reports' cut-off. */
const simulatedDays = 130;
/** How much longer than the calendar asks for the slowest machine may take before an account counts as stuck. */
const patience = 3;
const dayMs = 86_400_000;

interface DemoOptions {
  instance: Instance;
  check: boolean;
  accounts: number;
  daySeconds: number;
}

function readDemoOptions(parameters: readonly string[]): DemoOptions {
  const { values } = readOptions(
    {
      args: [...parameters],
      options: {
        check: { type: 'boolean', default: false },
        accounts: { type: 'string', default: '300' },
        'day-seconds': { type: 'string', default: '2.6' },
        instance: { type: 'string', default: 'demo' },
      },
    },
    usage,
  );
  const accounts = Number(values.accounts);
  const daySeconds = Number(values['day-seconds']);
  if (!Number.isInteger(accounts) || accounts < 1 || accounts > 100_000 || !(daySeconds > 0)) {
    throw new OperatorProblem(`--accounts va de 1 a 100000 y --day-seconds es mayor que cero.\nUso: ${usage}`);
  }
  return { instance: instanceNamed(values.instance), check: values.check, accounts, daySeconds };
}

/** Lets the staff work until every account has ended, or until patience ends. */
async function workToTheEnd(
  { sql }: Connection,
  portfolioId: string,
  people: readonly { stop: () => Promise<void> }[],
  deadline: number,
): Promise<void> {
  const log = progressFor('personal');
  try {
    for (let turn = 0; Date.now() < deadline; turn += 1) {
      const [count] = await sql<{ open: number; tasks: number }[]>`
        select count(*)::integer as open,
          (select count(*)::integer from task t where t.state = 'open' and t.account_id in
            (select id from account where portfolio_id = ${portfolioId})) as tasks
        from account where portfolio_id = ${portfolioId} and closed_at is null`;
      if (count?.open === 0) return;
      if (turn % 10 === 0) log(`${count?.open ?? 0} cuentas abiertas, ${count?.tasks ?? 0} tareas en los escritorios`);
      await sleep(1000);
    }
  } finally {
    await Promise.all(people.map((one) => one.stop()));
  }
}

async function openAccounts({ sql }: Connection, portfolioId: string): Promise<number> {
  const [count] = await sql<{ open: number }[]>`
    select count(*)::integer as open from account where portfolio_id = ${portfolioId} and closed_at is null`;
  return count?.open ?? 0;
}

function tellWhereToLook(environment: Record<string, string>, world: DemoWorld): void {
  const line = (label: string, text: string): void => {
    console.log(`  ${label.padEnd(22)} ${text}`);
  };
  console.log('\nTodo queda en marcha:');
  line('consola', `${setting(environment, 'CARTERA_API_URL')}/`);
  line('API y documentación', `${setting(environment, 'CARTERA_API_URL')}/docs`);
  line('Temporal', setting(environment, 'TEMPORAL_UI_URL'));
  line('buzón de correo', setting(environment, 'CARTERA_MAILBOX_URL'));
  console.log('\nPara entrar (usuario / contraseña):');
  for (const { username, password, role } of Object.values(world.people)) line(role, `${username} / ${password}`);
  console.log('\nDetener: npm run services -- stop     Borrar: npm run services -- reset');
}

/**
 * `npm run demo`: installs and starts everything, places an invented portfolio, lets simulated people work it through the API
 * on a compressed calendar until every account has ended, reports, and leaves everything running on the wall clock.
 *
 * With `--check` the last line is JSON and the exit code says whether every account can be accounted for.
 */
export async function demoCommand(parameters: readonly string[]): Promise<void> {
  const begun = Date.now();
  const { instance, check, accounts, daySeconds } = readDemoOptions(parameters);
  const environment = await installInstance(instance);
  const apiUrl = setting(environment, 'CARTERA_API_URL');
  const connection = connect(setting(environment, 'CARTERA_DATABASE_URL'), 'cartera-demo', 4);
  const temporal = await connectTemporal({
    address: setting(environment, 'TEMPORAL_ADDRESS'),
    namespace: setting(environment, 'TEMPORAL_NAMESPACE'),
    payloadKeys: setting(environment, 'CARTERA_PAYLOAD_KEYS'),
  });
  try {
    const rate = dayMs / (daySeconds * 1000);
    // Both clocks agree when the slowest machine is done, so that none of its dates lies ahead.
    const clock: BusinessClock = { origin: Date.now() + simulatedDays * daySeconds * 1000 * patience, rate };
    await startApplication(instance, clock);
    const world = await createDemoWorld(connection, apiUrl, randomUUID().slice(0, 6));
    const staff = new SimulatedStaff(clock);
    await staff.signIn(apiUrl, world.people);
    const intakeId = await placeInventedPortfolio(apiUrl, world, accounts);
    const { portfolioId } = world;
    const client = new SimulatedClient(clock, world);
    await client.start(apiUrl);
    staff.start();
    await workToTheEnd(
      connection,
      portfolioId,
      [staff, client],
      Date.now() + simulatedDays * daySeconds * 1000 * patience,
    );

    const findings = await judge(connection, portfolioId, [staff.work, client.work], () =>
      checkDemo(connection, temporal, setting(environment, 'CARTERA_MAILBOX_URL'), { portfolioId, intakeId }),
    );
    await tellStory(connection, portfolioId, staff.work, client);
    const counts = await countDemo(connection, { portfolioId, intakeId });
    // No live account is left on the calendar of the story: another one may begin, that ends today.
    const present = await liveUntilToday({ instance, apiUrl, world, accounts, daySeconds });
    findings.push(...failuresOf(present));
    await startApplication(instance, wallClock);
    const osrm = { car: setting(environment, 'OSRM_CAR_URL'), foot: setting(environment, 'OSRM_FOOT_URL') };
    const morning = await driveCollectors(apiUrl, osrm, world, check);
    console.log(`En la calle: ${morning.shifts} jornadas, ${morning.fixes} posiciones, ${morning.alerts} alertas.\n`);
    findings.push(...morning.findings);
    if (!check) await planToday(apiUrl, world);
    for (const finding of findings) console.error(`✗ ${finding}`);
    if (!check) tellWhereToLook(environment, world);
    const result: DemoResult = {
      demo: findings.length === 0 ? 'ok' : 'failed',
      ...counts,
      seconds: Math.round((Date.now() - begun) / 1000),
    };
    console.log(JSON.stringify(result));
    if (findings.length > 0) process.exitCode = 1;
  } finally {
    await temporal.connection.close();
    await connection.close();
  }
}

async function judge(
  connection: Connection,
  portfolioId: string,
  work: readonly StaffWork[],
  check: () => Promise<readonly string[]>,
): Promise<string[]> {
  const open = await openAccounts(connection, portfolioId);
  const unfinished = open === 0 ? [] : [`${open} cuentas siguen abiertas al acabar el tiempo`];
  return [...unfinished, ...failuresOf(work), ...(await check())];
}

function failuresOf(work: readonly StaffWork[]): string[] {
  return work
    .flatMap(({ failures }) => [...failures])
    .map(([code, times]) => `La API falló ${times} veces con ${code}`);
}

async function tellStory(
  connection: Connection,
  portfolioId: string,
  work: StaffWork,
  client: SimulatedClient,
): Promise<void> {
  console.log('');
  for (const line of await describeDemo(connection, portfolioId, work, client)) console.log(line);
  console.log('');
}
