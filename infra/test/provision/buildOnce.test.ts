import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { buildOnce, cacheFolder, provision } from '../../src/provision/index.js';
import type { Component } from '../../src/provision/index.js';

describe('what is built once', () => {
  const before = process.env.XDG_CACHE_HOME;
  let cache: string;

  beforeEach(() => {
    cache = mkdtempSync(join(tmpdir(), 'cartera-cache-'));
    process.env.XDG_CACHE_HOME = cache;
  });

  afterEach(() => {
    rmSync(cache, { recursive: true, force: true });
    if (before === undefined) delete process.env.XDG_CACHE_HOME;
    else process.env.XDG_CACHE_HOME = before;
  });

  const tool = (built: string[]): Component => ({
    name: 'herramienta',
    ensure: () =>
      buildOnce(cacheFolder('tool', '1'), (folder) => {
        built.push(folder);
        writeFileSync(join(folder, 'program'), 'whole');
        return Promise.resolve();
      }),
  });

  test('is not built again by a second provisioning', async () => {
    const built: string[] = [];
    await provision([[tool(built)]]);
    await provision([[tool(built)]]);
    expect(built).toHaveLength(1);
    expect(readFileSync(join(cacheFolder('tool', '1'), 'program'), 'utf8')).toBe('whole');
  });

  test('is built once by two provisionings at the same time', async () => {
    const built: string[] = [];
    await Promise.all([provision([[tool(built)]]), provision([[tool(built)]])]);
    expect(built).toHaveLength(1);
  });

  test('leaves nothing when the build fails, and the next run builds it', async () => {
    const folder = cacheFolder('tool', '1');
    const failing = buildOnce(folder, (unfinished) => {
      writeFileSync(join(unfinished, 'program'), 'half');
      return Promise.reject(new Error('no network'));
    });
    await expect(failing).rejects.toThrow('no network');
    expect(existsSync(folder)).toBe(false);
    expect(readdirSync(join(cache, 'cartera'))).toEqual([]);
    await provision([[tool([])]]);
    expect(existsSync(join(folder, 'program'))).toBe(true);
  });

  test('takes over the lock of a provisioning that died', async () => {
    await provision([]);
    // Beyond the largest process id Linux gives.
    writeFileSync(join(cache, 'cartera', 'provision.lock'), '4194999');
    const built: string[] = [];
    await provision([[tool(built)]]);
    expect(built).toHaveLength(1);
  });
});
