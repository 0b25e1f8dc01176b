import { existsSync, mkdirSync } from 'node:fs';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withHeartbeat } from '../console/index.js';
import { findProgram, runProgram } from '../program/index.js';
import { buildOnce, cacheFolder } from './cacheFolder.js';
import { archiveClasses } from './classArchive.js';
import { ProvisionProblem } from './component.js';
import type { Component, ProgressLog } from './component.js';

const version = '1.38.0';
const folder = cacheFolder('temporal-test-server', version);
const copyDependencies = 'org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies';

/** Path of the time-skipping test server: what tests pass to `TestWorkflowEnvironment.createTimeSkipping`. */
export function timeSkippingServerProgram(): string {
  return join(folder, 'temporal-test-server');
}

const project = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>mx.cartera</groupId>
  <artifactId>time-skipping-server</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.temporal</groupId>
      <artifactId>temporal-test-server</artifactId>
      <version>${version}</version>
    </dependency>
    <dependency>
      <groupId>org.slf4j</groupId>
      <artifactId>slf4j-nop</artifactId>
      <version>2.0.17</version>
    </dependency>
  </dependencies>
</project>
`;

/** A server of seconds needs neither the second compiler nor a collector with threads. */
const options = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
const classPath = ['-cp', join(folder, 'lib', '*'), 'io.temporal.testserver.TestServer'];
const archive = join(folder, 'classes.jsa');

const script = `#!/bin/sh
# The SDK waits five seconds for an answer: on a busy machine too few without the archive of classes.
here="$(dirname "$0")"
classes=-Xshare:auto
[ -f "$here/classes.jsa" ] && classes="-XX:SharedArchiveFile=$here/classes.jsa"
exec java ${options.join(' ')} "$classes" -cp "$here/lib/*" io.temporal.testserver.TestServer "$@"
`;

/** The SDK would download this program from a place that a closed network does not reach; Maven Central has the same one. */
export const timeSkippingServer: Component = {
  name: 'servidor de pruebas de Temporal',
  ensure: async (log) => {
    if (!existsSync(folder)) await install(log);
    await prepare(log);
  },
};

async function install(log: ProgressLog): Promise<void> {
  const maven = findProgram('mvn');
  if (maven === undefined) {
    throw new ProvisionProblem('Falta Maven. Instálalo y repite la orden: sudo apt-get install -y maven');
  }
  log(`se descarga ${version}`);
  await buildOnce(folder, async (unfinished) => {
    mkdirSync(join(unfinished, 'lib'));
    await writeFile(join(unfinished, 'pom.xml'), project);
    await withHeartbeat(log, 'descargando', () =>
      // --strict-checksums: a jar that does not match the repository's checksum stops the build.
      runProgram(maven, ['--batch-mode', '--quiet', '--strict-checksums', copyDependencies, '-DoutputDirectory=lib'], {
        folder: unfinished,
      }),
    );
  });
}

/** The archive names the folder its classes came from, so it is made in the one that stays. */
async function prepare(log: ProgressLog): Promise<void> {
  const program = timeSkippingServerProgram();
  if (existsSync(archive) && existsSync(program) && (await readFile(program, 'utf8')) === script) return;
  const java = findProgram('java');
  if (java !== undefined) await archiveClasses(java, [...options, ...classPath], archive);
  const draft = `${program}.unfinished-${process.pid}`;
  await writeFile(draft, script, { mode: 0o755 });
  await rename(draft, program);
  log('listo');
}
