import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where what we build and download is kept, outside every checkout and shared by them. */
export function cacheHome(): string {
  const chosen = process.env.XDG_CACHE_HOME;
  return join(chosen !== undefined && chosen !== '' ? chosen : join(homedir(), '.cache'), 'cartera');
}

/** The folder of one version of a tool. */
export function cacheFolder(tool: string, version: string): string {
  return join(cacheHome(), `${tool}-${version}`);
}

/**
 * Builds a folder once: into a temporary neighbour, renamed when whole, so that a run cut short leaves nothing that looks
 * finished.
 *
 * @param build fills the folder it is given
 */
export async function buildOnce(folder: string, build: (unfinished: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return;
  const unfinished = `${folder}.unfinished-${process.pid}`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  try {
    await build(unfinished);
    // Somebody else may have finished the same version meanwhile: theirs is as good as ours.
    if (!existsSync(folder)) renameSync(unfinished, folder);
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}
