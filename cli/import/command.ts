import { resolve } from 'node:path'
import { type Command, readArguments, readWhole } from '../command.ts'
import { requireOrganization, withDesk } from '../desk.ts'
import { makeProgress } from '../drive/progress.ts'
import { callerFolder } from '../env.ts'
import { abortOnSignal, CliProblem } from '../problem.ts'
import { importIncidents } from './import-incidents.ts'
import { readSpeed } from './pace.ts'
import { type IncidentLog, readIncidents } from './read-incidents.ts'
import { describeImport, findStrays } from './report.ts'

const usage = `npm run import -- incidents FILE.csv [options]

Brings an audited incident log in (a ServiceNow export: one row an audited change, dates DD-MM-YYYY HH:MM in UTC,
"?" for what is missing). Each incident becomes a request with its own workflow, driven through the Updates that an
agent would use, with the log's own instants; nobody is notified. A second run brings nothing twice, and goes on where
one was interrupted.

  --org SLUG         the organization that gets them (acme)
  --speed max|N      as fast as it goes (max), or the log's time N times as fast: 86400 is a day a second
  --concurrency N    so many incidents at once (24)
  --limit N          only the first N incidents of the file

Exit code 0: every incident is where the log leaves it. 1: some are not, or it could not go on. 2: asked wrongly.`

async function run(args: string[]): Promise<number> {
  const { values, positionals } = readArguments(importCommand, args, {
    org: { type: 'string', default: 'acme' },
    speed: { type: 'string', default: 'max' },
    concurrency: { type: 'string', default: '24' },
    limit: { type: 'string' },
  })
  const [kind, file, ...rest] = positionals
  if (kind !== 'incidents') throw new CliProblem(`What is to be imported? There is only "incidents".\n\n${usage}`, 2)
  if (!file || rest.length > 0) throw new CliProblem(`Name one file.\n\n${usage}`, 2)
  const speed = readSpeed(values.speed)
  const concurrency = readWhole('concurrency', values.concurrency)
  const limit = values.limit === undefined ? Number.POSITIVE_INFINITY : readWhole('limit', values.limit)
  const signal = abortOnSignal()
  return withDesk({ connections: Math.min(concurrency, 16) }, async (desk) => {
    const organization = await requireOrganization(desk.db, values.org)
    const log = takeFirst(await readIncidents(resolve(callerFolder, file)), limit)
    const progress = makeProgress('incidents')
    try {
      const report = await importIncidents({ desk, organization, log, speed, concurrency, progress, signal })
      console.log(`\n${describeImport(log, report)}`)
      return findStrays(report).length === 0 ? 0 : 1
    } catch (error) {
      if (signal.aborted) throw new CliProblem('Interrupted. Run it again to go on from here.')
      throw error
    }
  })
}

function takeFirst(log: IncidentLog, limit: number): IncidentLog {
  return { ...log, incidents: new Map([...log.incidents].slice(0, limit)) }
}

export const importCommand: Command = {
  name: 'import',
  summary: 'brings an incident log in and drives it through the desk',
  usage,
  run,
}
