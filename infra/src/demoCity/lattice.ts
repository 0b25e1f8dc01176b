import { AvenueStretch } from './avenue.js';
import type { CityDraft } from './draft.js';
import type { Face } from './face.js';
import { distance } from './plane.js';
import type { Random } from './random.js';
import { randomFor } from './random.js';
import type { CitySize } from './size.js';
import type { AvenueKind, Direction } from './street.js';
import { avenueName } from './streetName.js';

/** The city's avenues and the patches between them. */
export interface Lattice {
  readonly avenues: readonly AvenueStretch[];
  readonly faces: readonly Face[];
  /** Around each settlement: the avenues that bound it, in order and anticlockwise. */
  readonly outline: (column: number, row: number, columns: number, rows: number) => number[];
}

/** Settlement of a cell of the lattice, row by row from the south-west; undefined outside. */
export function settlementAt(size: CitySize, column: number, row: number): number | undefined {
  const inside = column >= 0 && row >= 0 && column < size.columns && row < size.rows;
  return inside ? row * size.columns + column : undefined;
}

function positions(count: number, spacing: number, random: Random): number[] {
  const line: number[] = [-(count * spacing) / 2];
  while (line.length <= count) line.push((line.at(-1) ?? 0) + spacing * random.between(0.86, 1.14));
  return line;
}

/** Every sixth line is a great avenue, every third a middling one; the city's rim is never small. */
function lineKind(index: number, last: number): AvenueKind {
  if (index === 0 || index === last) return 'secondary';
  if (index % 6 === 1) return 'primary';
  return index % 3 === 1 ? 'secondary' : 'tertiary';
}

/** Small inner avenues come in one-way pairs. */
function lineDirection(index: number, kind: AvenueKind): Direction {
  if (kind !== 'tertiary') return 'both';
  return index % 2 === 0 ? 'forward' : 'backward';
}

/** Cells that a diagonal avenue cuts from south-west to north-east. */
function diagonals(size: CitySize): readonly (readonly { column: number; row: number }[])[] {
  const run = (column: number, row: number, length: number): { column: number; row: number }[] =>
    Array.from({ length }, (_, step) => ({ column: column + step, row: row + step }));
  return size.columns < 6 ? [run(1, 0, 2)] : [run(3, 2, 12), run(1, 11, 11), run(13, 4, 9)];
}

/** Draws the avenues; `faces` are what they leave between them. */
export function drawLattice(draft: CityDraft, size: CitySize): Lattice {
  const random = randomFor(draft.seed, 'lattice');
  const xs = positions(size.columns, size.spacing, random);
  const ys = positions(size.rows, size.spacing, random);
  const stray = size.spacing * 0.07;
  const corners = xs.map((x) =>
    ys.map((y) => draft.addNode({ x: x + random.between(-stray, stray), y: y + random.between(-stray, stray) })),
  );
  const cornerAt = (column: number, row: number): number => corners[column]?.[row] ?? 0;
  const avenues: AvenueStretch[] = [];
  let avenueNumber = 0;

  const drawLine = (
    kind: AvenueKind,
    direction: Direction,
    nodes: readonly number[],
    cells: (step: number) => { left: number | undefined; right: number | undefined },
  ): AvenueStretch[] => {
    const name = avenueName(kind, avenueNumber++);
    let start = 0;
    return nodes.slice(1).map((to, step) => {
      const from = nodes[step] ?? to;
      const stretch = new AvenueStretch(draft, { name, kind, direction, from, to, start, ...cells(step) });
      start += distance(draft.at(from), draft.at(to));
      avenues.push(stretch);
      return stretch;
    });
  };

  const across = ys.map((_, row) => {
    const kind = lineKind(row, size.rows);
    return drawLine(
      kind,
      lineDirection(row, kind),
      xs.map((_x, column) => cornerAt(column, row)),
      (step) => ({ left: settlementAt(size, step, row), right: settlementAt(size, step, row - 1) }),
    );
  });
  const up = xs.map((_, column) => {
    const kind = lineKind(column, size.columns);
    return drawLine(
      kind,
      lineDirection(column, kind),
      ys.map((_y, row) => cornerAt(column, row)),
      (step) => ({ left: settlementAt(size, column - 1, step), right: settlementAt(size, column, step) }),
    );
  });
  const cut = new Map<string, AvenueStretch>();
  for (const cells of diagonals(size)) {
    const last = cells.at(-1);
    const nodes = cells.map(({ column, row }) => cornerAt(column, row));
    if (last !== undefined) nodes.push(cornerAt(last.column + 1, last.row + 1));
    const stretches = drawLine('secondary', 'both', nodes, (step) => {
      const cell = cells[step];
      const settlement = cell === undefined ? undefined : settlementAt(size, cell.column, cell.row);
      return { left: settlement, right: settlement };
    });
    cells.forEach(({ column, row }, step) => {
      const stretch = stretches[step];
      if (stretch !== undefined) cut.set(`${column},${row}`, stretch);
    });
  }

  const faces: Face[] = [];
  const addFace = (settlement: number, sides: Face['sides']): void => {
    const starts = sides.map(({ avenue, reversed }) =>
      draft.at(reversed ? avenue.specification.to : avenue.specification.from),
    );
    faces.push({ id: faces.length, settlement, corners: starts, sides });
  };
  for (let row = 0; row < size.rows; row++) {
    for (let column = 0; column < size.columns; column++) {
      const settlement = settlementAt(size, column, row);
      const south = across[row]?.[column];
      const north = across[row + 1]?.[column];
      const west = up[column]?.[row];
      const east = up[column + 1]?.[row];
      if (settlement === undefined || !south || !north || !west || !east) continue;
      const southSide = { avenue: south, reversed: false };
      const eastSide = { avenue: east, reversed: false };
      const northSide = { avenue: north, reversed: true };
      const westSide = { avenue: west, reversed: true };
      const diagonal = cut.get(`${column},${row}`);
      if (diagonal === undefined) {
        addFace(settlement, [southSide, eastSide, northSide, westSide]);
      } else {
        addFace(settlement, [southSide, eastSide, { avenue: diagonal, reversed: true }]);
        addFace(settlement, [{ avenue: diagonal, reversed: false }, northSide, westSide]);
      }
    }
  }

  const outline: Lattice['outline'] = (column, row, columns, rows) => {
    const side = (stretches: readonly (AvenueStretch | undefined)[], reversed: boolean): number[] => {
      const nodes = stretches.flatMap((stretch) => stretch?.nodes ?? []);
      return reversed ? nodes.reverse() : nodes;
    };
    const upTo = Array.from({ length: rows }, (_, step) => row + step);
    const ring = [
      ...side(across[row]?.slice(column, column + columns) ?? [], false),
      ...side(
        upTo.map((step) => up[column + columns]?.[step]),
        false,
      ),
      ...side(across[row + rows]?.slice(column, column + columns) ?? [], true),
      ...side(
        upTo.map((step) => up[column]?.[step]),
        true,
      ),
    ];
    return ring.filter((node, index) => node !== ring[index - 1]);
  };

  return { avenues, faces, outline };
}
