import { randomUUID } from 'node:crypto'
import { files } from '@holdfast/db/files/schema.ts'
import { type NewMessage, takeTurn, writeMessage } from '@holdfast/db/messages/commands.ts'
import { newId } from '@holdfast/db/new-id.ts'
import { people } from '@holdfast/db/people/schema.ts'
import { events, messages, requests } from '@holdfast/db/requests/schema.ts'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Asker, makeRequest, openDesk, type TestDesk, until } from '../test-helper.ts'

let desk: TestDesk
let requester: Asker
let agent: Asker
let otherAgent: Asker
let strangerId: string
beforeAll(async () => {
  desk = await openDesk()
  requester = await desk.as(desk.org.requesterId)
  agent = await desk.as(desk.org.agentId)
  otherAgent = await desk.as(desk.org.otherAgentId)
  strangerId = randomUUID()
  const stranger = {
    id: strangerId,
    orgId: desk.org.orgId,
    name: 'Stranger',
    email: 's@example.test',
    role: 'requester',
  }
  await desk.db.tenant(desk.org.orgId, (tx) => tx.insert(people).values(stranger))
})
afterAll(() => desk.close())

const send = (asker: Asker, id: string, payload: object, kind = 'messages') =>
  asker.ask({ method: 'POST', url: `/requests/${id}/${kind}`, payload })
const write = async (asker: Asker, id: string, payload: object) => {
  const answer = await send(asker, id, payload)
  expect(answer.statusCode, answer.body).toBe(201)
  return answer.json().message
}
const list = async (asker: Asker, id: string, kind = 'messages') =>
  (await asker.ask({ method: 'GET', url: `/requests/${id}/${kind}` })).json().items

/** What an agent wrote elsewhere. */
const said = (requestId: string, place: { id: string; createdAt: Date }): NewMessage => {
  const author = { kind: 'person' as const, id: desk.org.agentId }
  const rest = {
    internal: false,
    body: 'Hello',
    channel: 'portal' as const,
    replyToId: null,
    mentions: [],
    fileCount: 0,
  }
  return { ...place, ...rest, orgId: desk.org.orgId, requestId, author, clientId: null, signal: null }
}

const eventsOf = (requestId: string) =>
  desk.db.tenant(desk.org.orgId, (tx) =>
    tx.select().from(events).where(eq(events.requestId, requestId)).orderBy(events.id),
  )

/** A file as it is once it was uploaded and looked at. */
async function upload(ownerId: string, state = 'ready'): Promise<string> {
  const id = randomUUID()
  const row = { id, orgId: desk.org.orgId, ownerId, name: 'fire.png', sizeBytes: 4, declaredType: 'image/png', state }
  await desk.db.tenant(desk.org.orgId, (tx) => tx.insert(files).values({ ...row, backend: 's3', storageKey: id }))
  return id
}

