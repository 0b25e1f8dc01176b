import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { environmentOf, instanceNamed, portsOf } from '../../src/instance/index.js';

interface Service {
  image?: string;
  environment?: Record<string, string>;
  ports?: string[];
}

const infra = fileURLToPath(new URL('../../', import.meta.url));
const compose = promisify(execFile);

describe('infra/compose.yaml', () => {
  let folder: string;
  let services: Record<string, Service>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'cartera-compose-'));
    const example = readFileSync(join(infra, '.env.example'), 'utf8');
    const [secrets = '', choices = ''] = example.split('\n\n');
    const filled = secrets.replaceAll(/^([A-Z_]+)=$/gm, '$1=secret');
    writeFileSync(join(folder, 'env'), `${filled}\n${choices}`);
    const script = 'import json, sys, yaml; json.dump(yaml.safe_load(sys.stdin), sys.stdout)';
    const whole = await compose('sh', [
      '-c',
      `docker-compose -f "$1" --env-file "$2" config | /usr/bin/python3 -c '${script}'`,
      'sh',
      join(infra, 'compose.yaml'),
      join(folder, 'env'),
    ]);
    services = (JSON.parse(whole.stdout) as { services: Record<string, Service> }).services;
  });

  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test('has every service of the native set, and the video service', () => {
    expect(Object.keys(services)).toEqual(
      expect.arrayContaining([
        ...['postgres', 'temporal', 'temporal-ui', 'osrm-car', 'osrm-foot', 'nominatim', 'mailbox', 'worker', 'api'],
        ...['jitsi-web', 'jitsi-prosody', 'jitsi-jicofo', 'jitsi-jvb'],
      ]),
    );
  });

  test('gives the worker and the API the same settings as the native set', () => {
    const native = Object.keys(
      environmentOf(instanceNamed('demo'), {
        superuserPassword: '',
        ownerPassword: '',
        applicationPassword: '',
        temporalPassword: '',
        nominatimPassword: '',
        payloadKey: '',
        sessionSecret: '',
      }),
    );
    // The schema's owner and what only tests use stay out of long-running containers.
    const elsewhere = ['CARTERA_DATABASE_OWNER_URL', 'CARTERA_TEMPLATE_DATABASE', 'TEMPORAL_TEST_SERVER'];
    const wanted = native.filter((name) => !elsewhere.includes(name)).sort();
    for (const name of ['worker', 'api']) {
      const given = Object.keys(services[name]?.environment ?? {});
      expect(wanted.filter((setting) => !given.includes(setting))).toEqual([]);
    }
  });

  test('opens only ports of this machine, the same as the demo instance', () => {
    const published = Object.values(services).flatMap(({ ports = [] }) => ports);
    expect(published.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
    const numbers = published.map((port) => Number(port.split(':')[1]));
    const { api, postgres, temporal, temporalUi, osrmCar, osrmFoot, nominatim, smtp, mailbox } = portsOf('demo');
    expect(numbers).toEqual(
      expect.arrayContaining([api, postgres, temporal, temporalUi, osrmCar, osrmFoot, nominatim, smtp, mailbox]),
    );
  });

  test('asks for every secret instead of having one by default', async () => {
    writeFileSync(join(folder, 'empty'), '');
    await expect(
      compose('docker-compose', ['-f', join(infra, 'compose.yaml'), '--env-file', join(folder, 'empty'), 'config']),
    ).rejects.toThrow();
  });

  test('pins every image to a version', () => {
    const images = Object.values(services).flatMap(({ image }) => (image === undefined ? [] : [image]));
    expect(images.filter((image) => !image.includes(':') || image.endsWith(':latest'))).toEqual([]);
  });
});
