import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** What a reader of the PDF sees, as one line of words. */
export async function pdfText(path: string): Promise<string> {
  const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', path, '-']);
  return stdout.replace(/\s+/g, ' ');
}

/** What a reader sees of one page, from 1. */
export async function pdfPageText(path: string, page: number): Promise<string> {
  const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', '-f', String(page), '-l', String(page), path, '-']);
  return stdout.replace(/\s+/g, ' ').trim();
}

export async function pdfPages(path: string): Promise<number> {
  const { stdout } = await run('pdfinfo', [path]);
  return Number(/^Pages:\s+(\d+)/m.exec(stdout)?.[1]);
}

/** Words inside a rectangle of the first page, in points from the top left. */
export async function pdfTextWithin(
  path: string,
  { left, top, right, bottom }: { left: number; top: number; right: number; bottom: number },
): Promise<string> {
  const area = ['-x', left, '-y', top, '-W', right - left, '-H', bottom - top].map(String);
  const { stdout } = await run('pdftotext', ['-enc', 'UTF-8', '-l', '1', '-r', '72', ...area, path, '-']);
  return stdout.replace(/\s+/g, ' ').trim();
}
