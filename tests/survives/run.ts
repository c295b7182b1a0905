/** `npm run survives [-- S1 S7 …]`: runs the lines one after another and prints the table. */
import { type Ground, prepareGround } from './context.ts'
import type { Line, Outcome } from './line.ts'
import { lines } from './lines.ts'
import { printTable, type Row } from './table.ts'

const limitMs = 10 * 60_000

const wanted = process.argv.slice(2).map((id) => id.toUpperCase())
const unknown = wanted.filter((id) => !lines.some((line) => line.id === id))
if (unknown.length > 0) {
  console.error(`There is no ${unknown.join(', ')}; there are ${lines.map(({ id }) => id).join(', ')}.`)
  process.exit(2)
}
const chosen = wanted.length === 0 ? lines : lines.filter(({ id }) => wanted.includes(id))

const ground = await prepareGround((line) => console.log(line))
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void ground.close().finally(() => process.exit(130)))
}
// What a line that failed half-way had begun may still fail; the line has said so already.
process.on('unhandledRejection', (error) => console.log(`  left behind: ${error}`))
const rows: Row[] = []
for (const line of chosen) {
  console.log(`\n${line.id} ${line.title} …`)
  const startedAt = Date.now()
  const outcome = await runLine(line, ground)
  const seconds = (Date.now() - startedAt) / 1000
  rows.push({ line, outcome, seconds })
  for (const { what, ok, found } of outcome.held) console.log(`  ${ok ? '✓' : '✗'} ${what}${ok ? '' : `: ${found}`}`)
  for (const [name, value] of Object.entries(outcome.figures)) console.log(`    ${name}: ${value}`)
}
await ground.close()
printTable(rows)
const failed = rows.filter(({ outcome }) => outcome.held.some(({ ok }) => !ok))
process.exit(failed.length === 0 ? 0 : 1)

/** A line that throws did not hold; the next one finds everything in place again. */
async function runLine(line: Line, { context, tidy }: Ground): Promise<Outcome> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not done after ${limitMs / 60_000} minutes`)), limitMs)
  })
  try {
    return await Promise.race([line.run(context), late])
  } catch (error) {
    const found = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { did: 'could not be done', held: [{ what: 'it ran to its end', ok: false, found }], figures: {} }
  } finally {
    clearTimeout(timer)
    await tidy()
  }
}
