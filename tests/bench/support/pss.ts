import { readFile } from 'node:fs/promises'

/** @returns KiB of a process where shared pages count once (proportional set size); 0 where there is no /proc */
export async function readPss(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '')
  return Number(/^Pss:\s+(\d+)/m.exec(text)?.[1] ?? 0)
}