describe('writing a message', () => {
  it('shows it as safe HTML, with the way it came', async () => {
    const { id } = await makeRequest(requester)
    const body = '**Help** <script>alert(1)</script>\nhttps://example.test'
    const message = await write(requester, id, { body, channel: 'desktop' })
    expect(message).toMatchObject({ body, channel: 'desktop', byRequester: true, version: 1, editedAt: null })
    expect(message.html).toContain('<strong>Help</strong> &lt;script&gt;')
    expect(message.html).toContain('rel="noopener noreferrer nofollow"')
    expect(await list(agent, id)).toEqual([message])
    expect((await send(requester, id, { body: 'x', channel: 'chat' })).statusCode).toBe(422)
  })

  it('quotes a message of the same request, and nothing of a note in public', async () => {
    const { id } = await makeRequest(requester)
    const other = await makeRequest(requester)
    const question = await write(requester, id, { body: 'Is it **really** on fire?' })
    const answer = await write(agent, id, { body: 'Yes.', replyToId: question.id })
    const author = { id: desk.org.requesterId, name: 'Requester' }
    expect(answer.replyTo).toEqual({ id: question.id, author, excerpt: 'Is it really on fire?' })
    const note = (await send(agent, id, { body: 'A secret', replyToId: question.id }, 'notes')).json()
    expect(note.replyTo.id).toBe(question.id)
    for (const replyToId of [note.id, randomUUID(), (await write(requester, other.id, { body: 'x' })).id]) {
      const refused = await send(agent, id, { body: 'No.', replyToId })
      expect(refused.statusCode).toBe(422)
      expect(refused.json().errors).toEqual([{ path: '/replyToId', message: 'is no message to answer here' }])
    }
    expect(await list(agent, id)).toHaveLength(2)
    // Even if one were there, nobody would read it.
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.update(messages).set({ replyToId: note.id }).where(eq(messages.id, answer.id)),
    )
    expect((await list(agent, id))[1].replyTo).toBeNull()
  })

  it('names those who take part and agents in public, in notes only who reads notes', async () => {
    const { id } = await makeRequest(requester)
    const { requesterId, otherAgentId } = desk.org
    const { mentions } = await write(agent, id, { body: 'Look', mentions: [requesterId, otherAgentId, requesterId] })
    expect(mentions).toEqual([
      { id: requesterId, name: 'Requester' },
      { id: otherAgentId, name: 'Agent 2' },
    ])
    const refused = await send(requester, id, { body: 'Look', mentions: [otherAgentId, strangerId, randomUUID()] })
    const message = 'cannot be mentioned here'
    expect(refused.json().errors).toEqual([
      { path: '/mentions/1', message },
      { path: '/mentions/2', message },
    ])
    expect((await send(agent, id, { body: 'Psst', mentions: [requesterId] }, 'notes')).statusCode).toBe(422)
    expect((await send(agent, id, { body: 'Psst', mentions: [otherAgentId] }, 'notes')).statusCode).toBe(201)
    expect((await send(agent, id, { body: 'x', mentions: Array(21).fill(otherAgentId) })).statusCode).toBe(422)
    expect(await list(agent, id)).toHaveLength(1)
  })

  it('brings files of its writer, with or without words', async () => {
    const { id } = await makeRequest(requester)
    const fileId = await upload(desk.org.requesterId)
    const message = await write(requester, id, { body: '', fileIds: [fileId] })
    expect(message).toMatchObject({ body: '', html: '', files: [{ id: fileId, name: 'fire.png', state: 'ready' }] })
    expect((await send(requester, id, { body: ' ' })).json().errors[0].path).toBe('/body')
    const refusals = [fileId, await upload(desk.org.agentId), await upload(desk.org.requesterId, 'uploading')]
    for (const refused of refusals) {
      const answer = await send(requester, id, { body: 'Look', fileIds: [refused] })
      expect(answer.statusCode).toBeGreaterThanOrEqual(404)
      expect(answer.json().errors[0].path).toBe('/fileIds/0')
    }
    expect(await list(requester, id)).toHaveLength(1)
  })

  it('takes files along into a follow-up, once', async () => {
    const { id } = await makeRequest(requester)
    await requester.ask({ method: 'POST', url: `/requests/${id}/cancel` })
    await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.update(requests).set({ reopenUntil: sql`now() - interval '1 day'` }).where(eq(requests.id, id)),
    )
    const mine = { body: 'It is back', clientId: randomUUID() }
    const foreign = await send(requester, id, { ...mine, fileIds: [await upload(desk.org.agentId)] })
    expect(foreign.statusCode).toBe(404)
    const fileId = await upload(desk.org.requesterId)
    const first = await send(requester, id, { ...mine, fileIds: [fileId] })
    expect(first.statusCode, first.body).toBe(201)
    const again = await send(requester, id, { ...mine, fileIds: [fileId] })
    expect(again.json()).toEqual(first.json())
    const [file] = await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(files).where(eq(files.id, fileId)))
    expect(file).toMatchObject({ requestId: first.json().followUp.id, messageId: null })
  })

  it('is one message for one key, however many tries there are at once', async () => {
    const { id } = await makeRequest(requester)
    const payload = { body: 'Hello?', clientId: randomUUID() }
    const answers = await Promise.all(Array.from({ length: 6 }, () => send(requester, id, payload)))
    expect(new Set(answers.map(({ statusCode }) => statusCode))).toEqual(new Set([201]))
    expect(new Set(answers.map((answer) => answer.json().message.id)).size).toBe(1)
    const told = await desk.db.tenant(desk.org.orgId, (tx) => tx.select().from(events).where(eq(events.requestId, id)))
    expect(told.filter(({ type }) => type === 'message_posted')).toHaveLength(1)
    await until(
      async () => (await agent.ask({ method: 'GET', url: `/requests/${id}/timeline` })).json().items,
      (items) => items.filter(({ type }: { type: string }) => type === 'requester_replied').length === 1,
    )
    const different = await send(requester, id, { ...payload, body: 'Hello!' })
    expect(different.json().type).toBe('urn:holdfast:problem:idempotency_mismatch')
  })

  it('answers a retry with the first one even after that was edited', async () => {
    const { id } = await makeRequest(requester)
    const payload = { body: 'Helo', clientId: randomUUID() }
    const first = await write(requester, id, payload)
    const url = `/requests/${id}/messages/${first.id}`
    await requester.ask({ method: 'PATCH', url, payload: { body: 'Hello' }, headers: { 'if-match': '*' } })
    expect(await write(requester, id, payload)).toMatchObject({ id: first.id, body: 'Hello', version: 2 })
  })
})

