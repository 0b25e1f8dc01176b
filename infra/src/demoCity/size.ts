/** How big the city is, and how much of it is mapped. */
export interface CitySize {
  /** Blocks of avenues east to west, and south to north. */
  readonly columns: number;
  readonly rows: number;
  /** Mean distance between avenues, in metres. */
  readonly spacing: number;
  /** Share of the lots whose number somebody has mapped. */
  readonly mappedLots: number;
  /** Municipalities from west to east, each with the number of columns it takes. */
  readonly municipalities: readonly { readonly name: string; readonly columns: number }[];
}

export const citySizes = {
  /** About 2 x 2 km: for tests and the demo. */
  small: {
    columns: 3,
    rows: 3,
    spacing: 660,
    mappedLots: 0.3,
    municipalities: [{ name: 'Azcapotzalco', columns: 3 }],
  },
  /** About 20 x 20 km: for benchmarks. */
  city: {
    columns: 24,
    rows: 24,
    spacing: 830,
    mappedLots: 0.1,
    municipalities: [
      { name: 'Álvaro Obregón', columns: 9 },
      { name: 'Gustavo A. Madero', columns: 7 },
      { name: 'Iztapalapa', columns: 8 },
    ],
  },
} as const satisfies Record<string, CitySize>;

export type CitySizeName = keyof typeof citySizes;
