import { spawn } from 'node:child_process';
import { Type } from 'typebox';
import { Compile } from 'typebox/compile';
import { startOf } from '@cartera/domain/assignment';
import type { DueVisit, DutyCollector, TravelTable } from '@cartera/domain/assignment';

/** Why the solver gave no plan; whoever asked makes one by insertion. */
export class SolverFailed extends Error {
  override name = 'SolverFailed';
}

/** A share of the day's work that is solved by itself. */
export interface SubProblem {
  collectors: readonly DutyCollector[];
  visits: readonly DueVisit[];
  travel: TravelTable;
}

export interface SolverOptions {
  /** VROOM's own command; https://github.com/VROOM-Project/vroom/blob/master/docs/API.md */
  program: string;
  /** After this it is killed. */
  timeoutMs: number;
  /** 0 to 5: how much it searches. */
  explore?: number;
  signal?: AbortSignal;
}

const answerForm = Compile(
  Type.Object({
    routes: Type.Array(
      Type.Object({
        vehicle: Type.Integer(),
        steps: Type.Array(Type.Object({ type: Type.String(), id: Type.Optional(Type.Integer()) })),
      }),
    ),
  }),
);

/** No road: longer than any day, so that no window admits it, and far from the edge of VROOM's 32-bit numbers. */
const noRoadSeconds = 2_000_000;
const mostAnswerBytes = 64 * 1024 * 1024;

/**
 * VROOM serves the highest sum of priorities, whatever the way: with a hundred shades of urgency it would cross the city for one. In
 * bands of four, a promise that is due is worth two ordinary visits, and between equals the way decides.
 */
const priorityBand = (priority: number): number => 1 + Math.min(3, Math.floor(priority / 25));

/** The problem in VROOM's words. Only numbers of this problem are in it: no id of ours, no coordinate. */
export function vroomInput({ collectors, visits, travel }: SubProblem): object {
  const zero = Math.min(...collectors.map(({ shift }) => shift.from));
  const second = (moment: number): number => Math.max(0, Math.floor((moment - zero) / 1000));
  const index = new Map(travel.points.map((point, at) => [point, at]));
  const skillNumbers = new Map<string, number>();
  const skillNumber = (skill: string): number => {
    const known = skillNumbers.get(skill) ?? skillNumbers.size + 1;
    skillNumbers.set(skill, known);
    return known;
  };
  const durations = (rows: readonly (readonly number[])[]): number[][] =>
    rows.map((row) => row.map((seconds) => (Number.isFinite(seconds) ? seconds : noRoadSeconds)));
  return {
    vehicles: collectors.map(({ collectorId, travelMode, skills, shift }, at) => ({
      id: at + 1,
      profile: travelMode,
      start_index: index.get(startOf(collectorId)),
      time_window: [second(shift.from), second(shift.until)],
      skills: [...skills, `holder/${collectorId}`].map(skillNumber),
    })),
    jobs: visits.map((visit, at) => ({
      id: at + 1,
      location_index: index.get(visit.taskId),
      service: visit.serviceSeconds,
      priority: visit.heldBy === undefined ? priorityBand(visit.priority) : 100,
      skills: [...visit.skills, ...(visit.heldBy === undefined ? [] : [`holder/${visit.heldBy}`])].map(skillNumber),
      // Ours are open at their end, VROOM's are not; a window wholly before the first shift is left out.
      time_windows: visit.windows
        .filter(({ until }) => second(until) > 0)
        .map(({ from, until }) => [second(from), Math.max(second(from), second(until) - 1)]),
    })),
    matrices: Object.fromEntries(
      Object.entries(travel.seconds).map(([mode, rows]) => [mode, { durations: durations(rows) }]),
    ),
  };
}

/**
 * Solves a share of the day in a process of its own.
 *
 * @returns task ids of each collector in their order; what is in none was not worth it. The moments are for us to reckon again.
 * @throws SolverFailed when the solver cannot be started, ends badly, is too slow or answers nonsense
 */
export async function solveWithVroom(problem: SubProblem, options: SolverOptions): Promise<Map<string, string[]>> {
  const output = await run(JSON.stringify(vroomInput(problem)), options);
  let answer: unknown;
  try {
    answer = JSON.parse(output);
  } catch {
    throw new SolverFailed('The solver did not answer in JSON.');
  }
  if (!answerForm.Check(answer)) throw new SolverFailed('The solver answered in an unknown form.');
  const planned = new Map<string, string[]>();
  for (const { vehicle, steps } of answer.routes) {
    const collector = problem.collectors[vehicle - 1];
    const taskIds = steps.flatMap(({ type, id }) => {
      const visit = type === 'job' && id !== undefined ? problem.visits[id - 1] : undefined;
      return visit === undefined ? [] : [visit.taskId];
    });
    if (collector === undefined) throw new SolverFailed('The solver answered with a vehicle that nobody gave it.');
    planned.set(collector.collectorId, taskIds);
  }
  return planned;
}

function run(input: string, { program, timeoutMs, explore = 1, signal }: SolverOptions): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, ['-t', '1', '-x', String(explore)], { stdio: ['pipe', 'pipe', 'ignore'] });
    const chunks: Buffer[] = [];
    let bytes = 0;
    const fail = (why: string): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abandoned);
      child.kill('SIGKILL');
      reject(new SolverFailed(why));
    };
    const abandoned = (): void => fail('The solver is no longer needed.');
    const timer = setTimeout(() => fail(`The solver took longer than ${timeoutMs} ms.`), timeoutMs);
    signal?.addEventListener('abort', abandoned, { once: true });
    child.once('error', () => fail('The solver could not be started.'));
    // One that ends before it has read everything closes the pipe on us; its exit code says the rest.
    child.stdin.on('error', () => undefined);
    child.stdout.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > mostAnswerBytes) fail('The solver answered without end.');
      else chunks.push(chunk);
    });
    child.once('close', (code) => {
      if (code !== 0) return fail(`The solver ended with ${String(code)}.`);
      clearTimeout(timer);
      signal?.removeEventListener('abort', abandoned);
      resolve(Buffer.concat(chunks).toString('utf8'));
    });
    child.stdin.end(input);
  });
}
