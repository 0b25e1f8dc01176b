import type { Position } from '@cartera/infra/map';

/** A route as the OpenStreetMap ids of the nodes it passes, and its length. */
export interface AnsweredRoute {
  nodes: number[];
  metres: number;
}

/** Asks a running OSRM for the best route. */
export async function askRoute(url: string, from: Position, to: Position): Promise<AnsweredRoute> {
  const answer = await fetch(`${url}/route/v1/driving/${from.join()};${to.join()}?overview=false&annotations=nodes`);
  const body = (await answer.json()) as {
    code: string;
    routes: { distance: number; legs: { annotation: { nodes: number[] } }[] }[];
  };
  const [route] = body.routes ?? [];
  if (route === undefined) throw new Error(`No route: ${body.code}`);
  return { nodes: route.legs.flatMap((leg) => leg.annotation.nodes), metres: route.distance };
}

/** Neighbouring nodes along a route, as `a>b`. */
export function steps(route: AnsweredRoute): string[] {
  return route.nodes.slice(1).map((node, index) => `${route.nodes[index]}>${node}`);
}

/** Three neighbouring nodes along a route, as `a>b>c`. */
export function turns(route: AnsweredRoute): string[] {
  return route.nodes.slice(2).map((node, index) => `${route.nodes[index]}>${route.nodes[index + 1]}>${node}`);
}
