import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join, resolve } from 'node:path'

interface Step {
  name: string
  args: string[]
  /** Left out, with a line, until this file is there. */
  needs?: string
}

interface Outcome {
  name: string
  state: 'ok' | 'failed' | 'not there yet'
  seconds: number
  output: string
}

const root = resolve(import.meta.dirname, '../..')
const bin = (name: string) => join(root, 'node_modules', name)
const bundle = `const { bundleWorkflows } = await import(${JSON.stringify(join(root, 'workers/bundle-workflows.ts'))}); await bundleWorkflows()`

// The longest first, so that two at a time come out even.
const steps: Step[] = [
  { name: 'types', args: [bin('typescript/bin/tsc'), '--build', 'tsconfig.json', 'ops/check/tsconfig.json'] },
  { name: 'workflow bundle', args: ['--input-type=module', '--eval', bundle], needs: 'workers/bundle-workflows.ts' },
  { name: 'generated files', args: [join(root, 'ops/check/generate.ts'), '--check'] },
  { name: 'format and lint', args: [bin('@biomejs/biome/bin/biome'), 'ci', '--colors=off'] },
  { name: 'direction', args: [join(root, 'ops/check/direction.ts')] },
]

function runStep({ name, args, needs }: Step): Promise<Outcome> {
  if (needs && !existsSync(join(root, needs))) {
    return Promise.resolve({ name, state: 'not there yet', seconds: 0, output: '' })
  }
  const startedAt = Date.now()
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  const collect = (data: Buffer) => {
    output += data.toString()
  }
  child.stdout.on('data', collect)
  child.stderr.on('data', collect)
  return new Promise((done) => {
    child.once('close', (code) => {
      const seconds = (Date.now() - startedAt) / 1000
      done({ name, state: code === 0 ? 'ok' : 'failed', seconds, output: output.trim() })
    })
  })
}

async function runAll(): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const waiting = [...steps]
  const work = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) outcomes.push(await runStep(step))
  }
  await Promise.all(Array.from({ length: Math.min(availableParallelism(), 4) }, work))
  return outcomes.sort((a, b) => order(a) - order(b))
}

const order = ({ name }: Outcome) => steps.findIndex((step) => step.name === name)

const outcomes = await runAll()
const failed = outcomes.filter(({ state }) => state === 'failed')
for (const { name, output } of failed) console.log(`── ${name}\n${output}\n`)
for (const { name, state, seconds } of outcomes) {
  console.log(`${name.padEnd(18)}${state.padEnd(15)}${seconds.toFixed(1).padStart(5)} s`)
}
process.exitCode = failed.length > 0 ? 1 : 0
