import type { RouteLeg, Vertex } from './routeLeg.js';

/** A line of the route and how far around it the corridor reaches, in metres. */
export interface CorridorLine {
  path: Vertex[];
  metres: number;
}

/** The lines of a route's corridor, as few as there are changes of width: each is widened by itself. */
export function corridorLines(legs: readonly RouteLeg[]): CorridorLine[] {
  const lines: CorridorLine[] = [];
  for (const { path, steps } of legs.flatMap(({ stretches }) => stretches))
    for (const [index, { begins, corridorMetres }] of steps.entries()) {
      const part = path.slice(begins, (steps[index + 1]?.begins ?? path.length - 1) + 1);
      if (part.length < 2) continue;
      const last = lines.at(-1);
      if (last?.metres === corridorMetres && sameVertex(last.path.at(-1), part[0])) last.path.push(...part.slice(1));
      else lines.push({ path: [...part], metres: corridorMetres });
    }
  return lines;
}

/** The whole way as one line; empty when there is none. */
export function wholePath(legs: readonly RouteLeg[]): Vertex[] {
  const whole: Vertex[] = [];
  for (const { path } of legs.flatMap(({ stretches }) => stretches))
    for (const vertex of path) if (!sameVertex(whole.at(-1), vertex)) whole.push(vertex);
  return whole.length < 2 ? [] : whole;
}

function sameVertex(a: Vertex | undefined, b: Vertex | undefined): boolean {
  return a?.[0] === b?.[0] && a?.[1] === b?.[1];
}
