/** The sets of services that can run side by side on one machine. */
export const instanceNames = ['demo', 'test', 'bench', 'chaos'] as const;
export type InstanceName = (typeof instanceNames)[number];

const basePort: Readonly<Record<InstanceName, number>> = {
  demo: 14_000,
  test: 15_000,
  bench: 16_000,
  chaos: 17_000,
};

/** Every port an instance listens on, as its distance from the instance's base. */
const offset = {
  api: 0,
  workerHealth: 10,
  smtp: 25,
  osrmCar: 51,
  osrmFoot: 52,
  mailbox: 80,
  temporalUi: 81,
  nominatim: 88,
  video: 90,
  postgres: 432,
  postgresWire: 433,
  wires: 474,
  temporalWire: 2232,
  temporal: 2233,
  temporalHistory: 2234,
  temporalMatching: 2235,
  temporalWorker: 2239,
  temporalHttp: 2243,
  temporalMetrics: 2249,
  temporalMembership: 2253,
  temporalHistoryMembership: 2254,
  temporalMatchingMembership: 2255,
  temporalWorkerMembership: 2259,
} as const;

export type PortName = keyof typeof offset;
export type InstancePorts = Readonly<Record<PortName, number>>;

/**
 * The ports of an instance. All stay under 32 768: Temporal keeps its membership ports in a PostgreSQL int2 and exits on a
 * larger one, and Linux hands out higher ones to outgoing connections.
 */
export function portsOf(name: InstanceName): InstancePorts {
  const base = basePort[name];
  return Object.fromEntries(
    Object.entries(offset).map(([port, distance]) => [port, base + distance]),
  ) as unknown as InstancePorts;
}