describe('a reply that somebody else overtook', () => {
  it('is refused with what was missed, of two at the same instant as well', async () => {
    for (let round = 0; round < 5; round += 1) {
      const { id } = await makeRequest(requester)
      const answers = await Promise.all(
        [agent, otherAgent].map((asker, at) => send(asker, id, { body: `Answer ${at}`, lastSeenMessageId: null })),
      )
      expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([201, 409])
      const refused = answers.find(({ statusCode }) => statusCode === 409)
      const sent = answers.find(({ statusCode }) => statusCode === 201)
      expect(refused?.json()).toMatchObject({ type: 'urn:holdfast:problem:reply_stale' })
      expect(refused?.json().missed).toEqual([sent?.json().message])
      expect(await list(agent, id)).toHaveLength(1)
    }
  })

  it('goes out when it is confirmed, or when what was written has been seen', async () => {
    const { id } = await makeRequest(requester)
    const { id: lastSeenMessageId } = await write(requester, id, { body: 'One' })
    const two = await write(requester, id, { body: 'Two' })
    const stale = await send(agent, id, { body: 'Answer', lastSeenMessageId })
    expect(stale.json().missed.map((message: { body: string }) => message.body)).toEqual(['Two'])
    await write(agent, id, { body: 'Answer', lastSeenMessageId, confirm: true })
    await write(agent, id, { body: 'More', lastSeenMessageId: two.id })
    const unknown = await send(agent, id, { body: 'x', lastSeenMessageId: randomUUID() })
    expect(unknown.json().errors[0].path).toBe('/lastSeenMessageId')
  })

  it('is not warned of notes, of what was deleted, nor in a retry', async () => {
    const { id } = await makeRequest(requester)
    const gone = await write(requester, id, { body: 'Never mind' })
    await requester.ask({ method: 'DELETE', url: `/requests/${id}/messages/${gone.id}` })
    await send(otherAgent, id, { body: 'Mind the requester' }, 'notes')
    const mine = { body: 'Answer', lastSeenMessageId: null, clientId: randomUUID() }
    const first = await write(agent, id, mine)
    await write(requester, id, { body: 'Thanks, but no' })
    expect((await write(agent, id, mine)).id).toBe(first.id)
    expect((await send(agent, id, { ...mine, clientId: randomUUID() })).statusCode).toBe(409)
  })

  it('is refused over what a requester wrote on a replica whose clock is behind', async () => {
    const { id } = await makeRequest(requester)
    const ahead = { id: newId(), createdAt: new Date(Date.now() + 5_000) }
    await desk.db.tenant(desk.org.orgId, (tx) => writeMessage(tx, said(id, ahead)))
    const late = await write(requester, id, { body: 'One more thing' })
    expect(Date.parse(late.createdAt)).toBe(ahead.createdAt.getTime() + 1)
    const stale = await send(otherAgent, id, { body: 'Answer', lastSeenMessageId: ahead.id })
    expect(stale.json()).toMatchObject({ type: 'urn:holdfast:problem:reply_stale', missed: [{ id: late.id }] })
    // The workflow was told the same instant.
    const told = await until(
      () => eventsOf(id),
      (found) => found.some(({ type }) => type === 'requester_replied'),
    )
    const instants = told.flatMap(({ type, occurredAt }) => (type === 'requester_replied' ? [occurredAt] : []))
    expect(instants).toEqual([new Date(late.createdAt)])
  })

  it.each(['messages', 'notes'] as const)('waits with its instant for who writes just now: %s', async (kind) => {
    const { id } = await makeRequest(requester)
    const asker = kind === 'notes' ? otherAgent : requester
    const { sent, first } = await desk.db.tenant(desk.org.orgId, async (tx, client) => {
      const createdAt = await takeTurn(tx, id)
      let isOver = false
      const sent = send(asker, id, { body: 'Meanwhile' }, kind).finally(() => (isOver = true))
      await until(
        () => client.query(`SELECT FROM pg_locks WHERE locktype = 'advisory' AND NOT granted`),
        ({ rowCount }) => isOver || rowCount === 1,
      )
      expect(isOver).toBe(false)
      const first = { id: newId(createdAt), createdAt: new Date(Date.now() + 1_000) }
      await writeMessage(tx, said(id, first))
      return { sent: { answer: sent }, first }
    })
    const answer = (await sent.answer).json()
    expect(Date.parse((answer.message ?? answer).createdAt)).toBe(first.createdAt.getTime() + 1)
  })

  it('finds a conversation in the order in which it was committed, however many write at once', async () => {
    const { id } = await makeRequest(requester)
    const askers = [requester, agent, otherAgent]
    await Promise.all(
      Array.from({ length: 18 }, async (_, n) => {
        const kind = n % 3 > 0 && n % 2 > 0 ? 'notes' : 'messages'
        const answer = await send(askers[n % 3] as Asker, id, { body: `Number ${n}` }, kind)
        expect(answer.statusCode, answer.body).toBe(201)
      }),
    )
    const written = (await eventsOf(id)).filter(({ type }) => type === 'message_posted' || type === 'note_added')
    const instants = written.map(({ occurredAt }) => occurredAt.getTime())
    expect(instants).toEqual([...new Set(instants)].sort((one, other) => one - other))
    const rows = await desk.db.tenant(desk.org.orgId, (tx) =>
      tx.select().from(messages).where(eq(messages.requestId, id)).orderBy(messages.createdAt),
    )
    expect(rows.map(({ createdAt }) => createdAt.getTime())).toEqual(instants)
    const ids = rows.map((row) => row.id)
    expect(ids).toEqual([...ids].sort())
  })

  it('is not a requester’s: whoever asks is always heard', async () => {
    const { id } = await makeRequest(requester)
    await write(agent, id, { body: 'Hello' })
    await write(requester, id, { body: 'Hi', lastSeenMessageId: null })
  })
})
