#!/usr/bin/env node
/**
 * The door of every `npm run` command. Plain JavaScript without dependencies, because it runs before they are installed: it
 * looks at Node's version, installs what the lockfile names, and hands over to the TypeScript command.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const checkout = fileURLToPath(new URL('../../', import.meta.url));

function end(sentence) {
  console.error(`\n✗ ${sentence}`);
  process.exit(1);
}

function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 20)) return;
  end(`Hace falta Node.js 20.20 o más nuevo; este es ${process.versions.node}. Instálalo y repite la orden.`);
}

function packagesOf(lockfile) {
  return JSON.parse(readFileSync(lockfile, 'utf8')).packages;
}

/**
 * Whether node_modules holds what the lockfile says. By content, not by date: a checkout rewrites dates, and installing anew
 * under running services would pull their modules away.
 */
function isInstalled() {
  const installedFile = join(checkout, 'node_modules', '.package-lock.json');
  if (!existsSync(installedFile)) return false;
  const installed = packagesOf(installedFile);
  return Object.entries(packagesOf(join(checkout, 'package-lock.json'))).every(
    ([place, wanted]) =>
      // The root itself is not listed; an optional package may be for another platform.
      place === '' || wanted.optional === true || installed[place]?.version === wanted.version,
  );
}

function install() {
  if (isInstalled()) return;
  console.log('Se instalan las dependencias (npm ci)…');
  // No package of ours needs its install script: not running them keeps a bad release from running here.
  const { status } = spawnSync('npm', ['ci', '--ignore-scripts', '--no-fund', '--no-audit'], {
    cwd: checkout,
    stdio: 'inherit',
  });
  if (status !== 0) end('npm ci no terminó. Revisa la conexión con el registro de npm y repite la orden.');
}

requireNode();
install();

const { status, signal } = spawnSync(
  process.execPath,
  ['--import', 'tsx', join(checkout, 'infra/src/command/main.ts'), ...process.argv.slice(2)],
  { cwd: checkout, stdio: 'inherit' },
);
process.exit(signal === null ? (status ?? 1) : 1);
