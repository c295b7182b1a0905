/** What Temporal keeps of requests is sealed: its database, its own interface and its UI show nothing of it by themselves. */
import { randomBytes } from 'node:crypto'
import { type Asker, hostOf, openDesk, type TestDesk } from '@holdfast/api/test-helper.ts'
import { seedMinimalOrganization } from '@holdfast/db/seed/minimal-organization.ts'
import { resealSchedules } from '@holdfast/gateway/reseal-schedules.ts'
import { ensureNamespace, ensureSearchAttributes } from '@holdfast/stack/index.ts'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { type Desk, startWorker } from '../support/desk.ts'
import { Harness, type LiveRequest } from '../support/harness.ts'
import { findPayloads, findTexts, readEvents } from '../support/history-payloads.ts'
import { keysOf, testPayloadKeys } from '../support/payload-keys.ts'
import { refusalOf } from '../support/refusal.ts'
import { until } from '../support/until.ts'

const servers = inject('servers')
const [a, b] = ['a', 'b'].map((id) => `${id}:${randomBytes(32).toString('base64')}`)
// The relay of all tests tells of these requests too, with a key that everybody here has.
const withKeys = (...keys: (string | undefined)[]) => ({ ...servers, payloadKeys: [...keys, testPayloadKeys].join() })
const sealed = withKeys(a)
const rotated = withKeys(b, a)
const withoutOld = withKeys(b)

// What the desk writes into Temporal to be found by, and what the server's own side of the SDK adds: ids and statuses.
const plainByDesign = /searchAttributes|SearchAttributes|versioning|markerRecorded/

const worlds: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const close of worlds.reverse()) await close()
})

/** A namespace of its own, whose worker has the keys that are given. */
async function openNamespace(urls: typeof sealed): Promise<{ namespace: string; harness: Harness; worker: Desk }> {
  const namespace = `sealed-${randomBytes(4).toString('hex')}`
  await ensureNamespace(servers.temporalAddress, namespace)
  await ensureSearchAttributes(servers.temporalAddress, namespace)
  const harness = new Harness(urls, namespace)
  const worker = await startWorker(urls, { namespace })
  let stopping: Promise<void> | undefined
  const stop = () => {
    stopping ??= worker.stop()
    return stopping
  }
  worlds.push(() => harness.close(), stop)
  return { namespace, harness, worker: { stop } }
}

/** As the relay starts it, with this process's keys. */
async function start(harness: Harness, namespace: string): Promise<LiveRequest> {
  const org = await seedMinimalOrganization(harness.db, { temporalNamespace: namespace })
  const request = await harness.takeHeld(org, { teamId: org.teamId })
  const { number } = await request.row()
  const facts = { number: `HF-${number}`, priority: 'normal', type: 'incident' }
  await harness.gateway.start({ orgId: org.orgId, requestId: request.id, namespace }, facts)
  return request
}

