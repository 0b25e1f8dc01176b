import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { createServer } from 'node:net';

/** Who listens on a port. The program is unknown when it belongs to another user and we are not root. */
export interface PortHolder {
  pid: number | undefined;
  program: string | undefined;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => {
      server.close(() => {
        resolve(true);
      });
    });
  });
}

/** Socket inodes that listen on the port, from the kernel's own tables (local address in hexadecimal, state 0A). */
function listeningInodes(port: number): Set<string> {
  const wanted = port.toString(16).toUpperCase().padStart(4, '0');
  const inodes = new Set<string>();
  for (const table of ['/proc/net/tcp', '/proc/net/tcp6']) {
    let text: string;
    try {
      text = readFileSync(table, 'utf8');
    } catch {
      continue;
    }
    for (const line of text.split('\n').slice(1)) {
      const fields = line.trim().split(/\s+/);
      if (fields[1]?.endsWith(`:${wanted}`) === true && fields[3] === '0A' && fields[9] !== undefined)
        inodes.add(`socket:[${fields[9]}]`);
    }
  }
  return inodes;
}

function holds(pid: string, inodes: ReadonlySet<string>): boolean {
  try {
    return readdirSync(`/proc/${pid}/fd`).some((descriptor) => {
      try {
        return inodes.has(readlinkSync(`/proc/${pid}/fd/${descriptor}`));
      } catch {
        return false;
      }
    });
  } catch {
    // Another user's process, or one that ended while we looked.
    return false;
  }
}

function programName(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** Who holds a port of 127.0.0.1, or undefined when it is free. */
export async function findPortHolder(port: number): Promise<PortHolder | undefined> {
  if (await isFree(port)) return undefined;
  const inodes = listeningInodes(port);
  const pid = readdirSync('/proc').find((entry) => /^\d+$/.test(entry) && holds(entry, inodes));
  if (pid === undefined) return { pid: undefined, program: undefined };
  return { pid: Number(pid), program: programName(pid) };
}

/** The sentence for a port that somebody else holds. */
export function portInUseSentence(title: string, port: number, holder: PortHolder): string {
  const who =
    holder.pid === undefined
      ? 'otro programa (de otro usuario)'
      : `${holder.program ?? 'un programa'} (proceso ${holder.pid})`;
  return `${title} no puede arrancar: el puerto ${port} lo ocupa ${who}. Detén ese programa y repite la orden.`;
}
