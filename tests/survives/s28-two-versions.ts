/** Two versions of the workflow code during a deploy. */
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Database } from '@holdfast/db/database.ts'
import { aroundTheClock } from '@holdfast/db/seed/calendars.ts'
import { type MinimalOrganization, seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { dataConverterFor, failureConverterPath } from '@holdfast/gateway/data-converter.ts'
import { repoRoot } from '@holdfast/stack/config.ts'
import { bundleWorkflows } from '@holdfast/workers/bundle-workflows.ts'
import { createWorker } from '@holdfast/workers/create-worker.ts'
import { installRuntime } from '@holdfast/workers/runtime.ts'
import { bundleWorkflowCode, NativeConnection, Worker, type WorkflowBundle } from '@temporalio/worker'
import { readHistories as readKeptHistories } from '../replay/histories.ts'
import type { LiveRequest } from '../support/harness.ts'
import { insist } from '../support/insist.ts'
import { inParallel, range, spread } from '../support/measure.ts'
import { keysOf, keysOfStack, testPayloadKeys } from '../support/payload-keys.ts'
import { until } from '../support/until.ts'
import { auditOrganization } from './audit.ts'
import type { Context } from './context.ts'
import { Findings, type Line } from './line.ts'

const count = 30

// What the next version does otherwise: one more step, behind a patch, before every task.
const marker = '    const seq = snapshotOf(state).seq + 1\n    const snapshot = await applyTask'
const patch = "    if (patched('survives-s28')) await sleepFor('1 millisecond')\n"

export const twoVersions: Line = {
  id: 'S28',
  title: 'two versions of the workflow code during a deploy',
  quick: false,
  async run(context) {
    installRuntime({ logLevel: 'fatal', metricsPort: 0 })
    const [now, next] = await Promise.all([bundleWorkflows(), bundleNextVersion(context)])
    const org = await seedMinimalOrganization(context.harness.db, { calendar: aroundTheClock })
    const requests = await inParallel(range(count), 5, () => begin(context, org))
    const newWorker = await startNextVersion(context, next)
    // Both are there: whoever comes first takes the task, and the old one meets histories of the new one.
    const half = requests.slice(0, count / 2)
    const tookMs = await inParallel(half, 5, (request) => goOn(request))
    await context.worker.stop()
    tookMs.push(...(await inParallel(requests.slice(count / 2), 5, (request) => goOn(request))))
    const young = await inParallel(range(5), 5, () => begin(context, org))
    await inParallel(young, 5, (request) => goOn(request))

    const found = new Findings()
    const all = [...requests, ...young]
    const lives = await inParallel(all, 5, async (request) => (await request.events()).map(({ type }) => type).join())
    const life = 'created,routed,taken,waiting,resumed,agent_replied,resolved,confirmed'
    found.none(
      'every request in flight finished, each step once',
      lives.filter((seen) => seen !== life),
    )
    found.none('the record is whole', await auditOrganization(context, org.orgId))
    const lived = await inParallel(all, 5, ({ workflowId }) =>
      context.harness.client.workflow.getHandle(workflowId).fetchHistory(),
    )
    const patchedCount = lived.filter(
      (history) => JSON.stringify(history).includes('survives-s28') || hasPatch(history),
    ).length
    found.that('both versions had a part in it', patchedCount > 0 && patchedCount <= all.length, patchedCount)
    await newWorker.stop()
    const recorded = await readHistories()
    const replayable = [...recorded, ...lived.map((history, n) => ({ workflowId: all[n]?.workflowId ?? '', history }))]
    found.none('everything on record replays on the next version', await replay(context, next, replayable))
    found.none('and what this version made replays on it', await replay(context, now, recorded))
    return {
      did: `${count} requests in flight; a worker with a changed copy of the workflows beside the old one, then alone`,
      held: found.held,
      figures: {
        'histories replayed': `${replayable.length} (${recorded.length} recorded)`,
        'rest of a life': spread(tookMs),
        'with the new step': `${patchedCount} of ${all.length}`,
      },
    }
  },
}

type History = Awaited<ReturnType<ReturnType<Context['harness']['client']['workflow']['getHandle']>['fetchHistory']>>

function hasPatch({ events }: History): boolean {
  return (events ?? []).some((event) => event.markerRecordedEventAttributes?.markerName === 'core_patch')
}

/** A copy of the workflows inside the checkout, where it finds its packages; changed, and bundled. */
async function bundleNextVersion(context: Context): Promise<WorkflowBundle> {
  const folder = join(repoRoot, '.cache', `survives-s28-${process.pid}`)
  context.afterwards(() => rm(folder, { recursive: true, force: true }))
  await mkdir(folder, { recursive: true })
  await cp(join(repoRoot, 'workflows'), folder, {
    recursive: true,
    filter: (path) => !/node_modules|histories|\.test\.ts$/.test(path.slice(repoRoot.length)),
  })
  const file = join(folder, 'requests/request-workflow.ts')
  const code = await readFile(file, 'utf8')
  const changed = code
    .replace(marker, patch + marker)
    .replace(
      "from '@temporalio/workflow'",
      "from '@temporalio/workflow'\nimport { patched, sleep as sleepFor } from '@temporalio/workflow'",
    )
  if (!changed.includes(patch)) throw new Error('the workflow has changed: S28 no longer finds where to put its patch')
  await writeFile(file, changed)
  return bundleWorkflowCode({ workflowsPath: join(folder, 'index.ts'), failureConverterPath })
}

async function startNextVersion({ stack, harness, afterwards }: Context, workflowBundle: WorkflowBundle) {
  const db = new Database(stack.urls.databaseUrl, { max: 20, applicationName: 'next-version' })
  const connection = await NativeConnection.connect({ address: stack.urls.temporalAddress })
  const { gateway } = harness
  const payloadKeys = keysOf({ payloadKeys: keysOfStack(stack) })
  const worker = await createWorker({ db, connection, gateway, namespace: 'holdfast', payloadKeys, workflowBundle })
  const running = worker.run()
  let stopping: Promise<void> | undefined
  const stop = async () => {
    worker.shutdown()
    await running
    await Promise.all([connection.close(), db.close()])
  }
  const stopOnce = () => {
    stopping ??= stop()
    return stopping
  }
  afterwards(stopOnce)
  return { stop: stopOnce }
}

async function begin({ harness }: Context, org: MinimalOrganization): Promise<LiveRequest> {
  const request = await harness.take(org, { teamId: org.teamId })
  await request.opened()
  await insist(request, { type: 'take' })
  await insist(request, { type: 'wait', reason: 'vendor' })
  return request
}

async function goOn(request: LiveRequest): Promise<number> {
  const startedAt = Date.now()
  await insist(request, { type: 'resume' })
  await request.reply('agent_reply', new Date())
  await request.event('agent_replied', 60_000)
  const payloadId = await request.payload({ text: 'Put it out.' })
  await insist(request, { type: 'resolve', code: 'solved', payloadId })
  await insist(request, { type: 'confirm' })
  const closed = async () => ((await request.row()).status === 'closed' ? true : undefined)
  await until('the request to be closed', closed)
  return Date.now() - startedAt
}

async function readHistories(): Promise<{ workflowId: string; history: History }[]> {
  return (await readKeptHistories()).map(({ name, history }) => ({ workflowId: name, history }))
}

/** @returns what did not replay, with the reason. */
async function replay(
  { stack }: Context,
  workflowBundle: WorkflowBundle,
  recorded: { workflowId: string; history: History }[],
) {
  const wrong: string[] = []
  const keys = [testPayloadKeys, keysOfStack(stack)].flatMap((payloadKeys) => keysOf({ payloadKeys }))
  const options = { workflowBundle, dataConverter: dataConverterFor(keys, 'holdfast') }
  for await (const { workflowId, error } of Worker.runReplayHistories(options, recorded)) {
    if (error) wrong.push(`${workflowId}: ${error.message.split('\n')[0]}`)
  }
  return wrong
}