describe('the history of a request', () => {
  let harness: Harness
  let request: LiveRequest
  beforeAll(async () => {
    const world = await openNamespace(sealed)
    ;({ harness } = world)
    request = await start(harness, world.namespace)
    await request.opened()
    await request.change({ type: 'take' })
    const unknown = await request.payload({ priority: 'on fire' })
    const refusal = await refusalOf(request.change({ type: 'edit', payloadId: unknown }), 'validation_failed')
    // The words of a failure went through the history, and are whole on the other side.
    expect(refusal.errors).toMatchObject([{ path: '/priority' }])
    await request.reply('requester_reply', new Date())
    await request.resolve()
  }, 60_000)

  it('has every payload sealed: input, results, signals, updates, summaries', async () => {
    const events = await readEvents(harness.client, request.workflowId)
    const found = findPayloads(events).filter(({ path }) => !plainByDesign.test(path))
    expect(found.length).toBeGreaterThan(20)
    expect(found.filter(({ encoding }) => encoding !== 'binary/encrypted')).toEqual([])
    expect(found.map(({ keyId }) => keyId)).toContain('a')
    const places = found.map(({ path }) => path.replace(/^\/\d+\//, '').replaceAll(/\/\d+/g, ''))
    for (const place of [
      'workflowExecutionStartedEventAttributes/input',
      'activityTaskCompletedEventAttributes/result',
    ])
      expect(
        places.some((found) => found.startsWith(place)),
        place,
      ).toBe(true)
    expect(places.filter((place) => place.startsWith('userMetadata/')).length).toBeGreaterThan(2)
    expect(places.some((place) => place.startsWith('workflowExecutionUpdateAcceptedEventAttributes'))).toBe(true)
  })

  it('shows neither what was asked nor why it was refused', async () => {
    const events = await readEvents(harness.client, request.workflowId)
    const { number } = await request.row()
    const texts = findTexts(events).filter(({ path }) => !plainByDesign.test(path))
    const words = texts.filter(({ path, text }) => /\/(failure|cause)\/(message|stackTrace)$/.test(path) && text !== '')
    // Of the activity, and of the update that it was for.
    expect(words.length).toBeGreaterThan(1)
    expect(new Set(words.map(({ text }) => text))).toEqual(new Set(['Encoded failure']))
    const secrets = ['printer', 'on fire', 'start clocks', `HF-${number}`, request.org.orgId, request.org.agentId]
    expect(texts.filter(({ text }) => secrets.some((secret) => text.includes(secret)))).toEqual([])
  })

  it('reads as before through the SDK', async () => {
    const about = await request.handle.describe()
    expect(await about.staticSummary()).toMatch(/^HF-\d+ · incident · normal$/)
    expect((await request.row()).status).toBe('resolved')
  })

  it('keeps what it is found by readable: number and status, no words', async () => {
    const about = await request.handle.describe()
    expect(about.typedSearchAttributes.getAll().map(({ key }) => key.name)).toContain('RequestNumber')
    expect(about.memo ?? {}).toEqual({})
  })
})

describe('rotation', () => {
  it('goes on with a new key while the old one is kept, and waits where it was taken away', async () => {
    const { namespace, harness, worker } = await openNamespace(sealed)
    const request = await start(harness, namespace)
    await request.opened()
    await worker.stop()

    const next = new Harness(rotated, namespace)
    const nextWorker = await startWorker(rotated, { namespace })
    const { orgId, agentId } = request.org
    const take = { type: 'take', actor: { kind: 'person', id: agentId } } as const
    await next.gateway.change({ orgId, requestId: request.id }, take, { updateId: randomBytes(8).toString('hex') })
    const keyIds = async () =>
      new Set(
        findPayloads(await readEvents(next.client, request.workflowId))
          .map(({ keyId }) => keyId)
          .filter(Boolean),
      )
    expect([...(await keyIds())]).toEqual(expect.arrayContaining(['a', 'b']))
    await nextWorker.stop()

    // A worker without the old key can open neither the start nor what came of it: it leaves the request as it is.
    const lame = await startWorker(withoutOld, { namespace })
    await next.client.workflow.getHandle(request.workflowId).signal('nothing-that-anybody-knows')
    const failed = await until('a task that failed', async () =>
      (await readEvents(next.client, request.workflowId)).find((event) => event.workflowTaskFailedEventAttributes),
    )
    expect(findTexts(failed).map(({ text }) => text)).toContain('Encoded failure')
    await lame.stop()
    const whole = await startWorker(rotated, { namespace })
    worlds.push(
      () => whole.stop(),
      () => next.close(),
    )
    const wait = { type: 'wait', reason: 'vendor', actor: take.actor } as const
    await next.gateway.change({ orgId, requestId: request.id }, wait, { updateId: randomBytes(8).toString('hex') })
    expect((await request.row()).status).toBe('waiting')
  }, 90_000)
})

describe('a schedule', () => {
  it('is sealed anew with the first key, so that the old one can be taken away', async () => {
    const { namespace, harness } = await openNamespace(sealed)
    const scheduleId = `schedule-${randomBytes(4).toString('hex')}`
    const input = { olderThanMs: 86_400_000 }
    await harness.client.schedule.create({
      scheduleId,
      spec: { intervals: [{ every: '1 day' }] },
      state: { paused: true, note: 'not now' },
      action: { type: 'startWorkflow', workflowType: 'cleanFiles', taskQueue: 'requests', args: [input] },
    })
    const next = new Harness(rotated, namespace)
    const last = new Harness(withoutOld, namespace)
    worlds.push(
      () => next.close(),
      () => last.close(),
    )
    await expect(last.client.schedule.getHandle(scheduleId).describe()).rejects.toThrow('sealed with the key "a"')
    await until('it to be listed', async () =>
      (await resealSchedules(next.client, keysOf(rotated))) === 1 ? true : undefined,
    )
    const { action, spec, state } = await last.client.schedule.getHandle(scheduleId).describe()
    expect(action).toMatchObject({ workflowType: 'cleanFiles', args: [input] })
    expect(spec.intervals).toMatchObject([{ every: 86_400_000 }])
    expect(state).toMatchObject({ paused: true, note: 'not now' })
    expect(await resealSchedules(next.client, keysOf(rotated))).toBe(0)
  }, 60_000)
})

describe('the codec of the Temporal UI', () => {
  let desk: TestDesk
  let supervisor: Asker
  let namespace: string
  let workflowId: string
  beforeAll(async () => {
    const world = await openNamespace(withKeys())
    ;({ namespace } = world)
    desk = await openDesk({ temporalNamespace: namespace }, { temporalNamespace: namespace })
    supervisor = await desk.as(desk.org.supervisorId)
    const request = await world.harness.take(desk.org, { teamId: desk.org.teamId })
    await request.opened()
    ;({ workflowId } = request)
  }, 60_000)
  afterAll(() => desk.close())

  const history = async () => {
    const path = `/temporal/api/v1/namespaces/${namespace}/workflows/${encodeURIComponent(workflowId)}/history`
    const headers = { host: hostOf(desk.org), cookie: supervisor.cookie }
    const answer = await desk.app.inject({ url: path, headers })
    expect(answer.statusCode).toBe(200)
    return answer
  }
  const decode = (payloads: object[], asker = supervisor, name = namespace) =>
    asker.ask({
      method: 'POST',
      // As the UI asks.
      url: '/temporal/codec/decode?preserveStorageRefs=true',
      headers: { 'x-namespace': name },
      payload: { payloads },
    })

  it('opens what the UI shows, for who may', async () => {
    const answer = await history()
    expect(answer.body).not.toMatch(/incident · normal/)
    const { events } = answer.json().history as { events: Record<string, unknown>[] }
    const [started] = events as [{ userMetadata: { summary: object }; workflowExecutionStartedEventAttributes: Input }]
    const payloads = [started.userMetadata.summary, ...started.workflowExecutionStartedEventAttributes.input.payloads]
    const opened = (await decode(payloads)).json().payloads as { data: string }[]
    const [summary, input] = opened.map(({ data }) => JSON.parse(Buffer.from(data, 'base64').toString('utf8')))
    expect(summary).toMatch(/^HF-\d+ · incident · normal$/)
    expect(input).toMatchObject({ orgId: desk.org.orgId })
  })

  it('opens no payload of another namespace, whatever namespace is named', async () => {
    const other = await openNamespace(withKeys())
    const request = await start(other.harness, other.namespace)
    await request.opened()
    const [first] = findPayloads(await readEvents(other.harness.client, request.workflowId))
    const stolen = {
      metadata: {
        encoding: Buffer.from('binary/encrypted').toString('base64'),
        'encryption-key-id': Buffer.from(first?.keyId ?? '').toString('base64'),
      },
      data: Buffer.from(first?.payload.data ?? []).toString('base64'),
    }
    const answer = await decode([stolen])
    expect(answer.statusCode).toBe(422)
    expect(answer.json().errors).toMatchObject([{ path: '/payloads/0' }])
    expect((await decode([stolen], supervisor, other.namespace)).statusCode).toBe(403)
  }, 60_000)
})

interface Input {
  readonly input: { readonly payloads: object[] }
}
