import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import {
  ensureInstance,
  ensureSecrets,
  environmentOf,
  instanceNamed,
  readEnvironment,
  writeEnvironment,
} from '../../src/instance/index.js';

describe('an instance', () => {
  const before = process.env.CARTERA_HOME;
  let home: string;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'cartera-instance-'));
    process.env.CARTERA_HOME = home;
  });

  afterEach(() => {
    rmSync(home, { recursive: true, force: true });
    if (before === undefined) delete process.env.CARTERA_HOME;
    else process.env.CARTERA_HOME = before;
  });

  const mode = (path: string): string => (statSync(path).mode & 0o777).toString(8);

  test('makes its secrets once and closes them to others', () => {
    const instance = instanceNamed('bench');
    ensureInstance(instance);
    const first = ensureSecrets(instance);
    ensureInstance(instance);
    expect(ensureSecrets(instance)).toEqual(first);
    expect(mode(join(instance.folder, 'secrets.json'))).toBe('600');
    expect(Buffer.from(first.payloadKey, 'base64')).toHaveLength(32);
    expect(new Set(Object.values(first)).size).toBe(Object.keys(first).length);
  });

  test('closes what holds passwords, letters and mail, and opens its own folder to PostgreSQL', () => {
    const instance = instanceNamed('bench');
    ensureInstance(instance);
    writeEnvironment(instance, environmentOf(instance, ensureSecrets(instance)));
    expect(mode(join(instance.folder, 'environment'))).toBe('600');
    for (const folder of ['files', 'mail', 'log']) expect(mode(join(instance.folder, folder))).toBe('700');
    expect(mode(instance.folder)).toBe('755');
  });

  test('reads its settings back as they were written, equals signs and all', () => {
    const instance = instanceNamed('bench');
    ensureInstance(instance);
    expect(readEnvironment(instance)).toBeUndefined();
    const environment = environmentOf(instance, ensureSecrets(instance));
    writeEnvironment(instance, environment);
    expect(readEnvironment(instance)).toEqual(environment);
  });

  test('gives each database role a password of its own', () => {
    const instance = instanceNamed('bench');
    ensureInstance(instance);
    const environment = environmentOf(instance, ensureSecrets(instance));
    const password = (name: string): string => new URL(environment[name] ?? '').password;
    expect(password('CARTERA_DATABASE_URL')).not.toBe(password('CARTERA_DATABASE_OWNER_URL'));
  });

  test('leaves a cluster made by hand alone and says how to start clean', () => {
    const instance = instanceNamed('test');
    mkdirSync(join(instance.folder, 'postgres'), { recursive: true });
    writeFileSync(join(instance.folder, 'environment'), 'CARTERA_INSTANCE=test\n');
    expect(() => {
      ensureInstance(instance);
    }).toThrow('npm run services -- reset --instance test');
    expect(readFileSync(join(instance.folder, 'environment'), 'utf8')).toBe('CARTERA_INSTANCE=test\n');
  });

  test('an unknown name is told with the known ones', () => {
    expect(() => instanceNamed('production')).toThrow(/demo, test, bench/);
  });
});
