import { readFile, writeFile } from 'node:fs/promises'
import { arch, cpus, platform, totalmem } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { Figure } from './bench.ts'

const reportFile = fileURLToPath(new URL('../../../docs/bench.md', import.meta.url))
// What people have written about the figures stays when they are measured again.
const marker = '<!-- Below this line is written by people. -->'

/** @returns the figures as a Markdown table. */
export function formatFigures(figures: readonly Figure[]): string {
  const rows = figures.map(({ bench, what, value, goal, met }) => {
    const verdict = met === null ? '' : met ? 'met' : '**missed**'
    return `| ${bench} | ${what} | ${value} | ${goal} | ${verdict} |`
  })
  return ['| bench | what | figure | goal | |', '| --- | --- | --- | --- | --- |', ...rows].join('\n')
}

/** Writes docs/bench.md with the machine and the date. */
export async function writeReport(figures: readonly Figure[]): Promise<void> {
  const before = await readFile(reportFile, 'utf8').catch(() => '')
  const [, remarks = '\n'] = before.split(marker)
  const [cpu] = cpus()
  const machine = `${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()} ${arch()}, Node ${process.version}`
  const text = `# Figures

Measured by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}: ${machine}.
Such machines are noisy: the ratios count, taken side by side in one run, not the absolute times.

${formatFigures(figures)}

${marker}${remarks}`
  await writeFile(reportFile, text)
}
