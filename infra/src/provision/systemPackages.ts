import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { withHeartbeat } from '../console/index.js';
import { findProgram, runProgram } from '../program/index.js';
import { ProvisionProblem } from './component.js';
import type { Component, ProgressLog } from './component.js';
import { postgresPrograms } from './postgresPrograms.js';

interface SystemPackage {
  name: string;
  why: string;
}

const packages: readonly SystemPackage[] = [
  { name: 'python3-venv', why: 'el entorno privado de Python' },
  { name: 'maven', why: 'el servidor de pruebas de Temporal' },
  { name: 'osm2pgsql', why: 'cargar el mapa en Nominatim' },
  { name: 'osmium-tool', why: 'leer archivos de OpenStreetMap' },
  { name: 'tilemaker', why: 'dibujar el mapa' },
  { name: 'libicu-dev', why: 'compilar PyICU, que usa Nominatim' },
  { name: 'pkg-config', why: 'compilar PyICU' },
  { name: 'g++', why: 'compilar PyICU' },
  { name: 'docker-compose', why: 'validar infra/compose.yaml en las pruebas' },
];

/** A program is as good as its package when it came another way (a Maven or a compiler of one's own). */
const programOf: Readonly<Record<string, string>> = { maven: 'mvn', 'docker-compose': 'docker-compose' };

async function installedPackages(names: readonly string[]): Promise<Set<string>> {
  const { output } = await runProgram('dpkg-query', ['-W', '-f=${Package} ${db:Status-Status}\n', ...names], {
    accepted: [0, 1],
  });
  const installed = output.split('\n').filter((line) => line.endsWith(' installed'));
  return new Set(installed.map((line) => line.split(' ')[0] ?? ''));
}

async function missingPackages(): Promise<SystemPackage[]> {
  const installed = await installedPackages(packages.map(({ name }) => name));
  const missing = packages.filter(({ name }) => {
    const program = programOf[name];
    return !installed.has(name) && (program === undefined || findProgram(program) === undefined);
  });
  if (postgresPrograms() === undefined) {
    missing.unshift(
      { name: 'postgresql-15', why: 'la base de datos' },
      { name: 'postgresql-15-postgis-3', why: 'la geografía en la base de datos' },
    );
  }
  return missing;
}

/**
 * Debian's package starts a cluster of its own on 5432 when it is installed. Ours is private, so on a machine that never had
 * PostgreSQL that one would only be an open door.
 */
function avoidDefaultCluster(): void {
  if (existsSync('/etc/postgresql')) return;
  mkdirSync('/etc/postgresql-common/createcluster.d', { recursive: true });
  writeFileSync('/etc/postgresql-common/createcluster.d/cartera.conf', 'create_main_cluster = false\n');
}

async function install(missing: readonly SystemPackage[], log: ProgressLog): Promise<void> {
  const environment = { DEBIAN_FRONTEND: 'noninteractive' };
  await withHeartbeat(log, 'apt-get update', () => runProgram('apt-get', ['update', '-q'], { environment }));
  if (missing.some(({ name }) => name.startsWith('postgresql'))) avoidDefaultCluster();
  await withHeartbeat(log, 'apt-get install', () =>
    runProgram('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...missing.map(({ name }) => name)], {
      environment,
    }),
  );
}

/** What comes from Debian or Ubuntu. The only component that ever needs root, and only when something is missing. */
export const systemPackages: Component = {
  name: 'paquetes del sistema',
  ensure: async (log) => {
    if (findProgram('dpkg-query') === undefined) {
      throw new ProvisionProblem(
        'Los servicios nativos se instalan en Debian 12 o Ubuntu. En otro sistema usa los contenedores: docker compose -f infra/compose.yaml up',
      );
    }
    const missing = await missingPackages();
    if (missing.length === 0) return;
    const list = missing.map(({ name, why }) => `${name} (${why})`).join(', ');
    if (process.getuid?.() !== 0) {
      throw new ProvisionProblem(
        `Faltan paquetes del sistema: ${list}. Instálalos y repite la orden: ` +
          `sudo apt-get install -y --no-install-recommends ${missing.map(({ name }) => name).join(' ')}`,
      );
    }
    log(`faltan ${list}; se instalan con apt-get`);
    await install(missing, log);
    if (postgresPrograms() === undefined) {
      throw new ProvisionProblem(
        'PostgreSQL 15 con PostGIS no quedó instalado. Revisa los repositorios de apt y repite la orden.',
      );
    }
  },
};
