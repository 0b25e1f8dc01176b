import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Major versions the schema and the geography work on; 15 is what the tests prove. */
const supportedMajors = ['15', '16', '17', '18'] as const;

/**
 * Folder of PostgreSQL's server programs: of the version that made `dataFolder` when there is one (another major cannot
 * read it), else of the lowest supported version that has PostGIS. Undefined when none is installed.
 */
export function postgresPrograms(dataFolder?: string): string | undefined {
  const versionFile = dataFolder === undefined ? undefined : join(dataFolder, 'PG_VERSION');
  const wanted =
    versionFile !== undefined && existsSync(versionFile) ? [readFileSync(versionFile, 'utf8').trim()] : supportedMajors;
  return wanted
    .filter((major) => existsSync(`/usr/share/postgresql/${major}/extension/postgis.control`))
    .map((major) => `/usr/lib/postgresql/${major}/bin`)
    .find((folder) => existsSync(join(folder, 'postgres')));
}
