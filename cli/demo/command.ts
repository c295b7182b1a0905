import { seedDemoBase } from '@holdfast/db/seed/demo/base.ts'
import { hashPassword } from '@holdfast/db/seed/passwords.ts'
import { type Command, readArguments, readWhole } from '../command.ts'
import { withDatabase, withDesk } from '../desk.ts'
import { makeProgress } from '../drive/progress.ts'
import { samplePassword } from '../env.ts'
import { abortOnSignal, CliProblem } from '../problem.ts'
import { enliven } from './enliven.ts'
import { seedRequests } from './seed-requests.ts'

const usage = `npm run demo -- [options]

Fills the desk with an organization to try, "Acme": people of each role, teams, calendars, policies, and some hundred
requests in all states, some of them chats. What is there already is left as it is, so it can be run again, also after an interruption.

  --base             only people, teams, calendars and policies
  --requests         only the requests
  --count N          so many requests (300)
  --concurrency N    so many at once (32)
  --password TEXT    for everybody who is made (or HOLDFAST_SAMPLE_PASSWORD)`

async function run(args: string[]): Promise<number> {
  const { values } = readArguments(demo, args, {
    base: { type: 'boolean', default: false },
    requests: { type: 'boolean', default: false },
    count: { type: 'string', default: '300' },
    concurrency: { type: 'string', default: '32' },
    password: { type: 'string', default: samplePassword },
  })
  const count = readWhole('count', values.count)
  const concurrency = readWhole('concurrency', values.concurrency)
  const both = values.base === values.requests
  if (both || values.base) await seedBase(values.password)
  return both || values.requests ? driveRequests(count, concurrency) : 0
}

async function seedBase(password: string): Promise<void> {
  const passwordHash = await hashPassword(password)
  const isNew = await withDatabase({}, (db) => seedDemoBase(db, { now: new Date(), passwordHash }))
  console.log(isNew ? 'Made the sample organization Acme.' : 'The sample organization Acme is there already.')
}

async function driveRequests(count: number, concurrency: number): Promise<number> {
  const signal = abortOnSignal()
  const startedAt = Date.now()
  try {
    const { total, there, refused, failed } = await withDesk({ connections: 16 }, async (desk) => {
      const totals = await seedRequests({ desk, count, concurrency, signal, progress: makeProgress('requests') })
      const { chats } = await enliven(desk, signal)
      return { ...totals, refused: [...totals.refused, ...chats.refused], failed: [...totals.failed, ...chats.failed] }
    })
    for (const { label, command, reason } of refused) console.error(`${label}: ${command} was refused: ${reason}`)
    for (const { label, reason } of failed) console.error(`${label}: ${reason}`)
    const seconds = ((Date.now() - startedAt) / 1000).toFixed(1)
    console.log(`${total - there} sample requests made in ${seconds} s, ${there} were there already.`)
    return failed.length > 0 ? 1 : 0
  } catch (error) {
    if (signal.aborted) throw new CliProblem('Interrupted. Run it again to go on from here.')
    throw error
  }
}

export const demo: Command = {
  name: 'demo',
  summary: 'makes the sample organization Acme with some hundred requests',
  usage,
  run,
}
