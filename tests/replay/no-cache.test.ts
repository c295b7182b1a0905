/**
 * Every life once more with a worker that keeps no workflow in memory, so that each task replays the whole history:
 * whatever is not deterministic shows at once. In a namespace of its own, as the queue's name is the same everywhere.
 */
import { ensureNamespace, ensureSearchAttributes } from '@holdfast/stack/index.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Desk, startWorker } from '../support/desk.ts'
import { Harness } from '../support/harness.ts'
import { lives } from './lives.ts'

const servers = inject('servers')
const namespace = 'no-cache'
const harness = new Harness(servers, namespace)
let worker: Desk | undefined

beforeAll(async () => {
  await ensureNamespace(servers.temporalAddress, namespace)
  await ensureSearchAttributes(servers.temporalAddress, namespace)
  worker = await startWorker(servers, { namespace, maxCachedWorkflows: 0 })
})
afterAll(async () => {
  await worker?.stop()
  await harness.close()
})

const endings: Record<string, string> = {
  open: 'open',
  paused: 'waiting',
  breached: 'in_progress',
  reopened: 'in_progress',
  unanswered: 'closed',
  continued: 'waiting',
  imported: 'resolved',
  sealed: 'waiting',
  cancelled: 'cancelled',
}

describe.concurrent('without a cache', () => {
  it.each(Object.entries(lives))('%s', async (name, live) => {
    const request = await live({ harness, organization: { temporalNamespace: namespace } })
    expect((await request.row()).status).toBe(endings[name])
    const seqs = (await request.events()).map(({ seq }) => seq)
    expect(seqs).toEqual(seqs.map((_, index) => index + 1))
    expect((await request.handle.describe()).status.name).toBe('RUNNING')
  })
})
