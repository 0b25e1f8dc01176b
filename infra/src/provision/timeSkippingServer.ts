import { existsSync, mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { withHeartbeat } from '../console/index.js';
import { findProgram, runProgram } from '../program/index.js';
import { buildOnce, cacheFolder } from './cacheFolder.js';
import { ProvisionProblem } from './component.js';
import type { Component } from './component.js';

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

/** The SDK would download this program from a place that a closed network does not reach; Maven Central has the same one. */
export const timeSkippingServer: Component = {
  name: 'servidor de pruebas de Temporal',
  ensure: async (log) => {
    if (existsSync(folder)) return;
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
        runProgram(
          maven,
          ['--batch-mode', '--quiet', '--strict-checksums', copyDependencies, '-DoutputDirectory=lib'],
          { folder: unfinished },
        ),
      );
      await writeFile(
        join(unfinished, 'temporal-test-server'),
        `#!/bin/sh\nexec java -cp "$(dirname "$0")/lib/*" io.temporal.testserver.TestServer "$@"\n`,
        { mode: 0o755 },
      );
    });
    log('listo');
  },
};
