/** `npm run bench [-- NAME …]`: measures beside the bare thing on the same servers; a whole run writes docs/bench.md. */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@holdfast/db/migrate.ts'
import { startStack } from '@holdfast/stack/index.ts'
import { benches } from './benches.ts'
import { type Figure, openBench } from './support/bench.ts'
import { formatFigures, writeReport } from './support/report.ts'

const names = process.argv.slice(2)
const unknown = names.filter((name) => !(name in benches))
if (unknown.length > 0) {
  console.error(`There is no bench ${unknown.join(', ')}: there are ${Object.keys(benches).join(', ')}.`)
  process.exit(2)
}
const log = (line: string) => console.log(line)
const dataDir = await mkdtemp(join(tmpdir(), 'holdfast-bench-'))
const began = performance.now()
const stack = await startStack({ dataDir, ports: 'free', log })
const startSeconds = (performance.now() - began) / 1_000
const figures: Figure[] = []
try {
  await migrate(stack.urls.databaseOwnerUrl)
  const { bench, close } = openBench(stack, log)
  try {
    figures.push({
      bench: 'start',
      what: 'all servers, first start',
      value: `${startSeconds.toFixed(1)} s`,
      goal: '< 15 s',
      met: startSeconds < 15,
    })
    for (const [name, run] of Object.entries(benches)) {
      if (names.length === 0 || names.includes(name)) figures.push(...(await run(bench)))
    }
  } finally {
    await close()
  }
} finally {
  await stack.stop()
  await rm(dataDir, { recursive: true, force: true })
}
console.log(formatFigures(figures))
if (names.length === 0) await writeReport(figures)
