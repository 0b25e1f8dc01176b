import { isDrivable } from './street.js';
import type { Street } from './street.js';

/** Nodes that a car can reach from each node, as lists of neighbours. */
function carEdges(streets: readonly Street[], nodeCount: number): number[][] {
  const next: number[][] = Array.from({ length: nodeCount }, () => []);
  for (const street of streets) {
    if (!isDrivable(street.kind)) continue;
    street.nodes.forEach((node, index) => {
      const other = street.nodes[index + 1];
      if (other === undefined) return;
      if (street.direction !== 'backward') next[node]?.push(other);
      if (street.direction !== 'forward') next[other]?.push(node);
    });
  }
  return next;
}

/**
 * The strongly connected components of the car network: nodes with the same number can all reach one another by car.
 * Nodes without a street for cars get -1. Tarjan's algorithm, without recursion because avenues are long.
 */
export function carComponents(streets: readonly Street[], nodeCount: number): Int32Array {
  const next = carEdges(streets, nodeCount);
  const component = new Int32Array(nodeCount).fill(-1);
  const order = new Int32Array(nodeCount).fill(-1);
  const low = new Int32Array(nodeCount);
  const open: number[] = [];
  let counter = 0;
  let components = 0;
  const onRoad = new Uint8Array(nodeCount);
  next.forEach((others, node) => {
    if (others.length > 0) onRoad[node] = 1;
    for (const other of others) onRoad[other] = 1;
  });
  const enter = (node: number): { node: number; edge: number } => {
    order[node] = low[node] = counter++;
    open.push(node);
    return { node, edge: 0 };
  };
  for (let root = 0; root < nodeCount; root++) {
    if (onRoad[root] === 0 || order[root] !== -1) continue;
    const path = [enter(root)];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const other = next[top.node]?.[top.edge++];
      if (other === undefined) {
        path.pop();
        const parent = path.at(-1);
        if (parent !== undefined) low[parent.node] = Math.min(low[parent.node] ?? 0, low[top.node] ?? 0);
        if (low[top.node] === order[top.node]) {
          for (let member = open.pop(); member !== undefined; member = open.pop()) {
            component[member] = components;
            if (member === top.node) break;
          }
          components++;
        }
      } else if (order[other] === -1) {
        path.push(enter(other));
      } else if (component[other] === -1) {
        low[top.node] = Math.min(low[top.node] ?? 0, order[other] ?? 0);
      }
    }
  }
  return component;
}

function largest(component: Int32Array): number {
  const sizes = new Map<number, number>();
  for (const number of component) if (number >= 0) sizes.set(number, (sizes.get(number) ?? 0) + 1);
  let best = -1;
  for (const [number, size] of sizes) if (size > (sizes.get(best) ?? 0)) best = number;
  return best;
}

/**
 * Mends what chance left unreachable: opens to both directions the one-way streets that trap cars, and leaves out the streets
 * and paths that no street leads to.
 */
export function connected(streets: readonly Street[], nodeCount: number): Street[] {
  let rest = [...streets];
  for (;;) {
    const component = carComponents(rest, nodeCount);
    const main = largest(component);
    const outside = rest.filter(
      (street) => isDrivable(street.kind) && street.nodes.some((node) => component[node] !== main),
    );
    if (outside.length === 0) break;
    const trapped = outside.filter((street) => street.direction !== 'both');
    for (const street of trapped) street.direction = 'both';
    // Two-way streets that are still outside have no way in at all.
    if (trapped.length === 0) rest = rest.filter((street) => !outside.includes(street));
  }
  return withoutIslands(rest, nodeCount);
}

/** Drops the streets for walkers that touch nothing a car or a walker can come from. */
function withoutIslands(streets: readonly Street[], nodeCount: number): Street[] {
  const reached = new Uint8Array(nodeCount);
  for (const street of streets) if (isDrivable(street.kind)) for (const node of street.nodes) reached[node] = 1;
  let waiting = streets.filter((street) => !isDrivable(street.kind));
  for (let found = true; found;) {
    const touching = waiting.filter((street) => street.nodes.some((node) => reached[node] === 1));
    for (const street of touching) for (const node of street.nodes) reached[node] = 1;
    waiting = waiting.filter((street) => !touching.includes(street));
    found = touching.length > 0;
  }
  const islands = new Set(waiting);
  return streets.filter((street) => !islands.has(street));
}
