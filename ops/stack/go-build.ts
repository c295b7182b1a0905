import { spawn } from 'node:child_process'
import { existsSync, mkdirSync, renameSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { repoRoot, type Tool } from './config.ts'
import { withLock } from './lock-file.ts'
import { findTellingLine, openLog } from './logs.ts'
import { StackProblem } from './problem.ts'

/** The Go package that each tool is built from; their versions are pinned in temporal/go.mod. */
const packages: Record<Tool, string> = {
  'nats-server': 'github.com/nats-io/nats-server/v2',
  versitygw: 'github.com/versity/versitygw/cmd/versitygw',
  'temporal-ui': 'github.com/temporalio/ui-server/v2/cmd/server',
  'temporal-sql-tool': 'go.temporal.io/server/cmd/tools/sql',
  'temporal-server': 'go.temporal.io/server/cmd/server',
}

interface BuildOptions {
  go: string
  tools: Tool[]
  outDir: string
  env: Record<string, string>
  log: (line: string) => void
}

/** Builds tools into a folder; clones that do so at the same time wait for each other and share the result. */
export async function buildTools(options: BuildOptions): Promise<void> {
  mkdirSync(options.outDir, { recursive: true })
  const onWait = (pid: number) => options.log(`Waiting for process ${pid}, which builds the servers already …`)
  await withLock(join(options.outDir, 'build.lock'), onWait, async () => {
    const missing = options.tools.filter((tool) => !existsSync(join(options.outDir, tool)))
    for (const [index, tool] of missing.entries()) {
      const startedAt = Date.now()
      options.log(
        `Building ${tool} with Go, once for this machine (${index + 1} of ${missing.length}; all take about 4 minutes) …`,
      )
      await buildTool(tool, options)
      options.log(`  built ${tool} in ${((Date.now() - startedAt) / 1000).toFixed(0)} s`)
    }
  })
}

async function buildTool(tool: Tool, { go, outDir, env }: BuildOptions): Promise<void> {
  const logFile = join(outDir, `${tool}.log`)
  await rm(logFile, { force: true })
  const unfinished = join(outDir, `${tool}.${process.pid}`)
  const log = openLog(logFile)
  const args = ['build', '-trimpath', '-ldflags=-s -w', '-o', unfinished, packages[tool]]
  const child = spawn(go, args, { cwd: join(repoRoot, 'temporal'), env, stdio: ['ignore', log, log] })
  const endWithUs = () => child.kill()
  process.once('exit', endWithUs)
  const code = await new Promise((resolve) => {
    child.once('exit', resolve)
    child.once('error', () => resolve(127))
  })
  process.off('exit', endWithUs)
  if (code !== 0) {
    await rm(unfinished, { force: true })
    throw new StackProblem(`Building ${tool} failed; ${logFile} says: ${findTellingLine(logFile) ?? 'nothing'}`)
  }
  // Renamed only when whole: a build that is interrupted leaves nothing that looks like a program.
  renameSync(unfinished, join(outDir, tool))
}
