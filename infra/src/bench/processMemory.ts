import { readFile, writeFile } from 'node:fs/promises';

/** The most memory (MB) that a running process has ever held, as the kernel counted it. */
export async function peakMemoryMb(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8');
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(status)?.[1];
  if (peak === undefined) throw new Error(`The kernel says nothing of the memory of process ${pid}.`);
  return Math.round(Number(peak) / 1024);
}

/** Forgets the peak of a running process, so that the next one belongs to what is measured. Needs the same user or root. */
export async function forgetPeakMemory(pid: number): Promise<void> {
  await writeFile(`/proc/${pid}/clear_refs`, '5');
}
